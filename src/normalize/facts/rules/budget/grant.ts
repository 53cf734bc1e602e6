/** What the rules on budgets share: words of giving, and the facts that are made of a match. */
import type { Slot } from "../../../../model.ts";
import { type Clause, slot, slotOf, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { type Draft, PHRASE, type Qualifiers } from "../../rule.ts";
import { grantor, isFoundation, isNobody } from "./grantor.ts";
import { POT } from "./pot.ts";
import { isFunder } from "./public-money.ts";
import { cutTail, recipientOf, restOfList } from "./recipient.ts";
import { isDenied } from "./unreal.ts";
import { yearOf } from "./year.ts";

export const TOTAL =
  "(?:(?:i alt|totalt|til sammen|tilsammen|tilsaman|til saman|samlet|samla|ytterligere|ytterlegare|ekstra|årlig|årleg|hele|heile|nye|friske) ){0,2}";
export const AMOUNT = slot("amount");
/** A sign or a mention of a phrase that holds no sum. */
export const NO_SUM = "(?:[^.,;:!?–(){}\\n]|\\{(?!amount)[a-z]{3,14}:\\d{1,4}\\})";
export const GIVE =
  "(?:bevilger|bevilget|bevilge|bevilga|løyver|løyvar|løyvde|løyve|løyva|løyvd|løyvt|setter av|set av|sett av|sette av|setje av|satt av|satte av|sette av|avsatt|avsetter|tildeler|tildelar|tildelte|tildelt|tildele|tildela|fordeler|fordelar|fordelte|fordelt|fordele|fordela|fyller på med|fylle på med|fylte på med|stiller opp med|stille opp med|stilte opp med|deler ut|delar ut|delte ut|delt ut|dele ut|dela ut|øremerker|øremerke|øremerket|øyremerkjer|øyremerke|lyser ut|lyste ut|lyst ut|lyse ut|utlyser|utlyste|utbetaler|utbetalar|utbetalte|utbetale|betale ut|betaler ut|betalar ut|betalte ut|betalt ut|innvilger|innvilgar|innvilget|innvilga|innvilge|skyter inn|skyt inn|skjøt inn|skaut inn|spytter inn|spyttar inn|spytta inn|gir|gjev|gje|gjeve|gav|ga|gitt|gi|bruker|brukar|bruke|bruka|brukt|brukte|omdisponere|investerer|investert|satser|foreslå|føreslå|foreslår|foreslo|føreslår|føreslo|vedtok|vedtatt|vedteke|gjort vedtak om|gjorde vedtak om|sa ja til|sagt ja til|sier ja til|seier ja til|prioriterer|prioriterar|prioritere|prioriterte|prioritert|avsette|avsetje)";
export const GIVEN =
  "(?:avsatt|avsett|avsette|bevilget|bevilga|satt av|sett av|sette av|løyvd|løyva|løyvt|løyvde|tildelt|tildelte|foreslått|foreslege|føreslått|øremerket|øyremerkt|øyremerkte|lyst ut|lyste ut|utlyst|utlyste|fordelt|fordelte|delt ut|delte ut|utdelt|innvilget|innvilga|utbetalt|utbetalte|budsjettert med|lagt inn|lagd inn)";
/** One verb in the passive: "settes av", "løyvast". */
export const IS_GIVEN =
  "(?:bevilges|løyves|løyvast|avsettes|settes av|setjast av|tildeles|tildelast|fordeles|fordelast|deles ut|delast ut|øremerkes|gis|gjevast|lyses ut|lysast ut|utlyses|utlysast|innvilges|innvilgast|foreslås|føreslås|føreslåast)";
export const AUXILIARY =
  "(?:har|vil|skal|kommer til å|foreslår å|føreslår å|har foreslått å|har føreslått å)";
/** "har gitt tilsagn om 8 millioner kroner", "en ekstra bevilgning på 8 millioner kroner". */
export const PROMISE =
  "(?:\\{count:\\d{1,4}\\} på |(?:tilsagn om )?(?:en |ei |ein |et |eit )?(?:[a-zæøå]{3,20} )?(?:tilsagn|[a-zæøå]{0,20}(?:tilskudd|tilskot|støtte|tildeling|bevilgning|bevilging|løyving|gave|gåve|påplussing|finansiering|fullmakt|pakke|lån|ramme|pott|auke|økning)|sum|beløp) (?:om|på) )?";
/** An amount that somebody gets less, or that is too much: no grant. */
export const NO_DIFFERENCE =
  "(?! (?:mindre|lavere|lågare|for mye|for mykje|for lite|mer enn|meir enn)(?![a-zæøå]))";
/** "8 millioner kroner mer til", nynorsk "8 millionar kroner til til": on top of what was given before. */
export const MORE = "(?<more> ekstra| mer| meir| til(?= (?:til|på|for) ))?";
/** "til |rasvern", "knytt til |prosjektet", "til |Siva": what somebody is to do with it. */
export const TO_USE = ` (?:(?:knytt|knyttet|øremerket|øremerka|øyremerkt|øyremerka) )?til (?<use>(?:[a-zæøå]${PHRASE}{3}|\\{(?:organisation|programme|cluster):\\d{1,4}\\})${PHRASE}{0,100})`;
/** "i tilskudd", "i distriktsretta risikolån": what kind of money it is. */
const KIND =
  "(?:\\{programme:\\d{1,4}\\}-|[A-ZÆØÅ]{2,8}-)?[a-zæøå]{0,25}(?:støtte|stønad|tilskudd|tilskot|bevilgning|løyving|midler|midlar|lån|skjønn)";
export const OF_KIND = `(?: i (?<kind>(?:[a-zæøå]{3,20} )?${KIND}(?:(?:, | og )${KIND}(?![a-zæøå])){0,3}))`;
/** "… i tilskudd og 5 millioner kroner i lån": two sums to one recipient. */
export const OF_TWO_KINDS = `(?:${OF_KIND}(?:,? (?:og|samt) \\{amount:(?<second>\\d{1,4})\\} i (?<kind2>(?:[a-zæøå]{3,20} )?${KIND}))?)`;
/** "i spillemidler": no recipient. */
const IS_KIND = new RegExp(`^(?:[a-zæøå]{3,20} )?${KIND}$`, "u");
/** Kinds of money where a recipient should stand. */
const OF_KINDS = /^(?:lån|tilskudd|tilskot|garantier|garantiar|stønad|egenkapital|eigenkapital)(?:,| og|$)/u;
/** A loan is told as one: the rest is what a grant is. */
const loanIn = (kind: string | undefined): Qualifiers =>
  kind !== undefined && /^[^,]*lån$/u.test(kind) && !kind.includes(" og ") ? { instrument: kind } : {};
/** The sums of a grant, each with what kind of loan it is. */
export function withKinds(
  drafts: readonly Draft[],
  groups: Record<string, string | undefined>,
  clause: Clause,
): Draft[] {
  const { kind, kind2, second, promise = "" } = groups;
  // "et lån på 3 millioner": what kind it is stands before the sum.
  const first = kind ?? /(?<loan>[a-zæøå]*lån) (?:om|på) $/u.exec(promise)?.groups?.loan;
  const other = slotOf(clause, "amount", second)?.value;
  return drafts.flatMap((draft) => [
    { ...draft, qualifiers: { ...loanIn(first), ...draft.qualifiers } },
    ...(other === undefined
      ? []
      : [
          {
            ...draft,
            object: { value: other.value, currency: other.currency },
            qualifiers: { ...loanIn(kind2), ...draft.qualifiers },
          },
        ]),
  ]);
}
/** "i neste års statsbudsjett", "over kulturbudsjettet": what the money comes through. */
export const IN_BUDGET =
  " (?:i|over|på) (?<budget>(?:(?:\\{date:\\d{1,4}\\}|neste års?|årets|årsens|det|den|sitt|revidert|revidertes|nye) ){0,2}[A-Za-zæøåÆØÅ-]{0,30}budsjett(?:forslag|framlegg)?(?:et|a|ene)?)(?![A-Za-zÀ-ɏ])(?: for \\{date:\\d{1,4}\\}(?: og \\{date:\\d{1,4}\\})?)?";
/** What is increased: a pot of money with what it is for, or a named body or programme. */
export const INCREASED = `(?:${NO_SUM}{0,60}?(?<![A-Za-zÀ-ɏ]))?(?:[a-zæøå]{0,30}${POT}[a-zæøå]{0,6}|\\{(?:programme|organisation|cluster):\\d{1,4}\\})(?: (?:til|for|på|mot) ${NO_SUM}{1,80}?(?:(?:, ${NO_SUM}{1,50}?){1,4},? (?:og|samt) ${NO_SUM}{1,60}?)?)?`;

/** "ei påplussing på", "ein auke på": on top of what was given before. */
export const isRaise = (promise: string | undefined): boolean =>
  /(?:påpluss|auke|økning)/u.test(promise ?? "");

interface Roles {
  readonly recipient?: string | undefined;
  readonly giver?: string | undefined;
}

const AND_ANOTHER =
  /^(?:[^.;{}]|\{(?:organisation|programme|cluster|place|date|count):\d{1,4}\}){0,160}?(?:, og|,| og| samt)(?: (?:også|òg|i tillegg|ytterligere))?(?: [a-zæøå]{4,30} på)? \{amount:(?<amount>\d{1,4})\}(?: ekstra| mer| meir)? (?<link>til|på|for å) (?<recipient>(?:[^.,;:!?–(){}\n]|\{[a-z]{3,14}:\d{1,4}\}){1,160})/u;
/** "… og veiene |med 12 millioner kroner": a further increase of the same giver. */
const AND_WITH = new RegExp(
  `^(?:, og|,| og| samt) (?<recipient>(?!for å |(?:å |også |òg )?(?:øke[rt]?|auk(?:e|a|ar)|styrk(?:e|er|je|jer)|løfte[r]?|får|har|er|vil|skal) )(?:(?! (?:som|at|der|for å|og|får|fikk|fekk|går|gikk|gjekk|gir|gjev|ble|blei|blir|vart|vert|kutt[a-zæøå]{1,4}|reduser[a-zæøå]{1,4}|øke[rst]|økte|auka[a-zæøå]{0,3}|falt|faller) )${NO_SUM}){1,110}?) med ${TOTAL}\\{amount:(?<amount>\\d{1,4})\\}`,
  "u",
);
/** What no further grant of the sentence stands behind. */
const ANOTHER_VERB = /(?<![A-Za-zÀ-ɏ])(?:er|var|vil|skal|har|kan|mens|medan|som|men)(?![A-Za-zÀ-ɏ])/u;

/** An embedded question, whose own verb can stand behind "som". */
const ASKS = /(?<![A-Za-zÀ-ɏ])(?:hva|kva|hvilke|hvilken|hvem|kven) /u;
/** "same føremål", "samme formål". */
const POINTS_BACK = /^(?:det |dei |de )?(?:samme|same|dette|desse|disse)(?![a-zæøå])/u;

export function draftOf(
  predicate: string,
  subject: Slot | null,
  index: string | undefined,
  piece: string,
  purpose: string | undefined,
  clause: Clause,
  input: FactInput,
): Draft[] {
  const to = recipientOf(clause, piece.trim(), input);
  // "til same føremål": what that is stands elsewhere.
  const told = purpose !== undefined && POINTS_BACK.test(purpose) ? undefined : purpose;
  const cut = told === undefined ? undefined : cutTail(told);
  // "for å bygge det |som trengs", "finne ut hvilke kaier |som holder": what it is stands behind.
  const isWhole =
    cut !== undefined &&
    (/ (?:det|den|dei?)$/u.test(cut) || (ASKS.test(cut) && told?.startsWith(`${cut} som `)));
  const what = cut === undefined ? to.purpose : wordsOf(clause, isWhole ? (told ?? "") : cut);
  // "til prosjektet": who gives it is told, if not what it is called.
  const isTold = subject !== null && to.recipientAsWritten !== undefined;
  if (to.recipient === undefined && what === undefined && !isTold) return [];
  if ((to.recipient ?? "").split(" ").length > 18) return [];
  return stated(predicate, subject, index, { ...to, purpose: what }, clause);
}

/** Right behind a sum: "på |revidert nasjonalbudsjett". */
const BUDGET_BEHIND = new RegExp(`^(?: ekstra| mer| meir)?${OF_KIND}?${IN_BUDGET}`, "u");
/** What the money comes through, where it stands right behind the sum. */
function budgetBehind(index: string | undefined, clause: Clause): string | undefined {
  const slotted = `{amount:${index}}`;
  const behind = clause.skeleton.slice(clause.skeleton.indexOf(slotted) + slotted.length);
  const budget = BUDGET_BEHIND.exec(behind)?.groups?.budget;
  return budget === undefined ? undefined : wordsOf(clause, budget);
}

/** The fact itself: so much money, of whom it is told who gives or gets it. */
export function stated(
  predicate: string,
  subject: Slot | null,
  index: string | undefined,
  qualifiers: Qualifiers,
  clause: Clause,
): Draft[] {
  const amount = slotOf(clause, "amount", index);
  if (amount === undefined) return [];
  const { value, max, currency, modifier, per } = amount.value;
  const instrument = qualifiers.instrument ?? budgetBehind(index, clause);
  return [
    {
      subject,
      predicate,
      object: { value, ...(max !== undefined && { max }), currency },
      qualifiers: {
        ...qualifiers,
        ...(instrument !== undefined && { instrument }),
        year: yearOf(clause, index),
        modifier: modifier === "exact" ? undefined : modifier,
        per,
      },
    },
  ];
}

/** "Fylkeskommunen fekk tildelt": who stands first is given the money. */
const IS_RECIPIENT =
  /^(?:\{organisation:\d+\}|[A-Za-zæøåÆØÅ]{4,30}) (?:\{date:\d+\} )?(?:fikk|fekk|får|har fått|ble|blei|blir|vart|vert|er) (?:tildelt|bevilget|bevilga|løyvd|løyvt|innvilget|innvilga|gitt)/u;

const SPENT = / (?:brukte?|investert) (?:[a-zæøå]+ ){0,3}\{amount/u;

/** "|Siva av |Stortinget": who gets it, and who gives it. */
const GIVEN_BY =
  /^(?<name>\{(?:organisation|cluster|programme):\d{1,4}\}) (?:av|fra|frå) (?<by>\{organisation:\d{1,4}\})$/u;

export function allocation(
  predicate: "allocates" | "increases",
  rolesOf = (groups: Record<string, string | undefined>): Roles => groups,
) {
  return (match: RegExpExecArray, clause: Clause, input: FactInput): readonly Draft[] => {
    const groups = match.groups ?? {};
    const { recipient: to = "", giver: told } = rolesOf(groups);
    // "bevilget til Siva |av Stortinget".
    const { name, by } = (told === undefined ? GIVEN_BY.exec(to)?.groups : undefined) ?? {};
    const words = name ?? to;
    const giver = told ?? by;
    // "til rederi, verft og leverandører": the pattern stops at the first comma.
    const recipient =
      words !== "" && match[0].endsWith(words)
        ? words + restOfList(clause.skeleton, match.index + match[0].length)
        : words;
    const { purpose, link, more, budget } = groups;
    const index = groups.amount ?? groups.amount2 ?? groups.amount3;
    if (isDenied(clause, match, recipient) || IS_RECIPIENT.test(match[0])) return [];
    // "fordelt på lån, tilskudd og garantier": what kinds of money it is.
    if (OF_KINDS.test(recipient)) return [];
    const subject = grantor(clause, giver, input);
    if (isNobody(giver, subject)) return [];
    // What a company has spent is no grant.
    if (SPENT.test(match[0]) && !isFunder(subject) && !isFoundation(subject)) return [];
    // "5 millioner kroner mer til fyr", "en økning på 5 millioner kroner til fyr"
    const what = more === undefined && !isRaise(groups.promise) ? predicate : "increases";
    const first =
      link === "i" && IS_KIND.test(cutTail(recipient))
        ? isFunder(subject)
          ? stated(what, subject, index, {}, clause)
          : []
        : link === "for å" && purpose === undefined
          ? draftOf(what, subject, index, "", recipient, clause, input)
          : draftOf(what, subject, index, recipient, purpose, clause, input);
    const drafts = withKinds(first, groups, clause).map((draft) =>
      budget === undefined
        ? draft
        : { ...draft, qualifiers: { ...draft.qualifiers, instrument: wordsOf(clause, budget) } },
    );
    // "… til kaier, og 5 millioner kroner til fyr": further grants of the same giver.
    const behind = clause.skeleton.indexOf(`{amount:${index}}`) + `{amount:${index}}`.length;
    // From the recipient on, where it stands behind the amount: the verb between them is the first grant's.
    let at = Math.max(behind, words === "" ? 0 : clause.skeleton.indexOf(words, behind));
    while (drafts.length > 0) {
      const next = AND_ANOTHER.exec(clause.skeleton.slice(at));
      const { amount, recipient: other = "" } = next?.groups ?? {};
      if (next === null || ANOTHER_VERB.test(next[0].slice(0, next[0].indexOf("{amount:")))) break;
      const isPurpose = next.groups?.link === "for å";
      drafts.push(
        ...draftOf(
          predicate,
          subject,
          amount,
          isPurpose ? "" : other,
          isPurpose ? other : undefined,
          clause,
          input,
        ),
      );
      at += next[0].length - other.length;
    }
    if (predicate === "increases")
      for (let end = behind; drafts.length > 0; ) {
        const next = AND_WITH.exec(clause.skeleton.slice(end));
        const { amount, recipient: other = "" } = next?.groups ?? {};
        if (next === null || ANOTHER_VERB.test(other)) break;
        drafts.push(...draftOf(predicate, subject, amount, other, undefined, clause, input));
        end += next[0].length;
      }
    return drafts;
  };
}
