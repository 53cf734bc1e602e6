/** Observations of change told by a noun, and of those that are told on with less: "…, torsk med 4 prosent og sei med 3 prosent". */
import { CHANGE_NOUN, HAS_CHANGED, isDecline, isFalling } from "../../../../extract/norwegian/change.ts";
import { matchesOf } from "../../../matches.ts";
import { type Clause, slotsIn, wordsOf } from "../../clause.ts";
import {
  changesBy,
  comparedWith,
  endOf,
  FOCUS,
  inPart,
  MONEY_GIVEN,
  NOT_OBSERVED,
  QUANTITY,
  START,
  subjectOf,
  toldIn,
} from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { antecedent, dateIn } from "../../things.ts";
import { HAD_GROWTH } from "./change.ts";

const EXPECTED =
  /(?<![A-Za-zÀ-ɏ])(?:anslår|anslo|anslag|anslått|ventar|venter|ventet|venta|forventer|forventar|forventet|forventa|reknar|regner|trur|tror|spår|prognose[a-z]*|estimert|kan|kunne|ville|må|potensial[a-z]*|foreslår|føreslår|dersom|hvis|viss)(?![A-Za-zÀ-ɏ])/iu;
/** Whether a change up to the end of a match has come about, and is of no money that is given. */
export function isReal(match: RegExpExecArray, clause: Clause): boolean {
  const words = clause.skeleton.slice(Math.max(0, match.index - 60), endOf(match));
  return (
    !NOT_OBSERVED.test(words) &&
    !EXPECTED.test(words) &&
    !DENIED.test(words.toLowerCase()) &&
    !MONEY_GIVEN.test(words)
  );
}
/** Read already, with whose it is. */
const isReadAs = (pattern: RegExp, match: RegExpExecArray, clause: Clause): boolean =>
  matchesOf(pattern, clause.skeleton).some(
    (other) => other.index <= match.index && endOf(other) >= endOf(match) - 20,
  );

export const BY = `på ${FOCUS}${QUANTITY("quantity")}(?:,? (?:eller|tilsvarende|tilsvarande|som svarer til|som svarar til|som tilsvarer) ${QUANTITY("second")})?`;
/** "overnattingsvekst", "eksportauke": what grows is its first part. */
const COMPOUND = `(?<stem>(?!verdi|volum|mengde|budsjett)[a-zæøå]{3,20})(?<noun>${CHANGE_NOUN})`;

const NO_NAME =
  /\{(?:amount|percentage|count|person)|(?:^| )(?:har|er|var|ble|blei|vart|låg|lå|står|stod|økte|auka|falt|fall|steg|gikk|gjekk)(?: |$)/u;
/** "For Nordland |viser": of what area the sentence is. */
const FRONT =
  /^(?:For|I|På) (?<place>\{place:\d{1,4}\}) (?:viser|syner|viste|synte|er|var|ble|vart|blei|merker|merkar|ser|melder|melde)(?: [^,;:{}]*)?$/u;
const EACH_MORE =
  /(?:,| og) (?:i |for )?(?<what>[a-zæøå{](?:(?! (?:med|og) )[^.,;:!?–()\n]){1,50}?) med \{percentage:(?<quantity>\d{1,4})\}/gu;
const A_PART_OF = /^(?:verdien|volumet|mengden|mengda) (?:av|på|for|i) /u;
export const observedByNounRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/change-of",
    type: "observation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ-])(?<noun>${CHANGE_NOUN})(?:en|n|a|et)? (?:i|av|for) (?<what>(?!\\{)(?:(?! (?:på|fra|frå|til|er|var|har|hadde|som|og) )[^.,;:!?–(){}\\n]|(?<=tal(?:et|let)) på |\\{(?:place|organisation|cluster):\\d{1,4}\\}| (?:fra|frå) (?=\\{place)){4,70}?)(?: (?:(?:fra|frå|i) )?\\{date:\\d{1,4}\\})? (?:(?:er|var|ble|blei|vart) (?:på )?${FOCUS}\\{(?:amount|percentage|count):(?<level>\\d{1,4})\\}|${BY}|med ${FOCUS}\\{percentage:(?<rate>\\d{1,4})\\})`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { noun = "", what = "", rate, level = rate, quantity = level, second } = match.groups ?? {};
      const subject = subjectOf(clause, what);
      if (subject === null || !isReal(match, clause) || isReadAs(HAD_GROWTH, match, clause)) return [];
      // "… hadde Oslo lufthavn en økning i …": of whose, the words before it say.
      if (/ (?:hadde|fikk|fekk|opplevde) [^;]{0,70}$/u.test(clause.skeleton.slice(0, match.index))) return [];
      const front = FRONT.exec(clause.skeleton.slice(0, match.index).trimEnd())?.groups?.place;
      return changesBy(clause, subject, [quantity, second], {
        period: dateIn(clause, match[0]),
        area: front === undefined ? undefined : slotsIn(clause, "place", front)[0]?.value.name,
        since: comparedWith(clause, endOf(match)),
        direction: isDecline(noun) ? "decrease" : "increase",
      });
    },
    finds: {
      "For Nordland viser tala ein vekst i samla omsetnad på 4 prosent.": [
        { subject: "samla omsetnad", object: 4, qualifiers: { area: "Nordland" } },
      ],
      "Bransjen merker en nedgang i antall solgte garn på 15 prosent.": [
        {
          subject: "antall solgte garn",
          predicate: "changed-by",
          object: 15,
          qualifiers: { direction: "decrease" },
        },
      ],
      "Siva melder om auke i eksporten av tang med 30 prosent.": [
        { subject: "eksporten av tang", object: 30, qualifiers: { direction: "increase" } },
      ],
      "Best er fiske, der nedgangen i utslipp er 4 prosent.": [
        { subject: "utslipp", object: 4, qualifiers: { direction: "decrease" } },
      ],
      "Året gav vekst, med ein auke i talet på gjester på 4 prosent.": [
        { subject: "talet på gjester", object: 4, qualifiers: { direction: "increase" } },
      ],
    },
    ignores: {
      "Siva håper at nedgangen av utslipp ikke er 4 prosent.": "denied",
      "Siva ventar ein auke i talet på gjester på 4 prosent.": "what somebody expects",
      "Siva foreslår en økning i støtten på 4 millioner kroner.": "money that is given",
    },
  }),
  defineFactRule({
    id: "observation/compound-growth",
    type: "observation",
    pattern: new RegExp(
      `${START}(?<who>(?:(?! (?:har|hadde|er|var|som|skal|vil|kan) )${PHRASE}){1,80}?) (?:hadde|har|har hatt|fikk|fekk|opplevde|opplever|viser|viste|kan vise til) (?:en |ei |ein )?(?:[a-zæøå]{4,20} )?${COMPOUND} ${BY}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { who = "", stem = "", noun = "", quantity, second } = match.groups ?? {};
      const piece = toldIn(who);
      const area = slotsIn(clause, "place", piece)[0]?.value.name;
      const body = antecedent(piece, clause.start, input) ?? subjectOf(clause, piece);
      if (body === null || !("name" in body) || /\{(?:person|minister|date|amount|count)/u.test(piece))
        return [];
      if (!isReal(match, clause)) return [];
      const what = stem.replace(/(?<=ing|sjon|skap|dom|het)s$/u, "");
      const isPlace = /^\{place:\d+\}$/u.test(piece);
      return changesBy(
        clause,
        { name: isPlace ? what : `${what} i ${wordsOf(clause, body.name)}` },
        [quantity, second],
        {
          area: isPlace ? area : undefined,
          period: undefined,
          since: comparedWith(clause, endOf(match)),
          direction: isDecline(noun) ? "decrease" : "increase",
        },
      );
    },
    finds: {
      "Rogaland opplevde ein overnattingsvekst på 4 prosent samanlikna med 2022.": [
        {
          subject: "overnatting",
          predicate: "changed-by",
          object: 4,
          qualifiers: { area: "Rogaland", since: "2022", direction: "increase" },
        },
      ],
      "Siva hadde en omsetningsvekst på 4 prosent.": [{ subject: "omsetning i Siva", object: 4 }],
    },
    ignores: { "Vi hadde ein eksportauke på 4 prosent.": "who?" },
  }),
  defineFactRule({
    id: "observation/changed-too",
    type: "observation",
    pattern: new RegExp(
      `${START}(?<first>${PHRASE}{1,90}?) (?<verb>${HAS_CHANGED}) (?:med )?\\{percentage:\\d{1,4}\\}(?<rest>(?:(?:,| og) (?!(?:og|som|men|mens|medan|noe|noko|eller) )(?:i |for )?[a-zæøå{](?:(?! (?:med|og) )[^.,;:!?–()\\n]){1,50}? med \\{percentage:\\d{1,4}\\}){1,8})`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { first = "", verb = "", rest = "" } = match.groups ?? {};
      const subject = subjectOf(clause, toldIn(first));
      if (subject === null || !("name" in subject) || !isReal(match, clause)) return [];
      // "Eksporten av torsk … og sei": the head goes for them all.
      const head = /^.* (?:av|fra|frå|i|til|for|på) (?=[^ ]+$)/u.exec(subject.name)?.[0] ?? "";
      // "… av klippfisk av torsk … og klippfisk av sei": only what stands before both.
      const outer = /^.*? (?:av|fra|frå|i|til|for|på) /u.exec(subject.name)?.[0] ?? "";
      const told = {
        since: comparedWith(clause, endOf(match)),
        direction: isFalling(verb) ? "decrease" : "increase",
      };
      return matchesOf(EACH_MORE, rest).flatMap(({ groups }): Draft[] => {
        const what = wordsOf(clause, groups?.what ?? "");
        if (what.length < 3 || NO_NAME.test(groups?.what ?? "")) return [];
        // "verdien av eksporten … og volumet": the volume of the same.
        const part = /^(?:volum|verdi|mengd)(?=(?:et|en|a)$)/u.exec(what)?.[0];
        if (part !== undefined)
          return changesBy(
            clause,
            { name: inPart(subject.name.replace(A_PART_OF, ""), part) },
            [groups?.quantity],
            told,
          );
        const before = / (?:av|fra|frå|i|til|for|på) /u.test(what) ? outer : head;
        return changesBy(clause, { name: `${before}${what}` }, [groups?.quantity], told);
      });
    },
    finds: {
      "Utsleppa frå fiske auka med 4 prosent, kysttrafikk med 35 prosent og vegtrafikk med 3 prosent.": [
        {
          subject: "utsleppa frå kysttrafikk",
          predicate: "changed-by",
          object: 35,
          qualifiers: { direction: "increase" },
        },
        { subject: "utsleppa frå vegtrafikk", object: 3 },
      ],
      "Verdien av eksporten økte med 15 prosent og volumet med 8 prosent.": [
        { subject: "eksporten (volum)", object: 8 },
      ],
      "Verdien av eksport av tang auka med 4 prosent og import av tare med 6 prosent.": [
        { subject: "verdien av import av tare", object: 6 },
      ],
    },
    ignores: {
      "Utsleppa auka med 4 prosent, og verftet låg der med 35 prosent kapasitet.": "another clause",
    },
  }),
];
