/** Organisations: those the registry knows, those whose name says what they are, and those that the text tells. */
import { defineNameRule, type NameRule, type Rule } from "../../rule.ts";
import { named } from "../named.ts";
import { employerRules } from "./employer.ts";
import { headedRules } from "./headed.ts";
import { institutionRules } from "./institution.ts";
import { listRules } from "./list.ts";
import { localRules } from "./local.ts";
import { isToldBody, toldNameRules, toldRules } from "./told.ts";
import { typedNameRules, typedRules } from "./typed.ts";

const registered = named("organisation");

export const organisationRules: readonly NameRule<"organisation">[] = [
  defineNameRule({
    id: "organisation/registry",
    kind: "organisation",
    reads: "name",
    needs: "organisation",
    find: (names, view, runs) =>
      registered(names, view, runs).map((hit) =>
        hit.parts.weak !== undefined && isToldBody(hit, view)
          ? { ...hit, parts: { ...hit.parts, told: "yes" } }
          : hit,
      ),
    finds: {
      "Tall fra ⟦SSB⟧ viser vekst.": { name: "Statistisk sentralbyrå" },
      "Det sier ⟦Forskningsrådets⟧ direktør.": { name: "Forskningsrådet" },
      "Fjordglimt er med i ⟦Innovasjon Norges⟧ Arena-program.": { name: "Innovasjon Norge" },
    },
    ignores: {
      "Et norsk selskap vokser.": "no name",
      "Det svenske forskningsrådet gir støtte.": "another country's",
      "Idar Kleven er ny sjef.": "a person",
    },
  }),
  ...typedNameRules,
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
