/** Organisations and programmes that the registry knows by name. */
import type { NameHit, NameKind } from "../lexicon.ts";
import { defineNameRule, type NameRule, type NameRuleHit } from "../rule.ts";
import type { View } from "../view.ts";

/** "NCE-klynger" is a kind of clusters, not the programme; "Siva-direktøren" is still about Siva. */
const isCompound = (view: View, hit: NameHit): boolean =>
  /^-(?:klyng|status|sats|prosjekt)/u.test(view.folded.slice(hit.end, hit.end + 9));

const named =
  (kind: NameKind) =>
  (names: readonly NameHit[], view: View): NameRuleHit[] =>
    names
      .filter((hit) => hit.name.kind === kind && !isCompound(view, hit))
      .map((hit) => ({ start: hit.start, end: hit.end, parts: {}, organisations: hit.name.ids }));

export const organisationRules: readonly NameRule<"organisation">[] = [
  defineNameRule({
    id: "organisation/registry",
    kind: "organisation",
    reads: "name",
    find: named("organisation"),
    finds: {
      "Tall fra ⟦SSB⟧ viser vekst.": { name: "Statistisk sentralbyrå" },
      "Det sier ⟦Forskningsrådets⟧ direktør.": { name: "Forskningsrådet" },
    },
    ignores: { "Et norsk selskap vokser.": "no name" },
  }),
];

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
