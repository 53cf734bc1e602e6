/**
 * People who are no ministers. Precision first: a run of capitals is a person because it begins with a given name, or
 * because the words around it say so. Who was introduced in full is found again by surname (`namesakes.ts`).
 */

import { wordBefore } from "../../../characters.ts";
import { firstStarting, gather } from "../../../lists.ts";
import { spaced } from "../../../pattern.ts";
import { Cover, type Span } from "../../../spans.ts";
import { hitsOver, type NameHit } from "../../lexicon.ts";
import { isRole, NO_EMPLOYER, PARTY } from "../../norwegian/people.ts";
import { addPart, defineNameRule, type NameRule, type NameRuleHit, type Parts } from "../../rule.ts";
import type { View } from "../../view.ts";
import {
  behindBody,
  bodyEnds,
  isBody,
  isNameWord,
  mayBeGiven,
  mayBeSurname,
  nameIn,
  SHIP_BEFORE,
  SHIP_REACH,
  type Stretch,
  splitAtRole,
} from "./name-shape.ts";
import { described, HUMAN_VERBS, mayBeTold, NAMESAKE } from "./surroundings.ts";

const PREPOSITIONS: ReadonlySet<string> = new Set("for i på av hos ved til om".split(" "));

/** Names that are no person's: a stretch that touches one is not a person either; one letter is an initial ("Kari A. Moe"). */
const otherNames = (names: readonly NameHit[]): Cover =>
  new Cover(
    names.filter(
      ({ name, start, end }) =>
        end - start > 1 && name.kind !== "person" && name.kind !== "office" && name.kind !== "place",
    ),
  );
const ONE_WORD = /^[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+$/;
/** "Kari Wilhelmsen", "Kari Wilhelmsen Moe": behind a given name a company that bears a surname is not meant. */
function isSurname(
  { start, end, startsWithGiven }: Stretch,
  names: readonly NameHit[],
  { plain }: View,
): boolean {
  if (!startsWithGiven) return false;
  /** "Kari |Ringnes": nothing between the given name and the company's. */
  const isSecond = (from: number): boolean => plain.indexOf(" ", start) === from - 1;
  return hitsOver(names, { start, end }).every(
    ({ name, start: from, end: to }) =>
      name.kind === "person" ||
      name.kind === "place" ||
      (from > start &&
        (to === end
          ? name.weak === true || (mayBeSurname(name.surface) && isSecond(from))
          : ONE_WORD.test(name.surface))),
  );
}
/** Among people in a list a name needs no more backing: "Kari Berg (NHO), Tovy Dinh og Per Moe". */
const isListed = (view: View, { start, end }: Stretch): boolean =>
  /^(?: \([A-ZÀ-ÖØ-Þ]|, [A-ZÀ-ÖØ-Þ]| og [A-ZÀ-ÖØ-Þ])/u.test(view.plain.slice(end, end + 5)) ||
  /(?:, | og )$/u.test(view.plain.slice(Math.max(0, start - 4), start));

const IS_LETTER = /[a-zß-öø-ÿ]/;
const NAMESAKE_REACH = 22;
/** Behind a person's name others follow, in a list. */
const LIST_GOES_ON = /^(?:, [A-ZÀ-ÖØ-Þ]| (?:og|samt) [A-ZÀ-ÖØ-Þ])/u;
/** "direktør |Havlys Nord, Kari Moe, sier": between a role and a person in apposition stands the employer. */
function isEmployer(view: View, { start, end }: Stretch, stretches: readonly Stretch[]): boolean {
  if (view.plain[end] !== "," || !isRole(wordBefore(view.folded, start))) return false;
  const next = stretches.find((stretch) => stretch.start === end + 2);
  return next?.startsWithGiven === true && !LIST_GOES_ON.test(view.plain.slice(next.end, next.end + 7));
}

/** "Havråd-direktør |Kari Moe": a known body, tied to the role by a hyphen, is her employer. */
function withTiedBody(parts: Parts, names: readonly NameHit[], { plain }: View, start: number): Parts {
  if (parts.role?.includes("-") !== true || parts.affiliation !== undefined) return parts;
  const hyphen = plain.lastIndexOf("-", start);
  const body = names.find(
    ({ name, end }) => end === hyphen && name.kind === "organisation" && name.weak !== true,
  );
  if (body === undefined) return parts;
  const told = plain.slice(body.start, body.end);
  if (NO_EMPLOYER.test(told)) return parts;
  const role = parts.role.replace(/[^ ]*-/u, "");
  return { ...parts, role, ...(PARTY.test(told) ? { party: told } : { affiliation: told }) };
}
/** "Kari A.Moe": the blank is missing. */
const TIGHT_INITIAL = /(?<![A-Za-zÀ-ɏ])([A-ZÀ-ÖØ-Þ])\.(?=[A-ZÀ-ÖØ-Þ])/gu;

const NOBODY: readonly NameRuleHit[] = [];

export const personRules: readonly NameRule<"person">[] = [
  defineNameRule({
    id: "person/name",
    kind: "person",
    reads: "person",
    needs: "long-run",
    find(names, view, runs) {
      const bodies = bodyEnds(names);
      const candidates: Stretch[] = [];
      for (const run of runs) {
        if (run.parts.length < 2) continue;
        for (const piece of splitAtRole(behindBody(run, bodies))) {
          let parts = piece;
          let stretch = nameIn(parts);
          while (stretch !== null) {
            const { end } = stretch;
            const [first, second] = parts;
            const isAhead = second?.start === stretch.start && first !== undefined && mayBeGiven(first, view);
            candidates.push(isAhead ? { ...stretch, mayStart: first.start } : stretch);
            if (end === run.end) break;
            parts = parts.filter(({ start }) => start > end);
            stretch = parts[0]?.isGiven === true ? nameIn(parts) : null;
          }
        }
      }
      if (candidates.length === 0) return NOBODY;
      const others = otherNames(names);
      const places = names.filter(({ name }) => name.kind === "place");
      // "Arvid Moss": a surname is often a place, but a whole name is not.
      const isPlace = ({ start, end }: Span): boolean =>
        (places[firstStarting(places, start + 1) - 1]?.end ?? 0) >= end;
      const withUnknown = (stretch: Stretch): Stretch => {
        const { start: end, mayStart: start } = stretch;
        if (start === undefined || PREPOSITIONS.has(wordBefore(view.folded, start))) return stretch;
        return others.touches({ start, end }) || isPlace({ start, end: end - 1 })
          ? stretch
          : { ...stretch, start };
      };
      const stretches = candidates
        .filter(
          (stretch) => (!others.touches(stretch) || isSurname(stretch, names, view)) && !isPlace(stretch),
        )
        .map(withUnknown);
      const isList =
        stretches.filter((stretch) => stretch.startsWithGiven && isListed(view, stretch)).length >= 2;
      return gather(stretches, (stretch): NameRuleHit[] => {
        const { start, end, startsWithGiven } = stretch;
        if (!startsWithGiven && !isList && !mayBeTold(view, start, end)) return [];
        // "fagrådet for Grønn Vekst": behind a preposition only a given name makes a person.
        if (!startsWithGiven && PREPOSITIONS.has(wordBefore(view.folded, start))) return [];
        if (!startsWithGiven && isEmployer(view, stretch, stretches)) return [];
        const { parts: around, isTold } = described(view, start, end);
        const parts = withTiedBody(around, names, view, start);
        if (!startsWithGiven && !isTold && !(isList && isListed(view, stretch))) return [];
        if (NAMESAKE.test(view.plain.slice(end, end + NAMESAKE_REACH))) return [];
        // "Johan Sverdrup-feltet": what is called after the person.
        if (view.plain[end] === "-" && (!startsWithGiven || IS_LETTER.test(view.plain[end + 1] ?? "")))
          return [];
        // "Vik & |Moe Teknikk": a company of two.
        if (view.plain.startsWith("& ", start - 2)) return [];
        if (SHIP_BEFORE.test(view.plain.slice(Math.max(0, start - SHIP_REACH), start))) return [];
        const name = spaced(view.plain.slice(start, end)).replace(TIGHT_INITIAL, "$1. ");
        return [{ start, end, parts: addPart(parts, "name", name) }];
      });
    },
    finds: {
      "Det sier ⟦Kari Nordvik⟧, leder for Fjordrådet.": {
        name: "Kari Nordvik",
        role: "leder",
        affiliation: "Fjordrådet",
      },
      "– Vi er klare, sier LMBs administrerende direktør ⟦Ola Rune Haugmo⟧.": {
        name: "Ola Rune Haugmo",
        role: "administrerende direktør",
        affiliation: "LMB",
      },
      "Statssekretær i Barne- og kulturdepartementet, ⟦Kari Moe⟧, er med.": {
        name: "Kari Moe",
        role: "statssekretær",
        affiliation: "Barne- og kulturdepartementet",
      },
      "Det sier reiarsjef ⟦Ola Vik⟧ i Havdrift. Klyngene er med.": {
        name: "Ola Vik",
        role: "reiarsjef",
        affiliation: "Havdrift",
      },
      "Med i rådet er ⟦Aud Følsvik⟧ (LO) og Per Moe (Fjordvind).": { name: "Aud Følsvik", affiliation: "LO" },
      "Med er ⟦Kari Moe⟧ (Fjordkraft, Havfisk).": { name: "Kari Moe", affiliation: "Fjordkraft" },
      "Foto: ⟦Kari A. Moe⟧": { name: "Kari A. Moe" },
      "Det sier Innovasjon Norge-direktør ⟦Kari Moe⟧.": { role: "direktør", affiliation: "Innovasjon Norge" },
      "Direktør ⟦Kari Moe⟧ i Havlys og Sivas daglige leder kom.": { role: "direktør", affiliation: "Havlys" },
      "Havlys og Havkrafts styreleiar ⟦Kari Moe⟧ kom.": { role: "styreleiar", affiliation: "Havkraft" },
      "Direktør ⟦Kari Moe⟧ i Havlys og Siva-direktøren kom.": { role: "direktør", affiliation: "Havlys" },
      "Det sier tidligere Sp-leder ⟦Kari Moe⟧.": { role: "tidligere leder", party: "Sp" },
      "Det seier ⟦Kari A.Moe⟧.": { name: "Kari A. Moe" },
      "Styreleiar ⟦Kari Th. Moe⟧ er klar.": { name: "Kari Th. Moe", role: "styreleiar" },
      "Det sier ⟦Kari Moe⟧, leder for energi i Havlys.": { role: "leder for energi", affiliation: "Havlys" },
      "Direktør for næring, ⟦Kari Moe⟧, er fornøyd.": { role: "direktør for næring" },
      "Det sier ⟦Kari Moe⟧, direktør Innovasjon i Siva.": {
        role: "direktør innovasjon",
        affiliation: "Siva",
      },
      "Fra venstre ⟦Kari Moe⟧, Styreleder Ola Vik og Per Li.": { name: "Kari Moe" },
      "I dag møter Kari Moe Sametingspresident ⟦Tovy Dinh⟧.": {
        name: "Tovy Dinh",
        role: "sametingspresident",
      },
      "Det sier avd.dir. ⟦Kari Moe⟧ i går.": { name: "Kari Moe", role: "avd.dir." },
      "Fornøyd: ordfører ⟦Kari Moe⟧ Ola Vik": { name: "Kari Moe", role: "ordfører" },
      "Fra venstre: Kari Moe ⟦Ola Vik⟧": { name: "Ola Vik" },
      "Det sier ⟦Kari Stein Moe⟧.": { name: "Kari Stein Moe" },
      "Vi er glade for at ⟦Jaan Ivar Moe⟧ sa ja.": { name: "Jaan Ivar Moe" },
      "Det sier ⟦Omar Bin Ali Vik⟧.": { name: "Omar Bin Ali Vik" },
      "– Vi er klare, sier ⟦Kari Moe⟧ i HavDrift.": { name: "Kari Moe", affiliation: "HavDrift" },
      "Det sier rådgiver ⟦Kari Kleven Moe⟧.": { name: "Kari Kleven Moe", role: "rådgiver" },
      "Det sier rådgiver ⟦Kari Ringnes⟧.": { name: "Kari Ringnes", role: "rådgiver" },
      "Det seier dagleg leiar Havlys Nord, ⟦Kari Moe⟧.": { role: "dagleg leiar", affiliation: "Havlys Nord" },
      "Det sier direktør ⟦Tovy Dinh⟧, Kari Moe og Per Li.": { name: "Tovy Dinh", role: "direktør" },
      "Plan- og kaisjef i Møre og Romsdal fylkeskommune, ⟦Kari Moe⟧, kom.": {
        role: "plan- og kaisjef",
        affiliation: "Møre og Romsdal fylkeskommune",
      },
      "Det sier direktør ⟦Kari Moe⟧ (Havkraft, Fjordfisk).": { affiliation: "Havkraft" },
      "I dag kjem ⟦Valgjerd Moe⟧.": { name: "Valgjerd Moe" },
      "Det seier hamne- og kaidirektør ⟦Kari Moe⟧.": { name: "Kari Moe", role: "hamne- og kaidirektør" },
      "Det sier ⟦Kari Moe⟧, drifts- og kaisjef i Siva.": {
        role: "drifts- og kaisjef",
        affiliation: "Siva",
      },
      "Møteleder: ⟦Tovy Dinh⟧": { name: "Tovy Dinh", role: "møteleder" },
      "Her skal ⟦Tovy Dinh⟧ som er fødd i Narvik, leie arbeidet.": { name: "Tovy Dinh" },
      "Det sier ⟦Kari Moe⟧, leder formidling i Siva.": { role: "leder formidling", affiliation: "Siva" },
      "Statssekretær ⟦Vegard Li Wennberg⟧ (Ap) åpnet messa.": { name: "Vegard Li Wennberg", party: "Ap" },
    },
    ignores: {
      "Per Berg AS er ny bedrift.": "a company",
      "De møttes i Christian Michelsens gate i går.": "a street",
      "Adressa er Kari Nordvidsvei 20.": "a street",
      "Kari Moes andre regjering går av.": "a government",
      "Norsk Vind bygger anlegget.": "no person",
      "Kari Moe-saken er over.": "called after the person",
    },
  }),
];

/** "sier Høybråten.": a single capitalised word that only speaks. */
const ALONE_AFTER = /^(?:[.,!?]|$| \(| og | om | på | under | til | i | etter | med )/u;

export const speakerRules: readonly NameRule<"person">[] = [
  defineNameRule({
    id: "person/speaker",
    kind: "person",
    reads: "person",
    needs: "run",
    behind: (word) => HUMAN_VERBS.has(word) || isRole(word),
    find(names, view, runs) {
      const hits: NameRuleHit[] = [];
      for (const { start, end, parts, before } of runs) {
        if (parts.length > 1) continue;
        // "sier rektor |": the role stands between.
        const isTold = HUMAN_VERBS.has(before);
        if (!isTold && !HUMAN_VERBS.has(wordBefore(view.folded, start - before.length - 1))) continue;
        const { text = "", folded = "" } = parts[0] ?? {};
        if (!isNameWord(text) || text.length < 3 || isBody(folded)) continue;
        if (ALONE_AFTER.test(view.plain.slice(end, end + 8)))
          hits.push({ start, end, parts: { name: text, ...(!isTold && { role: before }) } });
      }
      if (hits.length === 0) return NOBODY;
      // A surname can be a place as well, but not a country or a well-known town.
      // Who once was a minister speaks as well, by the surname.
      const known = new Cover(
        names.filter(({ name }) => name.kind !== "person" && (name.kind !== "place" || name.weak !== true)),
      );
      return hits.filter((hit) => !known.touches(hit));
    },
    finds: {
      "– Det er vi glade for, sier ⟦Haugstøl⟧.": { name: "Haugstøl" },
      "– Det er me glade for, seier rektor ⟦Haugstøl⟧.": { name: "Haugstøl", role: "rektor" },
    },
    ignores: {
      "– Det er vi glade for, sier Forskningsrådet.": "a body",
      "– Det er me glade for, meiner Havnæringa.": "a trade",
      "De valgte direktør Haugstøl.": "who does not speak can be a company's director",
    },
  }),
];
