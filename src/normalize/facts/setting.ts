/** What the passage around a clause says of all its facts: whose figures they are, of which country, from which survey. */
import { plainOf } from "../../extract/view.ts";
import type { FactType, Qualifier, Slot } from "../../model.ts";
import { type Clause, slotsIn } from "./clause.ts";
import type { FactInput } from "./input.ts";
import type { Qualifiers } from "./rule.ts";

/** "Tall fra SSB", "ifølge Menon": whose figures a sentence gives. */
const FIGURES_FROM =
  /(?:(?:[Tt]all(?:ene)?|[Tt]ala?|[Ss]tatistikk(?:en)?|[Aa]nslag|[Bb]eregninger|[Bb]erekningar|[Rr]apport(?:en)?|[Oo]versikt(?:en|a)?) (?:fra|frå)|[Ii]følg(?:e|je)|, (?:opplyser|melder|skriver|skriv|viser|fortel)) (?<source>\{organisation:\d{1,4}\})|^(?<source2>\{organisation:\d{1,4}\}) (?:opplyser|melder|skriver|skriv|viser|fortel|forteller) at /u;
/** The last line of a box of facts: "Kilde: Innovasjon Norge". */
const SOURCE_LINE = /^(?:[•*·▪–-] ?)?(?:Kilde|Kjelde)r?: ?(?<source>[^\n]{2,60})$/u;
const LONGEST_BOX = 25;

function sourceOf(clause: Clause, { article }: FactInput): string | undefined {
  const figures = clause.skeleton.includes("{organisation:")
    ? FIGURES_FROM.exec(clause.skeleton)?.groups
    : undefined;
  const source = figures?.source ?? figures?.source2;
  if (source !== undefined) return slotsIn(clause, "organisation", source)[0]?.value.name;
  if (clause.block.kind !== "item") return undefined;
  const index = article.blocks.indexOf(clause.block);
  for (const block of article.blocks.slice(index + 1, index + LONGEST_BOX)) {
    if (block.kind !== "item") return undefined;
    const line = plainOf(article.text.slice(block.start, block.end)).replace(/\s+/gu, " ").trim();
    const named = SOURCE_LINE.exec(line)?.groups?.source;
    if (named !== undefined) return named.replace(/\.$/u, "");
  }
  return undefined;
}

/** What a country's figures are told of without naming it each time. */
const TRADE = /(?:eksport|import|handel)/iu;
const OURS = /(?<![A-Za-zÀ-ɏ])(?:norsk[A-Za-zÀ-ɏ]*|Norges?|Noregs?|vår|vårt)(?![A-Za-zÀ-ɏ])/u;

/** "fiskeeksporten frå Møre og Romsdal": not of the country. */
const OF_PLACE = / (?:fra|frå|i) (?<place>[A-ZÆØÅ][A-Za-zÀ-ɏ]+|fylket|regionen|landsdelen|kommunen)/u;

/** Norway, where the sentence or the paragraph speaks of Norwegian trade. */
function areaOf(clause: Clause, subject: Slot | null, { article }: FactInput): string | undefined {
  const measured = subject !== null && "name" in subject ? subject.name : "";
  if (!TRADE.test(measured)) return undefined;
  const elsewhere = OF_PLACE.exec(measured)?.groups?.place;
  if (elsewhere !== undefined && !OURS.test(elsewhere)) return undefined;
  return OURS.test(article.text.slice(clause.block.start, clause.end)) ? "Norge" : undefined;
}

/** Sought by how the word ends: its first letters are read backwards from there. */
const SURVEY =
  /(?:undersøkelse|undersøking|måling|barometer)(?<=(?<![A-Za-zÀ-ɏ])(?<name>[A-Za-zÀ-ɏ]+))(?:en|a|s)?(?![A-Za-zÀ-ɏ])/iu;
const QUESTION = /(?:spurt|spurde|spørsmål|svarte på) om (?<question>[^.?!\n]{10,180})/iu;
/** Around the body that asked. */
const ASKED = /^.{0,60}?(?:gjennomført|undersøkt|spurt|evaluert|kartlagt|undersøkelse|undersøking|måling)/su;

const surveys = new WeakMap<FactInput, Qualifiers>();

/** Which survey the article tells of; sought once an article. */
function surveyOf(input: FactInput): Qualifiers {
  const known = surveys.get(input);
  if (known !== undefined) return known;
  const survey = surveyIn(input);
  surveys.set(input, survey);
  return survey;
}

function surveyIn({ article, mentions }: FactInput): Qualifiers {
  const name = SURVEY.exec(article.text)?.groups?.name?.toLowerCase();
  const body = mentions.find(
    ({ kind, end }) => kind === "organisation" && ASKED.test(article.text.slice(end, end + 100)),
  );
  const by = body?.kind === "organisation" ? body.value.name : undefined;
  return {
    survey: name === undefined ? undefined : by === undefined ? name : `${name} (${by})`,
    question: QUESTION.exec(article.text)?.groups?.question?.replace(/\s+/gu, " ").trim(),
  };
}

/** Qualifiers that go with a fact of the clause; what the fact says itself goes before. */
export function settingOf(
  type: FactType,
  subject: Slot | null,
  clause: Clause,
  input: FactInput,
): Qualifiers | undefined {
  if (type === "observation")
    return { source: sourceOf(clause, input), area: areaOf(clause, subject, input) };
  return type === "survey-result" ? surveyOf(input) : undefined;
}

const UNTIL_NOW = /^(?:hittil|så langt|til nå|til no) i år$/iu;
const YEAR = /^(?:\d{4}\??|XXXX)$/u;

/** How far back the sentence can stand that says so. */
const FURTHEST_BACK = 2;

/** Whether a sentence that names a period calls it "hittil i år"; undefined: it does not name it. */
function isOpenIn({ slots }: Clause, period: Qualifier): boolean | undefined {
  const named = slots.filter(({ kind, value }) => kind === "date" && value.edtf === period);
  return named.length === 0 ? undefined : named.some(({ text }) => UNTIL_NOW.test(text));
}

/** "hittil i år", in the sentence or in one that it goes on from: measured up to some day of the year, and not for all of it. */
export function withOpenYear(qualifiers: Qualifiers, clause: Clause, { clauses }: FactInput): Qualifiers {
  const { period } = qualifiers;
  if (typeof period !== "string" || !YEAR.test(period)) return qualifiers;
  let isOpen = isOpenIn(clause, period);
  if (isOpen === undefined) {
    const index = clauses.findIndex(({ start }) => start === clause.start);
    for (let back = 1; isOpen === undefined && back <= FURTHEST_BACK; back++) {
      const before = clauses[index - back];
      if (before === undefined || before.block !== clause.block) break;
      isOpen = isOpenIn(before, period);
    }
  }
  return isOpen === true ? { ...qualifiers, cumulative: true } : qualifiers;
}
