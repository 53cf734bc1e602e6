/** Sentence edges, for what has to be read from the words around a mention. */

/** Abbreviations whose dot ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(«"])(?:mrd|mill|kr|pst|ca|bl\.a|f\.eks|nr|kl|dr|prof|st|art|kap|pkt|jf|evt|inkl|ekskl|m\.fl|osv|mv|m\.v|o\.l|s|d|jan|feb|mar|apr|aug|sep|sept|okt|nov|des|pr|tlf|adm|dir|red|tidl|ev|jfr|dvs|[A-ZÀ-ÖØ-Þ])$/u;

/** Start and end of the sentence around `at`, inside `from`–`to`; line breaks end a sentence only where a block ends. */
export function sentenceAround(
  text: string,
  at: number,
  from: number,
  to: number,
): { start: number; end: number } {
  let start = from;
  for (const [left, right] of boundaries(text.slice(from, to))) {
    if (from + right <= at) start = from + right;
    else if (from + left >= at) return { start, end: from + left };
  }
  return { start, end: to };
}

/** Where sentences end (exclusive) and the next begin, relative to the text. */
function* boundaries(text: string): Generator<[number, number]> {
  for (const match of text.matchAll(
    /[.!?…]{1,3}[»”")]{0,2}(?=\s|[–-]\s)\s{0,4}|(?<=[a-zæøå]{2})\.(?=[A-ZÀ-ÖØ-Þ](?:[a-zß-öø-ÿ]| ))/gu,
  )) {
    const end = match.index + match[0].trimEnd().length;
    const next = match.index + match[0].length;
    if (match[0].startsWith(".") && match[0].trimEnd() === ".") {
      if (ABBREVIATION.test(text.slice(Math.max(0, match.index - 12), match.index))) {
        // "mrd. Det": an abbreviation can end a sentence, but only before a capital, and these seldom do before a name.
        continue;
      }
      // "3. mai", "1. januar": an ordinal goes on in small letters.
      if (/\d$/u.test(text.slice(0, match.index)) && /^[a-zß-öø-ÿ]/u.test(text.slice(next, next + 1)))
        continue;
    }
    yield [end, next];
  }
}

/** All sentences of a stretch of text, as offsets into it. */
export function sentencesOf(text: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (const [end, next] of boundaries(text)) {
    if (end > start) sentences.push({ start, end });
    start = next;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}
