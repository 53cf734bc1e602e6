/** Observations of how many somebody has, of what a contract is worth, and of who stands for how much. */
import { type Clause, slot, slotOf, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { decapitalize, endOf, MONEY_GIVEN, START, subjectOf, TOTAL, toldIn } from "../../measured.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { antecedent, dateIn, thingOf } from "../../things.ts";
import { areaBehind, count, HOW_MANY, withCount } from "./count.ts";
import { levelOf } from "./figure.ts";
import { HOLDER, OPENING } from "./opening.ts";

/** Fewer are spoken of one by one. */
const FEWEST = 5;
/** What people and places have a number of. */
const HAD =
  /(?:medlem|medlemsbedrift|medlemsverksemd|ansatt|tilsett|årsverk|partner|partnar|bedrift|verksemd|virksomhet|aktør|deltaker|deltakar|student|elev|innbygger|innbyggjar|innbyggar|kunde|abonnent|medarbeider|medarbeidar|lokallag|overnatting|gjestedøgn|gjest|passasjer|besøkende|besøkande|turist|seng|rom|hotellrom|arbeidsplass|arbeidstaker|arbeidstakar|lærling|søker|søkar|eier|eigar|aksjonær|butikk|kontor|anlegg|fartøy|skip|båt|lærar|lærer|forsker|forskar|hytte|bolig|bustad|husstand|inkubator|næringshage|arbeidslaus|arbeidsledig|ledig|sysselsatt|sysselsett)$/u;
/** Somebody of whom nothing can be counted so. */
const NOBODY =
  /\{(?:amount|percentage|count|date|person|minister):|(?:^| )(?:som|vi|me|det)$|^(?:og|men|at) /iu;
export const WHO = `(?:(?! (?:har|hadde|er|var|som|skal|vil|kan|fikk|fekk|med) |(?<!-) og )${PHRASE}){1,80}?`;

/** Whose they are: a name, what is pointed at, or its own words. */
export function bodyName(clause: Clause, words: string, input: FactInput): string | undefined {
  const piece = toldIn(words);
  if (NOBODY.test(piece)) return undefined;
  const named = /^\{[a-z]+:\d+\}$/u.test(piece) ? thingOf(clause, piece, input) : null;
  const body = named ?? antecedent(piece, clause.start, input) ?? subjectOf(clause, piece);
  return body !== null && "name" in body ? decapitalize(wordsOf(clause, body.name), clause) : undefined;
}

/** So many of a body's. */
function numberOf(match: RegExpExecArray, clause: Clause, index: string | undefined, body: string): Draft[] {
  const counted = slotOf(clause, "count", index);
  if (counted === undefined || counted.value.value < FEWEST || !HAD.test(counted.value.unit)) return [];
  const period = dateIn(clause, match[0]);
  return count(withCount(match, index), clause).map((draft) => ({
    ...draft,
    subject: { name: `${(draft.subject as { name: string }).name} i ${body}` },
    qualifiers: { ...draft.qualifiers, period: period?.includes("XX") === true ? undefined : period },
  }));
}

const DEAL = "[a-zæøå]{0,20}(?:kontrakt|avtale|ordre|oppdrag|handel|bestilling)(?:en|a|er|ar|et|ene|ane)?";
const WORTH =
  "(?:verdt|verd|verdsatt til|til (?:en|ein) (?:samlet |samla |total)?verdi (?:av|på)|med (?:en|ein) (?:samlet |samla |total)?verdi på)";

export const observedWithRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/has-number",
    type: "observation",
    pattern: new RegExp(
      `(?:${START}(?<who>${WHO}) (?:i \\{date:\\d{1,4}\\} )?(?:har|hadde|fikk|fekk|har fått|representerer|representerar|samler|samlar|samla|samlet|teller|tel)|(?:^|[.;:] |, (?:og |men )?)(?:${OPENING}|[Ii] alt|[Tt]il sammen|[Tt]il saman|[Ii] dag) (?:har|hadde|fikk|fekk|representerer|representerar) (?<who2>${HOLDER}(?: (?:i|på) \\{(?:place|cluster|organisation):\\d{1,4}\\})?)) ${HOW_MANY}${slot("count")}(?:,? og (?:${TOTAL} )?${slot("count", "count2")})?(?: i \\{date:\\d{1,4}\\}| \\{date:\\d{1,4}\\})?`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const body = bodyName(clause, match.groups?.who ?? match.groups?.who2 ?? "", input);
      if (body === undefined) return [];
      const { count: index, count2 } = match.groups ?? {};
      const area = areaBehind(clause, endOf(match));
      const inArea = (drafts: Draft[]): Draft[] =>
        area === undefined
          ? drafts
          : drafts.map((draft) => ({ ...draft, qualifiers: { ...draft.qualifiers, area } }));
      return count2 === undefined
        ? inArea(numberOf(match, clause, index, body))
        : [...numberOf(match, clause, index, body), ...inArea(numberOf(match, clause, count2, body))];
    },
    finds: {
      "Havfisken har 80 tilsette i Bodø.": [
        { subject: "tilsette i havfisken", object: 80, qualifiers: { area: "Bodø" } },
      ],
      "Hotellene i Bergen hadde 120 000 overnattinger i mars.": [
        {
          subject: "overnattinger i hotellene i Bergen",
          predicate: "has-value",
          object: 120_000,
          qualifiers: { period: "2024-03" },
        },
      ],
      "Samlet har bedriftene 4000 ansatte.": [{ subject: "ansatte i bedriftene", object: 4000 }],
      "Nettverket fekk 12 nye medlemmer i fjor.": [
        { subject: "nye medlemmer i nettverket", object: 12, qualifiers: { period: "2023" } },
      ],
    },
    ignores: {
      "Vi har 4000 ansatte.": "who?",
      "Så langt har 46 av de ansatte flyttet.": "of them",
      "Kari Nes har 40 ansatte.": "a person",
      "Bedriftene skal ha 4000 ansatte.": "an aim",
      "Bedriftene har 40 mål.": "nothing that is counted so",
    },
  }),
  defineFactRule({
    id: "observation/number-with",
    type: "observation",
    pattern: new RegExp(
      `(?:${START}(?<owner>${WHO}) (?:har|hadde) ${HOW_MANY})?\\{count:(?<whole>\\d{1,4})\\}(?: (?:i|på|fra|frå) (?:(?! med )${PHRASE}){1,40}?)? med (?:${TOTAL} ){0,2}${slot("count")}(?=$|[.,;]| (?:og|i|på|som) )|(?:^|[.;:] )[Mm]ed (?:sine )?${slot("count", "count2")} er (?<who>${WHO}) (?=(?:den|det|en|ein|ei|et|eit|blant|mellom) )`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { whole, count: index, count2, who, owner } = match.groups ?? {};
      const all = slotOf(clause, "count", whole);
      if (all !== undefined && !HAD.test(all.value.unit)) return [];
      const own = owner === undefined ? undefined : bodyName(clause, owner, input);
      const group = all?.text.replace(/\s+/gu, " ");
      const body =
        who === undefined ? (own === undefined ? group : `${group} i ${own}`) : bodyName(clause, who, input);
      if (body === undefined) return [];
      return numberOf(match, clause, index ?? count2, body);
    },
    finds: {
      "Nettverket består av 120 bedrifter med til sammen 9000 ansatte.": [
        { subject: "ansatte i 120 bedrifter", object: 9000 },
      ],
      "Havforeningen har 90 medlemmer med totalt ca. 8000 sysselsatte.": [
        { subject: "sysselsatte i 90 medlemmer i havforeningen", object: 8000 },
      ],
      "Med 40 tilsette er verftet den største arbeidsplassen i bygda.": [
        { subject: "tilsette i verftet", object: 40 },
      ],
    },
    ignores: { "Turen tar 20 minutter med 40 stopp.": "nobody has them" },
  }),
  defineFactRule({
    id: "observation/union-of",
    type: "observation",
    pattern: new RegExp(
      `${START}(?<who>${WHO}),? (?:som )?(?:er|utgjør|utgjer|representerer|representerar) (?:en|ei|ein|et|eit) (?:[a-zæøå]{4,20} ){0,2}(?:sammenslutning|samanslutning|partnerskap|partnarskap|nettverk|samarbeid|klynge|klyngje|konsortium|organisasjon|forening|foreining|fellesskap|bedriftsnettverk|klyngenettverk)(?: (?:av|på|med|mellom)|,? som består av)(?: til sammen| til saman| i alt| totalt)? ${slot("count")}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const body = bodyName(clause, match.groups?.who ?? "", input);
      return body === undefined ? [] : numberOf(match, clause, match.groups?.count, body);
    },
    finds: {
      "Siva er en sammenslutning av 60 aktører.": [{ subject: "aktører i Siva", object: 60 }],
      "Fjordnettet representerer ein partnarskap av 48 bedrifter.": [
        { subject: "bedrifter i fjordnettet", object: 48 },
      ],
    },
    ignores: { "Siva er en sammenslutning av aktører.": "no number" },
  }),
  defineFactRule({
    id: "observation/deal-worth",
    type: "observation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?<deal>${DEAL})(?<more>(?: (?:med|om|på|for|til|fra|frå) (?:(?! (?:verdt|verd|til|med) )${PHRASE}){1,60}?)?),? ${WORTH} (?:${TOTAL} )?\\{amount:(?<quantity>\\d{1,4})\\}`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { deal = "", more = "", quantity } = match.groups ?? {};
      if (/\{(?:amount|count|date)/u.test(more) || MONEY_GIVEN.test(match[0])) return [];
      return levelOf(
        match,
        clause,
        `verdi av ${deal}${wordsOf(clause, more) === "" ? "" : ` ${wordsOf(clause, more)}`}`,
        quantity,
        {},
      );
    },
    finds: {
      "Verftet har fått en kontrakt med Siva verdt 40 millioner kroner.": [
        { subject: "verdi av kontrakt med Siva", predicate: "has-value", object: 40_000_000 },
      ],
      "Ho signerte ein avtale til ein verdi av 40 millionar kroner.": [
        { subject: "verdi av avtale", object: 40_000_000 },
      ],
    },
    ignores: { "Verftet håper på en kontrakt.": "no amount" },
  }),
];
