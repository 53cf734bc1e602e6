/** What facts are made from. */
import type { Article, Mention, Metadata } from "../../model.ts";
import type { Anchor } from "../date/index.ts";
import type { Registry } from "../registry/index.ts";

export interface FactInput {
  /** With plain spaces and dashes, of the source's length, so that a no-break space makes no other fact. */
  readonly article: Article;
  /** The article's text as it stands: what evidence quotes. */
  readonly source: string;
  readonly mentions: readonly Mention[];
  readonly metadata: Metadata;
  readonly anchor: Anchor | null;
  readonly registry: Registry;
}
