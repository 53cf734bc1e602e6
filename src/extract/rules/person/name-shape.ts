/** Which part of a run of capitalised words can be a person's name. */
import { wordBefore } from "../../../characters.ts";
import { endingIn } from "../../../pattern.ts";
import type { NameHit } from "../../lexicon.ts";
import { COMPANY_WORDS, isRole, PARTICLES, SENTENCE_STARTERS } from "../../norwegian/people.ts";
import type { Run } from "../../runs.ts";
import type { View } from "../../view.ts";

const NAME_WORD = /^[A-ZÀ-ÖØ-Þ](?:[a-zß-öø-ÿ]+|[’']?[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+|$)/;
const ALL_CAPITALS = /^[A-ZÀ-ÖØ-Þ]{2,}$/;
const MOST_WORDS = 5;
/** Words that name a body, whatever stands before them. */
const endsInBody = endingIn(
  "sykehus sjukehus departement departementet direktorat direktoratet universitet universitetet forbund forbundet forening foreningen foreininga parlament laget selskap selskapet rådet tilsynet verket banken partiet skolen skulen instituttet museet administrasjonen regjeringen regjeringa base basen svei svegen sgate avisa avisen bladet posten tidende meldingen meldinga utvalget utvalet komiteen komitéen kommisjonen nemnda nemnden panelet forumet gruppen gruppa alliansen kjeden kjeda næringen næringa bransjen bevegelsen rørsla organisasjonen etaten ombudet styret skapet klubben redaksjonen senteret plattformen plattforma feltet sektoren industrien industri fondet stiftelsen stiftinga kommunen fylket konsernet klyngen klynga klyngja".split(
    " ",
  ),
);
/** Adjectives and the like that names of companies begin with: "Nye Veier", "Norsk Vind". */
const NO_FIRST_NAME: ReadonlySet<string> = new Set(
  "nye ny norsk norske nordic norwegian store den det de helse kyst hav nord sør øst vest midt stor gamle første grønn grønt grøn blå rød ren rein bærekraftig maritim digital smart divisjon avdeling seksjon".split(
    " ",
  ),
);
/** With a capital these begin what comes next: "møter Kari |Etter lang tid …". */
const NO_SURNAME: ReadonlySet<string> = new Set(
  "etter fra frå under over mellom ved med mot når men og som at hvis dersom fordi på til av hos før her der norsk født fødd det dei dette vi jeg eg".split(
    " ",
  ),
);
/** Before the name of a ship that is called after somebody. */
export const SHIP_BEFORE =
  /(?<![A-Za-zÀ-ɏ])(?:KNM|KV|RS|MS|M\/S|MT|MY|MF|M\/F|[Ff]regatten|[Ss]kipet|[Ff]erja|[Ff]ergen|[Bb]åten|[Ss]kuta|[Tt]ankskipet|[Rr]edningsskøyt[ae]n?)[ ][«"]?$/u;
export const SHIP_REACH = 18;
const BODY_WORDS: ReadonlySet<string> = new Set(
  "the radio news press times club fk il sk havn kraft bank united city water shuttle".split(" "),
);
/** @param word lower-case */
export const isBody = (word: string): boolean =>
  BODY_WORDS.has(word) || endsInBody(word.endsWith("s") ? word.slice(0, -1) : word) || endsInBody(word);

/** "Ringnes", "Widerøe": a body's name of one word that people bear as well; no party's, and no noun for a body. */
export const mayBeSurname = (name: string): boolean =>
  /^[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+$/.test(name) &&
  !/^(?:Høyre|Høgre|Venstre|Rødt|Raudt)$/.test(name) &&
  !isBody(name.toLowerCase());

export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly startsWithGiven: boolean;
  /** Where a word before it begins that may be a given name which is not known. */
  readonly mayStart?: number;
}

export const isNameWord = (text: string): boolean =>
  (text.includes("-") ? text.split("-").every((word) => NAME_WORD.test(word)) : NAME_WORD.test(text)) &&
  !ALL_CAPITALS.test(text);

/** @param word lower-case */
const isTitle = (word: string): boolean =>
  SENTENCE_STARTERS.has(word) || isRole(word) || word.endsWith("minister") || word.endsWith("departementet");

/** "Kari Moe |Ola Vik": where a given name between surnames begins the next person's name; "Omar Bin Jassim Vik" is one. */
const isNextPerson = (parts: Run["parts"], first: number, at: number): boolean =>
  at >= first + 2 &&
  parts[first]?.isGiven === true &&
  parts[at]?.isGiven === true &&
  parts[at - 1]?.isGiven === false &&
  !PARTICLES.has(parts[at - 1]?.folded ?? "") &&
  parts[at + 1]?.isGiven === false;

/** The part of a run that can be a person's name: titles and sentence starters off the front, companies out. */
export function nameIn(parts: Run["parts"]): Stretch | null {
  if (parts.length < 2) return null;
  let from = 0;
  while (from < parts.length - 1 && parts[from]?.isGiven !== true && isTitle(parts[from]?.folded ?? ""))
    from++;
  const given = parts.findIndex((part, index) => index >= from && index <= from + 2 && part.isGiven);
  const first = given >= 0 && given + 1 < parts.length ? given : from;
  let to = first;
  while (to < parts.length && to - first < MOST_WORDS && isNameWord(parts[to]?.text ?? "")) {
    if (to > first && NO_SURNAME.has(parts[to]?.folded ?? "")) break;
    if (isNextPerson(parts, first, to)) break;
    to++;
  }
  const next = parts[to]?.folded;
  if (next !== undefined && COMPANY_WORDS.has(next)) return null;
  const inside = parts.slice(first, to);
  const head = inside[0];
  const tail = inside.at(-1);
  if (head === undefined || tail === undefined || inside.length < 2 || tail.text.length < 2) return null;
  if (!head.isGiven && NO_FIRST_NAME.has(head.folded)) return null;
  if (inside.some(({ folded }) => COMPANY_WORDS.has(folded) || isBody(folded))) return null;
  return { start: head.start, end: tail.end, startsWithGiven: head.isGiven };
}

/** Where each known body ends, and where it begins. */
export function bodyEnds(names: readonly NameHit[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const { name, start, end } of names)
    if (name.kind === "organisation" || name.kind === "cluster")
      starts.set(end, Math.max(start, starts.get(end) ?? start));
  return starts;
}

/** Longer words, and those that end as words for what people do, are no given names: "Tredriver Kari Nes". */
const ONE_WORD = /^[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,7}(?<!er|ar|ør|or|ist|sjef|mann)$/;
const SHORT_WORD = /^[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,7}$/;
const INSIDE_SENTENCE = /[a-zß-öø-ÿ,] $/;
/** "Havkrafts Kari", "Dr Kari": no given name. */
const NO_GIVEN = /(?:s|^Dr|^Prof|^Sir|^Fru|^Herr|^Frk|^Sheikh|^Sjeik|^Emir|^Pave)$/;

/** "at |Jaan Ivar Vik": what stands before a known given name, inside a sentence, can be a given name that is not known. */
export const mayBeGiven = (
  { text, folded, start }: Run["parts"][number],
  { plain, folded: lower }: View,
): boolean =>
  // "rådgiver |Elvar Kari Nes": behind a role no other follows.
  (ONE_WORD.test(text) || (SHORT_WORD.test(text) && isRole(wordBefore(lower, start)))) &&
  !NO_GIVEN.test(text) &&
  !isTitle(folded) &&
  !isBody(folded) &&
  !NO_FIRST_NAME.has(folded) &&
  !COMPANY_WORDS.has(folded) &&
  INSIDE_SENTENCE.test(plain.slice(start - 2, start));

const FEWEST_WORDS = 2;
/** "Kari Moe |Styreleder Ola Vik": without a stop between them two people are one run. */
export function splitAtRole(parts: Run["parts"]): readonly Run["parts"][] {
  if (parts.length <= 2 * FEWEST_WORDS) return [parts];
  const at = parts.findIndex(
    ({ folded }, index) => index >= FEWEST_WORDS && index < parts.length - FEWEST_WORDS && isRole(folded),
  );
  return at < 0 ? [parts] : [parts.slice(0, at), ...splitAtRole(parts.slice(at))];
}

/** "direktør for Innovasjon Norge |Kari Moe": what is left of a run behind a body that is known. */
export function behindBody(run: Run, bodies: ReadonlyMap<number, number>): Run["parts"] {
  if (bodies.size === 0) return run.parts;
  const first = run.parts.findIndex(
    (part, index) =>
      index > 0 && part.isGiven && (bodies.get(run.parts[index - 1]?.end ?? -1) ?? -1) >= run.start,
  );
  return first < 1 ? run.parts : run.parts.slice(first);
}
