/** What facts and findings are made from. */
import { plainerOf } from "../../extract/view.ts";
import type { Article, Mention, Metadata } from "../../model.ts";
import type { Anchor } from "../date/index.ts";
import type { Registry } from "../registry/index.ts";
import { type Clause, contentClauses } from "./clause.ts";

export interface FactInput {
  /**
   * With plain spaces and dashes, of the source's length, so that a no-break space makes no other fact. Line breaks stand
   * between blocks only, where every sentence ends.
   */
  readonly article: Article;
  /** The article's text as it stands: what evidence quotes. */
  readonly source: string;
  readonly mentions: readonly Mention[];
  readonly metadata: Metadata;
  readonly anchor: Anchor | null;
  readonly registry: Registry;
  readonly clauses: readonly Clause[];
}

/** Each block made plain, what lies between them as it is. */
function plainText({ text, blocks }: Article, plainly: (piece: string) => string): string {
  const plain = plainly(text);
  let read = "";
  let at = 0;
  for (const { start, end } of blocks) {
    read += text.slice(at, start) + plain.slice(start, end);
    at = end;
  }
  return read + text.slice(at);
}

/** @param mentions in reading order */
export function factInput(
  source: Article,
  { mentions, metadata, anchor }: Pick<FactInput, "mentions" | "metadata" | "anchor">,
  registry: Registry,
): FactInput {
  const plainly = plainerOf(source.text);
  const article = { ...source, text: plainText(source, plainly) };
  const plain = mentions.map((mention) => {
    const words = plainly(mention.text);
    return words === mention.text ? mention : { ...mention, text: words };
  });
  return {
    article,
    source: source.text,
    mentions: plain,
    metadata,
    anchor,
    registry,
    clauses: contentClauses(article, plain),
  };
}
