/** Who took a picture or wrote, in capitals: "Foto: KARI MOE", "KARI MOE" on a line of its own. Elsewhere a name in capitals can be anything. */
import { gather } from "../../../lists.ts";
import { spaced } from "../../../pattern.ts";
import { PHOTOGRAPHER } from "../../norwegian/people.ts";
import { defineNameRule, type NameRule, type NameRuleHit } from "../../rule.ts";
import { asName, isShouted, type Run } from "../../runs.ts";
import type { View } from "../../view.ts";

const CREDIT = /(?<![A-Za-zÀ-ɏ])(?:foto|bilde|bilete|illustrasjon|tekst|fotograf) ?: $/u;
const CREDIT_REACH = 18;
const MOST_WORDS = 4;
const NOBODY: readonly NameRuleHit[] = [];

/** "Foto: |". */
const isCredit = ({ plain, folded }: View, start: number): boolean =>
  plain.startsWith(": ", start - 2) && CREDIT.test(folded.slice(Math.max(0, start - CREDIT_REACH), start));

const FOTO = /foto(?:graf)? ?: $/u;
const takesPicture = ({ folded }: View, start: number): { role?: string } =>
  FOTO.test(folded.slice(Math.max(0, start - CREDIT_REACH), start)) ? { role: PHOTOGRAPHER } : {};

/** Two or three words that are all of a paragraph: who wrote the article. */
const isByline = ({ start, end, parts }: Run, { plain }: View): boolean =>
  start === 0 &&
  end === plain.length &&
  parts.length < MOST_WORDS &&
  parts.every(({ text }) => text.length > 2);

/** Behind a colon two to four words, or a line of its own. */
const mayBeCredit = (run: Run, view: View): boolean =>
  run.parts.length > 1 &&
  run.parts.length <= MOST_WORDS &&
  (view.plain.startsWith(": ", run.start - 2) || isByline(run, view));

export const creditRules: readonly NameRule<"person">[] = [
  defineNameRule({
    id: "person/credit",
    kind: "person",
    reads: "person",
    needs: "long-run",
    about: mayBeCredit,
    find: (_names, view, runs) =>
      gather(runs, (run) => {
        const { start, end, parts } = run;
        const written = view.plain.slice(start, end);
        return parts[0]?.isGiven === true &&
          isShouted(written) &&
          (isCredit(view, start) || isByline(run, view))
          ? [{ start, end, parts: { name: asName(spaced(written)), ...takesPicture(view, start) } }]
          : NOBODY;
      }),
    finds: {
      "Foto: ⟦KARI MOE⟧": { name: "Kari Moe", role: "fotograf" },
      "Bilde: ⟦OLA-PER J. VIK⟧ / Fjordnytt": { name: "Ola-Per J. Vik" },
      "⟦KARI MOE⟧": { name: "Kari Moe" },
    },
    ignores: {
      "Foto: NTB SCANPIX": "an agency",
      "Slik ble det: KARI MOE VANT": "a headline",
    },
  }),
];
