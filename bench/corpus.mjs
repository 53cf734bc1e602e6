// A corpus of invented articles on disk, from the grammar in prose.mjs: the same number gives the same bytes. Lengths as in
// a news archive: most articles of 1 to 6 kB, some of 20.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { article } from "./prose.mjs";

const MONTHS = "januar februar mars april mai juni juli august september oktober november desember".split(
  " ",
);
const GIVEN =
  "Kari Ola Ingrid Per Aud Nils Marit Lars Astrid Knut Solveig Arne Randi Odd Turid Jon Berit Leif".split(
    " ",
  );
const MIDDLE = ["", "", "", "Lie ", "Moe ", "Dahl ", "Vik "];
const FAMILY =
  "Berge Nordvik Haug Sandnes Moldekleiv Fjelde Strand Hovland Lunde Sæther Tveit Bakke Aasen Myhre Eide Solberg Nygård Ås".split(
    " ",
  );
const STEM =
  "Fjord Nord Kyst Hav Fjell Vest Sør Bølge Is Sol Vind Berg Skog Elv Malm Lys Tang Sild Laks Torsk".split(
    " ",
  );
const TRADE =
  "teknikk energi data marin bygg foredling verft robotikk kraft logistikk materialer sensor".split(" ");

/** A number from 0 to 1 that depends on nothing but its arguments. */
function draw(seed, stream) {
  let x = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
  return ((x ^ (x >>> 15)) >>> 0) / 2 ** 32;
}
const pick = (list, seed, stream) => list[Math.floor(draw(seed, stream) * list.length)];

/** Sentences: log-normal, median 22, at most 160. */
function sentences(seed) {
  const normal = Math.sqrt(-2 * Math.log(draw(seed, 1) || 1e-9)) * Math.cos(2 * Math.PI * draw(seed, 2));
  return Math.max(4, Math.min(160, Math.round(22 * Math.exp(0.6 * normal))));
}

/** One article, with a date, two people and a company of its own beside what the grammar says. */
export function corpusArticle(seed) {
  const [title, ...rest] = article(seed, sentences(seed)).split("\n\n");
  const day = `${1 + Math.floor(draw(seed, 3) * 28)}. ${pick(MONTHS, seed, 4)} ${2005 + Math.floor(draw(seed, 5) * 20)}`;
  const name = (stream) =>
    `${pick(GIVEN, seed, stream)} ${pick(MIDDLE, seed, stream + 1)}${pick(FAMILY, seed, stream + 2)}`;
  const company = `${pick(STEM, seed, 20)}${pick(TRADE, seed, 21)} AS`;
  const told = `Det sier ${name(10)}, leder i ${company}. ${company} har ${2 + Math.floor(draw(seed, 22) * 300)} ansatte.`;
  return `${title}\n\nPublisert ${day}\n\n${rest[0] ?? ""}\n\n${told}\n\n${rest.slice(1).join("\n\n")}`;
}

/**
 * Writes articles 0 to `count` into a folder; what is there from an earlier run with the same numbers stays.
 * @param texts how many articles' texts each of them has: as many times the facts
 */
export function writeCorpus(folder, count, texts = 1) {
  const mark = join(folder, ".count");
  const content = texts === 1 ? `${count}` : `${count} × ${texts}`;
  if (existsSync(mark) && readFileSync(mark, "utf8") === content) return;
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number++) {
    const parts = Array.from({ length: texts }, (_, part) => corpusArticle(number + part * count));
    writeFileSync(join(folder, `sak-${String(number).padStart(6, "0")}.txt`), parts.join("\n\n"));
  }
  writeFileSync(mark, content);
}
