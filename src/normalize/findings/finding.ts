/** What findings are made from, and how their passages are put. */
import type { ArticleFact, ArticleFinding, Diagnostic } from "../../model.ts";
import type { FactInput } from "../facts/input.ts";

export interface FindingInput extends FactInput {
  readonly facts: readonly ArticleFact[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A finding before it has its id. */
export type FindingDraft = Omit<ArticleFinding, "id">;

type Passage = ArticleFinding["evidence"][number];

export function passage({ source }: FactInput, at: { start: number; end: number; block: string }): Passage {
  const { start, end, block } = at;
  return { block, quote: source.slice(start, end), start, end };
}
