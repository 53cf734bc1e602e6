/** What findings are made from, and how their passages are put. */
import type { ArticleFact, ArticleFinding, Diagnostic } from "../../model.ts";
import { type Clause, clausesOf } from "../facts/clause.ts";
import type { FactInput } from "../facts/input.ts";

export interface FindingInput extends FactInput {
  readonly facts: readonly ArticleFact[];
  readonly diagnostics: readonly Diagnostic[];
  /** The content's sentences; quotes are read as well, and are no slots. */
  readonly clauses: readonly Clause[];
}

/** A finding before it has its id. */
export type FindingDraft = Omit<ArticleFinding, "id">;

type Passage = ArticleFinding["evidence"][number];

export function passage({ source }: FactInput, at: { start: number; end: number; block: string }): Passage {
  const { start, end, block } = at;
  return { block, quote: source.slice(start, end), start, end };
}

export function contentClauses({ article, mentions }: FactInput): Clause[] {
  const byBlock = new Map(article.blocks.map(({ id }) => [id, [] as (typeof mentions)[number][]]));
  for (const mention of mentions) if (mention.kind !== "quote") byBlock.get(mention.block)?.push(mention);
  return article.blocks.flatMap((block) =>
    block.why === undefined ? clausesOf(article, block, byBlock.get(block.id) ?? []) : [],
  );
}
