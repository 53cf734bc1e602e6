/** Who took a picture, in capitals: "Foto: KARI MOE". Elsewhere a name in capitals can be anything. */
import { gather } from "../../../lists.ts";
import { spaced } from "../../../pattern.ts";
import { defineNameRule, type NameRule, type NameRuleHit } from "../../rule.ts";
import { asName, isShouted, type Run } from "../../runs.ts";
import type { View } from "../../view.ts";

const CREDIT = /(?<![A-Za-zÀ-ɏ])(?:foto|bilde|bilete|illustrasjon|tekst|fotograf) ?: $/u;
const CREDIT_REACH = 18;
const MOST_WORDS = 4;
const NOBODY: readonly NameRuleHit[] = [];

/** Behind a colon, two to four words. */
const mayBeCredit = ({ start, parts }: Run, { plain }: View): boolean =>
  parts.length > 1 && parts.length <= MOST_WORDS && plain.startsWith(": ", start - 2);

export const creditRules: readonly NameRule<"person">[] = [
  defineNameRule({
    id: "person/credit",
    kind: "person",
    reads: "person",
    needs: "long-run",
    about: mayBeCredit,
    find: (_names, { plain, folded }, runs) =>
      gather(runs, ({ start, end, parts }) => {
        const written = plain.slice(start, end);
        return parts[0]?.isGiven === true &&
          isShouted(written) &&
          CREDIT.test(folded.slice(Math.max(0, start - CREDIT_REACH), start))
          ? [{ start, end, parts: { name: asName(spaced(written)) } }]
          : NOBODY;
      }),
    finds: {
      "Foto: ⟦KARI MOE⟧": { name: "Kari Moe" },
      "Bilde: ⟦OLA-PER J. VIK⟧ / Fjordnytt": { name: "Ola-Per J. Vik" },
    },
    ignores: {
      "Foto: NTB SCANPIX": "an agency",
      "Slik ble det: KARI MOE VANT": "a headline",
    },
  }),
];
