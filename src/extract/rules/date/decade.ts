/** Decades and centuries. */

import { anyOf, GAP, pairs, pattern } from "../../../pattern.ts";
import { HUNDRED_WORDS, ORDINALS } from "../../norwegian/numerals.ts";
import { defineRule, type Rule } from "../../rule.ts";

const DECADES = "(?:tallet|talet|tallets|talets|åra|årene|tals)";
/** "en kvinne i 50-årene", "midt i trettiårene": an age. */
const AGE_BEFORE =
  /(?<![A-Za-zÀ-ɏ])(?:mann|mannen|menn|kvinne|kvinnen|kvinna|kvinner|person|personer|jente|gutt|gut|er|var|ho|hun|han|begge|alle|midt|godt|langt|fyller|pasient|elev|mor|far|par|paret|ektepar|folk|ansatt)(?: (?:tidlig|tidleg|sent|seint|midt|slutten av|begynnelsen av))?[ \n](?:i[ \n])?$/u;

/** "eit 50-tals |nye arbeidsplassar": a number of things. */
const SOME = /^ (?:[a-zæøå]{1,20}e )?[a-zæøå]{3,30}(?:er|ar)(?![a-zæøå])/u;
/** "nittitallet", "åttitalet". */
const TENS_DECADES = ["tjue", "tretti", "førti", "femti", "seksti", "sytti", "åtti", "nitti"].flatMap((ten) =>
  ["tallet", "talet", "tallets", "talets", "åra", "årene"].map((end) => ten + end),
);

const CENTURIES = ["århundre", "århundret", "hundreår", "hundreåret"];
const TIMES_TEN = ["tiår", "tiåret"];
const HUNDREDS = Object.keys(HUNDRED_WORDS);

export const decadeRules: readonly Rule<"date">[] = [
  defineRule({
    id: "date/decade",
    kind: "date",
    reads: "decade",
    starts: ["digits", TENS_DECADES],
    followedBy: ["time", "hyphen"],
    view: "folded",
    pattern: pattern(
      `(?:(?<shared>(?:1[5-9]|20)\\d0|\\d0)-(?=${GAP}(?:og|til|eller)${GAP}(?:\\d{2})?\\d0[- ]?${DECADES})|(?:(?<decade>(?:1[5-9]|20)\\d0|\\d0)(?:-| )?|(?<tens>tjue|tretti|førti|femti|seksti|sytti|åtti|nitti))${DECADES})`,
    ),
    finds: {
      "Det begynte på ⟦1990-tallet⟧.": { edtf: "199X", form: "partial" },
      "Han kom på ⟦80-talet⟧.": { edtf: "198X" },
      "Slik var det på ⟦nittitallet⟧.": { edtf: "199X" },
      "I ⟦2020-årene⟧ skal det skje.": { edtf: "202X" },
      "Bydelen ble bygd på ⟦1920-⟧ og 1930-tallet.": { edtf: "192X" },
    },
    accept: (hit, view) =>
      (/(?:åra|årene)$/u.test(view.folded.slice(hit.start, hit.end)) &&
        AGE_BEFORE.test(view.folded.slice(Math.max(0, hit.start - 30), hit.start))) ||
      (view.folded.startsWith("tals ", hit.end - 4) && SOME.test(view.folded.slice(hit.end, hit.end + 40)))
        ? null
        : hit,
    ignores: {
      "Bedriften har 80 tallknusere.": "another word",
      "Eit 50-tals nye verksemder kom.": "about fifty",
      "En mann i 50-årene er pågrepet.": "an age",
    },
  }),
  defineRule({
    id: "date/century",
    kind: "date",
    reads: "century",
    starts: [
      pairs(["det"], [...Object.keys(ORDINALS), "#"]),
      pairs(Object.keys(ORDINALS), CENTURIES),
      pairs(["forrige", "førre", "dette", "vårt", "neste", "inneværende"], [...CENTURIES, ...TIMES_TEN]),
      HUNDREDS.flatMap((hundred) => ["tallet", "talet", "tallets", "talets"].map((end) => hundred + end)),
    ],
    view: "folded",
    pattern: pattern(
      `(?:(?:det${GAP})?(?<nth>${anyOf(Object.keys(ORDINALS))}|\\d{1,2}\\.)${GAP}${anyOf(CENTURIES)}|(?<shift>forrige|førre|dette|vårt|neste|inneværende)${GAP}(?:(?<decade>${anyOf(TIMES_TEN)})|${anyOf(CENTURIES)})|(?<hundreds>${anyOf(HUNDREDS)})(?:tallet|talet|tallets|talets))`,
    ),
    finds: {
      "Skipsfarten blomstret i ⟦det 19. århundre⟧.": { edtf: "18XX", form: "partial" },
      "Kvinnene fikk stemmerett i ⟦forrige århundre⟧.": { edtf: "19XX", form: "relative" },
      "Eventyra vart samla på ⟦attenhundretalet⟧.": { edtf: "18XX" },
      "Veksten falt i ⟦forrige tiår⟧.": { edtf: "201X", form: "relative" },
    },
    ignores: { "Det 19. laget kom i mål.": "no century" },
  }),
];
