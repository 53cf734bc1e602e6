/** Organisations: those the registry knows, those whose name says what they are, and those that the text tells. */
import { hitsOver, type NameHit } from "../../lexicon.ts";
import { NO_EMPLOYER } from "../../norwegian/people.ts";
import { defineNameRule, type NameRule, type NameRuleHit, type Rule } from "../../rule.ts";
import type { View } from "../../view.ts";
import { named } from "../named.ts";
import { employerRules } from "./employer.ts";
import { headedRules } from "./headed.ts";
import { institutionRules } from "./institution.ts";
import { listRules } from "./list.ts";
import { localRules } from "./local.ts";
import { placedRules } from "./placed.ts";
import { isToldBody, toldNameRules, toldRules } from "./told.ts";
import { typedNameRules, typedRules } from "./typed.ts";

const registered = named("organisation");

/** "Innovasjon Norge |Nordland": with a place right behind it a body's branch there, which is named as such. */
function branchOf(hit: NameRuleHit, names: readonly NameHit[], view: View): NameRuleHit {
  const placeBehind = (at: number): NameHit | undefined =>
    view.plain[at] === " " && view.plain[at + 1] !== view.folded[at + 1]
      ? hitsOver(names, { start: at + 1, end: at + 2 }).find(({ name }) => name.kind === "place")
      : undefined;
  const first = placeBehind(hit.end);
  const place = first && (placeBehind(first.end) ?? first);
  const body = place && hitsOver(names, hit).find(({ start, end }) => start === hit.start && end === hit.end);
  // "Sivas Narvik": behind a genitive the place is another thing.
  if (place === undefined || body === undefined || hit.end - hit.start > body.name.surface.length) return hit;
  if (NO_EMPLOYER.test(body.name.surface)) return hit;
  const name = view.plain.slice(hit.start, place.start + place.name.surface.length);
  return { start: hit.start, end: place.end, parts: { name } };
}

export const organisationRules: readonly NameRule<"organisation">[] = [
  defineNameRule({
    id: "organisation/registry",
    kind: "organisation",
    reads: "name",
    needs: "organisation",
    find: (names, view, runs) =>
      registered(names, view, runs).map((hit) => {
        if (hit.parts.weak === undefined) return branchOf(hit, names, view);
        return isToldBody(hit, view) ? { ...hit, parts: { ...hit.parts, told: "yes" } } : hit;
      }),
    finds: {
      "Tall fra ⟦SSB⟧ viser vekst.": { name: "Statistisk sentralbyrå" },
      "Det sier ⟦Forskningsrådets⟧ direktør.": { name: "Forskningsrådet" },
      "Fjordglimt er med i ⟦Innovasjon Norges⟧ Arena-program.": { name: "Innovasjon Norge" },
      "Hun er direktør i ⟦Innovasjon Norge Telemark⟧.": { name: "Innovasjon Norge Telemark" },
    },
    ignores: {
      "Et norsk selskap vokser.": "no name",
      "Det svenske forskningsrådet gir støtte.": "another country's",
      "Idar Kleven er ny sjef.": "a person",
      "Det sier Kari Widerøe.": "a person",
    },
  }),
  ...typedNameRules,
  ...placedRules,
  ...employerRules,
  ...toldNameRules,
  ...listRules,
];

export const organisationPatternRules: readonly Rule<"organisation">[] = [
  ...typedRules,
  ...headedRules,
  ...institutionRules,
  ...localRules,
  ...toldRules,
];
