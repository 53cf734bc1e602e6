/** Who and what a clause speaks of: names with their entities, the government, and nouns that point back. */
import type { Mention, MentionOf, Slot } from "../../model.ts";
import { matchesOf } from "../matches.ts";
import { lastSpeaking } from "../pronoun.ts";
import { type Clause, EACH_SLOT, slotsIn, wordsOf } from "./clause.ts";
import type { FactInput } from "./input.ts";

type Named = Extract<
  Mention,
  { kind: "minister" | "person" | "organisation" | "cluster" | "programme" | "place" }
>;

const NAMED: ReadonlySet<Mention["kind"]> = new Set([
  "minister",
  "person",
  "organisation",
  "cluster",
  "programme",
  "place",
]);
const isNamed = (mention: Mention): mention is Named => NAMED.has(mention.kind);

export const nameOf = (mention: Named): string | null => {
  switch (mention.kind) {
    case "minister":
      return mention.value.person;
    case "cluster":
      return mention.value.cluster;
    case "organisation":
      return mention.value.name === "Regjeringen" ? "regjeringen" : mention.value.name;
    default:
      return mention.value.name;
  }
};

export function slotOfMention(mention: Named): Slot | null {
  const name = nameOf(mention);
  return name === null ? null : { name, ...(mention.entity !== undefined && { entity: mention.entity }) };
}

export const governmentOf = ({ registry }: FactInput): Slot => ({
  name: "regjeringen",
  entity: `organisation:${registry.organisations.find(({ name }) => name === "Regjeringen")?.id ?? "regjeringen"}`,
});

/** Nouns that point back at what was named before, by the kind of thing they are. */
const POINTERS: readonly (readonly [noun: RegExp, kind: Mention["kind"], tail?: RegExp])[] = [
  [/^(?:klyngen|klynga|klyngja|klyngeprosjektet|klyngeorganisasjonen|klyngjeorganisasjonen)$/iu, "cluster"],
  [
    /^(?:klynge)?(?:programmet|ordningen|ordninga|satsingen|satsinga|satsningen|reformen|reforma|strategien|planen|handlingsplanen|eksporthandlingsplanen)$/iu,
    "programme",
  ],
  [/^(?:eksport)?rådet$/iu, "organisation", /råd(?:et)?$/iu],
  [/^departementet$/iu, "organisation", /departementet$/iu],
  [/^direktoratet$/iu, "organisation", /direktoratet$/iu],
  [/^fondet$/iu, "organisation", /fond(?:et)?(?![a-zæøå])/iu],
  [/^banken$/iu, "organisation", /(?:^|spare| )bank(?:en)?(?![a-zæøå])/iu],
  [/^(?:stiftelsen|stiftinga)$/iu, "organisation", /stift(?:else|ing)/iu],
  [/^fylkeskommunen$/iu, "organisation", /fylkeskommune$/iu],
  [/^kommunen$/iu, "organisation", /(?<!fylkes)kommune$/iu],
  [
    /^(?:selskapet|bedriften|bedrifta|verksemda|konsernet|organisasjonen|foreningen|foreininga)$/iu,
    "organisation",
  ],
];
/** Most words point at nothing, which one pattern tells sooner than all of them. */
const POINTS_BACK = new RegExp(POINTERS.map(([{ source }]) => source).join("|"), "iu");
/** Programmes that are levels of another one. */
export const LEVELS: ReadonlySet<string> = new Set(
  "Arena|Arena Pro|Norwegian Centres of Expertise|Global Centres of Expertise".split("|"),
);
/** How far back such a noun looks. */
const BACK = 900;

/** "en ny eksportsatsing på helse": what "satsingen" points back at where it has no name. */
const UNNAMED_HEAD = "satsing|satsning|ordning|strategi|reform|plan|program";
const UNNAMED = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?:en|ei|ein|et|eit|ny|nye|nytt) (?<what>(?:[a-zæøå]+ ){0,2}[a-zæøå]*(?<head>${UNNAMED_HEAD}) (?:på|for) (?!(?:desse|disse|denne|dette|dei?|det|den|alle|oss|seg|å)(?![a-zæøå]))[a-zæøå]+)(?![A-Za-zÀ-ɏ])`,
  "giu",
);
/** What every such phrase holds, and few articles do. */
const MAY_BE_UNNAMED = new RegExp(`(?:${UNNAMED_HEAD})\\s(?:på|for)\\s`, "iu");

/** The last such phrase of a passage whose head stands in the noun. */
function unnamedIn(passage: string, noun: string): string | undefined {
  if (!MAY_BE_UNNAMED.test(passage)) return undefined;
  return matchesOf(UNNAMED, passage.replace(/\s/gu, " ")).findLast(({ groups }) =>
    noun.toLowerCase().includes(groups?.head ?? "\0"),
  )?.groups?.what;
}

/** "… sier hun til |": the paper that it stands in. */
const IN_PRINT =
  /(?:sier|seier|sa|forteller|fortel|fortalte|opplyser|uttaler|skriver|skriv)(?: [^.\n]{0,60})? til $|(?:skriver|skriv|melder|[Ii]følge|[Ii]følgje) $/u;
export const isPaper = ({ start }: Mention, text: string): boolean =>
  IN_PRINT.test(text.slice(Math.max(0, start - 90), start));

/** What a noun such as "satsingen" or "klyngen" stands for: the nearest of its kind before it. */
export function antecedent(noun: string, at: number, { article, mentions }: FactInput): Slot | null {
  if (noun.includes(" ")) return null;
  const pointer = POINTS_BACK.test(noun) ? POINTERS.find(([pattern]) => pattern.test(noun)) : undefined;
  if (pointer === undefined) return null;
  const [, kind, tail] = pointer;
  // "klyngesatsingen" is all of it, whichever level was named last.
  const isWhole = kind === "programme" && /^klynge/iu.test(noun);
  const near = mentions.filter(
    (mention) =>
      mention.kind === kind &&
      !(isWhole && isNamed(mention) && LEVELS.has(nameOf(mention) ?? "")) &&
      mention.end <= at &&
      mention.start >= at - BACK &&
      mention.inBoilerplate !== true &&
      (tail === undefined
        ? kind !== "organisation" || !isPaper(mention, article.text)
        : tail.test(isNamed(mention) ? (nameOf(mention) ?? "") : "")),
  );
  const last =
    kind === "programme"
      ? (topicOf(near, at, article.text) ?? near.at(-1))
      : kind === "cluster"
        ? subjectAmong(near, article.text)
        : near.at(-1);
  const named = last !== undefined && isNamed(last) ? slotOfMention(last) : null;
  if (kind !== "programme") return named;
  const unnamed = unnamedIn(article.text.slice(Math.max(0, at - BACK), at), noun);
  return unnamed === undefined ? named : { name: unnamed.replace(/^(?:ny|nye|nytt) /u, "") };
}

/** "Programmet Klart Vann har nivåene A og B. Siva betaler for programmet.": what the sentence before opens with. */
function topicOf(near: readonly Mention[], at: number, text: string): Mention | undefined {
  const before = text.slice(Math.max(0, at - BACK), at);
  const stop = before
    .trimEnd()
    .slice(0, -1)
    .search(/[.!?\n]\s[^.!?\n]*$/u);
  if (stop < 0 && at > BACK) return undefined;
  const start = at - before.length + Math.max(0, stop);
  const inSentence = near.filter((mention) => mention.start >= start);
  const last = inSentence.at(-1);
  // Where others of its kind follow in a list, the first is what the sentence is about.
  return inSentence.length > 2 &&
    last !== undefined &&
    text.slice(start, inSentence[0]?.start).trim().split(/\s+/u).length <= OPENING
    ? inSentence[0]
    : undefined;
}
/** Words before the name that a sentence opens with. */
const OPENING = 3;

const STOPS = /[.!?]\s|\n/u;

/** "Kyst Cluster er en sammenslåing av A og B. … klyngen": of the last sentence that names any, what it opens with, else the last. */
function subjectAmong(near: readonly Mention[], text: string): Mention | undefined {
  let index = near.length - 1;
  const last = near[index];
  if (last === undefined) return undefined;
  while (
    index > 0 &&
    !STOPS.test(text.slice((near[index - 1] as Mention).end, (near[index] as Mention).start))
  )
    index--;
  const first = near[index] as Mention;
  return /(?:^|[.!?]\s|\n)\s*$/u.test(text.slice(Math.max(0, first.start - 3), first.start)) ? first : last;
}

const formsOf = new WeakMap<FactInput["registry"], ReadonlyMap<string, string>>();

/** Every form of every organisation, in small letters → the name of the first that has it; made once a registry. */
function namesByForm(registry: FactInput["registry"]): ReadonlyMap<string, string> {
  const known = formsOf.get(registry);
  if (known !== undefined) return known;
  const forms = new Map<string, string>();
  for (const { name, aliases, weak_aliases } of registry.organisations)
    for (const form of [name, ...aliases, ...weak_aliases])
      if (!forms.has(form.toLowerCase())) forms.set(form.toLowerCase(), name);
  formsOf.set(registry, forms);
  return forms;
}

/** A common noun that the registry knows the programme behind: "klyngeprogrammene". */
export const registryName = (written: string, { registry }: FactInput): string | undefined =>
  namesByForm(registry).get(written.toLowerCase());

/** "Kari Nes |i Innovasjon Norge": where somebody works. */
const BODY_BEHIND = "(?: (?:i|fra|frå|ved|hos|for) \\{(?:organisation|cluster):\\d{1,4}\\})?";
export const AGENT = `(?:\\{(?:minister|person):\\d{1,4}\\}${BODY_BEHIND}|\\{(?:organisation|cluster):\\d{1,4}\\}|(?:[Nn]asjonalt )?[Ee]ksportrådet|[Rr]egjering(?:en|a)|[Rr]ådet|[Dd]epartementet|[Uu]tvalget|[Uu]tvalet)`;
/** "statssekretær i {organisation}, {person}": the body is where the person works, and does nothing itself. */
const ROLE_IN = "[a-zæøå]{4,30} (?:i|for|ved) \\{organisation:\\d{1,4}\\},? ";
const ROLE = "(?:[a-zæøå]{4,30} ){1,2}(?=\\{person)";
export const AGENTS = `${AGENT}(?:(?:, | og |, og | samt ){1}(?:${ROLE_IN}|${ROLE})?${AGENT}){0,5},?`;

const ROLE_OF_PERSON = new RegExp(`${ROLE_IN}(?=\\{person)`, "gu");
const EACH_AGENT = new RegExp(AGENT, "gu");
const BEHIND_AGENT = new RegExp(`(?<=\\})${BODY_BEHIND}$`, "u");

/** Every one that acts in a piece of skeleton: names, the government, and bodies that are pointed at. */
export function agentsIn(clause: Clause, piece: string, input: FactInput): Slot[] {
  const found: Slot[] = [];
  for (const [word] of matchesOf(EACH_AGENT, piece.replace(ROLE_OF_PERSON, ""))) {
    const mention = slotIn(clause, word.replace(BEHIND_AGENT, ""));
    const slot =
      mention !== undefined
        ? slotOfMention(mention)
        : /^regjering/iu.test(word)
          ? governmentOf(input)
          : antecedent(word, clause.start, input);
    if (slot !== null) found.push(slot);
  }
  return found;
}

function slotIn(clause: Clause, piece: string): Named | undefined {
  const index = /^\{[a-z]+:(?<index>\d+)\}$/u.exec(piece)?.groups?.index;
  const mention = index === undefined ? undefined : clause.slots[Number(index)];
  return mention !== undefined && isNamed(mention) ? mention : undefined;
}

/** Words in front of a thing that say nothing of what it is. */
const LEAD =
  /^(?:(?:og|men|at|derfor|vedtatte|vedtekne|vedtatt|inngåtte|nevnte|nemnde|omtalte|gjeldende|gjeldande|nåværende|noverande|også|òg|nå|no|i dag|i går|nylig|nyleg|en|ei|et|ein|eit|den|det|de|dei|denne|dette|sin|sitt|sine|si|regjeringens|regjeringas|helt|heilt|ny|(?<!(?:de|dei) )nye|nytt|første|fyrste|egen|eigen|eget|eige|felles) )+/iu;
/** Where the name of a thing ends and what is said of it begins. */
const TAIL =
  / (?:med(?! å )|for å|som|der|hvor|kor|fordi|slik at|i samarbeid|i forbindelse|i samband|(?:i|på|under) (?:en|ein|ei|et|eit) (?:pressekonferanse|pressemelding|seremoni|tale|markering|samling|stortingsmelding|kronikk)|sammen med|saman med|under|gjennom|etter|før|ved|mens|medan|da|då|når|om at|innen|innan|fra|frå)(?: .*|$)|(?<! (?:for|av|til|om|mot|mellom)) (?:(?:i|på|ved) )?\{(?:date|place):.*$/u;
const LONGEST_THING = 14;

/** A phrase without what is said of it behind. */
export const headOf = (piece: string): string => piece.replace(TAIL, "");

/** Names that stand for the thing where little else stands beside them. */
function nameIn(clause: Clause, piece: string): Slot | null {
  const bare = piece.replace(EACH_SLOT, "").replace(/[«»"\s]/gu, "");
  for (const kind of ["programme", "cluster", "organisation"] as const) {
    const mention = slotsIn(clause, kind, piece)[0];
    if (mention !== undefined && bare.length <= (kind === "programme" ? 60 : 24))
      return slotOfMention(mention);
  }
  return null;
}

/** What a phrase names: a known name, what a noun points back at, or its own words. */
export function thingOf(clause: Clause, piece: string, input: FactInput): Slot | null {
  const words = piece.trim().replace(LEAD, "");
  const named = nameIn(clause, headOf(words));
  if (named !== null) return named;
  const own = headOf(words)
    .replace(/[\s,.;:–-]+$/u, "")
    .replace(/ (?:i|på|ved|til) (?:blant annet|mellom anna)$/u, "")
    .replace(/ (?:vår|vårt|våre|sin|sitt|sine|vår eigen)$/u, "")
    // "ein plan «Havet.no»": a stop inside the name has cut it.
    .replace(/ «[^»]*$/u, "");
  const pointed = antecedent(own.replace(LEAD, ""), clause.start, input);
  if (pointed !== null) return pointed;
  const text = wordsOf(clause, own);
  if (
    text.length < 3 ||
    text.split(" ").length > LONGEST_THING ||
    /^(?:det|den|de|dei|dette|vi|han|hun|ho|seg|man|dem|oss)$/iu.test(text)
  )
    return null;
  return { name: text.replace(/^«(?<inside>[^«»]+)»$/u, "$<inside>") };
}

/** Before who took a picture, or wrote: nobody that the text speaks of. */
const CREDIT =
  /(?:foto|fotograf|illustrasjon|grafikk|tekst(?: og foto)?) ?[:/]? ?(?:[A-ZÀ-ÖØ-Þ][^.,:\n]{0,30}\/ ?)?$/iu;
const CREDIT_REACH = 50;

/** Whom "han", "hun" or "ho" means: who the running text named last, or who spoke in that sentence. */
export function lastNamed<K extends "person" | "minister">(
  at: number,
  kinds: readonly K[],
  { article, mentions }: FactInput,
): MentionOf<K> | undefined {
  const people = mentions.filter(
    (mention): mention is MentionOf<K> =>
      (kinds as readonly string[]).includes(mention.kind) &&
      mention.end <= at &&
      mention.inBoilerplate !== true &&
      !CREDIT.test(article.text.slice(Math.max(0, mention.start - CREDIT_REACH), mention.start)),
  );
  // Who is in a picture is meant by the picture's own text, elsewhere only where nobody else is named.
  const own = people.filter(
    (mention: Mention) => mention.inCaption !== true || !article.text.slice(mention.end, at).includes("\n"),
  );
  return lastSpeaking(own.length > 0 ? own : people, article.text);
}

/** The day, or as much of it as is known, on which the article says what it says. */
export const asOfArticle = ({ metadata, anchor }: FactInput): string | undefined =>
  metadata.published ?? (anchor === null ? undefined : String(anchor.year));

/** The first date in a piece of skeleton. */
export const dateIn = (clause: Clause, piece: string): string | undefined =>
  slotsIn(clause, "date", piece)[0]?.value.edtf;

/** The first place in a piece of skeleton. */
export const placeIn = (clause: Clause, piece: string): string | undefined =>
  slotsIn(clause, "place", piece)[0]?.value.name;
