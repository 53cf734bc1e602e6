/** Observations that lean on what was told before: "Det er en økning på 6 prosent", "hvorav 12 ble innvilget". */
import { CHANGE_NOUN, isDecline } from "../../extract/norwegian/change.ts";
import { type Clause, slot, slotOf, wordsOf } from "./clause.ts";
import type { FactInput } from "./input.ts";
import { changesBy, modifierOf, NOT_OBSERVED, objectOf, QUANTITY } from "./measured.ts";
import { observationRules } from "./observation.ts";
import { observedFigureRules } from "./observed-figure.ts";
import { observedQuotaRules } from "./observed-quota.ts";
import { observedTradeRules } from "./observed-trade.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "./rule.ts";
import { dateIn } from "./things.ts";

/** Of which rules a fact can be gone on from. */
const MEASURING: ReadonlySet<string> = new Set([
  "observation/level",
  "observation/had-figure",
  "observation/extreme-of-place",
  "observation/level-in-year",
  "observation/traded",
  "observation/traded-for",
  "observation/quota",
  "observation/agreed-quota",
]);

/** What the sentence right before measures: the first that its rules find. */
function measuredBefore(clause: Clause, input: FactInput): Draft | undefined {
  const before = input.clauses[input.clauses.indexOf(clause) - 1];
  if (before === undefined || before.block !== clause.block) return undefined;
  for (const { id, pattern, build } of [
    ...observedTradeRules,
    ...observedFigureRules,
    ...observedQuotaRules,
    ...observationRules,
  ]) {
    if (!MEASURING.has(id)) continue;
    for (const match of before.skeleton.matchAll(pattern)) {
      const [draft] = build(match, before, input);
      if (draft !== undefined) return draft;
    }
  }
  return undefined;
}

/** "150 forskningsmiljøer" → "forskningsmiljøer". */
const nounOf = (counted: string): string => /[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ-]*$/u.exec(counted)?.[0] ?? counted;

export const observedAppositionRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/that-is-change",
    type: "observation",
    pattern: new RegExp(
      `^(?:Det|Dette) (?:er|var|tilsvarer|tilsvarar|utgjør|utgjer|utgjorde|betyr|representerer|innebærer|inneber) (?:(?:også|òg) )?(?:(?:også |òg )?(?:ny |rekord |en ny rekord |ein ny rekord |rekord )og )?(?:en |ein )?(?:(?:solid|kraftig|samlet|samla|markant|tydelig|tydeleg|betydelig|betydeleg|monaleg|stor|liten|klar|sterk|svak|formidabel) )?(?<noun>${CHANGE_NOUN})(?: i (?<what>[a-zæøå]{4,20}))? på ${QUANTITY("quantity")}(?:,? (?:eller|tilsvarende|tilsvarande|det vil si) ${QUANTITY("second")})?(?<rest>(?:,? (?:fra|frå|sammenlignet med|sammenliknet med|samanlikna med|mot|målt mot|i forhold til) (?:${PHRASE}{0,40}? )?\\{date:\\d{1,4}\\})?)`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { noun = "", what, quantity, second } = match.groups ?? {};
      if (NOT_OBSERVED.test(match[0]) || DENIED.test(match[0].toLowerCase())) return [];
      const before = measuredBefore(clause, input);
      const measured = before?.subject;
      if (measured === undefined || measured === null || !("name" in measured)) return [];
      const isVolume = what !== undefined && /^(?:volum|mengde|antall|tonn|kvantum)/u.test(what);
      if (what !== undefined && !isVolume && !/^verdi/u.test(what)) return [];
      const subject = { name: what === undefined ? measured.name : `${measured.name} (${what})` };
      return changesBy(clause, subject, [quantity, second], {
        period: before?.qualifiers.period,
        area: before?.qualifiers.area,
        direction: isDecline(noun) ? "decrease" : "increase",
      });
    },
    finds: {
      "Norge eksporterte 40 000 tonn sild i 2023. Det er en økning på 6 prosent fra 2022.": [
        {
          subject: "eksport av sild",
          predicate: "changed-by",
          object: 6,
          qualifiers: { direction: "increase", period: "2023", area: "Norge" },
        },
      ],
      "Totalkvoten for hyse ble satt til 340 000 tonn. Det innebærer en nedgang på 25 prosent fra årets kvote.":
        [{ subject: "totalkvoten for hyse", object: 25, qualifiers: { direction: "decrease" } }],
      "Sildeprisen var 12 kroner per kilo. Det er ein markant nedgang på 4 prosent.": [
        { subject: "sildeprisen", object: 4, qualifiers: { direction: "decrease" } },
      ],
    },
    ignores: {
      "Vi trives godt. Det er en økning på 6 prosent.": "of what?",
      "Sildeprisen var 12 kroner per kilo. Målet er en økning på 6 prosent.": "an aim",
    },
  }),
  defineFactRule({
    id: "observation/that-is-more",
    type: "observation",
    pattern: new RegExp(
      `^(?:Det|Dette) (?:er|var) \\{(?:amount|percentage):(?<quantity>\\d{1,4})\\} (?:eller \\{(?:amount|percentage):(?<second>\\d{1,4})\\} )?(?<how>mer|meir|høyere|høgare|mindre|lavere|lågare) enn (?:i )?(?:${PHRASE}{0,30}? )?\\{date:\\d{1,4}\\}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { quantity, second, how = "" } = match.groups ?? {};
      const before = measuredBefore(clause, input);
      if (before?.subject == null || NOT_OBSERVED.test(match[0])) return [];
      return changesBy(clause, before.subject, [quantity, second], {
        period: before.qualifiers.period,
        area: before.qualifiers.area,
        direction: /^(?:mindre|lavere|lågare)$/u.test(how) ? "decrease" : "increase",
      });
    },
    finds: {
      "Verftene hadde en omsetning i 2023 på 4 milliarder kroner. Dette er 68 millioner mer enn året før.": [
        {
          subject: "omsetning i verftene",
          predicate: "changed-by",
          object: 68_000_000,
          qualifiers: { period: "2023", direction: "increase" },
        },
      ],
      "Noreg eksporterte 40 000 tonn sild i 2023. Det er 6 prosent eller 2 millionar kroner mindre enn i 2022.":
        [
          { subject: "eksport av sild", object: 6, qualifiers: { direction: "decrease", period: "2023" } },
          { subject: "eksport av sild", object: 2_000_000, qualifiers: { direction: "decrease" } },
        ],
    },
    ignores: { "Vi trives godt. Det er 6 prosent mer enn i 2022.": "of what?" },
  }),
  defineFactRule({
    id: "observation/then-follows",
    type: "observation",
    pattern:
      /^(?:Deretter|Så|Etter|Dernest) (?:følger|følgjer|kommer|kjem) \{place:(?<place>\d{1,4})\},? (?:med|på) \{percentage:(?<quantity>\d{1,4})\}/gu,
    build: (match, clause, input): Draft[] => {
      const { place, quantity } = match.groups ?? {};
      const before = measuredBefore(clause, input);
      const area = slotOf(clause, "place", place)?.value.name;
      const found = slotOf(clause, "percentage", quantity);
      if (before?.qualifiers.area === undefined || area === undefined || found === undefined) return [];
      return [
        {
          ...before,
          object: objectOf(found),
          qualifiers: { area, period: before.qualifiers.period, modifier: modifierOf(found) },
        },
      ];
    },
    finds: {
      "Rogaland hadde den laveste arbeidsløsheten i april, med 1,9 prosent. Deretter følger Vestland med 2,1 prosent.":
        [
          {
            subject: "arbeidsløsheten",
            predicate: "has-value",
            object: 2.1,
            qualifiers: { area: "Vestland", period: "2024-04" },
          },
        ],
    },
    ignores: { "Vi drar nordover. Deretter følger Vestland med 2,1 prosent.": "of what?" },
  }),
  defineFactRule({
    id: "observation/applied",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men )?|(?:[Tt]otalt|[Tt]il sammen|[Tt]il saman|[Ii] alt) )${slot("count")}(?<more>(?: og [a-zæøå]+)?(?: (?:fra|frå|i|over) (?:heile |hele )?${PHRASE}{2,30}?)?) (?<verb>søkte|deltok|meldte seg på|melde seg på)(?<rest> (?:om|på|i|under|til) ${PHRASE}{3,60}?)?(?=$|[.,;]| og | som |,)`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { count, verb = "", rest = "", more = "" } = match.groups ?? {};
      const found = slotOf(clause, "count", count);
      if (found === undefined || /(?<![A-Za-zÀ-ɏ])(?:ikke|ikkje|skal|vil)(?![A-Za-zÀ-ɏ])/u.test(match[0]))
        return [];
      // "26 næringshager og inkubatorer": the second noun stands outside the count.
      const nouns = nounOf(found.text) + (/^ og [a-zæøå]+/u.exec(more)?.[0] ?? "");
      const at = wordsOf(clause, rest.replace(/ (?:i |for )?\{date:.*$/u, ""));
      return [
        {
          subject: { name: `${nouns} som ${verb}${at === "" ? "" : ` ${at}`}` },
          predicate: "has-value",
          object: objectOf(found),
          qualifiers: { period: dateIn(clause, clause.skeleton), modifier: modifierOf(found) },
        },
      ];
    },
    finds: {
      "I alt 26 bedrifter søkte om støtte i 2023.": [
        { subject: "bedrifter som søkte om støtte", object: 26, qualifiers: { period: "2023" } },
      ],
      "Totalt 150 miljø over heile landet deltok i konkurransen.": [
        { subject: "miljø som deltok i konkurransen", object: 150 },
      ],
    },
    ignores: { "Mange bedrifter søkte om støtte.": "no number" },
  }),
  defineFactRule({
    id: "observation/share-done",
    type: "observation",
    pattern: new RegExp(
      `(?:(?<was>[Ee]r|[Bb]le|[Bb]lei|[Vv]art) ${slot("percentage")} av (?<whole>[a-zæøå ]{4,50}?)|${slot("percentage", "percentage2")} av (?<whole2>[a-zæøå ]{4,50}?) (?<was2>er|ble|blei|vart)) (?<what>innvilget|innvilga|godkjent|godkjend|avslått|tatt opp|tekne opp)(?=$|[.,;]| og )`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { percentage, percentage2, whole, whole2, was, was2, what = "" } = match.groups ?? {};
      const found = slotOf(clause, "percentage", percentage ?? percentage2);
      if (found === undefined || DENIED.test(match[0].replace(what, "").toLowerCase())) return [];
      return [
        {
          subject: { name: `${whole ?? whole2} som ${(was ?? was2 ?? "er").toLowerCase()} ${what}` },
          predicate: "has-share",
          object: objectOf(found),
          qualifiers: { period: dateIn(clause, clause.skeleton), modifier: modifierOf(found) },
        },
      ];
    },
    finds: {
      "Totalt er 11 prosent av søknadene innvilget.": [
        { subject: "søknadene som er innvilget", predicate: "has-share", object: 11 },
      ],
      "20 prosent av prosjekta vart godkjende, og 11 prosent av søknadene vart innvilga.": [
        { subject: "søknadene som vart innvilga", object: 11 },
      ],
    },
    ignores: { "11 prosent av søknadene kom i går.": "nothing was done with them" },
  }),
  defineFactRule({
    id: "observation/of-which",
    type: "observation",
    pattern: new RegExp(
      `\\{count:(?<whole>\\d{1,4})\\}[^.;:!?]{0,60}?,? (?:(?:hvorav|derav|av disse|av desse) (?:(?<was>ble|blei|vart|er|var) )?${slot("count")}|av ${slot("count", "count2")}) (?:(?<was2>ble|blei|blir|vart|vert|fikk|fekk|er) )?(?<what>(?:innvilget|innvilga|tatt opp|tekne opp|teke opp|godkjent|godkjend|avslått|avslag|støtte)(?: [a-zæøå]{3,20})?)(?=$|[.,;]| og )`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { whole, count, what = "", was, was2 } = match.groups ?? {};
      const part = slotOf(clause, "count", count);
      const all = slotOf(clause, "count", whole);
      if (part === undefined || all === undefined || part.value.unit !== all.value.unit) return [];
      if (/(?<![A-Za-zÀ-ɏ])(?:ikke|ikkje|skal|vil|kan)(?![A-Za-zÀ-ɏ])/u.test(match[0])) return [];
      return [
        {
          subject: {
            name: `${nounOf(all.text)} som ${was ?? was2 ?? "ble"} ${what}`,
          },
          predicate: "has-value",
          object: { ...objectOf(part), of: all.value.value },
          qualifiers: { period: dateIn(clause, clause.skeleton) },
        },
      ];
    },
    finds: {
      "Fondet mottok 43 søknader, hvorav 12 ble innvilget.": [
        { subject: "søknader som ble innvilget", predicate: "has-value", object: 12 },
      ],
    },
    ignores: { "Fondet mottok 43 søknader, hvorav 12 fra Bergen.": "nothing was done with them" },
  }),
];
