/** Budget allocations told of who gets the money, verb first, by a pronoun, or shared: "I fjor fikk de …", "12 prosjekter kan dele …". */
import type { Slot } from "../../../../model.ts";
import { type Clause, slotOf, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { antecedent, slotOfMention } from "../../things.ts";
import { topicBefore } from "../../topic.ts";
import {
  AMOUNT,
  draftOf,
  isRaise,
  MORE,
  NO_DIFFERENCE,
  OF_KIND,
  OF_TWO_KINDS,
  PROMISE,
  stated,
  TO_USE,
  TOTAL,
  withKinds,
} from "./grant.ts";
import { grantor, POINTED_GIVER, SAVINGS_BANK } from "./grantor.ts";
import { isPublicMoney, isTraded, NO_RECIPIENT, PAID } from "./public-money.ts";
import { cutTail } from "./recipient.ts";
import { isDenied } from "./unreal.ts";

/** Small words around the verb, each with the space behind it. */
const ADVERBS =
  "(?:(?:nå|no|også|òg|dermed|derfor|difor|likevel|allerede|allereie|nylig|nyleg|blant annet|mellom anna|(?:i |den )?\\{date:\\d{1,4}\\}|i år|i fjor|totalt|i alt|til sammen|til saman|samlet|samla) ){0,3}";
const NOUNS =
  "selskapet|bedriften|bedrifta|verksemda|konsernet|prosjektet|programmet|ordningen|ordninga|klyngen|klynga|klyngja|stiftelsen|stiftinga|foreningen|foreininga|laget|organisasjonen";
/** Who gets it: a name with its noun and its place, a number of them, or who was named before. */
const who = (group: string): string =>
  `(?<${group}>(?!Han |Hun |Ho |Det |Dette |Vi |Me )[A-ZÆØÅ][A-Za-zæøåÆØÅ-]{2,30}(?: [A-ZÆØÅ][A-Za-zæøåÆØÅ-]{1,30}){0,3}(?: (?:i|på) \\{place:\\d{1,4}\\})?(?= )|(?:[a-zæøå]{4,30} )?\\{(?:organisation|cluster|programme):\\d{1,4}\\}(?: (?:i|på) \\{place:\\d{1,4}\\})?|\\{(?:place|count):\\d{1,4}\\}(?: og \\{count:\\d{1,4}\\})?(?: (?:i|på) \\{place:\\d{1,4}\\})?|(?:norske |mange |lokale |(?:alle )?(?:de|dei) nye )?(?:[A-ZÆØÅ]{2,5}-)?[a-zæøå]{0,20}(?:bedrifter|bedriftene|bedriftane|selskaper|verksemder|verksemdene|virksomheter|virksomhetene|kommuner|kommunar|gründere|gründerar|prosjekter|prosjekta|prosjektene|klynger|klyngjer|klyngene|næringslivet)(?: i \\{place:\\d{1,4}\\})?(?= )|(?:de|dei|${NOUNS})(?![A-Za-zÀ-ɏ]))`;
const BODY = `(?:\\{(?:organisation|programme|place):\\d{1,4}\\}|${SAVINGS_BANK})`;
/** The amount, who gives it and what for. */
const MONEY = `(?<promise>${PROMISE})${TOTAL}(?:minimum |minst )?${AMOUNT}${NO_DIFFERENCE}${MORE}(?<how>(?: i året| årlig| årleg)?${OF_TWO_KINDS})?(?: (?:fra|frå|av) (?<giver>${BODY}(?: og ${BODY})?|[Rr]egjeringen|[Rr]egjeringa|[Ff]ylkeskommunen|[Kk]ommunen|[Ss]taten|${POINTED_GIVER}))?(?: (?:til|for) å (?<purpose>${PHRASE}{3,120}))?(?:${TO_USE})?`;

const POINTS_BACK = new RegExp(`^(?:de|dei|${NOUNS})$`, "iu");

/** "|Siva ga |Enova en gave": whom the sentence before is about is the second. */
const GAVE =
  /^(?:[A-ZÀ-ÖØ-Þ][a-zæøå]{3,30} )?\{organisation:\d{1,4}\} (?:har )?(?:gir|gjev|ga|gav|gitt|gjeve|støtter|støttar|støttet|støtta|tildeler|tildelte|belønner|belønnet|hedrer|hedret) (?<to>\{(?:organisation|cluster|programme):\d{1,4}\})?/u;

/** Whom the sentence before gives something; null: nobody who is named, undefined: it gives nothing. */
function givenBefore(clause: Clause, { clauses }: FactInput): Slot | null | undefined {
  const before = clauses[clauses.findIndex(({ start }) => start === clause.start) - 1];
  const gave = before?.block === clause.block ? GAVE.exec(before.skeleton) : null;
  if (gave === null || before === undefined) return undefined;
  const index = /\d+/u.exec(gave.groups?.to ?? "")?.[0];
  const mention =
    slotOf(before, "organisation", index) ??
    slotOf(before, "cluster", index) ??
    slotOf(before, "programme", index);
  return mention === undefined ? null : slotOfMention(mention);
}

/** Who is meant: undefined where the words say it themselves, null where nobody was named. */
function meant(words: string, clause: Clause, input: FactInput): Slot | null | undefined {
  if (!POINTS_BACK.test(words)) return undefined;
  if (/^(?:prosjekt|program|ordning)/iu.test(words)) return antecedent(words, clause.start, input);
  const given = givenBefore(clause, input);
  if (given !== undefined) return given;
  // Of companies the last named may be another: only what the sentence before is about.
  return (
    topicBefore(clause, input) ?? (/^klyng/iu.test(words) ? antecedent(words, clause.start, input) : null)
  );
}

/** Of whoever gets it, with the amount and what is said of it. */
function received(words: string, match: RegExpExecArray, clause: Clause, input: FactInput): Draft[] {
  const { amount, how, giver, promise, purpose, use, more } = match.groups ?? {};
  const by = giver === undefined ? null : grantor(clause, giver, input);
  const behind = clause.skeleton.slice(clause.skeleton.indexOf(`{amount:${amount}}`));
  const isGrant =
    how !== undefined || by !== null || promise !== "" || (isPublicMoney(clause, input) && !isTraded(clause));
  if (!isGrant || clause.skeleton.endsWith("?") || PAID.test(behind)) return [];
  if (NO_RECIPIENT.test(words) && !/^dei?$/iu.test(words)) return [];
  if (isDenied(clause, match, use)) return [];
  const pointed = meant(words, clause, input);
  if (pointed === null || (pointed !== undefined && !("name" in pointed))) return [];
  const predicate = more === undefined && !isRaise(promise) ? "allocates" : "increases";
  const what = purpose ?? use;
  const drafts =
    pointed === undefined
      ? draftOf(predicate, by, amount, words, what, clause, input)
      : stated(
          predicate,
          by,
          amount,
          {
            recipient: pointed.name,
            recipientAsWritten: words,
            purpose: what === undefined ? undefined : wordsOf(clause, cutTail(what)),
          },
          clause,
        );
  return withKinds(drafts, match.groups ?? {}, clause);
}

export const budgetGetsRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/gets-inverted",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:(?:får|fikk|fekk|mottar|mottek|mottok|tildeles) ${ADVERBS}${who("recipient")} ${ADVERBS}(?:tildelt )?|(?:har|vil|skal|ble|blei|blir|vart|vert|er) ${ADVERBS}${who("recipient2")} ${ADVERBS}(?:få |fått |fått tildelt |få tildelt |blitt tildelt |vorte tildelt |motta |mottatt |motteke |tildelt |tilført ))${ADVERBS}${MONEY}`,
      "gu",
    ),
    build: (match, clause, input) =>
      // "har |Siva tildelt 4 millioner kroner": who stands there gives it.
      /^(?:har|vil|skal) .*\}(?: [a-zæøå]+){0,3} (?:tildelt|tilført) /u.test(match[0]) &&
      !/ (?:fått|få) /u.test(match[0])
        ? []
        : received(match.groups?.recipient ?? match.groups?.recipient2 ?? "", match, clause, input),
    finds: {
      "Støtten er fordelt. Hittil har bedrifter i Norge fått 16 millioner kroner i tilskudd.": [
        { object: 16_000_000, qualifiers: { recipient: "bedrifter i Norge" } },
      ],
      "Støtten er fordelt. Hittil har bedrifter i Norge fått 6 millioner kroner i tilskudd og 2 millioner kroner i lån.":
        [
          { object: 6_000_000, qualifiers: { recipient: "bedrifter i Norge" } },
          { object: 2_000_000, qualifiers: { recipient: "bedrifter i Norge", instrument: "lån" } },
        ],
      "Støtta er fordelt. I snitt får dei nye NCE-klyngene 4 millionar kroner i året i støtte.": [
        { object: 4_000_000, qualifiers: { recipient: "dei nye NCE-klyngene", per: "year" } },
      ],
      "Tilskotet er fordelt. For eksempel får Fjordverft AS 4 millioner kroner til å bygge ei kai.": [
        { object: 4_000_000, qualifiers: { recipient: "Fjordverft AS", purpose: "bygge ei kai" } },
      ],
      "Siva er med. I fjor mottok selskapet 4 millioner kroner fra Innovasjon Norge for å bygge ei kai.": [
        { subject: "Innovasjon Norge", object: 4_000_000, qualifiers: { recipient: "Siva" } },
      ],
      "I fjor fekk Fjordverft AS 2 millionar kroner frå Enova til same føremål.": [
        { subject: "Enova", qualifiers: { recipient: "Fjordverft AS", purpose: undefined } },
      ],
      "Hittil har òg Fjordverft AS fått 2 millionar kroner frå Enova.": [
        { subject: "Enova", object: 2_000_000, qualifiers: { recipient: "Fjordverft AS" } },
      ],
      "Fjordverft AS veks. No har dei fått 2 millionar kroner frå Enova til ei ny kai.": [
        {
          subject: "Enova",
          object: 2_000_000,
          qualifiers: { recipient: "Fjordverft AS", purpose: "ei ny kai" },
        },
      ],
      "Sparebanken Vest ga Siva en gave. Nå er de tildelt 4 millioner kroner til flere kurs.": [
        { object: 4_000_000, qualifiers: { recipient: "Siva", purpose: "flere kurs" } },
      ],
      "Etter søknaden får Siva tildelt 7 millionar kroner i tilskot.": [
        { object: 7_000_000, qualifiers: { recipient: "Siva" } },
      ],
    },
    ignores: {
      "Støtten er klar. Hittil har Siva tildelt 4 millioner kroner til verft.": "Siva gives it",
      "Får Fjordverft AS 4 millioner kroner i støtte?": "asked",
      "I fjor fikk Fjordverft AS 4 millioner kroner i bot.": "a fine",
      "I fjor fikk Fjordverft AS 4 millioner kroner for båten.": "nothing says that it is public money",
      "Ola Haug smiler. No har dei fått 2 millionar kroner i støtte.": "nobody is named",
    },
  }),
  defineFactRule({
    id: "budget-allocation/they-get",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:(?:^|[.;:–] |, (?:og|men|så) )(?<recipient>De|Dei|de|dei)|^(?<recipient2>De|Dei) (?:(?! (?:får|fikk|fekk) )${PHRASE}){3,120},? og) (?:(?:får|fikk|fekk|mottar|mottek|mottok) ${ADVERBS}(?:tildelt )?|(?:har|vil|skal|er|blir|ble|blei|vart|vert) ${ADVERBS}(?:få |fått |fått tildelt |motta |mottatt |motteke |tildelt |tilført ))${ADVERBS}${MONEY}`,
      "gu",
    ),
    build: (match, clause, input) =>
      received(match.groups?.recipient ?? match.groups?.recipient2 ?? "", match, clause, input),
    finds: {
      "Siva veks. Dei byggjer kaier og båtar, og fekk i fjor 4 millionar i tilskot frå Enova.": [
        { subject: "Enova", object: 4_000_000, qualifiers: { recipient: "Siva" } },
      ],
      "Stiftinga Siva er mellom dei som får støtte. Dei har fått 50 000 kroner til ei ny kai.": [
        { object: 50_000, qualifiers: { recipient: "Siva", purpose: "ei ny kai" } },
      ],
    },
    ignores: {
      "Siva er med. De fikk 4 millioner kroner i bot.": "a fine",
      "Støtten er gitt. De fikk 4 millioner kroner.": "nobody is named",
    },
  }),
  defineFactRule({
    id: "budget-allocation/shares",
    type: "budget-allocation",
    titles: true,
    pattern: new RegExp(
      `(?:(?:^|[.;:] )(?<recipient>(?:(?! (?:kan|skal|får|vil|som|der|at|må) )${PHRASE}){1,110}?) (?:kan|skal|får|vil) (?:nå |no |dermed )?|(?<![A-Za-zÀ-ɏ])(?:kan|skal|får|vil) (?:nå |no )?(?<recipient2>\\{count:\\d{1,4}\\}${PHRASE}{0,60}?) )(?:dele|delar|deler) (?:på )?${MONEY}`,
      "gu",
    ),
    build: (match, clause, input) =>
      received(match.groups?.recipient ?? match.groups?.recipient2 ?? "", match, clause, input),
    finds: {
      "9 verft i nord og sør kan dele 26 millioner kroner fra Forskningsrådet.": [
        { subject: "Forskningsrådet", object: 26_000_000 },
      ],
      "Havnefondet er fordelt. Søknadane er handsama, løyvingane og tilskota er klare. Over 30 hamner og sju fyr kan dele 2 milliardar kroner.":
        [{ object: 2_000_000_000, qualifiers: { recipient: "Over 30 hamner og sju fyr" } }],
    },
    ignores: {
      "Vinnerne kan dele 26 millioner kroner.": "a prize",
      "De kan ikke dele 26 millioner kroner fra Forskningsrådet.": "denied",
    },
  }),
  defineFactRule({
    id: "budget-allocation/with-it",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:^|[.;:] )(?:Med|Saman med|Sammen med) (?:[a-zæøå]{0,20}(?:støtte|tilskudd|tilskot|midler|midlar|gave|gåve) på )?${TOTAL}${AMOUNT}${OF_KIND}? (?:fra|frå) (?<giver>${BODY}),? (?:skal|vil|kan|har|har nå|kunne) ${who("recipient")} (?<purpose>${PHRASE}{3,120})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const words = match.groups?.recipient ?? "";
      const by = grantor(clause, match.groups?.giver, input);
      const pointed = meant(words, clause, input);
      if (by === null || pointed === null || isDenied(clause, match, undefined)) return [];
      const [named] = slotsIn(clause, "organisation", words);
      const recipient = pointed === undefined ? words : named === undefined ? "" : words;
      return draftOf(
        "allocates",
        by,
        match.groups?.amount,
        recipient,
        match.groups?.purpose,
        clause,
        input,
      ).map((draft) =>
        pointed !== undefined && "name" in pointed
          ? { ...draft, qualifiers: { ...draft.qualifiers, recipient: pointed.name } }
          : draft,
      );
    },
    finds: {
      "Fjordverft AS vil vite meir. Med tre millionar i støtte frå Innovasjon Norge, skal dei måle korleis ei kai held.":
        [
          {
            subject: "Innovasjon Norge",
            object: 3_000_000,
            qualifiers: { recipient: "Fjordverft AS", purpose: "måle korleis ei kai held" },
          },
        ],
      "Med 3 millioner kroner i støtte fra Siva skal Fjordverft AS finne ut hvilke kaier som holder.": [
        { qualifiers: { recipient: "Fjordverft AS", purpose: "finne ut hvilke kaier som holder" } },
      ],
    },
    ignores: { "Med 3 millioner kroner i banken skal de finne ut mer.": "nobody gives it" },
  }),
  defineFactRule({
    id: "budget-allocation/support-from",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<recipient>\\{(?:organisation|cluster|programme):\\d{1,4}\\}) (?:får|fikk|fekk|mottok|har (?:nå |no |også |òg )?fått) ${ADVERBS}(?:[a-zæøå]{0,20}(?:støtte|tilskudd|tilskot|midler|midlar|gave|gåve|løyving|bevilgning)) (?:fra|frå|av) (?<giver>${BODY}) på ${TOTAL}${AMOUNT}(?: (?:til|for) å (?<purpose>${PHRASE}{3,120}))?`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { recipient = "", giver, amount, purpose } = match.groups ?? {};
      return isDenied(clause, match, purpose)
        ? []
        : draftOf("allocates", grantor(clause, giver, input), amount, recipient, purpose, clause, input);
    },
    finds: {
      "Fjordverft AS fikk i fjor støtte fra Enova på 12 millioner kroner.": [
        { subject: "Enova", object: 12_000_000, qualifiers: { recipient: "Fjordverft AS" } },
      ],
    },
    ignores: { "Fjordverft AS fikk ikke støtte fra Enova på 12 millioner kroner.": "denied" },
  }),
];
