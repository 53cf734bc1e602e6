/** What the words right around a hit add to it: hedge, sign, bound, what an amount is paid per, a sentence's stop. */
import { classOf, DIGIT, LETTER, wordBefore } from "../characters.ts";
import { PhrasesByEnd } from "../pattern.ts";
import { BOUND_BEFORE, BOUND_ENDS, BOUND_REACH, BOUNDS, INSIDE_ENDS, RUN_OUT } from "./norwegian/calendar.ts";
import {
  BETWEEN,
  EXCEEDS,
  HAS_OWN_UP,
  HEDGE_ENDS,
  MODIFIER_BEFORE,
  MODIFIER_REACH,
  MODIFIERS,
  UP_TO,
} from "./norwegian/modifiers.ts";
import { PER_AFTER, PER_REACH } from "./norwegian/money.ts";
import { TIME_UNIT } from "./norwegian/nouns.ts";
import { addPart, type Hit, type Reading } from "./rule.ts";
import type { View } from "./view.ts";

/** The dot of "kr." or "mill." at the end of a sentence is the sentence's. */
export function withoutStop(hit: Hit | null, view: View): Hit | null {
  if (hit === null || view.plain[hit.end - 1] !== ".") return hit;
  return /^(?:$|[ \n]+[A-ZÆØÅ«–•])/u.test(view.plain.slice(hit.end, hit.end + 4))
    ? { start: hit.start, end: hit.end - 1, parts: hit.parts }
    : hit;
}

/** "minus 3 prosent", "-3 %": the sign belongs to the span. */
export function withSign(hit: Hit, view: View): Hit {
  const last = view.folded[hit.start - 1];
  if (last !== "-" && last !== "–" && !view.folded.startsWith("minus ", hit.start - 6)) return hit;
  const sign = /(?:(?<=[ \n(])[-–]|(?<![A-Za-zÀ-ɏ])minus[ \n])$/u.exec(
    view.folded.slice(Math.max(0, hit.start - 7), hit.start),
  )?.[0];
  return sign === undefined || !/^\d/.test(view.folded.slice(hit.start, hit.start + 1))
    ? hit
    : { start: hit.start - sign.length, end: hit.end, parts: addPart(hit.parts, "minus", "-") };
}

const HYPHEN = 0x2d;
const isLetter = (code: number): boolean => classOf(code) === LETTER;
const isInWord = (code: number): boolean => isLetter(code) || classOf(code) === DIGIT || code === HYPHEN;

/** Where the word before the gap at `at` ends; -1 where the gap is longer than two spaces. */
function gapStart(folded: string, at: number): number {
  if (folded[at - 2] !== " ") return at - 1;
  return folded[at - 3] === " " ? -1 : at - 2;
}

let lastView: View | undefined;
let lastAt = 0;
let lastWord = "";
/** The word before a place, lower-case. Several rules find something at one place: the last answer is kept. */
function wordBeforeIn(view: View, at: number): string {
  if (view !== lastView || at !== lastAt) {
    lastWord = wordBefore(view.folded, at);
    lastView = view;
    lastAt = at;
  }
  return lastWord;
}

const hedges = new PhrasesByEnd(Object.keys(MODIFIERS));
const bounds = new PhrasesByEnd(Object.keys(BOUNDS));

/**
 * "12 millioner kroner |over tre år", "fordelt |over": what is spread over a stretch of time or many things.
 * "stolt |over de 17 klyngene", "oversikt |over": the word before it asks for it.
 */
const SPREAD_BEFORE =
  /(?<![A-Za-zÀ-ɏ])(?:kron(?:er|ar)|kr\.?|millioner|millionar|milliarder|milliardar|mill\.|mrd\.|mill|mrd|euro|dollar|fordelte?|fordeles|fordelast|spredt|spreidde?|strekker seg|strekkjer seg|stolte?|glade?|imponerte?|bekymret|bekymra|oversikt|oversikten|oversyn|liste|listen|lista)[ \n]$/u;
/** "skal gå |over seks år", "omstilling |over to år", but "gis over tre millioner". */
const LASTING_BEFORE =
  /(?<![A-Za-zÀ-ɏ])(?:går|gå|gikk|gjekk|løper|løpe|gis|gjevast|utbetales|utbetalast|betales|betalast|[a-zæøå]{0,12}(?:omstilling|plan|program|prosjekt|satsing|investering(?:er|ar)?|innsparing(?:er|ar)?|kutt|trapping|støtte|tilskudd|tilskot))[ \n]$/u;
const SPREAD_REACH = 18;
const OVER = "over ";
const MAY_SPREAD: ReadonlySet<string> = new Set(["over", "de", "dei"]);
function isSpread({ start, parts }: Hit, { folded }: View): boolean {
  // "stolt over |de 17 klyngene".
  const at = folded.startsWith("de ", start - 3)
    ? start - 3
    : folded.startsWith("dei ", start - 4)
      ? start - 4
      : start;
  if (!folded.startsWith(OVER, at - OVER.length)) return false;
  const before = folded.slice(Math.max(0, at - OVER.length - SPREAD_REACH), at - OVER.length);
  return (
    SPREAD_BEFORE.test(before) ||
    (TIME_UNIT.test((parts.unit ?? "").toLowerCase()) && LASTING_BEFORE.test(before))
  );
}

/** Right before a verb of exceeding: what is not so, or not yet. */
const NOT_YET =
  /(?<![A-Za-zÀ-ɏ])(?:ikke|ikkje|aldri|uten å|utan å|før|når|hvis|dersom|om)(?: [a-zæøå]+){0,3}[ \n]$/u;
const NOT_YET_REACH = 40;

/** A train passes three stations; what passes 300 members has more. */
const isLarge = ({ number = "", scale }: Hit["parts"]): boolean =>
  scale !== undefined || number.replace(/\D/g, "").length > 2;

/** "har passert 100 milliarder": the verb stays outside the span. An age or a time that has passed is told exactly. */
function withExceeding(hit: Hit, verb: string, { folded }: View): Hit {
  const { unit } = hit.parts;
  if (unit !== undefined && (TIME_UNIT.test(unit.toLowerCase()) || !isLarge(hit.parts))) return hit;
  const at = gapStart(folded, hit.start) - verb.length;
  return NOT_YET.test(folded.slice(Math.max(0, at - NOT_YET_REACH), at))
    ? hit
    : { ...hit, parts: addPart(hit.parts, "modifier", "over") };
}

const VERB_REACH = 16;
const isUpOfVerb = ({ folded }: View, at: number): boolean =>
  HAS_OWN_UP.test(folded.slice(Math.max(0, at - VERB_REACH), at));

/** A hedge right before the hit belongs to its span. */
export function withHedge(hit: Hit, view: View): Hit {
  const word = wordBeforeIn(view, hit.start);
  if (!HEDGE_ENDS.has(word) || (MAY_SPREAD.has(word) && isSpread(hit, view))) return hit;
  if (EXCEEDS.has(word)) return withExceeding(hit, word, view);
  // Most often nothing stands between the hedge and its number, and no pattern is needed.
  if (!BETWEEN.includes(word)) {
    const end = gapStart(view.folded, hit.start);
    const hedge = hedges.at(view.folded, word, end, isInWord);
    return hedge === undefined || (hedge === UP_TO && isUpOfVerb(view, end - UP_TO.length))
      ? hit
      : { start: end - hedge.length, end: hit.end, parts: addPart(hit.parts, "modifier", hedge) };
  }
  const from = Math.max(0, hit.start - MODIFIER_REACH);
  const match = MODIFIER_BEFORE.exec(view.folded.slice(from, hit.start));
  const modifier = match?.[1];
  if (match === null || modifier === undefined) return hit;
  const start = from + match.index + match[0].indexOf(modifier);
  if (modifier === UP_TO && isUpOfVerb(view, start)) return hit;
  return { start, end: hit.end, parts: addPart(hit.parts, "modifier", modifier) };
}

/** Behind "årets": the one end of it. */
const GENITIVE_EDGE = /^ (?:slutt|utgang|utløp|ende|begynnelse|byrjing|start)(?![A-Za-zÀ-ɏ])/u;
const GENITIVE_REACH = 14;

const AMOUNT_OF_CHANGE =
  "[\\d.,]{1,10}(?: \\d{3}){0,2}(?: (?:prosent|prosentpoeng|pst\\.?|%|millioner|millionar|milliarder|milliardar|mill\\.|mrd\\.|kroner|kronar)){0,2}";
const HEDGED_CHANGE = `(?:(?:om lag|rundt|nesten|over|hele|heile|vel|drøyt) )?${AMOUNT_OF_CHANGE}`;
/** "uendret |fra 2019", ", ned 3 prosent |fra i fjor", "en vekst |fra 2020": what it is compared with. */
const COMPARED = new RegExp(
  `(?:(?<![A-Za-zÀ-ɏ])(?:uendre[ta]|uforandr[ea]t?)|[,(–-] ?(?:og |eller )?(?:opp|ned)(?: ${HEDGED_CHANGE})?|(?:økning|auke|auking|vekst|oppgang|nedgang|fall)(?: på ${HEDGED_CHANGE})?|(?<![A-Za-zÀ-ɏ])(?:gått|gikk|gjekk|går|økt|økte|auka|auket|falt|fall|steget|steg|steig|sunket|sank|vokst|vokste|vakse|vaks)(?: (?:opp|ned))? med ${HEDGED_CHANGE})[ \\n]$`,
  "u",
);
const COMPARED_REACH = 60;
/** "tall |fra 2016", "ein rapport |frå 2016": when it was made, not when something began. */
const MADE_THEN =
  /(?<![A-Za-zÀ-ɏ])(?:ta(?:ll|l)|[a-zæøå]{0,20}(?:statistikk|rapport|undersøkelse|undersøking|studie|analyse|evaluering|utredning|utgreiing|kartlegging|melding|lov|dom|avtale|vedtak|tallene|tala)(?:en|n|a|et)?)[ \n]$/u;
const MADE_REACH = 40;
const YEARS: ReadonlySet<Reading> = new Set(["year", "relative-year", "part-of-year"]);

function isComparedWith(hit: Hit, reads: Reading, bound: string, { folded }: View): boolean {
  if (bound === "til")
    return /(?:forhold|høve|tilbake|attende|inngangen|inngongen)[ \n]til[ \n]$/u.test(
      folded.slice(Math.max(0, hit.start - 15), hit.start),
    );
  if (bound !== "fra" && bound !== "frå" && bound !== "mot") return false;
  // "fra året før", "mot samme periode i fjor": nothing begins or ends then.
  if (
    reads === "same-period" ||
    reads === "one-before" ||
    (reads === "same-year" && hit.parts.shift === "før")
  )
    return true;
  const at = gapStart(folded, hit.start) - bound.length;
  return (
    bound !== "mot" &&
    (YEARS.has(reads) || reads === "month") &&
    (COMPARED.test(folded.slice(Math.max(0, at - COMPARED_REACH), at)) ||
      MADE_THEN.test(folded.slice(Math.max(0, at - MADE_REACH), at)))
  );
}

/** A preposition right before a date stays outside the span and opens the time to one side. */
export function withBound(hit: Hit, reads: Reading, view: View): Hit {
  const word = wordBeforeIn(view, hit.start);
  if (!BOUND_ENDS.has(word)) return hit;
  const bound = INSIDE_ENDS.has(word)
    ? BOUND_BEFORE.exec(view.folded.slice(Math.max(0, hit.start - BOUND_REACH), hit.start))?.[1]
    : bounds.at(view.folded, word, gapStart(view.folded, hit.start), isLetter);
  if (bound === "ut" && (!RUN_OUT.has(reads) || view.folded.startsWith("i ", hit.start))) return hit;
  // "til årets opptak": where the thing belongs, not when it ends; "innen årets utgang" opens to one side.
  if (
    reads === "relative-year" &&
    view.folded[hit.end - 1] === "s" &&
    !GENITIVE_EDGE.test(view.folded.slice(hit.end, hit.end + GENITIVE_REACH))
  )
    return hit;
  // "mot slutten av 2024" lies inside the year.
  if (
    bound !== undefined &&
    (word === "av" || word === "til") &&
    /(?:mot[ \n](?:slutten|midten|begynnelsen|byrjinga) av|natt[ \n]til)[ \n]$/u.test(
      view.folded.slice(Math.max(0, hit.start - BOUND_REACH), hit.start),
    )
  )
    return hit;
  if (bound !== undefined && !isComparedWith(hit, reads, bound, view)) addPart(hit.parts, "bound", bound);
  return hit;
}

/** What an amount is paid per stands behind it, outside the span. */
export function withPer(hit: Hit, view: View): Hit {
  const found = PER_AFTER.exec(view.folded.slice(hit.end, hit.end + PER_REACH));
  if (found === null) return hit;
  const parts = { ...hit.parts, ...found.groups };
  // A name in a compound keeps its case: "per EK-bevis".
  if (parts.per?.includes("-") === true) {
    const end = hit.end + found[0].length;
    parts.per = view.plain.slice(end - parts.per.length, end);
  }
  return { ...hit, parts };
}
