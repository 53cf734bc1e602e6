/** Titles that two ministers share, in full or by their last part. */
import { anyOf, GAP, pattern } from "../../../pattern.ts";
import { MINISTERS_PLURAL, OFFICE_STEMS } from "../../norwegian/titles.ts";
import { defineRule, type Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

const STEM = anyOf(OFFICE_STEMS);
const isCapital = (view: View, at: number): boolean => /^[A-ZÀ-ÖØ-Þ]/u.test(view.plain.slice(at, at + 1));

/** Two offices that share "-minister". That the whole is not one title ("nærings- og handelsminister") is checked later. */
export const ministerPatternRules: readonly Rule<"minister">[] = [
  defineRule({
    id: "minister/truncated-office",
    kind: "minister",
    reads: "minister",
    starts: [OFFICE_STEMS],
    view: "folded",
    pattern: pattern(
      `(?<stem>${STEM})(?=(?<rest>-? ?(?:,${GAP}${STEM}-? ?)?${GAP}?og${GAP}${STEM}minister)(?<definite>en|ens)?(?![A-Za-zÀ-ɏ]))`,
    ),
    accept: (hit, view) => (hit.parts.definite !== undefined || isCapital(view, hit.start) ? hit : null),
    finds: {
      "Det ble sagt av både ⟦Nærings⟧ og Utenriksminister.": { person: "Cecilie Myrseth", form: "role" },
    },
    ignores: { "Hun har vært både nærings- og utenriksminister.": "the offices, nobody in them" },
  }),
  defineRule({
    id: "minister/second-office",
    kind: "minister",
    reads: "minister",
    starts: [
      OFFICE_STEMS.flatMap((stem) => ["minister", "ministeren", "ministerens"].map((end) => stem + end)),
    ],
    view: "folded",
    pattern: pattern(
      `(?<=(?<rest>(?<![A-Za-zÀ-ɏ0-9])${STEM}-? ?${GAP}?og${GAP}))(?<stem>${STEM})minister(?<definite>en|ens)?`,
    ),
    accept: (hit, view) => (hit.parts.definite !== undefined || isCapital(view, hit.start) ? hit : null),
    finds: {
      "Det ble sagt av både Nærings og ⟦Utenriksminister⟧.": { person: "Espen Barth Eide", form: "role" },
    },
    ignores: { "Nærings- og handelsminister er en gammel tittel.": "one title" },
  }),
  defineRule({
    id: "minister/plural",
    kind: "minister",
    reads: "minister",
    starts: [MINISTERS_PLURAL],
    view: "folded",
    // "en av statsrådene", "de fem ministrene", "Venstre-statsrådene", "statsministeren og statsrådene": others than the two last named.
    pattern: pattern(
      `(?<!-|(?:en|ein|to|tre|fire|flere|fleire|mange|noen|nokre|fleste|resten) av |(?:alle|andre|øvrige|nye|ferske|nyutnevnte|nyutnemnde|avtroppende|avtroppande|avgåtte|påtroppende|påtroppande|nåværende|noverande|disse|desse|tre|fire|fem|seks|sju|syv|åtte|\\d) |ministeren og )(?<plural>${anyOf(MINISTERS_PLURAL)})`,
    ),
    // "statsrådene |Kari Li og Ola Vik" are those who follow.
    accept: (hit, view) => (view.plain[hit.end] === " " && isCapital(view, hit.end + 1) ? null : hit),
    finds: {
      "Næringsminister Cecilie Myrseth og kulturminister Lubna Jaffery kom. ⟦Ministrene⟧ smilte.": {
        person: "Cecilie Myrseth",
        form: "role",
      },
      "Energiminister Terje Aasland kom først. Så kom næringsminister Cecilie Myrseth og kulturminister Lubna Jaffery. ⟦Ministrene⟧ smilte.":
        { person: "Cecilie Myrseth", form: "role" },
    },
    ignores: {
      "Ministrene smilte.": "nobody was named before",
      "Næringsminister Cecilie Myrseth og kulturminister Lubna Jaffery kom, to av ministrene som smilte.":
        "some of the whole cabinet",
      "Næringsminister Cecilie Myrseth kom etter at statsministeren og statsrådene hadde møttes.":
        "the whole cabinet",
      "Næringsminister Cecilie Myrseth og kulturminister Lubna Jaffery er to av oss. De fem ministrene smilte.":
        "more than two",
      "Næringsminister Cecilie Myrseth og kulturminister Lubna Jaffery vet det. Ministrene Brenna og Sande smilte.":
        "those who follow",
      "Næringsminister Cecilie Myrseth og kulturminister Lubna Jaffery kom. Venstre-statsrådene smilte.":
        "those of a party",
      "Næringsminister Cecilie Myrseth og kulturminister Lubna Jaffery kom. De nyutnevnte statsrådene smilte.":
        "others beside them",
      "Næringsminister Cecilie Myrseth kom. Kulturminister Lubna Jaffery ble, og det ble energiminister Terje Aasland. Ministrene smilte.":
        "more than two were named, and no two of them together",
    },
  }),
];
