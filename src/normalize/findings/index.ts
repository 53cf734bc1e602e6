/**
 * What a reviewer should look at in one article: figures that do not add up, lists that are not as long as the text
 * says, claims that the registry does not share, and what no fact uses. Each has the passages on all sides of it.
 */
import { hash } from "node:crypto";
import type { ArticleFact, ArticleFinding, Diagnostic } from "../../model.ts";
import type { FactInput } from "../facts/input.ts";
import { arithmeticFindings } from "./arithmetic.ts";
import { type FindingDraft, type FindingInput, passage } from "./finding.ts";
import { levelFindings } from "./levels.ts";
import { listedFindings } from "./listed.ts";
import { residueFindings } from "./residue.ts";

/** Problems of resolving a mention that the reader has to decide: they point at a passage. */
function titleFindings(input: FindingInput): FindingDraft[] {
  return input.diagnostics.flatMap(({ code, message, start, end }): FindingDraft[] => {
    const mention = input.mentions.find((other) => other.start === start && other.end === end);
    return mention === undefined || !code.startsWith("minister-")
      ? []
      : [{ kind: code, message, evidence: [passage(input, mention)] }];
  });
}

const ID_LENGTH = 12;

/** @returns in the order of their passages */
export function findingsOf(
  input: FactInput,
  facts: readonly ArticleFact[],
  diagnostics: readonly Diagnostic[],
): ArticleFinding[] {
  const whole: FindingInput = { ...input, facts, diagnostics };
  const drafts = [
    ...titleFindings(whole),
    ...arithmeticFindings(whole),
    ...listedFindings(whole),
    ...levelFindings(whole),
    ...residueFindings(whole),
  ].sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0) || (a.kind < b.kind ? -1 : 1));
  const taken = new Map<string, number>();
  return drafts.map((draft) => {
    // The words around a figure keep its finding apart from others, and outlive edits elsewhere.
    const quotes = draft.evidence.map(({ block, quote }) => `${block}\0${quote}`).join("\0");
    const key = `${input.article.id}\0${draft.kind}\0${quotes}`;
    const ordinal = (taken.get(key) ?? 0) + 1;
    taken.set(key, ordinal);
    const digest = hash("sha256", `${key}\0${ordinal}`, "hex").slice(0, ID_LENGTH);
    return { id: `${draft.kind}-${digest}`, ...draft };
  });
}
