/**
 * A sentence that gives figures, without what stands between its parts and says nothing of them: "Eksporten, som har
 * lange røtter, var dermed på totalt 4 prosent" → "Eksporten var på 4 prosent". A rule then need not know every word
 * that can come in between.
 */
import type { Clause } from "../clause.ts";
import type { FactRequirements } from "../required.ts";
import { type Rewrite, rewriting } from "./rewrite.ts";

declare const __REQUIRED__: FactRequirements;

const FIGURE = "\\{(?:amount|percentage|count):";
/** No figure, and no end of the aside. */
const INSIDE = `(?:(?!${FIGURE})(?:[^,;:()–{}]|\\{(?:place|organisation|cluster|programme):\\d{1,4}\\})){3,120}`;
const WORD_END = "(?![A-Za-zÀ-ɏ-])";

/** Adverbs of the whole sentence, inside it. */
const ADVERB = new RegExp(
  `(?<=[a-zæøå}]) (?:dermed|likevel|imidlertid|derimot|dessuten|altså|faktisk|også|òg|fortsatt|framleis|fremdeles|elles|ellers|til sammenligning|til samanlikning|sammenlagt|samanlagt|alene|åleine|riktignok|rett nok|nemlig|nemleg|for første gang|for første gong|for fyrste gong|blant annet|mellom anna|på sin side|i tillegg|allerede|allereie|med andre ord|(?:samtidig|videre|vidare)(?= at ))${WORD_END}(?! (?:ikke|ikkje)(?![a-z]))`,
  "gu",
);
/** "hele |{amount:0}": what is thought of a figure. */
const BEFORE_FIGURE = new RegExp(
  ` (?:nå|no|hele|heile|rekordhøye|rekordhøge|til sammen|til saman|totalt|i alt|samlet|samla|bare|berre|kun|respektive|utrolige|utrulege|formidable|imponerende)(?= ${FIGURE})`,
  "gu",
);
/** ", som ligger i Bergen,", " (se tabell)", " – etter en treg start –". */
const ASIDE = new RegExp(
  `, (?:som|der|målt i|ifølge|ifølgje|i følge|i følgje|inkludert|inklusiv|inklusive|medregnet|medrekna|inkl\\.|samt|et|eit|en|ei|ein) ${INSIDE},(?= (?:er|var|ble|blei|vart|har|hadde|økte|auka|falt|fall|steg|gikk|gjekk|utgjør|utgjorde|utgjer|står|stod|ligger|ligg|lå|låg|endte|enda|kom|kjem|kommer|omsatte|omsette|omsetter|omset|eksporterte|eksporterer|eksporterar|på|for)${WORD_END})| \\(${INSIDE}\\)| – ${INSIDE} –(?= )`,
  "gu",
);
/** "{date:0} måned": the noun of a date. */
const OF_DATE = /(?<=\{date:\d{1,4}\}) (?:måned|månad)(?:en)?(?![a-z])/gu;
/** "40 tonn |CO2-ekvivalenter": of what the unit is. */
const OF_UNIT = /(?<=\{count:\d{1,4}\}) CO ?[2₂](?: ?-(?:ekvivalent(?:er|ar)?|utslipp|utslepp))?(?![a-z-])/gu;

/** "De siste årene |(2019–2023) har": the years that those are. */
const SAID_ONCE_MORE =
  /(?:(?:[Oo]ver|[Gg]jennom|[Ii] løpet av) )?\{date:(?<vague>\d{1,4})\} \((?<exact>\{date:\d{1,4}\})\)/gu;
const A_STRETCH = /^(?:de|dei|det|i de|i dei|i det) (?:siste|første|fyrste)/iu;
/** "ble det |i fylket etablert 90 foretak": where, between the two parts of the verb. */
const WHERE_BETWEEN =
  /(?<=(?:er|ble|blei|vart) det) (?<where>(?:i|på|ved|hos) (?:\{place:\d{1,4}\}|[a-zæøå]{4,25}(?:en|et|a|ene|ane))) (?<rest>[a-zæøå]{3,18}(?:t|d|a) \{(?:count|amount):\d{1,4}\})(?=$|[.,;])/u;

/** "økte med 4 kroner til |en samlet verdi på": what it came to. */
const TO_VALUE =
  /(?<change> (?:økte|auka|økt|falt|fall|redusert|steg|vokste|voks|gikk opp|gikk ned) (?:med )?\{(?:amount|percentage):\d{1,4}\}(?:,? eller \{(?:amount|percentage):\d{1,4}\})?,?) til (?:en|ein) (?:samlet |samla |total )?(?:eksport)?verdi (?:på|av)(?= \{amount)/u;

/** In the order that they are done in. */
export const plainRewrites: readonly Rewrite[] = [
  [ASIDE, ""],
  [ADVERB, ""],
  [BEFORE_FIGURE, ""],
  [OF_DATE, ""],
  [OF_UNIT, ""],
  [TO_VALUE, "$<change> til"],
];
const rewritten = rewriting(plainRewrites, __REQUIRED__.plainRewrites);

const HAS_FIGURE = new RegExp(FIGURE, "u");

/** @returns undefined where there is nothing to leave out, or no figure */
export function plainClause(clause: Clause): Clause | undefined {
  const { skeleton } = clause;
  if (!HAS_FIGURE.test(skeleton)) return undefined;
  const toldOnce = skeleton.includes("} ({date:")
    ? skeleton.replace(SAID_ONCE_MORE, (words: string, vague: string, exact: string) =>
        A_STRETCH.test(clause.slots[Number(vague)]?.text ?? "") ? exact : words,
      )
    : skeleton;
  const ordered = toldOnce.includes(" det ")
    ? toldOnce.replace(WHERE_BETWEEN, " $<rest> $<where>")
    : toldOnce;
  const plain = rewritten(ordered);
  return plain === skeleton ? undefined : { ...clause, skeleton: plain };
}
