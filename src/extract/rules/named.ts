/** Names that the registry knows, and the programmes among them. */
import type { NameHit, NameKind } from "../lexicon.ts";
import { defineNameRule, type NameRule, type NameRuleHit } from "../rule.ts";
import type { View } from "../view.ts";

/** "NCE-klynger" is a kind of clusters, not the programme; "Siva-direktøren" is still about Siva. */
const isCompound = (view: View, hit: NameHit): boolean =>
  /^-(?:klyng|status|sats|prosjekt)/u.test(view.folded.slice(hit.end, hit.end + 9));

export const named =
  (kind: NameKind) =>
  (names: readonly NameHit[], view: View): NameRuleHit[] =>
    names
      .filter((hit) => hit.name.kind === kind && !isCompound(view, hit))
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
