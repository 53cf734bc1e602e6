/** Organisations: those the registry knows, those whose name says what they are, and those that the text tells. */
import { gather } from "../../../lists.ts";
import { hitsOver, type NameHit } from "../../lexicon.ts";
import { NO_EMPLOYER } from "../../norwegian/people.ts";
import { defineNameRule, type NameRule, type NameRuleHit, type Rule } from "../../rule.ts";
import type { View } from "../../view.ts";
import { named } from "../named.ts";
import { isPartOfWorld, UNION } from "../union.ts";
import { doingRules } from "./does.ts";
import { employerRules } from "./employer.ts";
import { headedRules } from "./headed.ts";
import { institutionRules } from "./institution.ts";
import { joinedRules } from "./joined.ts";
import { listRules } from "./list.ts";
import { localRules } from "./local.ts";
import { NO_HITS } from "./parts.ts";
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

/** "eksporten til |EU" */
function isUnionAsPlace({ start, end }: NameRuleHit, names: readonly NameHit[], view: View): boolean {
  if (!view.plain.startsWith(UNION, start) || end - start > UNION.length + 1) return false;
  const hit = hitsOver(names, { start, end }).find(({ name }) => name.surface === UNION);
  return hit !== undefined && isPartOfWorld(view, hit, names);
}

export const organisationRules: readonly NameRule<"organisation">[] = [
  defineNameRule({
    id: "organisation/registry",
    kind: "organisation",
    reads: "name",
    needs: "organisation",
    find: (names, view, runs) =>
      gather(registered(names, view, runs), (hit) => {
        if (isUnionAsPlace(hit, names, view)) return NO_HITS;
        if (hit.parts.weak === undefined) return [branchOf(hit, names, view)];
        return [isToldBody(hit, view) ? { ...hit, parts: { ...hit.parts, told: "yes" } } : hit];
      }),
    finds: {
      "Tall fra ⟦SSB⟧ viser vekst.": { name: "Statistisk sentralbyrå" },
      "Det sier ⟦Forskningsrådets⟧ direktør.": { name: "Forskningsrådet" },
      "Fjordglimt er med i ⟦Innovasjon Norges⟧ Arena-program.": { name: "Innovasjon Norge" },
      "Hun er direktør i ⟦Innovasjon Norge Telemark⟧.": { name: "Innovasjon Norge Telemark" },
      "De har fått støtte fra ⟦EU⟧.": { name: "EU" },
      "Vi søker midler i ⟦EUs⟧ neste rammeprogram.": { name: "EU" },
    },
    ignores: {
      "Et norsk selskap vokser.": "no name",
      "Vareeksporten går til EU.": "a part of the world",
      "Det svenske forskningsrådet gir støtte.": "another country's",
      "Idar Kleven er ny sjef.": "a person",
      "Det sier Kari Widerøe.": "a person",
    },
  }),
  ...typedNameRules,
  ...placedRules,
  ...employerRules,
  ...toldNameRules,
  ...doingRules,
  ...joinedRules,
  ...listRules,
];

export const organisationPatternRules: readonly Rule<"organisation">[] = [
  ...typedRules,
  ...headedRules,
  ...institutionRules,
  ...localRules,
  ...toldRules,
];
