// Sentences of a corpus, for the scripts that learn from one or measure with one. No corpus is part of this project.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Letters alone: how a sentence is known again whatever its tokens and its punctuation. */
export const lettersOf = (sentence) => sentence.toLowerCase().replace(/[^\p{L}]/gu, "");

const joined = (tokens) =>
  tokens
    .join(" ")
    .replace(/\u00ad/g, "")
    .replace(/ ([.,:;!?)»”])/g, "$1")
    .replace(/([(«“]) /g, "$1")
    .replace(/ \|$/, "");

/**
 * @param {string} content CoNLL-U with "# text", columns (a number first or the word first), words with "/tag" behind
 *   them, or a sentence a line
 */
function sentencesIn(content) {
  const lines = content.split(/\r?\n/);
  const stated = lines.filter((line) => line.startsWith("# text = "));
  if (stated.length > 0) return stated.map((line) => line.slice("# text = ".length));
  if (/^\d+\t/mu.test(content) || /^[^\t\n]*\t[^\t\n]*$/mu.test(content)) {
    const sentences = [[]];
    for (const line of lines) {
      const [first = "", second = ""] = line.split("\t");
      const word = /^\d+$/.test(first) && line.split("\t").length > 2 ? second : first;
      if (word === "") sentences.push([]);
      else sentences.at(-1).push(word);
    }
    return sentences.map(joined);
  }
  return lines.map((line) => {
    const tokens = line.split(" ");
    return tokens.every((token) => /\S\/[^/]+$/.test(token))
      ? joined(tokens.map((token) => token.replace(/\/[^/]*$/, "").replaceAll("_", " ")))
      : line;
  });
}

/** @param {string} path a file, or a folder whose files are read in the order of their names */
export function sentencesOf(path) {
  if (!statSync(path).isDirectory())
    return sentencesIn(readFileSync(path, "utf8")).filter((sentence) => lettersOf(sentence) !== "");
  return readdirSync(path)
    .sort()
    .flatMap((name) => sentencesOf(join(path, name)));
}

/** Arguments of the form `nob=PATH`, in order: language → sentences of all its paths. */
export function corpora(args, languages) {
  const found = new Map(languages.map((language) => [language, []]));
  for (const arg of args) {
    const [language, path] = [arg.slice(0, 3), arg.slice(4)];
    if (arg[3] !== "=" || !found.has(language)) throw new Error(`"${arg}" is not LANGUAGE=PATH`);
    found.get(language).push(...sentencesOf(path));
  }
  return found;
}
