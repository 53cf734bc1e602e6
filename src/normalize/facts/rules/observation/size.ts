/** Observations of how many belong to a body, work for it or come to what it arranges. */
import { HAS_CHANGED } from "../../../../extract/norwegian/change.ts";
import type { Slot } from "../../../../model.ts";
import { type Clause, slot, slotOf, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DATE, NOUN_PHRASE, periodOf, START, subjectOf, toldIn } from "../../measured.ts";
import { type Draft, defineFactRule, type FactRule } from "../../rule.ts";
import { antecedent, thingOf } from "../../things.ts";
import { BODY, count, HOW_MANY, MEMBERS, withCount } from "./count.ts";
import { HOLDER, OPENING } from "./opening.ts";

const NAMED_BODY = "\\{(?:organisation|cluster):\\d{1,4}\\}";
const A_BODY = new RegExp(`${NAMED_BODY}|(?<![A-Za-zæøåÆØÅ])${BODY}(?![A-Za-zæøåÆØÅ])`, "giu");

/** A body that is named, or pointed at, or goes by its noun. */
function bodyOf(clause: Clause, words: string, input: FactInput): Slot | null {
  if (/^\{/u.test(words)) return thingOf(clause, words, input);
  if (!/^(?:den|det)$/iu.test(words))
    return antecedent(words, clause.start, input) ?? subjectOf(clause, words);
  const before = input.clauses[input.clauses.indexOf(clause) - 1];
  if (before === undefined || before.block !== clause.block) return null;
  const last = before.skeleton.match(A_BODY)?.at(-1);
  return last === undefined ? null : bodyOf(before, last, input);
}

/** "medlemmer" → "medlemmer i nettverket". */
const countedIn = (drafts: readonly Draft[], whole: string, period?: string): Draft[] =>
  drafts.map((draft) => ({
    ...draft,
    subject: { name: `${(draft.subject as { name: string }).name} ${whole}` },
    qualifiers: { ...draft.qualifiers, area: undefined, ...(period !== undefined && { period }) },
  }));

const unitOf = (clause: Clause, index: string | undefined): string =>
  slotOf(clause, "count", index)?.value.unit ?? "";

const VISITORS = /(?:utstiller|utstillar|deltaker|deltakar|besøkende|besøkande|gjest|tilhører|tilhøyrar)$/u;
const WORKERS = /(?:ansatt|tilsett|årsverk|person|menneske|folk|arbeidstaker|arbeidstakar)$/u;
const EMPLOYS = "(?:sysselsetter|sysselset|sysselsatte|sysselsette)";
const STAFF = /(?:ansatt|tilsett|medlem|student|elev)$/u;
/** What people come to. */
const EVENT = "[a-zæøåA-ZÆØÅ]{0,20}(?:mess(?:en|a)|konferansen|festivalen|utstilling(?:en|a)|kongressen)";
/** A capitalised word inside the sentence, or at its head with letters large and small: "AquaNor". */
const NAME =
  "(?:(?<=[a-zæøå] )[A-ZÆØÅ][A-Za-zæøåÆØÅ]{3,30}|[A-ZÆØÅ][a-zæøå]{1,20}[- ]?[A-ZÆØÅ][A-Za-zæøå]{1,20})";

export const observedSizeRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/grew-to",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men )?)(?<whole>${NAMED_BODY}|${BODY}|den|det) ${HAS_CHANGED} (?:med \\{count:\\d{1,4}\\} )?(?:(?:fra|frå) \\{count:\\d{1,4}\\} )?til ${HOW_MANY}${slot("count")}(?: i ${DATE})?`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { whole = "", count: index, date } = match.groups ?? {};
      if (!MEMBERS.test(unitOf(clause, index))) return [];
      const body = bodyOf(clause, whole, input);
      return body === null || !("name" in body)
        ? []
        : countedIn(count(withCount(match, index), clause), `i ${body.name}`, periodOf(clause, date));
    },
    finds: {
      "Maritime CleanTech har vokst til 120 medlemmer i 2023.": [
        {
          subject: "medlemmer i Maritime CleanTech",
          predicate: "has-value",
          object: 120,
          qualifiers: { period: "2023" },
        },
      ],
      "Maritime CleanTech hadde eit godt år. Den voks til 120 medlemer.": [
        { subject: "medlemer i Maritime CleanTech", object: 120 },
      ],
    },
    ignores: {
      "Klynga skal vekse til 120 medlemer.": "an aim",
      "Det var et godt år. Den vokste til 120 medlemmer.": "what did?",
      "Klynga auka til 30 millionar kroner.": "nobody belongs to it",
    },
  }),
  defineFactRule({
    id: "observation/visited-by",
    type: "observation",
    pattern: new RegExp(
      `(?<whole>\\{organisation:\\d{1,4}\\}|${EVENT}|${NAME}),? (?:som )?(?:har|hadde|samler|samlar|samlet|samla|trakk|trekker|trekkjer) ${HOW_MANY}${slot("count")}`,
      "gu",
    ),
    build: (match, clause) => {
      const { whole = "", count: index } = match.groups ?? {};
      if (!VISITORS.test(unitOf(clause, index))) return [];
      const isNoun = new RegExp(`^${EVENT}$`, "u").test(whole);
      const event = isNoun ? whole.charAt(0).toLowerCase() + whole.slice(1) : wordsOf(clause, whole);
      return countedIn(count(withCount(match, index), clause), `på ${event}`);
    },
    finds: {
      "Hun besøkte KystExpo, som har rundt 70 utstillere.": [
        { subject: "utstillere på KystExpo", object: 70, qualifiers: { modifier: "about" } },
      ],
      "KystExpo hadde 900 deltakere.": [{ subject: "deltakere på KystExpo", object: 900 }],
      "Fiskemessa samla heile 900 deltakarar.": [{ subject: "deltakarar på fiskemessa", object: 900 }],
    },
    ignores: {
      "Fiskemessa vil ha 900 deltakarar.": "a wish",
      "Fiskemessa har 3 saler.": "nobody comes to it as a hall",
      "Alle har 40 gjester.": "whose?",
    },
  }),
  defineFactRule({
    id: "observation/employs",
    type: "observation",
    pattern: new RegExp(
      `(?:${START}(?<subject>${NOUN_PHRASE}) (?:(?:bidrar|bidreg|bidro) til å sysselsette|${EMPLOYS})|(?:^|[.;:] |, (?:og |men )?)${OPENING} ${EMPLOYS} (?<inverted>${HOLDER})) (?:direkte (?:og|eller) indirekte )?${HOW_MANY}${slot("count")}(?: (?:i|på) (?<place>\\{place:\\d{1,4}\\}))?(?: i ${DATE})?`,
      "gu",
    ),
    build: (match, clause) => {
      const { subject, inverted = "", count: index, date, place = "" } = match.groups ?? {};
      const words = toldIn(subject ?? inverted);
      const whole = WORKERS.test(unitOf(clause, index)) ? subjectOf(clause, words) : null;
      // "ytterligere 900 personer": beside its own.
      const isMore =
        /^ytterl/iu.test(slotOf(clause, "count", index)?.text ?? "") || / ytterl/u.test(match[0]);
      return isMore ||
        whole === null ||
        !("name" in whole) ||
        /\{(?:amount|percentage|count|date)/u.test(words)
        ? []
        : countedIn(count(withCount(match, index), clause), `i ${whole.name}`, periodOf(clause, date)).map(
            (draft) => ({
              ...draft,
              qualifiers: { ...draft.qualifiers, area: slotsIn(clause, "place", place)[0]?.value.name },
            }),
          );
    },
    finds: {
      "I tillegg sysselset næringa direkte og indirekte rundt 900 menneske i Bodø.": [
        {
          subject: "menneske i næringa",
          object: 900,
          qualifiers: { area: "Bodø", modifier: "about" },
        },
      ],
      "Tangnæringen sysselsetter om lag 900 årsverk.": [
        { subject: "årsverk i tangnæringen", object: 900, qualifiers: { modifier: "about" } },
      ],
      "Tangnæringen sysselsetter i dag 900 personer.": [{ subject: "personer i tangnæringen", object: 900 }],
      "Tala syner samtidig at tangnæringa sysselsette 900 personar.": [
        { subject: "personar i tangnæringa", object: 900 },
      ],
      "Hamna bidreg til å sysselsette 40 personar i 2023.": [
        { subject: "personar i hamna", object: 40, qualifiers: { period: "2023" } },
      ],
    },
    ignores: {
      "Vi sysselsetter 900 årsverk.": "who?",
      "Hamna skal sysselsette 40 personar.": "an aim",
      "Hamna sysselsetter ytterligere 40 personer i andre selskaper.": "beside its own",
    },
  }),
  defineFactRule({
    id: "observation/all-of-staff",
    type: "observation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:[Dd]e|[Dd]ei) ${slot("count")} (?<where>ved|hos|i|på) (?<whole>${NAMED_BODY}(?: (?:i|på) \\{place:\\d{1,4}\\})?)(?! som| (?:i|på) \\{place)`,
      "gu",
    ),
    build: (match, clause) => {
      const { count: index, where = "", whole = "" } = match.groups ?? {};
      return STAFF.test(unitOf(clause, index))
        ? countedIn(count(withCount(match, index), clause), `${where} ${wordsOf(clause, whole)}`)
        : [];
    },
    finds: {
      "Dei 40 tilsette ved Bryggja Verft får nye lokale.": [
        { subject: "tilsette ved Bryggja Verft", object: 40 },
      ],
    },
    ignores: {
      "40 tilsette ved Bryggja Verft må gå.": "some of them, perhaps",
      "De 40 ansatte ved Bryggja Verft i Bergen som mistet jobben, får hjelp.": "some of them",
    },
  }),
];
