/** What a sentence that says "det", or goes on with a comma, has measured before: "…, en økning på 6 prosent". */
import type { Clause } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { endOf } from "../../measured.ts";
import { otherReadings } from "../../readings/index.ts";
import type { Draft } from "../../rule.ts";
import { RuleSet } from "../../rule-set.ts";
import { observedByNounRules } from "./by-noun.ts";
import { observedChangeRules } from "./change.ts";
import { observedDoesRules } from "./does.ts";
import { observedDoneRules } from "./done.ts";
import { observedFigureRules } from "./figure.ts";
import { observedHadRules } from "./had.ts";
import { hasChangedRules } from "./has-changed.ts";
import { hasLevelRules } from "./has-level.ts";
import { observedLevelRules } from "./level.ts";
import { observedMovesRules } from "./moves.ts";
import { observedQuotaRules } from "./quota.ts";
import { observedSoMuchRules } from "./so-much.ts";
import { observedThereRules } from "./there.ts";
import { observedTradeRules } from "./trade.ts";
import { observedWithRules } from "./with.ts";

/** Of which rules a fact can be gone on from. */
const MEASURING: ReadonlySet<string> = new Set([
  "observation/level",
  "observation/had-figure",
  "observation/extreme-of-place",
  "observation/level-in-year",
  "observation/out-of-work",
  "observation/there-are",
  "observation/country-has",
  "observation/turnover",
  "observation/moved-to",
  "observation/traded",
  "observation/traded-for",
  "observation/quota",
  "observation/agreed-quota",
  "observation/changed-by",
  "observation/changed",
  "observation/verb-first",
  "observation/compound-growth",
  "observation/has-number",
  "observation/does",
  "observation/was-done",
  "observation/handled-for",
  "observation/were-made",
  "observation/has-reached",
  "observation/so-much-in",
]);

let measuring: RuleSet | undefined;
/** Put together when first asked for: the rules import one another. */
const measuringRules = (): RuleSet =>
  (measuring ??= new RuleSet(
    [
      ...observedTradeRules,
      ...observedFigureRules,
      ...observedHadRules,
      ...observedQuotaRules,
      ...hasLevelRules,
      ...hasChangedRules,
      ...observedLevelRules,
      ...observedThereRules,
      ...observedWithRules,
      ...observedDoesRules,
      ...observedDoneRules,
      ...observedChangeRules,
      ...observedByNounRules,
      ...observedMovesRules,
      ...observedSoMuchRules,
    ].filter(({ id }) => MEASURING.has(id)),
  ));

export interface Measured {
  readonly draft: Draft;
  /** Where in its clause it is told. */
  readonly end: number;
}

/** The first thing that a rule finds measured in a clause, and where it is told. */
function measuredIn(clause: Clause, input: FactInput): Measured | undefined {
  for (const [{ build }, match] of measuringRules().matches(clause.skeleton)) {
    const [draft] = build(match, clause, input);
    if (draft !== undefined) return { draft, end: endOf(match) };
  }
  return undefined;
}

/** The last thing measured in a clause before `at`. */
export function measuredBefore(clause: Clause, at: number, input: FactInput): Measured | undefined {
  let last: Measured | undefined;
  for (const [{ build }, match] of measuringRules().matches(clause.skeleton)) {
    const end = endOf(match);
    if (end > at || (last !== undefined && end <= last.end)) continue;
    const draft = build(match, clause, input).at(-1);
    if (draft !== undefined) last = { draft, end };
  }
  return last;
}

/** "Det er ein auke på 6 prosent. Det svarer til …": goes on from what stands still further back. */
const GOES_ON = /^(?:Det|Dette|Så mye|Så mykje) /u;
const FURTHEST = 2;

/** The same in the clause made plainer, or the other way about. */
function measuredInOther(clause: Clause, input: FactInput): Measured | undefined {
  for (const { clause: other, types } of otherReadings(clause)) {
    const found = types.has("observation") ? measuredIn(other, input) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

const TELLS_OF_IT =
  /^(?:Det|Dette) (?:er|var|tilsvarer|tilsvarar|svarer|svarar|utgjør|utgjer) |^(?:Blant|Av) (?:fylk|kommun)[a-zæøå]{1,5} /u;
/** Newspapers have a paragraph for each sentence: "Det er 900 færre enn i fjor." goes on from the paragraph before. */
const isOpening = ({ block, skeleton, article, start }: Clause, before: Clause): boolean =>
  block.kind === "paragraph" &&
  (before.block.kind === "paragraph" || before.block.kind === "lead") &&
  TELLS_OF_IT.test(skeleton) &&
  article.text.slice(block.start, start).trim() === "" &&
  article.text.slice(before.end, block.start).trim() === "";

/** What the sentence right before measures, or the one that it goes on from. */
export function measuredInSentenceBefore(clause: Clause, input: FactInput): Draft | undefined {
  const index = input.clauses.findIndex(({ start }) => start === clause.start);
  for (let back = 1; back <= FURTHEST; back++) {
    const before = input.clauses[index - back];
    if (before === undefined || (before.block !== clause.block && !(back === 1 && isOpening(clause, before))))
      return undefined;
    const found = measuredIn(before, input) ?? measuredInOther(before, input);
    if (found !== undefined) return found.draft;
    if (!GOES_ON.test(before.skeleton)) return undefined;
  }
  return undefined;
}

/** "De fleste fylkene hadde en vekst.", "Bodø økte mest, med 4 prosent.": told of the same thing, of one place after the other. */
const OF_PLACES =
  /^(?:(?:Også |Òg )?(?:[Ii] )?\{place:|(?:De fleste|Dei fleste|Noen|Nokre|Somme|Flere|Fleire|Mange) (?:fylke|kommune|land|region)[a-zæøå]{0,3} |(?:Økningen|Auken|Veksten|Nedgangen|Fallet|Reduksjonen) (?:er|var|ble|blei|vart) (?:aller )?(?:størst|minst|sterkest|sterkast|svakest|svakast) i \{place:)/u;
const FURTHEST_PLACE = 6;

/** What the paragraph measures for all of the places that it goes on to tell of. */
export function measuredForAll(clause: Clause, input: FactInput): Draft | undefined {
  const index = input.clauses.findIndex(({ start }) => start === clause.start);
  for (let back = 1; back <= FURTHEST_PLACE; back++) {
    const before = input.clauses[index - back];
    if (before === undefined || (before.block !== clause.block && !isOpening(clause, before)))
      return undefined;
    const found = measuredIn(before, input) ?? measuredInOther(before, input);
    if (found !== undefined) return found.draft;
    if (!OF_PLACES.test(before.skeleton)) return undefined;
  }
  return undefined;
}

/** The longest way from what is measured to what goes on from it. */
const NEAR = 70;

/** ", opp fra 90 i 2022|, en økning på": what it was before, between what it is and by how much it has changed. */
const UP_FROM =
  /, (?:opp|ned) (?:fra|frå) \{(?:amount|percentage|count):\d{1,4}\}(?: (?:(?:i|fra|frå) )?\{date:\d{1,4}\})?$/u;

/** What a piece from `at` on goes on from: in its own sentence, or in the one before where this says "det". */
export function goneOnFrom(clause: Clause, at: number, input: FactInput): Draft | undefined {
  const own = measuredBefore(clause, at, input);
  if (own === undefined)
    return GOES_ON.test(clause.skeleton) ? measuredInSentenceBefore(clause, input) : undefined;
  const between = clause.skeleton.slice(own.end, at).replace(UP_FROM, "");
  return between.length > NEAR || /(?:^| )(?:mens|medan) |\{(?:amount|percentage|count):/u.test(between)
    ? undefined
    : own.draft;
}
