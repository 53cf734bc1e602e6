/** Bodies, programmes and places that only the words around them told, found again: by the same name, and by a shorter one once the long one has stood ("Telenor" after "Telenor ASA", "IMDi" after its brackets). */

import { classAt, OTHER } from "../characters.ts";
import { gather } from "../lists.ts";
import { anyOf, lastWord, remembering } from "../pattern.ts";
import { Cover } from "../spans.ts";
import { COMPANY_FORMS } from "./norwegian/people.ts";
import { NAMES } from "./overlap.ts";
import type { RawMention } from "./rule.ts";
import { HUMAN_VERBS } from "./rules/person/surroundings.ts";
import type { BlockRuns, Run } from "./runs.ts";
import { plainOf } from "./view.ts";

const COMPANY_FORM = new RegExp(` ${anyOf(COMPANY_FORMS)}$`, "iu");
/** "Nordfjord Verft" and "Fjordglimt Innovasjon" go by their first word as well; "Næringsforeningen i Nordvik" by what stands before "i". */
const BY_FIRST =
  /^(?<short>[A-ZÆØÅ][a-zß-öø-ÿ]{3,})(?<!ig|sk|ske) (?:[Vv]erft|[Ii]nnovasjon|[Mm]ekaniske|[Ss]hipping|[Gg]ruppen|[Gg]roup|[Hh]olding|[Kk]onsernet)$/u;
const BY_HEAD = /^(?<short>[A-ZÆØÅ][a-zß-öø-ÿ]{7,}(?:en|et|a)) (?:i|på|for) /u;
/** "Norlys Vik AS" is "Norlys" as well, inside a sentence or before what it does. */
const BEFORE_FORM =
  /^(?!(?:Norsk|Norske|Nordic|Nordisk|Norwegian|Maritim|Marine|Digital|Global|Helse|Stiftelsen) )(?<short>[A-ZÆØÅ][a-zß-öø-ÿ]{4,}(?= [A-Za-zÀ-ɏ]+$)|[A-ZÆØÅ]{3,5}) [A-ZÆØÅ][A-Za-zÀ-ɏ]+(?: [A-ZÆØÅ][A-Za-zÀ-ɏ]+)?$/u;
/** Undefined where the name has no company's form. */
function firstWordOf(name: string): string | undefined {
  const base = name.replace(COMPANY_FORM, "");
  return base === name ? undefined : BEFORE_FORM.exec(base)?.groups?.short;
}
/** "på |Vågen": where "Vågen Kraft AS" has its name from. */
const WHERE: ReadonlySet<string> = new Set("i på ved nær langs utenfor utanfor".split(" "));
/** "på |Vik", "|Vik og Strand": a place, where somebody can be director "i |Vik". */
const AND_NEXT = /^(?:,| og) (?=[A-ZÆØÅ])/;
const AND_REACH = 6;
function isPlaceHere(text: string, { before }: Run, end: number, placed: ReadonlySet<number>): boolean {
  const and = AND_NEXT.exec(text.slice(end, end + AND_REACH))?.[0];
  return (before !== "i" && WHERE.has(before)) || (and !== undefined && placed.has(end + and.length));
}
const DOES = /^ (?:er|var|har|hadde|blir|vil|skal|kan|får|fekk|fikk)(?![A-Za-zÀ-ɏ])/u;
const IN_BRACKETS = /^ \((?<short>[A-ZÆØÅ][A-Za-zÀ-ɏ-]{1,14})\)/u;
/** "(IMDi)", and "(Kyststiftelsen)" of "Den store Kyststiftelsen", but not "Havlys (Energi)": what it does. */
const isShortFor = (short: string, name: string): boolean =>
  /[A-ZÀ-ÖØ-Þ]/u.test(short.slice(1)) || short[0] === name[0] || name.split(" ").includes(short);
/** A shorter name that is too short could be any word. */
const SHORTEST = 3;

const NOTHING: RawMention[] = [];

/** "Equinor" of "Equinor-sjefen". */
function beforeSign(text: string): string {
  const sign = text.search(/[-&]/);
  return sign < 0 ? text : text.slice(0, sign);
}

/** What a body is called for short. */
const shorterNames = remembering((name: string): readonly string[] => {
  const base = name.replace(COMPANY_FORM, "");
  const part = (BY_FIRST.exec(base) ?? BY_HEAD.exec(base))?.groups?.short;
  const shorter = base !== name && base.length >= SHORTEST ? [base] : [];
  const first = part ?? firstWordOf(name);
  return first === undefined ? shorter : [...shorter, first];
});

/** Whether the first word of a company's name is the company here, where it is no name of a place. */
const isFirstWordOf = (name: string, { parts }: RawMention): boolean =>
  !name.includes(" ") && firstWordOf(parts.name ?? "") === name;
const isCompanyHere = (text: string, { before }: Run, end: number): boolean =>
  (!WHERE.has(before) && /^[a-zæøå]+$/u.test(before)) || DOES.test(text.slice(end, end + 7));

/** Every name that a body goes by in the article, with the mention that gave it. */
function namesOf(
  text: string,
  found: readonly RawMention[],
  isPlaceAt: (at: number) => boolean,
): Map<string, RawMention> {
  const names = new Map<string, RawMention>();
  for (const mention of found) {
    const name = text.slice(mention.start, mention.end).replace(/\s+/g, " ");
    for (const shorter of shorterNames(name)) names.set(shorter, mention);
    const short = IN_BRACKETS.exec(text.slice(mention.end, mention.end + 20))?.groups?.short;
    // "Fjordlaget (|Fjordnes)": where it is.
    if (
      short !== undefined &&
      short.length >= SHORTEST &&
      isShortFor(short, name) &&
      !isPlaceAt(mention.end + 2)
    )
      names.set(short, mention);
    // What the registry knows is found everywhere anyway.
    const own = mention.parts.name;
    if (mention.organisations === undefined && own !== undefined && own.length >= SHORTEST)
      names.set(own, mention);
  }
  return names;
}

/** Length of a name that the text begins with, its genitive -s too; -1 where it does not. */
export function lengthOfName(plain: string, name: string): number {
  if (!plain.startsWith(name)) return -1;
  const end = name.length;
  const isWhole = (place: number): boolean =>
    place >= plain.length || (classAt(plain, place) === OTHER && plain[place] !== "-");
  return isWhole(end) ? end : plain[end] === "s" && isWhole(end + 1) ? end + 1 : -1;
}

/** @param found what is found already, bodies and programmes in reading order */
export function namedAgain(
  text: string,
  found: readonly RawMention[],
  blocks: readonly BlockRuns[],
): RawMention[] {
  const bodies = found.filter(
    ({ kind, rule }) => kind === "organisation" || kind === "programme" || rule === "place/landform",
  );
  const byFirstWord = new Map<string, (readonly [name: string, mention: RawMention])[]>();
  const placed = new Set(found.flatMap(({ kind, start }) => (kind === "place" ? start : [])));
  for (const entry of namesOf(text, bodies, (at) => placed.has(at))) {
    const first = /^[A-Za-zÀ-ɏ0-9]+/u.exec(entry[0])?.[0] ?? "";
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), entry]);
  }
  if (byFirstWord.size === 0) return [];
  for (const names of byFirstWord.values()) names.sort(([a], [b]) => b.length - a.length);
  const taken = new Cover(found.filter(({ kind }) => NAMES.has(kind) && kind !== "place"));
  const places = new Cover(found.filter(({ kind }) => kind === "place"));
  const surnames = new Set(
    found.flatMap(({ kind, parts: { name = "" } }) =>
      kind === "person" && name.includes(" ") ? lastWord(name) : [],
    ),
  );
  return gather(blocks, ({ runs, offset, index }) =>
    gather(runs, (run): RawMention[] => {
      const word = beforeSign(run.parts[0]?.text ?? "");
      const names = byFirstWord.get(word) ?? (word.endsWith("s") && byFirstWord.get(word.slice(0, -1)));
      if (!names) return NOTHING;
      const start = offset + run.start;
      for (const [name, mention] of names) {
        const length = lengthOfName(plainOf(text.slice(start, start + name.length + 2)), name);
        const end = length < 0 ? -1 : start + length;
        // "Kleven |Kystmuseum" goes on to another name.
        if (end < 0 || end < offset + run.end || taken.touches({ start, end })) continue;
        if (
          places.touches({ start, end }) &&
          (mention.kind === "place" || isPlaceHere(text, run, end, placed))
        )
          continue;
        // "seier |Vik" where the article has a Kari Vik: only people say so.
        if (HUMAN_VERBS.has(run.before) && surnames.has(name)) continue;
        if (
          isFirstWordOf(name, mention) &&
          (places.touches({ start, end }) || !isCompanyHere(text, run, end))
        )
          continue;
        return [
          {
            ...mention,
            rule: `${mention.kind}/again`,
            start,
            end,
            parts: {
              name: mention.parts.name ?? text.slice(mention.start, mention.end).replace(/\s+/g, " "),
            },
            block: index,
          },
        ];
      }
      return NOTHING;
    }),
  );
}
