/** Who wrote an article: declared, or named in a byline. */
import type { Declared } from "./declared.ts";
import type { MainContent } from "./main-content.ts";
import type { Page } from "./parse.ts";
import type { Line } from "./render.ts";

export interface Byline {
  readonly authors: readonly string[];
  readonly source: string | null;
}

const LEAD =
  /^(?:(?:skrevet|skrive|publisert|posted|written|geschrieben) )?(?:av|by|von|tekst|text|journalist|author|autor|forfatter|af|par|por|di)\s*:?\s+/iu;
const NO_NAME =
  /\d|@|https?:|www\.|^(?:admin|administrator|redaksjonen|redaktion|editor|staff|webmaster|nettredaksjonen)$/iu;
const WORD_START = /^[\p{Lu}\p{Lo}«“"]/u;
const LONGEST_NAME = 60;

const SPLIT = /\s*(?:,|;|\/|\||·|&| og | and | und )\s*/u;

/** "Av Kari Nordmann og Per Li" → the two names. */
export function namesIn(text: string): string[] {
  const bare = text.replace(/\s+/gu, " ").trim().replace(LEAD, "");
  return bare
    .split(SPLIT)
    .map((name) =>
      name
        .replace(LEAD, "")
        .replace(/\s*\(.{0,60}\)?$/u, "")
        .replace(/[.:,]$/u, "")
        .trim(),
    )
    .filter(
      (name) =>
        name.length >= 3 &&
        name.length <= LONGEST_NAME &&
        name.split(" ").length <= 5 &&
        WORD_START.test(name) &&
        !NO_NAME.test(name),
    );
}

const AUTHOR_METAS = [
  "author",
  "article:author",
  "dc.creator",
  "dcterms.creator",
  "byl",
  "sailthru.author",
  "parsely-author",
  "article:author_name",
  "cxenseparse:author",
  "twitter:data1x",
];
const AUTHOR_NAME =
  /(?:^|[\s_-])(?:author|authors|byline|forfatter|journalist|autor)(?:[\s_-]*(?:name|navn|link))?(?:$|[\s_-])/iu;
const OTHERS = new Set(["related-link", "comments", "advertisement", "newsletter", "footer", "hidden"]);

export function bylineNames(
  page: Page,
  lines: readonly Line[],
  content: MainContent,
  { metas }: Declared,
  linked: readonly string[],
): Byline {
  const site = (metas.get("og:site_name") ?? "").toLowerCase();
  const accept = (names: readonly string[]): string[] => [
    ...new Set(
      names.filter(
        (name) => name.toLowerCase() !== site && !NO_NAME.test(name) && name.length <= LONGEST_NAME,
      ),
    ),
  ];
  const fromLinked = accept(
    linked.flatMap((name) => (name.includes(",") ? namesIn(name) : [name.replace(LEAD, "")])),
  );
  if (fromLinked.length > 0) return { authors: fromLinked, source: "json-ld" };
  for (const name of AUTHOR_METAS) {
    const found = accept(namesIn(metas.get(name) ?? ""));
    if (found.length > 0) return { authors: found, source: `meta ${name}` };
  }
  const lineAt = (index: number): Line | undefined =>
    lines.find((line) => line.element >= index && line.element < (page.elements[index]?.end ?? 0));
  for (let index = 0; index < page.elements.length; index++) {
    const { attributes, tag } = page.elements[index] as Page["elements"][number];
    const isMarked =
      attributes.rel === "author" ||
      attributes.itemprop?.startsWith("author") === true ||
      (tag !== "body" && AUTHOR_NAME.test(`${attributes.class ?? ""} ${attributes.id ?? ""}`));
    if (!isMarked) continue;
    const line = lineAt(index);
    if (line === undefined || line.text.length > 100) continue;
    const why = content.marks[lines.indexOf(line)]?.why;
    if (why !== undefined && OTHERS.has(why)) continue;
    const found = accept(namesIn(line.text)).filter((name) => name.includes(" "));
    if (found.length > 0) return { authors: found, source: "byline" };
  }
  const title = content.title;
  for (let index = Math.max(0, title - 3); index < title + 10; index++) {
    const text = lines[index]?.text ?? "";
    if (text.length > 100 || !LEAD.test(text)) continue;
    const found = accept(namesIn(text)).filter((name) => name.includes(" "));
    if (found.length > 0) return { authors: found, source: "byline" };
  }
  return { authors: [], source: null };
}
