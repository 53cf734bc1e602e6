/** Observations of so much money in something: "passerte 4 milliarder kroner i omsetning", "Med en eksport på 4 millioner kroner er Vardø …". */
import { slotsIn } from "../../clause.ts";
import { HOLDS_NUMBER, MONEY_GIVEN, periodOf, START, subjectOf, TOTAL } from "../../measured.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { dateIn } from "../../things.ts";
import { levelOf } from "./figure.ts";
import { bodyName, WHO } from "./with.ts";

/** What is earned, sold or made. */
const FIGURE =
  "[a-zæøå]{0,20}(?:omsetning|omsetnad|omsetting|eksport|inntekter|inntektene|inntekt|inntektar|eksportverdi|verdiskaping|verdiskapning|verdiskapingen|verdiskapinga|overskudd|overskot|underskudd|underskot|fortjeneste|produksjonsverdi)";
const OF_ALL_KINDS =
  "(?:(?:den|det|norsk|norske|samlet|samla|total|totale|årlig|årleg|direkte|brutto|netto) ){0,2}";
const AMOUNT = (name: string): string => `\\{amount:(?<${name}>\\d{1,4})\\}`;
/** "gründere |som har under 4 millioner": what kind is meant. */
const A_KIND = /^[A-Za-zæøåÆØÅ]+(?:er|ere|ar|arar)$/u;
const A_PLACE = /^\{place:\d+\}$/u;
/** "landets nest største eksportfylke": how it stands among others, behind "er". */
const RANK = "(?=(?:den|det|en|ein|ei|et|eit|blant|mellom|landets|verdens|verdas|\\{place:\\d{1,4}\\}) )";

export const observedSoMuchRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/so-much-in",
    type: "observation",
    pattern: new RegExp(
      `${START}(?<who>${WHO}) (?:(?:hadde|har|har hatt|fikk|fekk|oppnådde|nådde|har nådd|(?:står|stod|sto) for|skaper|skapar|skapte|genererer|genererte)|(?<over>(?:har )?(?:passert|bikket|bikka|rundet|runda)|passerte|passerer)) (?:i \\{date:\\d{1,4}\\} )?(?:for (?:første|fyrste) (?:gang|gong) )?(?:${TOTAL} )?${AMOUNT("quantity")} (?:i|av) ${OF_ALL_KINDS}(?<figure>${FIGURE})(?:,? med (?:${TOTAL} )?${AMOUNT("exact")})?(?: i \\{date:(?<date>\\d{1,4})\\})?(?=$|[.,;]| (?:og|mens|medan|fra|frå) | (?:i )?\\{date)`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { who = "", over, quantity, exact, figure = "", date } = match.groups ?? {};
      const place = slotsIn(clause, "place", A_PLACE.test(who) ? who : "")[0]?.value.name;
      const body = place ?? bodyName(clause, who, input);
      if (body === undefined || A_KIND.test(who) || MONEY_GIVEN.test(figure)) return [];
      const name = place === undefined ? `${figure} i ${body}` : figure;
      const told = {
        period: periodOf(clause, date) ?? dateIn(clause, clause.skeleton),
        area: place,
      };
      return [
        ...levelOf(match, clause, name, quantity, told).map((draft) => ({
          ...draft,
          qualifiers: {
            ...draft.qualifiers,
            modifier: draft.qualifiers.modifier ?? (over === undefined ? undefined : "over"),
          },
        })),
        ...levelOf(match, clause, name, exact, told),
      ];
    },
    finds: {
      "I 2023 passerte tangnæringa for fyrste gong 4 milliardar kroner i total omsetnad, med 4,2 milliardar kroner.":
        [
          {
            subject: "omsetnad i tangnæringa",
            predicate: "has-value",
            object: 4_000_000_000,
            qualifiers: { period: "2023", modifier: "over" },
          },
          { subject: "omsetnad i tangnæringa", object: 4_200_000_000, qualifiers: { period: "2023" } },
        ],
      "Verftet hadde 40 millioner kroner i driftsinntekter i 2022.": [
        { subject: "driftsinntekter i verftet", object: 40_000_000, qualifiers: { period: "2022" } },
      ],
      "Tangnæringen står for 6 milliarder kroner av norsk verdiskaping.": [
        { subject: "verdiskaping i tangnæringen", object: 6_000_000_000 },
      ],
    },
    ignores: {
      "Vi hadde 40 millioner kroner i omsetning.": "who?",
      "Verftet skal ha 40 millioner kroner i omsetning.": "an aim",
      "Verftet fikk 4 millioner kroner i støtte.": "money that is given",
      "Verftet kan få 4 millioner kroner i omsetning.": "not yet",
    },
  }),
  defineFactRule({
    id: "observation/with-figure",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] )[Mm]ed (?:en|ein|ei|et|eit) (?:samlet |samla |total |årlig |årleg )?(?<figure>${FIGURE})(?<of> av (?:(?! (?:på|til) )${PHRASE}){3,40}?)?(?: i \\{date:(?<early>\\d{1,4})\\})? (?:på|til (?:en|ein) (?:samlet |samla |total )?verdi (?:av|på)) (?:${TOTAL} )?${AMOUNT("quantity")}(?: i \\{date:(?<mid>\\d{1,4})\\})?,? (?:er|var|ble|blei|vart) (?<who>(?:(?! (?:er|var|som) )${PHRASE}){1,60}?) (?:i \\{date:\\d{1,4}\\} )?${RANK}[^.;:{}]{0,10}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { figure = "", of = "", early, mid, quantity, who = "" } = match.groups ?? {};
      const place = slotsIn(clause, "place", A_PLACE.test(who) ? who : "")[0]?.value.name;
      const body = place ?? bodyName(clause, who, input);
      if (body === undefined || MONEY_GIVEN.test(figure)) return [];
      const of_ = of.replace(
        /\{[a-z]{3,14}:(\d{1,4})\}/gu,
        (_, at: string) => clause.slots[Number(at)]?.text ?? "",
      );
      return levelOf(match, clause, `${figure}${of_}${place === undefined ? ` i ${body}` : ""}`, quantity, {
        period: periodOf(clause, early ?? mid) ?? dateIn(clause, clause.skeleton),
        area: place,
      });
    },
    finds: {
      "Med ein eksport av tang til ein verdi av 4 milliardar kroner, var Rogaland landets nest største eksportfylke i 2013.":
        [
          {
            subject: "eksport av tang",
            predicate: "has-value",
            object: 4_000_000_000,
            qualifiers: { area: "Rogaland", period: "2013" },
          },
        ],
      "Med en omsetning på 40 millioner kroner er verftet blant de største i byen.": [
        { subject: "omsetning i verftet", object: 40_000_000 },
      ],
    },
    ignores: {
      "Med en omsetning på 40 millioner kroner er det en god start.": "who?",
      "Med en omsetning på 40 millioner kroner kan verftet bli størst.": "not yet",
    },
  }),
  defineFactRule({
    id: "observation/ranked-with",
    type: "observation",
    pattern: new RegExp(
      `${START}(?<who>${WHO}) (?:er|var|ble|blei|vart) (?:framleis |fortsatt |fremdeles |nå |no )?${RANK}(?:(?! (?:med|som) )${PHRASE}){3,90}?,? med (?:en|ein|ei|et|eit) (?:samlet |samla |total |årlig |årleg )?(?<figure>${FIGURE}) (?:på|til (?:en|ein) verdi av) (?:${TOTAL} )?${AMOUNT("quantity")}(?: i \\{date:(?<date>\\d{1,4})\\})?`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { who = "", figure = "", quantity, date } = match.groups ?? {};
      const place = slotsIn(clause, "place", A_PLACE.test(who) ? who : "")[0]?.value.name;
      const body = place ?? bodyName(clause, who, input);
      if (body === undefined || MONEY_GIVEN.test(figure)) return [];
      return levelOf(match, clause, place === undefined ? `${figure} i ${body}` : figure, quantity, {
        period: periodOf(clause, date) ?? dateIn(clause, clause.skeleton),
        area: place,
      });
    },
    finds: {
      "Rogaland er det nest største fylket, med ein eksportverdi på 21 milliardar kroner.": [
        {
          subject: "eksportverdi",
          predicate: "has-value",
          object: 21_000_000_000,
          qualifiers: { area: "Rogaland" },
        },
      ],
      "Verftet er blant de største i byen med en omsetning på 40 millioner kroner i 2022.": [
        { subject: "omsetning i verftet", object: 40_000_000, qualifiers: { period: "2022" } },
      ],
    },
    ignores: {
      "Han er en god venn med en omsetning på 40 millioner kroner.": "a person",
      "Verftet skal bli et av de største, med en omsetning på 40 millioner kroner.": "an aim",
    },
  }),
  defineFactRule({
    id: "observation/of-all-is",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] )[Aa]v (?<whole>(?!(?:dette|disse|desse|dem|alle|dei?(?= utgj)) )(?:(?! (?:utgjør|utgjer|utgjorde|er|var) )${PHRASE}){5,70}?) (?:utgjør|utgjer|utgjorde) (?<part>(?:(?! (?:som|er|var) )${PHRASE}){3,50}?) (?:${TOTAL} )?(?:\\{amount:(?<quantity>\\d{1,4})\\}|\\{percentage:(?<share>\\d{1,4})\\})(?=$|[.,;]| (?:og|mens|medan) )`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { whole = "", part = "", quantity, share } = match.groups ?? {};
      const all = subjectOf(clause, whole);
      const one = subjectOf(clause, part);
      if (all === null || one === null || !("name" in one) || !("name" in all)) return [];
      if (HOLDS_NUMBER.test(part) || /\{(?:amount|percentage|count):/u.test(whole)) return [];
      const period = dateIn(clause, clause.skeleton);
      if (quantity !== undefined)
        return levelOf(match, clause, `${all.name} (${one.name})`, quantity, { period });
      return levelOf(match, clause, all.name, share, { holder: one.name, period }).map((draft) => ({
        ...draft,
        predicate: "has-share",
      }));
    },
    finds: {
      "Av den samla fangsten i fylket utgjer torsk og sei 4 millionar kroner.": [
        {
          subject: "samla fangsten i fylket (torsk og sei)",
          predicate: "has-value",
          object: 4_000_000,
        },
      ],
      "Av de totale utslippene utgjør transport 30 prosent.": [
        {
          subject: "totale utslippene",
          predicate: "has-share",
          object: 30,
          qualifiers: { holder: "transport" },
        },
      ],
    },
    ignores: { "Av dette utgjør torsk 4 millioner kroner.": "of what?" },
  }),
];
