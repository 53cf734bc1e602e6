/** Observations of what something has reached, and of a number that is only pointed at: "Så langt har eksporten nådd …", "I 2020 var tallet …". */
import { HAS_CHANGED, isFalling } from "../../extract/norwegian/change.ts";
import type { Slot } from "../../model.ts";
import { type Clause, slotsIn } from "./clause.ts";
import type { FactInput } from "./input.ts";
import {
  changesBy,
  comparedWith,
  endOf,
  FOCUS,
  modifierOf,
  objectOf,
  QUANTITY,
  quantityOf,
  START,
  subjectOf,
  TOTAL,
  withoutArea,
} from "./measured.ts";
import { measuredBefore, measuredInSentenceBefore } from "./measured-before.ts";
import { isReal } from "./observed-by-noun.ts";
import { OPENING } from "./opening.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "./rule.ts";
import { dateIn } from "./things.ts";

const HOLDS_NUMBER = /\{(?:amount|percentage|count|date|person|minister):/u;
/** What points back at a figure by what kind of figure it is. */
const THE_NUMBER = "(?:tallet|talet|tala|tallene|andelen|delen|prisen|verdien|summen|beløpet|nivået|snittet)";

const unitOf = (object: Slot | null): string | undefined =>
  object === null || !("value" in object)
    ? undefined
    : object.currency !== undefined
      ? object.currency
      : object.unit === "percent"
        ? object.unit
        : "count";

/** What was measured before a match, in its sentence or the one before. */
const before = (match: RegExpExecArray, clause: Clause, input: FactInput): Draft | undefined =>
  measuredBefore(clause, match.index, input)?.draft ?? measuredInSentenceBefore(clause, input);

export const observedReachedRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/that-number",
    type: "observation",
    pattern: new RegExp(
      `(?:(?:^|[.;:] |, (?:og |men |mens |medan )?| (?:mens|medan|og) )(?:i \\{date:(?<early>\\d{1,4})\\}|I \\{date:(?<early2>\\d{1,4})\\}|${OPENING}|[Dd]er|[Ii] \\{place:\\d{1,4}\\}) (?:er|var|ligger|ligg|lå|låg|ble|blei|vart) ${THE_NUMBER}|(?:^|[.;:] |, (?:og |men )?)(?:Tallet|Talet|Andelen|Delen|Prisen|Verdien|Summen)(?: (?:i|for) \\{date:(?<date>\\d{1,4})\\})? (?:er|var|ligger|ligg|lå|låg|ble|blei|vart)) (?:(?:${TOTAL} )?(?:på|oppe i) )?(?:${TOTAL} )?${QUANTITY("quantity")}(?: (?:i |for )?\\{date:(?<late>\\d{1,4})\\})?(?=$|[.,;]| (?:og|mens|medan|mot|per|av) )`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { early, early2, date, late, quantity } = match.groups ?? {};
      const told = before(match, clause, input);
      const found = quantityOf(clause, quantity);
      if (told?.subject === undefined || told.subject === null || found === undefined) return [];
      // Of the same kind: kroner for kroner.
      if (told.predicate === "changed-by" || unitOf(objectOf(found)) !== unitOf(told.object)) return [];
      if (!isReal(match, clause)) return [];
      const when = late ?? date ?? early ?? early2;
      const area = slotsIn(clause, "place", match[0])[0]?.value.name;
      const { subject } = told;
      return [
        {
          ...told,
          subject: area !== undefined && "name" in subject ? { name: withoutArea(subject.name) } : subject,
          object: objectOf(found),
          qualifiers: {
            area: area ?? told.qualifiers.area,
            period: when === undefined ? undefined : dateIn(clause, `{date:${when}}`),
            modifier: modifierOf(found),
          },
        },
      ];
    },
    finds: {
      "Eksporten av tang var på 4 millioner kroner i 2022. I 2023 var tallet 6 millioner kroner.": [
        {
          subject: "eksporten av tang",
          predicate: "has-value",
          object: 6_000_000,
          qualifiers: { period: "2023" },
        },
      ],
      "Arbeidsløysa i Rogaland var på 2 prosent. I Troms låg talet på 3 prosent.": [
        { subject: "arbeidsløysa", object: 3, qualifiers: { area: "Troms" } },
      ],
    },
    ignores: {
      "Vi trives godt. I 2023 var tallet 6 millioner kroner.": "of what?",
      "Eksporten var på 4 millioner kroner i 2022. I 2023 var tallet 6 prosent.": "of another kind",
    },
  }),
  defineFactRule({
    id: "observation/place-changed",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men |mens |medan )?| (?:mens|medan) )(?<place>\\{place:\\d{1,4}\\}) (?<verb>${HAS_CHANGED})(?: (?:mest|minst|klart mest|kraftig|sterkest))?,? (?:med |og )?${FOCUS}\\{percentage:(?<quantity>\\d{1,4})\\}(?=$|[.,;]| (?:og|mens|medan|i|fra|frå|siden|sidan|sammenlignet|samanlikna) )`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { place = "", verb = "", quantity } = match.groups ?? {};
      const told = before(match, clause, input);
      if (told?.subject === undefined || told.subject === null || !isReal(match, clause)) return [];
      return changesBy(clause, told.subject, [quantity], {
        area: slotsIn(clause, "place", place)[0]?.value.name,
        period: told.qualifiers.period,
        since: comparedWith(clause, endOf(match)),
        direction: isFalling(verb) ? "decrease" : "increase",
      });
    },
    finds: {
      "Talet på gjester gjekk ned med 4 prosent. Rogaland fall mest med 9 prosent.": [
        {
          subject: "talet på gjester",
          predicate: "changed-by",
          object: 9,
          qualifiers: { area: "Rogaland", direction: "decrease" },
        },
      ],
    },
    ignores: { "Vi trives godt. Rogaland økte med 9 prosent.": "what of it?" },
  }),
  defineFactRule({
    id: "observation/part-goes-on",
    type: "observation",
    pattern: new RegExp(
      `(?:${START}|(?:^|[.;:] )(?:[Tt]otalt|[Ii] alt|[Rr]undt regnet|[Rr]undt rekna|[Oo]m lag|[Nn]esten|[Oo]ver) )(?:[Hh]ele |[Hh]eile |[Bb]are |[Bb]erre |[Kk]un |til sammen |til saman )?\\{percentage:(?<quantity>\\d{1,4})\\} av (?<whole>(?:(?! (?:som|er|var|har|hadde) )${PHRASE}){3,60}?)(?:(?<rel>,? som (?:(?! (?:fikk|fekk|får|ble|blei|vart|er|har|hadde|gikk|gjekk) )${PHRASE}){3,60}?),? (?<verb2>fikk|fekk|får|ble|blei|vart|er|har|hadde|gikk|gjekk)| (?<verb>foregår|føregår|skjer|skjedde|produseres|blir produsert|eksporteres|blir eksportert|brukes|blir brukt|ble brukt|selges|seljast|omsettes|skapes|skapast|finansieres|finansierast|eies|eigast|dekkes|dekkast|hører|høyrer|tilhører|tilhøyrer|utføres|utførast|havner|hamnar|havnet|hamna|tildeles|fordeles|oppgir|oppgav|gir|gav|ga|gjev|meldte|melder|venter på)) (?<what>${PHRASE}{3,80}?)(?=$|[.,;]| (?:og|men|mens|medan) )`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { quantity, whole = "", rel = "", verb, verb2, what = "" } = match.groups ?? {};
      const found = quantityOf(clause, quantity);
      const all = subjectOf(clause, whole);
      if (found === undefined || all === null || !("name" in all)) return [];
      if (HOLDS_NUMBER.test(whole + what) || !isReal(match, clause)) return [];
      // "… der", "slik": what that is stands before it.
      if (/(?:^| )(?:der|slik|slike|slikt|her|det|dette|denne|disse|desse)(?: |$)/u.test(what)) return [];
      const relative = rel === "" ? "" : ` ${textOf(clause, rel)} og`;
      return [
        {
          subject: {
            name: `${all.name}${relative === "" ? " som" : relative} ${verb ?? verb2} ${textOf(clause, what)}`,
          },
          predicate: "has-share",
          object: objectOf(found),
          qualifiers: { period: dateIn(clause, match[0]), modifier: modifierOf(found) },
        },
      ];
    },
    finds: {
      "Rundt regnet halvparten av søknadene som kom inn i 2023 fikk positivt svar.": [
        {
          subject: "søknadene som kom inn og fikk positivt svar",
          predicate: "has-share",
          object: 50,
          qualifiers: { period: "2023" },
        },
      ],
      "40 prosent av verdiskapinga skjer i distrikta.": [
        { subject: "verdiskapinga som skjer i distrikta", object: 40 },
      ],
    },
    ignores: {
      "40 prosent av verdiskapingen skjer der.": "where?",
      "40 prosent av oss venter på dette.": "on what?",
    },
  }),
];

/** Words of a piece, without its times. */
const textOf = (clause: Clause, piece: string): string =>
  piece
    .replace(/(?: (?:i|per|ved))? \{date:\d{1,4}\}/gu, "")
    .replace(/\{[a-z]{3,14}:(\d{1,4})\}/gu, (_, index: string) => clause.slots[Number(index)]?.text ?? "")
    .replace(/\s+/gu, " ")
    .replace(/^,? /u, "")
    .trim();
