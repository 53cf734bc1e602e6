/** What a page's head and its marks declare, before anybody has weighed it. */
import { plainText } from "./json-ld.ts";
import type { Page, PageElement } from "./parse.ts";

export interface Declared {
  readonly metas: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  /** Texts of scripts that hold data. */
  readonly state: readonly string[];
  readonly titles: readonly string[];
  readonly canonical: string | null;
  readonly language: string | null;
}

const textOf = ({ node }: PageElement): string =>
  node.children.map((child) => ("data" in child ? child.data : "")).join("");

export function declaredIn(page: Page): Declared {
  const metas = new Map<string, string>();
  const jsonLd: string[] = [];
  const state: string[] = [];
  const titles: string[] = [];
  let canonical: string | null = null;
  let language: string | null = null;
  for (const element of page.elements) {
    const { tag, attributes } = element;
    if (tag === "html") language ??= attributes.lang ?? attributes["xml:lang"] ?? null;
    else if (tag === "meta") {
      const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? "").toLowerCase();
      const content = plainText(attributes.content ?? "");
      if (name !== "" && content !== "" && !metas.has(name)) metas.set(name, content);
    } else if (tag === "title" && titles.length === 0) titles.push(plainText(textOf(element)));
    else if (tag === "link" && attributes.rel?.toLowerCase() === "canonical")
      canonical ??= attributes.href ?? null;
    else if (tag === "script" && attributes.type?.toLowerCase().startsWith("application/ld+json") === true)
      jsonLd.push(textOf(element));
    else if (tag === "script" && attributes.src === undefined) {
      const text = textOf(element);
      if (/publi/iu.test(text)) state.push(text);
    }
  }
  for (const name of ["og:title", "twitter:title", "headline", "dc.title"]) {
    const title = metas.get(name);
    if (title !== undefined) titles.unshift(title);
  }
  return { metas, jsonLd, state, titles, canonical, language };
}
