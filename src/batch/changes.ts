/** Facts that are not what their articles gave: their entities go by another id, or a reviewer has decided on them. */
import type { Fact } from "../model.ts";
import { decided, type Links, linked, type Outcome, verdictKey } from "../output/index.ts";
import { type ClaimDigests, claimDigests, decodeFact, decodeGiven, encodeFact, factSpans } from "./given.ts";
import type { LineFiles } from "./line-files.ts";
import { clearRow, type FactColumns, setRow } from "./rows.ts";
import { Appender } from "./write.ts";

/** What links and decisions change. */
export interface Changes {
  readonly links: Pick<Links, "canonical">;
  readonly outcome: Outcome | undefined;
}

/** A fact as it comes into the knowledge base; null: it is left out. */
function changed(
  fact: Fact,
  time: string,
  { links, outcome }: Changes,
): { readonly fact: Fact; readonly digests: ClaimDigests; readonly isReviewed: boolean } | null {
  const whole = linked(fact, links);
  const digests = claimDigests(whole, time);
  const verdict = outcome?.verdicts.get(verdictKey(digests));
  if (verdict === undefined) return { fact: whole, digests, isReviewed: false };
  const stays = decided(whole, verdict);
  if (stays === null) return null;
  // What is corrected alike is one fact, whatever time its articles have.
  const keys = verdict.decision === "correct" ? verdict.keys : digests;
  return { fact: stays, digests: { ...claimDigests(stays, time), ...keys }, isReviewed: true };
}

/** The rows of one article, at the place of its first fact among them. */
export interface ArticleRows {
  readonly bytes: Buffer;
  readonly row: number;
}

/**
 * Facts as they are when it is known which entities are one and what has been decided, written where they can be read.
 * @param path file for them
 */
export function change(
  columns: FactColumns,
  articles: Iterable<ArticleRows>,
  changes: Changes,
  files: LineFiles,
  path: string,
): void {
  const source = files.numberOf(path);
  const file = new Appender(path, "w");
  try {
    for (const { bytes, row: first } of articles) {
      const { time, end } = decodeGiven(bytes);
      let row = first;
      for (const span of factSpans(bytes, end)) {
        const fact = JSON.parse(decodeFact(bytes, span).line) as Fact;
        const now = changed(fact, time, changes);
        if (now === null) clearRow(columns, row);
        else {
          const content = Buffer.from(encodeFact(now.digests, now.fact), "utf8");
          const place = { source, at: file.size, isReviewed: now.isReviewed };
          setRow(columns, row, content, { from: 0, to: content.length }, place);
          file.write(content);
        }
        row++;
      }
      if (file.waiting > 1_000_000) file.flush();
    }
    file.flush();
  } finally {
    file.close();
  }
}
