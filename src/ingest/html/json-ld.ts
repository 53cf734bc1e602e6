/** What a page says about its article in JSON-LD: read as data, whatever its nesting, and only of the article itself. */

export interface LinkedArticle {
  readonly headline?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly section?: string;
  readonly url?: string;
  readonly language?: string;
}

type Json = { readonly [key: string]: unknown };

const MAX_NODES = 2000;
const ARTICLE =
  /^(?:.*Article|BlogPosting|.*Posting|Report|Review|LiveBlogPosting|PressRelease|GovernmentService|CreativeWork|NewsRelease|Recipe)$/u;
const PAGE = /^(?:WebPage|ItemPage|AboutPage)$/u;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: " ",
};
/** Text of a field: entities and tags in it are a habit of some systems. */
export const plainText = (text: string): string =>
  text
    .slice(0, 2000)
    .replace(/<[^<>]{0,200}>/gu, " ")
    .replace(
      /&(?:#(?<code>\d{1,6})|(?<name>[a-z]{2,5}));/gu,
      (whole, code: string | undefined, name: string | undefined) =>
        code !== undefined && Number(code) < 0x10ffff
          ? String.fromCodePoint(Number(code))
          : (ENTITIES[name ?? ""] ?? whole),
    )
    .replace(/\s+/gu, " ")
    .trim();

const stringOf = (value: unknown): string | undefined => {
  const [first] = listOf(value);
  const text = typeof first === "string" ? plainText(first) : undefined;
  return text === "" ? undefined : text;
};
const nameOf = (value: unknown): string | undefined =>
  isObject(value) ? stringOf(value.name) : stringOf(value);

const typesOf = (node: Json): string[] =>
  listOf(node["@type"]).filter((type): type is string => typeof type === "string");

/** Every object of the data, outermost first; not those that only stand in a list of other pages. */
function objectsOf(data: unknown): Json[] {
  const found: Json[] = [];
  const queue: unknown[] = [data];
  for (let at = 0; at < queue.length && at < MAX_NODES; at++) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES));
    else if (isObject(value)) {
      found.push(value);
      if (typesOf(value).includes("ItemList") || typesOf(value).includes("BreadcrumbList")) continue;
      for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "about", "liveBlogUpdate"])
        if (key !== "liveBlogUpdate" && key in value) queue.push(value[key]);
    }
  }
  return found;
}

/** Line ends inside strings are common, and against the rules. */
function parse(source: string): unknown {
  const text = source
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*.{0,40}\*\/)|(?:-->|\/\/\s*\]\]>)\s*;?\s*$/gu, "")
    .trim();
  for (const attempt of [text, text.replace(/\p{Cc}+/gu, " "), text.replace(/;\s*$/u, "")]) {
    try {
      return JSON.parse(attempt);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}

const MAX_AUTHORS = 12;

function articleOf(node: Json, byId: ReadonlyMap<string, Json>): LinkedArticle {
  const resolve = (value: unknown): unknown =>
    isObject(value) && typeof value["@id"] === "string" && value.name === undefined
      ? (byId.get(value["@id"]) ?? value)
      : value;
  const authors = listOf(node.author ?? node.creator)
    .slice(0, MAX_AUTHORS)
    .map((author) => nameOf(resolve(author)))
    .filter((name): name is string => name !== undefined);
  const fields = {
    headline: stringOf(node.headline) ?? stringOf(node.name),
    published: stringOf(node.datePublished) ?? stringOf(node.dateCreated),
    updated: stringOf(node.dateModified),
    publisher: nameOf(resolve(listOf(node.publisher)[0])),
    section: stringOf(node.articleSection),
    url:
      stringOf(node.url) ??
      (isObject(node.mainEntityOfPage)
        ? stringOf(node.mainEntityOfPage["@id"])
        : stringOf(node.mainEntityOfPage)),
    language: nameOf(node.inLanguage),
  };
  const stated = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { ...stated, authors };
}

/** @param sources the scripts' texts */
export function linkedArticle(
  sources: readonly string[],
  isSameTitle: (title: string) => boolean,
): LinkedArticle | null {
  const objects = sources.flatMap((source) => objectsOf(parse(source)));
  const byId = new Map<string, Json>();
  for (const node of objects)
    if (typeof node["@id"] === "string" && !byId.has(node["@id"])) byId.set(node["@id"], node);
  const articles = objects.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const pages = objects.filter((node) => typesOf(node).some((type) => PAGE.test(type)));
  const same = articles.find((node) => isSameTitle(stringOf(node.headline) ?? stringOf(node.name) ?? ""));
  const chosen = same ?? articles[0];
  const page = pages.find((node) => node.datePublished !== undefined);
  if (chosen === undefined) return page === undefined ? null : articleOf(page, byId);
  const own = articleOf(chosen, byId);
  return own.published === undefined && page !== undefined && articles.length === 1
    ? { ...articleOf(page, byId), ...own }
    : own;
}
