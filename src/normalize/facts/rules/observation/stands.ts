/** Observations that lean on what was measured before: who stands for how much of it, who tops it, and where it has grown. */
import { CHANGE_NOUN, isDecline } from "../../../../extract/norwegian/change.ts";
import { slot, slotOf, slotsIn, wordsOf } from "../../clause.ts";
import {
  changesBy,
  comparedWith,
  endOf,
  FOCUS,
  LESS,
  MORE,
  NOT_OBSERVED,
  objectOf,
  QUANTITY,
  START,
  sinceOf,
  subjectOf,
  toldIn,
} from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { dateIn } from "../../things.ts";
import { BY, isReal } from "./by-noun.ts";
import { HOW_MANY } from "./count.ts";
import { levelOf } from "./figure.ts";
import { goneOnFrom, measuredBefore, measuredInSentenceBefore } from "./measured-before.ts";
import { OPENING } from "./opening.ts";
import { bodyName, WHO } from "./with.ts";

/** "eksporten for landet", "eksporten frå Troms": of what area stands beside another. */
function withoutArea(name: string): string {
  return name.replace(
    / (?:i|for|fra|frå) (?:(?:hele |heile )?landet|fylket|regionen|landsdelen|[A-ZÆØÅ][^ ]+(?: og [A-ZÆØÅ][^ ]+)?)$/u,
    "",
  );
}

/** "… |i samme periode": the time told before. */
const SAME_TIME = /^ i (?:samme|same) (?:periode|tidsrom)/u;

const FIGURE =
  "[a-zæøå]{0,20}(?:eksportverdi|eksportinntekt(?:er|ar)|omsetning|omsetnad|verdi|inntekt(?:er|ar)?|verdiskaping|verdiskapning|produksjon|overskudd|overskot|driftsmargin|overnatting(?:er|ar)?|andel|markedsandel|marknadsdel)";
const TOPS =
  "er|var|ble|blei|vart|ligger|ligg|topper|toppar|leder|leiar|dreg|drar|trekker|følger|følgjer|kommer|kjem|står";

/** What a country is to which something is sold. */
const BUYS = /(?:mottaker|mottakar|marked|marknad|kjøper|kjøpar|importør)(?:en|et)? (?:[^{}]{0,40} )?med /u;

const EACH_OF_THEM = /(?<![a-zæøå])(?:flere|fleire|færre)$/iu;

export const observedStandsRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/and-is-more",
    type: "observation",
    pattern: new RegExp(
      `,(?: (?:noe som|noko som|som|det|og det|dette) (?:er|var|utgjør|utgjer|betyr))? ${FOCUS}(?:\\{(?:amount|percentage):(?<quantity>\\d{1,4})\\}(?: eller \\{(?:amount|percentage):(?<second>\\d{1,4})\\})? (?:${MORE} enn|(?<side>over|under))|${slot("count")} enn) (?:i )?(?:(?:same|samme|tilsvarende|tilsvarande) [a-zæøå]{3,12} (?:som )?(?:i )?|nivået (?:i |frå |fra )?)?\\{date:(?<date>\\d{1,4})\\}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { quantity, second, count, side, date } = match.groups ?? {};
      const before = goneOnFrom(clause, match.index, input);
      if (before?.subject === undefined || before.subject === null || NOT_OBSERVED.test(match[0])) return [];
      // "200 færre": the number has the word in it.
      const how =
        match.groups?.how ?? side ?? EACH_OF_THEM.exec(slotOf(clause, "count", count)?.text ?? "")?.[0];
      if (how === undefined) return [];
      return changesBy(clause, before.subject, [quantity ?? count, second], {
        period: before.qualifiers.period,
        area: before.qualifiers.area,
        since: sinceOf(clause, date),
        direction: LESS.test(how) || how === "under" ? "decrease" : "increase",
      });
    },
    finds: {
      "I mars var det 900 ledige i Bodø, 20 færre enn i mars 2023.": [
        { subject: "ledige i Bodø", object: 20, qualifiers: { direction: "decrease", since: "2023-03" } },
      ],
      "Siva omsatte for 28 millioner kroner, noe som er 12 prosent under 2022.": [
        { subject: "omsetning i Siva", object: 12, qualifiers: { direction: "decrease", since: "2022" } },
      ],
      "Eksporten av tang var på 28 millionar kroner, noko som er 11 prosent meir enn i 2022.": [
        {
          subject: "eksporten av tang",
          predicate: "changed-by",
          object: 11,
          qualifiers: { direction: "increase", since: "2022" },
        },
      ],
      "Eksporten av tang var på 42 millionar kroner, 4 millionar kroner meir enn i 2022.": [
        { subject: "eksporten av tang", object: 4_000_000 },
      ],
    },
    ignores: { "Vi trives godt, 11 prosent mer enn i 2022.": "of what?" },
  }),
  defineFactRule({
    id: "observation/stands-for-sum",
    type: "observation",
    pattern: new RegExp(
      `(?:(?:^|, (?:og |der |hvor |mens |medan )?| (?:mens|medan|der|hvor) )(?<who>${WHO}) (?:står|stod|sto) for|(?:^|[.;:] )${OPENING} (?:står|stod|sto) (?<who2>${WHO}) for) ${HOW_MANY}\\{(?:amount|count):(?<quantity>\\d{1,4})\\}(?: (?:av|i) (?<whole>(?:den |det |de |dei )?(?:samlede |samla |totale |norske )?[a-zæøå]{5,40}))?(?=$|[.,;]| (?:og|mens|medan|i) | (?:i )?\\{date)`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { who, who2, quantity, whole } = match.groups ?? {};
      const body = bodyName(clause, who ?? who2 ?? "", input);
      if (body === undefined || /^(?:som|det|dette|de|dei)$/iu.test(body)) return [];
      const before =
        measuredBefore(clause, match.index, input)?.draft ?? measuredInSentenceBefore(clause, input);
      const measured =
        before?.subject !== null && before?.subject !== undefined && "name" in before.subject
          ? before.subject.name
          : undefined;
      // "omsetning i helsenæringen … helseindustrien": the same figure of another.
      const figure =
        whole?.replace(/^(?:den|det|de|dei) /u, "") ??
        /^(?:[a-zæøå]+ ){0,2}?(?<figure>[a-zæøå]{4,})(?= i )/u.exec(measured ?? "")?.groups?.figure;
      const name = figure === undefined ? undefined : `${figure} i ${body}`;
      const isFigure =
        /(?:eksport|import|omsetning|omsetnad|produksjon|salg|sal|verdiskaping)(?:en|a)?$/u.test(body);
      if (name === undefined && !isFigure) return [];
      return levelOf(match, clause, isFigure && whole === undefined ? body : (name ?? body), quantity, {
        period: dateIn(clause, match[0]) ?? dateIn(clause, clause.skeleton),
      });
    },
    finds: {
      "Tanghandelen stod for 57 millioner kroner av omsetningen i 2023.": [
        {
          subject: "omsetningen i tanghandelen",
          predicate: "has-value",
          object: 57_000_000,
          qualifiers: { period: "2023" },
        },
      ],
      "Verftene hadde en omsetning på 9 millioner kroner, der Fjordverft stod for 4 millioner kroner.": [
        { subject: "omsetning i Fjordverft", object: 4_000_000 },
      ],
    },
    ignores: { "Hun stod for 4 millioner kroner.": "of what?" },
  }),
  defineFactRule({
    id: "observation/biggest-with",
    type: "observation",
    pattern: new RegExp(
      `${START}(?<who>${WHO}) (?:er|var) (?:klart |desidert |nest )?(?:størst|minst|viktigst)e?,? med ${slot("percentage")} av (?<whole>${PHRASE}{3,60}?)(?=$|[.,;]| (?:og|mens|medan|i) )`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { who = "", whole = "", percentage } = match.groups ?? {};
      const found = slotOf(clause, "percentage", percentage);
      const holder = bodyName(clause, who, input);
      const subject = subjectOf(clause, whole);
      if (found === undefined || holder === undefined || subject === null) return [];
      if (NOT_OBSERVED.test(match[0]) || DENIED.test(match[0].toLowerCase())) return [];
      return [{ subject, predicate: "has-share", object: objectOf(found), qualifiers: { holder } }];
    },
    finds: {
      "Polen er størst med 12 prosent av eksporten.": [
        { subject: "eksporten", predicate: "has-share", object: 12, qualifiers: { holder: "Polen" } },
      ],
    },
    ignores: { "Polen er størst med 12 verft.": "no share" },
  }),
  defineFactRule({
    id: "observation/tops-with",
    type: "observation",
    pattern: new RegExp(
      `${START}(?<who>(?:(?! (?:har|hadde|som|${TOPS}) )${PHRASE}){1,70}?) (?:${TOPS}) (?:(?! med )${PHRASE}){2,70}? med (?:en |ein |ei )?(?:samlet |samla |total |årlig |årleg ){0,2}(?<figure>${FIGURE})(?: (?:i )?\\{date:(?<date>\\d{1,4})\\})? på ${FOCUS}${QUANTITY("quantity")}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { who = "", figure = "", quantity, date } = match.groups ?? {};
      const piece = toldIn(who);
      const body = subjectOf(clause, piece);
      if (
        body === null ||
        !("name" in body) ||
        /\{(?:person|minister|amount|percentage|count|date):/u.test(piece)
      )
        return [];
      if (!isReal(match, clause)) return [];
      const place = /^\{place:\d+\}(?: fylke)?$/u.test(piece)
        ? slotsIn(clause, "place", piece)[0]?.value.name
        : undefined;
      // "… største mottaker med en verdi på": of what, only the sentence before tells.
      const isBare = figure === "verdi" && place !== undefined;
      const before = isBare ? measuredInSentenceBefore(clause, input) : undefined;
      const measured =
        before?.subject !== undefined && before.subject !== null && "name" in before.subject
          ? before.subject.name
          : undefined;
      if (isBare && measured === undefined) return [];
      const name = measured ?? (place === undefined ? `${figure} i ${wordsOf(clause, body.name)}` : figure);
      return levelOf(match, clause, name, quantity, {
        ...(BUYS.test(match[0]) ? { area: before?.qualifiers.area, destination: place } : { area: place }),
        period: sinceOf(clause, date) ?? dateIn(clause, match[0]) ?? before?.qualifiers.period,
      });
    },
    finds: {
      "Vestland var det klart største fylket med eksportinntekter i 2022 på 138 milliardar kroner.": [
        {
          subject: "eksportinntekter",
          predicate: "has-value",
          object: 138_000_000_000,
          qualifiers: { area: "Vestland", period: "2022" },
        },
      ],
      "Tangnæringa dreg det største lasset med ein samla eksportverdi på 230 milliardar kroner.": [
        { subject: "eksportverdi i tangnæringa", object: 230_000_000_000 },
      ],
      "Tangnæringen var i 2023 den største næringen med en samlet eksportverdi på 230 milliarder kroner.": [
        { subject: "eksportverdi i tangnæringen", qualifiers: { period: "2023" } },
      ],
      "Eksporten av tang var på 90 millionar kroner i 2023. Polen er største marknad med ein verdi på 31 millionar kroner.":
        [
          {
            subject: "eksporten av tang",
            object: 31_000_000,
            qualifiers: { destination: "Polen", period: "2023", area: undefined },
          },
        ],
    },
    ignores: {
      "Kari Nes er leder med en omsetning på 4 millioner kroner.": "a person",
      "Polen er største marked med en verdi på 31 millioner kroner.": "of what?",
    },
  }),
  defineFactRule({
    id: "observation/there-was-growth",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men |mens |medan )?)(?:I|i|Fra|fra|Frå|frå|For|for|Innen|innen|Innan|innan|På|på) (?<where>(?!\\{date)(?:(?! (?:er|var|har|ble|blei|vart) )${PHRASE}){1,60}?) (?:(?:er|var|ble|blei|vart) (?:det )?|har (?:det )?(?:vært |vore )?)(?:en |ei |ein )?(?:[a-zæøå]{4,20} )?(?<noun>${CHANGE_NOUN})(?:en|n|a|et)? (?:vært |vore )?${BY}(?: \\{date:\\d{1,4}\\})?(?:, eller ${QUANTITY("third")})?(?:,? og (?:for|i) (?<also>\\{place:\\d{1,4}\\}) \\{percentage:(?<share>\\d{1,4})\\})?`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { where = "", noun = "", quantity, second, third, also, share } = match.groups ?? {};
      if (!isReal(match, clause)) return [];
      const direction = isDecline(noun) ? "decrease" : "increase";
      const told = { period: dateIn(clause, match[0]), since: comparedWith(clause, endOf(match)), direction };
      const before =
        measuredInSentenceBefore(clause, input) ?? measuredBefore(clause, match.index, input)?.draft;
      const measured = before?.subject;
      const known =
        measured !== null && measured !== undefined && "name" in measured ? measured.name : undefined;
      const area = /^\{place:\d+\}$/u.test(where)
        ? slotsIn(clause, "place", where)[0]?.value.name
        : undefined;
      const part = /^(?:volum|verdi|mengde)$/u.exec(where)?.[0];
      if (area === undefined && part === undefined) {
        // "Innen transport var det en nedgang": of what has no name but where it is, in an article on one thing.
        if (known === undefined || /\{(?:person|minister|date)/u.test(where)) return [];
        const within = subjectOf(clause, where);
        if (within === null || !("name" in within)) return [];
        return changesBy(
          clause,
          { name: `${withoutArea(known)} (${wordsOf(clause, within.name)})` },
          [quantity, second, third],
          SAME_TIME.test(clause.skeleton.slice(endOf(match)))
            ? { ...told, period: before?.qualifiers.period }
            : told,
        );
      }
      if (known === undefined) return [];
      if (part === "volum" && /verdi|pris/u.test(known)) return [];
      const name = part === undefined ? withoutArea(known) : `${known} (${part})`;
      const first = changesBy(clause, { name }, [quantity, second, third], {
        ...told,
        area: area ?? before?.qualifiers.area,
        period: told.period ?? before?.qualifiers.period,
      });
      const other = also === undefined ? undefined : slotsIn(clause, "place", also)[0]?.value.name;
      return other === undefined
        ? first
        : [
            ...first,
            ...changesBy(clause, { name }, [share], {
              ...told,
              area: other,
              period: before?.qualifiers.period,
            }),
          ];
    },
    finds: {
      "Sildeeksporten var på 40 000 tonn i 2023. I Rogaland var det en nedgang på 4 prosent.": [
        {
          subject: "sildeeksporten",
          predicate: "changed-by",
          object: 4,
          qualifiers: { area: "Rogaland", direction: "decrease" },
        },
      ],
      "Noreg eksporterte 40 000 tonn sild i 2023. For Rogaland er nedgangen på 8 prosent, og for Troms 9 prosent.":
        [
          { subject: "eksport av sild", object: 8, qualifiers: { area: "Rogaland" } },
          { subject: "eksport av sild", object: 9, qualifiers: { area: "Troms" } },
        ],
    },
    ignores: {
      "Vi trives godt. I Rogaland var det en nedgang på 4 prosent.": "of what?",
      "Sildeeksporten var på 40 000 tonn. I Rogaland ventes en nedgang på 4 prosent.": "not yet",
    },
  }),
];
