/** Observations of a level that is reached, and of what somebody sells for. */
import {
  CHANGE_NOUN,
  CHANGE_PAST,
  CHANGE_PERFECT,
  HAS_CHANGED,
} from "../../../../extract/norwegian/change.ts";
import { type Clause, slotOf, wordsOf } from "../../clause.ts";
import {
  ASIDE,
  DATE,
  endOf,
  FOCUS,
  MONEY_GIVEN,
  modifierOf,
  NOT_OBSERVED,
  NOUN_PHRASE,
  objectOf,
  periodOf,
  perOf,
  QUANTITY,
  quantityOf,
  START,
  subjectOf,
  TELLS,
} from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { antecedent, dateIn } from "../../things.ts";
import { FIGURE, figureOf } from "./change.ts";
import { BODY } from "./count.ts";
import { COMPARED_WITH } from "./figure.ts";
import { OF_ALL } from "./has-level.ts";
import { HOLDER, OPENING } from "./opening.ts";

const draft = (
  clause: Clause,
  subject: Draft["subject"],
  index: string | undefined,
  period: string | undefined,
): Draft[] => {
  const found = quantityOf(clause, index);
  return found === undefined || subject === null
    ? []
    : [
        {
          subject,
          predicate: "has-value",
          object: objectOf(found),
          qualifiers: { period, modifier: modifierOf(found), per: perOf(found) },
        },
      ];
};
/** What points back, or holds another number. */
const VAGUE =
  /^(?:denne|dette|disse|desse) |(?<![A-Za-zÀ-ɏ])(?:ble|blei|blir|vart|vert)$|\{(?:amount|percentage|date)/iu;
/** "omsatte", "eksporterer": what is done, before "for 3 millioner kroner". */
const SOLD =
  "(?<verb>omsatte|omsette|omsetter|omset|eksporterte|eksporterer|eksporterar|importerte|importerer|importerar|solgte|selde|selger|sel|produserte|produserer|produserar)";
const soldOf = (verb: string): string =>
  /^(?:eksport|import)/u.exec(verb)?.[0] ??
  (verb.startsWith("om") ? "omsetning" : verb.startsWith("prod") ? "produksjon" : "salg");
const A_BODY = new RegExp(`^(?:\\{(?:organisation|cluster):\\d{1,4}\\}|${BODY}|den|det)$`, "iu");
/** "… for 4 millioner kroner |i 2019": when, right behind the sum. */
const BEHIND = /^ (?:(?:i|for) (?:hele |heile )?)?\{date:\d{1,4}\}/u;
const isReal = (words: string): boolean => !NOT_OBSERVED.test(words) && !DENIED.test(words.toLowerCase());

const MULTIPLIED = "(?:(?:mer enn|meir enn|over|nesten|nær) )?(?:fem|fire|tre|ti)?(?:dobla|doblet)(?: seg)?";
/** "økte", "har doblet seg", "har hatt en sterk vekst,": before "fra … til …". */
const MOVED = `(?:${HAS_CHANGED}|(?:har |er |ble |blei |vart )?${MULTIPLIED}|(?:har hatt|hadde|opplevde|viser|viste)(?: imidlertid| derimot)? (?:en |ein |ei )?(?:[a-zæøå]{3,15} )?(?:${CHANGE_NOUN}|forbedring|forbetring|fremgang|framgang)(?: \\{date:\\d{1,4}\\}| de siste (?:tiårene|årene)| dei siste åra)?,?)`;

/** "andelen verft som venter flere ordrer,": of whom a share is, told by what they do. */
const SHARE_THAT = `(?:[Aa]ndel(?:en|a)|[Dd]elen|[Aa]ntall(?:et)?|[Tt]al(?:et|let) på) (?:(?! som )${PHRASE}){0,50}? ?som (?:(?! (?:fra|frå) )${PHRASE}){3,70}?,?(?= )`;

/** What something was at first, where it is told, and what it came to. */
function moved(match: RegExpExecArray, clause: Clause): Draft[] {
  const { subject: written, subject2, first, date, since, quantity, then } = match.groups ?? {};
  const [, piece = "", timed] =
    /^(.+?)(?: (?:i |for )?\{date:(\d{1,4})\})?,?$/u.exec(written ?? subject2 ?? "") ?? [];
  const subject = subjectOf(clause, piece.replace(/^(?:[Aa]ntall|[Tt]alet på|[Tt]allet på) /u, "antall "));
  // "Klyngen vokste til 36 medlemmer": members are counted, by a rule of their own.
  const isGrown = slotOf(clause, "count", quantity) !== undefined && A_BODY.test(piece);
  if (isGrown || subject === null || VAGUE.test(piece) || MONEY_GIVEN.test(piece) || !isReal(match[0]))
    return [];
  // "fra 4 til 3 prosent |fra mai i fjor til mai i år": one behind the other.
  const span = first === undefined || date !== undefined ? [] : (periodOf(clause, then)?.split("/") ?? []);
  const [start, end] = span.length === 2 ? span : [];
  return [
    ...draft(clause, subject, first, start ?? periodOf(clause, date ?? since)),
    ...draft(clause, subject, quantity, end ?? periodOf(clause, then ?? timed)),
  ];
}

export const observedLevelRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/moved-to",
    type: "observation",
    pattern: new RegExp(
      `${START}(?<subject>${SHARE_THAT}|(?:(?! (?:har|hadde|er|var|ble|blei|blir|vart|vert|som|fra|frå) )${PHRASE}){1,90}?(?:, [a-zæøå]{3,16} (?:(?! (?:har|hadde|er|var|som|fra|frå) )${PHRASE}){2,40}?)?)${ASIDE} ${MOVED},? (?:\\{date:\\d{1,4}\\} )?(?:(?:med )?\\{(?:percentage|amount|count):\\d{1,4}\\}(?:,? eller \\{(?:percentage|amount|count):\\d{1,4}\\})?,? )?(?:(?:fra|frå) ${QUANTITY("first")}${OF_ALL}(?: (?:i )?${DATE})?,? )?til (?:(?:totalt|i alt|samlet|samla) )?${QUANTITY("quantity")}${OF_ALL}(?: (?:i )?(?:samme [a-zæøå]+ i |same [a-zæøå]+ i )?\\{date:(?<then>\\d{1,4})\\})?(?=$|[.,;]| (?:og|mens|medan|per|fra|frå|i|siden|sidan|på|(?:det|dei?) siste) | \\{date| kilo(?:en|et))`,
      "giu",
    ),
    build: moved,
    finds: {
      "Omsetningen økte fra 30 millioner kroner i 2022 til 40 millioner kroner i 2023.": [
        {
          subject: "omsetningen",
          predicate: "has-value",
          object: 30_000_000,
          qualifiers: { period: "2022" },
        },
        { subject: "omsetningen", object: 40_000_000, qualifiers: { period: "2023" } },
      ],
      "Andelen verft som venter flere ordrer, har økt fra 40 prosent i 2022 til 60 prosent i 2023.": [
        { subject: "andelen verft som venter flere ordrer", object: 40, qualifiers: { period: "2022" } },
        { subject: "andelen verft som venter flere ordrer", object: 60, qualifiers: { period: "2023" } },
      ],
      "For solkraft ble omsetningen mer enn tredoblet fra 2 millioner kroner i 2022 til 7 millioner kroner i 2023.":
        [
          { subject: "omsetningen for solkraft", object: 2_000_000, qualifiers: { period: "2022" } },
          { subject: "omsetningen for solkraft", object: 7_000_000, qualifiers: { period: "2023" } },
        ],
      "Omsetningen falt 8 prosent til 40 millioner kroner.": [{ subject: "omsetningen", object: 40_000_000 }],
      "Salget av tang økte med 2 millioner kroner, eller 4 prosent, til 52 millioner kroner.": [
        { subject: "salget av tang", object: 52_000_000 },
      ],
      "Ledigheten har gått ned fra 4,2 prosent av arbeidsstyrken til 3,9 prosent fra mai i fjor til mai i år.":
        [
          { subject: "ledigheten", object: 4.2, qualifiers: { period: "2023-05" } },
          { subject: "ledigheten", object: 3.9, qualifiers: { period: "2024-05" } },
        ],
      "Arbeidsløysa i Telemark har falle frå 4,2 prosent til 3,9 prosent det siste året.": [
        { subject: "arbeidsløysa i Telemark", object: 4.2 },
        { subject: "arbeidsløysa i Telemark", object: 3.9 },
      ],
      "Eksporten av gass økte, til totalt 7 millioner kroner.": [
        { subject: "eksporten av gass", object: 7_000_000 },
      ],
      "Talet på fartøy har gått ned frå 90 til 80 fartøy.": [
        { subject: "antall fartøy", object: 90 },
        { subject: "antall fartøy", object: 80 },
      ],
      "Sildeeksporten har hatt en sterk vekst, fra 3 milliarder kroner i 2021 til 4 milliarder kroner i 2023.":
        [
          { subject: "sildeeksporten", object: 3_000_000_000, qualifiers: { period: "2021" } },
          { subject: "sildeeksporten", object: 4_000_000_000, qualifiers: { period: "2023" } },
        ],
      "Sildeeksporten har dobla seg frå 2 milliardar kroner til 4 milliardar kroner.": [
        { subject: "sildeeksporten", object: 2_000_000_000 },
        { subject: "sildeeksporten", object: 4_000_000_000 },
      ],
      "Sildeeksporten falt med 12 prosent til 4 milliarder kroner i 2023.": [
        { subject: "sildeeksporten", object: 4_000_000_000, qualifiers: { period: "2023" } },
      ],
    },
    ignores: {
      "Omsetningen skal øke til 40 millioner kroner.": "an aim",
      "Det økte til 40 millioner kroner.": "what?",
      "Rammen øker til 40 millioner kroner.": "money that is given",
    },
  }),
  defineFactRule({
    id: "observation/moved-to-inverted",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men )?)(?:(?:[Ss]iden|[Ss]idan) \\{date:(?<since>\\d{1,4})\\}|${OPENING}) (?:(?:har|hadde) (?<subject>${SHARE_THAT}|(?:(?! (?:har|hadde|er|var|som) )${PHRASE}){3,90}?) (?:${CHANGE_PERFECT}|${MULTIPLIED})|${CHANGE_PAST} (?<subject2>(?:(?! (?:har|hadde|er|var|som) )${PHRASE}){3,90}?)) (?:fra|frå) ${QUANTITY("first")}(?: (?:i )?${DATE})?,? til ${QUANTITY("quantity")}(?: i \\{date:(?<then>\\d{1,4})\\})?(?=$|[.,;]| (?:og|mens|medan|per) )`,
      "gu",
    ),
    build: moved,
    finds: {
      "Siden 2021 har salget av tang økt fra 3 millioner kroner til 4 millioner kroner i 2023.": [
        {
          subject: "salget av tang",
          predicate: "has-value",
          object: 3_000_000,
          qualifiers: { period: "2021" },
        },
        { subject: "salget av tang", object: 4_000_000, qualifiers: { period: "2023" } },
      ],
      "Samtidig har delen verft som seier dei har nedgang, auka frå 40 prosent for ein månad sidan til 60 prosent i mai.":
        [
          { subject: "delen verft som seier dei har nedgang", object: 40 },
          { subject: "delen verft som seier dei har nedgang", object: 60, qualifiers: { period: "2024-05" } },
        ],
      "Til samanlikning fall fangsten frå 90 tonn til 80 tonn i 2023.": [
        { subject: "fangsten", object: 90 },
        { subject: "fangsten", object: 80, qualifiers: { period: "2023" } },
      ],
    },
    ignores: {
      "I 2030 skal salget ha økt fra 3 millioner kroner til 4 millioner kroner.": "an aim",
      "I fjor økte rammen fra 3 millioner kroner til 4 millioner kroner.": "money that is given",
    },
  }),
  defineFactRule({
    id: "observation/holder-moved",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men )?)(?<holder>${HOLDER}) (?:(?:har|hadde) )?(?:økt|økte|auka|auket|redusert|reduserte) (?<figure>${FIGURE}(?: av (?:(?! (?:fra|frå) )${PHRASE}){2,40}?)?) (?:fra|frå) ${QUANTITY("first")}(?: i ${DATE})?,? til ${QUANTITY("quantity")}(?: i \\{date:(?<then>\\d{1,4})\\})?`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { holder = "", figure = "", first, date, quantity, then } = match.groups ?? {};
      if (!isReal(match[0])) return [];
      const { name, area } = figureOf(clause, wordsOf(clause, figure), holder, input);
      return [
        ...draft(clause, { name }, first, periodOf(clause, date)),
        ...draft(clause, { name }, quantity, periodOf(clause, then)),
      ].map((told) => ({ ...told, qualifiers: { ...told.qualifiers, area } }));
    },
    finds: {
      "Siva økte omsetningen fra 30 millioner kroner i 2022 til 34 millioner kroner i 2023.": [
        {
          subject: "omsetningen til Siva",
          predicate: "has-value",
          object: 30_000_000,
          qualifiers: { period: "2022" },
        },
        { subject: "omsetningen til Siva", object: 34_000_000, qualifiers: { period: "2023" } },
      ],
      "Noreg har auka eksporten av tang frå 3 millionar kroner til 4 millionar kroner.": [
        { subject: "eksporten av tang", object: 3_000_000, qualifiers: { area: "Norge" } },
        { subject: "eksporten av tang", object: 4_000_000, qualifiers: { area: "Norge" } },
      ],
    },
    ignores: { "Siva skal ha økt omsetningen fra 3 millioner kroner til 4 millioner kroner.": "an aim" },
  }),
  defineFactRule({
    id: "observation/turnover",
    type: "observation",
    pattern: new RegExp(
      `(?:(?:^|[.;:] |, (?:og |som )?| og |(?<=${TELLS}) at )(?<subject>${NOUN_PHRASE}) ${SOLD}|(?:^|[.;:] |, (?:og |men )?)(?:${OPENING}|[Dd]a|[Dd]å) ${SOLD.replace("<verb>", "<verb2>")} (?<inverted>${HOLDER}|(?<=oms[ae]t[a-z]* )(?:(?! (?:for|i) |\\{date)${PHRASE}){3,50}?))(?: (?:i fjor|i \\{date:(?<date>\\d{1,4})\\}|\\{date:\\d{1,4}\\}|årlig|årleg|samlet|samla|totalt|til sammen|til saman)){0,2}(?: |, (?:med|som|–)(?:[^.;:{}]|\\{(?:place|date|organisation|cluster):\\d{1,4}\\}){3,90}?, )for ${FOCUS}${QUANTITY("quantity")}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { subject: words, inverted = "", verb, verb2 = "", quantity, date } = match.groups ?? {};
      // "klyngen består av 220 bedrifter som omsetter for": all of them, which is the cluster.
      const piece = (words ?? inverted).replace(
        / (?:består av|omfatter|omfattar|samler|samlar|har|teller|tel|er|var) .* (?:som|og)$/u,
        "",
      );
      const whose = antecedent(piece, clause.start, input) ?? subjectOf(clause, piece);
      if (
        whose === null ||
        !("name" in whose) ||
        /\{(?:amount|percentage|date)/u.test(piece) ||
        // "kan norske verft omsette for": in nynorsk it would be the past.
        /(?<![a-zæøå])(?:kan|kunne|vil|ville|skal|skulle|bør|burde|må)(?![a-zæøå])/iu.test(piece) ||
        !isReal(match[0])
      )
        return [];
      return draft(
        clause,
        { name: `${soldOf(verb ?? verb2)} i ${wordsOf(clause, whose.name)}` },
        quantity,
        periodOf(clause, date) ??
          dateIn(clause, BEHIND.exec(clause.skeleton.slice(endOf(match)))?.[0] ?? "") ??
          dateIn(clause, clause.skeleton.replace(COMPARED_WITH, "")),
      );
    },
    finds: {
      "Fjordverft AS er en stor leverandør av tang og omsatte for 3 milliarder kroner i 2023.": [
        { subject: "omsetning i Fjordverft AS", object: 3_000_000_000, qualifiers: { period: "2023" } },
      ],
      "Fjordverft AS, et datterselskap av Siva, omsatte for 3 milliarder kroner.": [
        { subject: "omsetning i Fjordverft AS", object: 3_000_000_000 },
      ],
      "Bedriftene i klyngen omsatte for 3 milliarder kroner i 2023.": [
        {
          subject: "omsetning i bedriftene i klyngen",
          object: 3_000_000_000,
          qualifiers: { period: "2023" },
        },
      ],
      "Rederiet har 120 ansatte og omsatte i fjor for 3 millioner kroner.": [
        { subject: "omsetning i rederiet", object: 3_000_000, qualifiers: { period: "2023" } },
      ],
      "Fjordverft AS er stort. I fjor omsatte bedriften, med aner fra Osterøy, for 3 millioner kroner.": [
        { subject: "omsetning i Fjordverft AS", object: 3_000_000, qualifiers: { period: "2023" } },
      ],
      "Siva er i vekst. I fjor omsette selskapet for 3 millionar kroner.": [
        { subject: "omsetning i Siva", object: 3_000_000, qualifiers: { period: "2023" } },
      ],
      "Norlaks har i dag 120 ansatte og omsatte for 3 millioner kroner i 2023, noe som er 12 prosent over 2022.":
        [{ subject: "omsetning i Norlaks", object: 3_000_000, qualifiers: { period: "2023" } }],
      "Bransjen omsette for 9 millionar kroner, noko som er 12 prosent over 2022.": [
        { subject: "omsetning i bransjen", object: 9_000_000, qualifiers: { period: undefined } },
      ],
      "Tangnæringen eksporterte for hele 3 millioner kroner i 2023.": [
        { subject: "eksport i tangnæringen", object: 3_000_000, qualifiers: { period: "2023" } },
      ],
      "Nettverket består av 14 verft som omsetter for 5 milliarder kroner.": [
        { subject: "omsetning i nettverket", object: 5_000_000_000 },
      ],
    },
    ignores: {
      "Ifølge Siva kan norske verft omsette for 9 milliarder kroner i 2030.": "a forecast",
      "Saman har dei 31 tilsette og omset for 9 milliardar kroner.": "who?",
      "De omsatte for 3 milliarder kroner.": "who?",
    },
  }),
];
