/**
 * Reviewers' decisions on facts against what the rules say today. A decision is in force while its basis stands: the same
 * words, read in the same way. What has only moved or been reflowed is the same; all else is stale and is said to be.
 * Reviewers see no contact data, so what they decided on is compared with the fact as they would see it today.
 */
import { blotted, blottedIn } from "../contacts.ts";
import { diagnostic } from "../diagnostics.ts";
import { pairFacts } from "../diff/pair.ts";
import { folded } from "../diff/value.ts";
import { decidedInFull, type FactDecision } from "../fact-decisions.ts";
import type { Diagnostic, Fact, Finding, Reviewed, Says } from "../model.ts";
import { articleOf } from "../normalize/index.ts";
import {
  type ClaimKeys,
  type FactReview,
  type Links,
  line,
  linked,
  type Outcome,
  type Verdict,
  verdictKey,
} from "../output/index.ts";

export { mergeFactDecisions, serializeFactDecisions } from "./merge.ts";

/** An article's facts, before links. */
interface MetArticle {
  readonly id: string;
  readonly time: string;
  readonly facts: readonly Fact[];
}

/** A decision that is in force, and the fact that it is about. */
interface InForce {
  readonly decision: FactDecision;
  readonly fact: Fact;
  readonly article: MetArticle;
}

const quoteOf = ({ evidence }: Pick<Fact, "evidence">): string => evidence[0]?.quote ?? "";

/** Where a fact is stated first. */
const placesOf = ({ evidence }: Fact): Finding["evidence"] =>
  evidence.slice(0, 1).map(({ article, block, quote }) => ({ article, block, quote }));

const saysOf = ({ type, subject, predicate, object, qualifiers }: Says): Says => ({
  type,
  subject,
  predicate,
  object,
  qualifiers,
});

const seenQuote = (quote: string): string => blotted(folded(quote));

/** A fact as a reviewer sees it. */
const seen = (fact: Fact): Fact => ({
  ...fact,
  ...blottedIn(saysOf(fact)),
  evidence: fact.evidence.map((place) => ({ ...place, quote: seenQuote(place.quote) })),
});

/** The fact as it was when it was decided on. */
const basisOf = ({ fact, basis }: FactDecision, article: string): Fact => ({
  id: fact,
  ...basis.says,
  evidence: [{ article, block: "", quote: basis.quote, rule: "" }],
});

const whose = ({ decision, by, date }: FactDecision): string => `"${decision}" by ${by}, ${date}`;

/** Why a decision is not in force. @param now the fact that it would be about today */
function staleness({ fact: id, basis }: FactDecision, now: Fact): string {
  if (seenQuote(quoteOf(now)) === seenQuote(basis.quote))
    return `the rules or the registry have changed: the same text is read as ${line(saysOf(now))}, no longer as ${line(basis.says)}`;
  return now.id === id
    ? `the text has changed: it was "${folded(basis.quote)}"`
    : `the sentence has been reworded: it was "${folded(basis.quote)}", and its fact is now ${now.id}`;
}

const staleFinding = (decision: FactDecision, now: Fact): Finding => ({
  id: `stale-decision-${decision.fact}`,
  kind: "stale-decision",
  message: `${whose(decision)}, on ${decision.fact} is not applied: ${staleness(decision, now)}; decide again`,
  evidence: placesOf(now),
});

const goneDiagnostic = ({ fact, basis, ...decision }: FactDecision, article?: string): Diagnostic =>
  diagnostic(
    "unmet-decision",
    `${whose({ fact, basis, ...decision })}, is not applied: ${article === undefined ? "no article" : "its article no longer"} has the fact ${fact} ("${folded(basis.quote)}"); drop the decision if it is no longer needed`,
    article === undefined ? {} : { article },
  );

/** @returns undefined where nothing is decided of facts */
export function createFactReview(decisions: readonly FactDecision[] = []): FactReview | undefined {
  if (decisions.length === 0) return undefined;
  const byFact = new Map(decisions.map((decision) => [decision.fact, decision]));
  /** Fact → the article that its decision belongs to. */
  const homes = new Map<string, string>();
  const wanted = new Set<string>();
  const articles = new Map<string, MetArticle>();
  return {
    meet({ id, time }, facts, read) {
      const named = facts.filter((fact) => byFact.has(fact.id));
      for (const fact of named) homes.set(fact.id, id);
      if (named.length > 0 || wanted.has(id)) articles.set(id, { id, time, facts: facts.map(read) });
    },
    lacking(ids) {
      const known = [...ids];
      for (const { fact, basis } of decisions) {
        if (homes.has(fact)) continue;
        const home = articleOf(fact, basis.says.type, basis.quote, known);
        if (home === undefined) continue;
        homes.set(fact, home);
        if (!articles.has(home)) wanted.add(home);
      }
      return wanted;
    },
    settle(links, keysOf) {
      const { inForce, findings, diagnostics } = match(decisions, homes, articles, links);
      const { verdicts, conflicts } = verdictsOf(inForce, links, keysOf);
      const applied = [...verdicts.values()];
      const count = (kind: FactDecision["decision"]): number =>
        applied.filter(({ decision }) => decision === kind).length;
      return {
        verdicts,
        entities: inForce.flatMap(entitiesOf),
        findings: [...findings, ...conflicts],
        diagnostics,
        counts: {
          accepted: count("accept"),
          corrected: count("correct"),
          rejected: count("reject"),
          staleDecisions: findings.length + diagnostics.length,
        },
      };
    },
  };
}

/** Each decision with today's fact: the one of its id, or the one that its sentence gives now. */
function match(
  decisions: readonly FactDecision[],
  homes: ReadonlyMap<string, string>,
  articles: ReadonlyMap<string, MetArticle>,
  links: Pick<Links, "canonical">,
): Pick<Outcome, "findings" | "diagnostics"> & { readonly inForce: readonly InForce[] } {
  const old = decisions.map((decision) => linked(basisOf(decision, homes.get(decision.fact) ?? ""), links));
  const now = [...articles.values()].flatMap(({ facts }) => facts.map((fact) => linked(fact, links)));
  const whole = new Map(now.map((fact) => [fact.id, fact]));
  const { pairs } = pairFacts(old.map(seen), now.map(seen));
  const partners = new Map(pairs.map((pair) => [pair.old.id, pair] as const));
  const inForce: InForce[] = [];
  const findings: Finding[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, decision] of decisions.entries()) {
    const home = homes.get(decision.fact);
    const article = articles.get(home ?? "");
    const pair = partners.get(decision.fact);
    const fact = whole.get(pair?.now.id ?? "");
    if (pair === undefined || fact === undefined || article === undefined)
      diagnostics.push(goneDiagnostic(decision, home));
    else if (quoteOf(pair.now) === quoteOf(pair.old) && line(saysOf(pair.now)) === line(saysOf(pair.old))) {
      const isWhole = line(saysOf(fact)) === line(saysOf(old[index] ?? fact));
      inForce.push({
        decision: isWhole ? decision : decidedInFull(decision, saysOf(fact)),
        fact,
        article,
      });
    } else findings.push(staleFinding(decision, fact));
  }
  return { inForce, findings, diagnostics };
}

const reviewedOf = ({ decision, basis, by, date, why }: FactDecision): Reviewed => ({
  decision: decision === "correct" ? "correct" : "accept",
  by,
  date,
  why,
  ...(decision === "correct" && { was: basis.says }),
});

/** One verdict for each claim. Facts of several articles may have become one since each was decided on. */
function verdictsOf(
  inForce: readonly InForce[],
  links: Pick<Links, "canonical">,
  keysOf: (fact: Fact, time: string) => ClaimKeys,
): { readonly verdicts: ReadonlyMap<string, Verdict>; readonly conflicts: readonly Finding[] } {
  const byClaim = new Map<string, InForce[]>();
  for (const item of inForce) {
    const key = verdictKey(keysOf(item.fact, item.article.time));
    const group = byClaim.get(key);
    if (group === undefined) byClaim.set(key, [item]);
    else group.push(item);
  }
  const verdicts = new Map<string, Verdict>();
  const conflicts: Finding[] = [];
  for (const [key, group] of byClaim) {
    const [first, ...others] = group.sort(byAge) as [InForce, ...InForce[]];
    verdicts.set(key, verdictOf(first, links, keysOf));
    const against = others.filter(({ decision }) => differ(decision, first.decision));
    if (against.length > 0) conflicts.push(conflictFinding(first, against));
  }
  for (const [key, verdict] of verdicts) {
    if (verdict.decision !== "correct") continue;
    // What one decision makes of a claim, another may have ruled out.
    const target = verdictKey(verdict.keys);
    const [first] = byClaim.get(key) ?? [];
    const [other] = byClaim.get(target) ?? [];
    if (first !== undefined && other !== undefined && verdicts.get(target)?.decision !== "accept")
      conflicts.push(conflictFinding(first, [other]));
  }
  return { verdicts, conflicts };
}

/** The newest first; of one day, that on the fact whose id the knowledge base shows. */
const byAge = ({ decision: a }: InForce, { decision: b }: InForce): number => {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.fact < b.fact ? -1 : 1;
};

const differ = (a: FactDecision, b: FactDecision): boolean =>
  a.decision !== b.decision || line(a.corrected) !== line(b.corrected);

function verdictOf(
  { decision, fact, article }: InForce,
  links: Pick<Links, "canonical">,
  keysOf: (fact: Fact, time: string) => ClaimKeys,
): Verdict {
  if (decision.decision === "reject") return { decision: "reject" };
  const reviewed = reviewedOf(decision);
  if (decision.corrected === null) return { decision: "accept", reviewed };
  const corrected = linked({ ...fact, ...decision.corrected }, links);
  return {
    decision: "correct",
    reviewed,
    says: saysOf(corrected),
    keys: keysOf(corrected, article.time),
  };
}

function conflictFinding(first: InForce, against: readonly InForce[]): Finding {
  const all = [first, ...against];
  const who = all.map(({ decision }) => `${whose(decision)}, on ${decision.fact}`).join(" against ");
  return {
    id: `conflicting-decisions-${all.map(({ decision }) => decision.fact).join("-")}`,
    kind: "conflicting-decisions",
    message: `${who}: these are about one claim; the first is applied; keep one decision`,
    evidence: all.flatMap(({ fact }) => placesOf(fact)),
  };
}

/** What a correction names need not stand in the article under that name. */
function entitiesOf({ decision, fact, article: { id: article } }: InForce): Outcome["entities"] {
  const { subject = null, object = null } = decision.corrected ?? {};
  const [first = { article, block: "", quote: "" }] = placesOf(fact);
  return [subject, object].flatMap((slot) =>
    slot !== null && "name" in slot && slot.entity !== undefined
      ? [{ article, met: { id: slot.entity, name: slot.name, first, writtenAs: [] } }]
      : [],
  );
}
