/** What facts are made from. */
import type { Article, Mention, Metadata } from "../../model.ts";
import type { Anchor } from "../date/index.ts";
import type { Registry } from "../registry/index.ts";

export interface FactInput {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  readonly metadata: Metadata;
  readonly anchor: Anchor | null;
  readonly registry: Registry;
}
