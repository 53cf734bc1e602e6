/** Names that the registry knows, and the programmes among them. */

import type { NameHit, NameKind } from "../lexicon.ts";
import { COMPANY_WORDS } from "../norwegian/people.ts";
import { defineNameRule, type NameRule, type NameRuleHit } from "../rule.ts";
import type { View } from "../view.ts";

/** "NCE-klynger" is a kind of clusters, not the programme; "Siva-direktøren" is still about Siva. */
const isCompound = (view: View, hit: NameHit): boolean =>
  /^\.(?:no|com)(?![a-z])/u.test(view.folded.slice(hit.end, hit.end + 5)) ||
  /^-(?:klyng|status|sats|prosjekt)/u.test(view.folded.slice(hit.end, hit.end + 9));

/** "Telenor Arena": the name goes on, to something else that is called after it. */
const goesOn = (view: View, hit: NameHit): boolean => {
  const next = /^ (?<word>[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)/u.exec(view.plain.slice(hit.end, hit.end + 24))?.groups
    ?.word;
  return next !== undefined && COMPANY_WORDS.has(next.toLowerCase());
};

export const named =
  (kind: NameKind) =>
  (names: readonly NameHit[], view: View): NameRuleHit[] =>
    names
      .filter((hit) => hit.name.kind === kind && !isCompound(view, hit) && !goesOn(view, hit))
      .map((hit) => ({ start: hit.start, end: hit.end, parts: {}, organisations: hit.name.ids }));

export const programmeRules: readonly NameRule<"programme">[] = [
  defineNameRule({
    id: "programme/registry",
    kind: "programme",
    reads: "name",
    find: named("programme"),
    finds: {
      "Støtten går til ⟦klyngeprogrammet⟧.": { name: "Norwegian Innovation Clusters" },
      "⟦Norsk katapult⟧ åpner.": { name: "Norsk katapult" },
    },
    ignores: { "Alle NCE-klynger er med.": "a kind of clusters" },
  }),
];
