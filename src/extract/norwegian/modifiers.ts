/** Hedges: phrase → modifier. One table for all kinds; they stick only where they stand right before the number. */
import type { Modifier } from "../../model.ts";
import { anyOf, lastWord, spaced } from "../../pattern.ts";

export const MODIFIERS: Readonly<Record<string, Exclude<Modifier, "exact">>> = {
  "om lag": "about",
  omlag: "about",
  omtrent: "about",
  omkring: "about",
  kring: "about",
  rundt: "about",
  "rundt regnet": "about",
  "rundt rekna": "about",
  cirka: "about",
  sirka: "about",
  bortimot: "about",
  henimot: "about",
  henved: "about",
  "tett på": "about",
  "tett innpå": "about",
  "tett inn på": "about",
  "tett opp mot": "about",
  "tett opp til": "about",
  oppunder: "about",
  "tett oppunder": "about",
  "i nærheten av": "about",
  "i nærleiken av": "about",
  "grovt regnet": "about",
  "grovt rekna": "about",
  "ca.": "about",
  ca: "about",
  circa: "about",
  nær: "about",
  nærmere: "about",
  nærmare: "about",
  nærare: "about",
  "nær på": "about",
  nesten: "about",
  "så godt som": "about",
  anslagsvis: "about",
  anslått: "about",
  "i størrelsesorden": "about",
  "i storleiksorden": "about",
  "noe rundt": "about",
  "et sted rundt": "about",
  over: "over",
  "godt over": "over",
  "litt over": "over",
  "noe over": "over",
  "noko over": "over",
  "langt over": "over",
  "mer enn": "over",
  "meir enn": "over",
  "flere enn": "over",
  "fleire enn": "over",
  drøyt: "over",
  drøye: "over",
  drygt: "over",
  vel: "over",
  "godt og vel": "over",
  "noko meir enn": "over",
  "i overkant av": "over",
  "noe mer enn": "over",
  "litt mer enn": "over",
  "litt meir enn": "over",
  "høyere enn": "over",
  "høgare enn": "over",
  "større enn": "over",
  under: "under",
  "godt under": "under",
  "like under": "under",
  "rett under": "under",
  "litt under": "under",
  "noe under": "under",
  "noko under": "under",
  "langt under": "under",
  "like over": "over",
  "rett over": "over",
  "i underkant av": "under",
  "mindre enn": "under",
  "færre enn": "under",
  "lavere enn": "under",
  "lågare enn": "under",
  knapt: "under",
  knappe: "under",
  snaut: "under",
  snautt: "under",
  "noko mindre enn": "under",
  "noe mindre enn": "under",
  snaue: "under",
  minst: "at-least",
  "i det minste": "at-least",
  "ikke mindre enn": "at-least",
  "ikkje mindre enn": "at-least",
  minimum: "at-least",
  "ikke under": "at-least",
  "ikkje under": "at-least",
  inntil: "at-most",
  opptil: "at-most",
  "opp til": "at-most",
  "opp mot": "at-most",
  "opp imot": "at-most",
  "ikke over": "at-most",
  "ikkje over": "at-most",
  oppmot: "at-most",
  oppimot: "at-most",
  maks: "at-most",
  "maks.": "at-most",
  maksimalt: "at-most",
  maksimum: "at-most",
  høyst: "at-most",
  høgst: "at-most",
  "ikke mer enn": "at-most",
  "ikkje meir enn": "at-most",
  "oppad begrenset til": "at-most",
  "oppad avgrenset til": "at-most",
  "oppad avgrensa til": "at-most",
  "oppetter avgrensa til": "at-most",
  "begrenset oppad til": "at-most",
  "avgrensa oppover til": "at-most",
  "oppover til": "at-most",
};

/** Before the second of two numbers that share their unit: "fra 7 til vel 14 prosent". */
const SECOND_HEDGES =
  "om lag|omlag|omtrent|rundt|kring|cirka|ca.|nesten|nær|nærmere|over|godt over|litt over|litt under|vel|drøyt|drygt|knapt|snaut|snautt|hele|heile|totalt|bare|berre|kun".split(
    "|",
  );
export const SECOND_HEDGE = anyOf(SECOND_HEDGES);
/** First word of each, for triggers. */
export const HEDGE_STARTS: readonly string[] = [
  ...new Set(SECOND_HEDGES.map((hedge) => /^[a-zæøå]+/u.exec(hedge)?.[0] ?? hedge)),
];

/** Hedges that agree with a noun, between article and scale: "en drøy milliard". */
export const ADJECTIVAL: Readonly<Record<string, Exclude<Modifier, "exact">>> = {
  drøy: "over",
  dryg: "over",
  god: "over",
  knapp: "under",
  snau: "under",
};

/** Between a hedge and its number: "over en milliard". */
export const BETWEEN: readonly string[] = ["en", "ein", "et", "eit", "på", "de", "dei"];
/** Verbs right before a number that is exceeded: "har passert 100 milliarder", "overstiger 5 prosent". */
export const EXCEEDS: ReadonlySet<string> = new Set(
  "passert passerte passerer bikket bikker bikka bikkar overstiger oversteg overstig oversteig overskrider overskred overskrid overskreid".split(
    " ",
  ),
);
/** Last words of what can hedge: without one of them before a number there is no hedge to look for. */
export const HEDGE_ENDS: ReadonlySet<string> = new Set([
  ...Object.keys(MODIFIERS).map(lastWord),
  ...BETWEEN,
  ...EXCEEDS,
]);

/** A hedge at the end of the text before a number, whatever stands between them. */
export const MODIFIER_BEFORE = new RegExp(
  `(?:^|[^A-Za-zÀ-ɏ0-9-])(${anyOf(Object.keys(MODIFIERS))})(?: {1,2}|\\n)(?:${anyOf(BETWEEN)} )?$`,
  "u",
);

/** "trappes |opp til 50 prosent", "gikk opp til 300": the verb has the "opp", and the level is told exactly. */
export const HAS_OWN_UP =
  /(?<![A-Za-zÀ-ɏ])(?:(?:opp)?(?:trapp|hev|øk|auk|juster|jekk)[a-zæøå]{1,5}|gå|går|gikk|gått|gjekk|gjeng|kom|komme|kommer|kommet|kjem|stige|stiger|stig|steg|steig|økt)[ \n]$/u;
export const UP_TO = "opp til";
/** Longest hedge in characters, with the gap behind it: how far back to look. */
export const MODIFIER_REACH = Math.max(...Object.keys(MODIFIERS).map((phrase) => phrase.length)) + 8;

export function readModifier(phrase: string | undefined): Modifier {
  return phrase === undefined ? "exact" : (ADJECTIVAL[phrase] ?? MODIFIERS[spaced(phrase)] ?? "exact");
}
