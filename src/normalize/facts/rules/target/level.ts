/** Targets told as a level: "Målet for 2030 er 40 tonn", "har som mål å ha 500 ansatte", "mål om å kutte 55 prosent". */
import type { Slot } from "../../../../model.ts";
import { type Clause, slot, slotOf, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { MONEY_GIVEN, modifierOf, objectOf, quantityOf, sinceOf } from "../../measured.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { slotOfMention } from "../../things.ts";
import { nounOf } from "../observation/part.ts";
import { placeBefore, policyOf, UNTIL } from "./aims.ts";

const AIM =
  "(?<![A-Za-zÀ-ɏ])(?:[A-Za-zæøå]{0,15}[Mm]ål(?:et|ene|a|settingen|settinga|setting|setjing|setjinga)?|[Aa]mbisjon(?:en|er|ar)?)";
const MOST = "(?:minst |maks(?:imum|imalt)? |høyst |høgst |mellom )?";
const Q = "\\{(?:amount|percentage|count):(?<quantity>\\d{1,4})\\}";
const BY = `(?:,? ${UNTIL} ${slot("date", "deadline")})?`;
const END = "(?=$|[.,;]| (?:og|men|samanlikna|sammenlignet|i forhold|frå|fra|innen|innan|i|ved|på) )";
/** Denied, past or blamed. */
const NOT =
  /(?<![A-Za-zÀ-ɏ])(?:ikke|ikkje|urealistisk[a-z]*|umulig|umogleg|spillemål|budsjett[a-z]*)(?![A-Za-zÀ-ɏ])/iu;

/** Whose aim it is: who stands before it, or nobody. */
function ownerOf(clause: Clause, at: number, input: FactInput): Slot | null {
  const before = clause.skeleton.slice(0, at);
  const body = slotsIn(clause, "organisation", before)[0] ?? slotsIn(clause, "cluster", before)[0];
  if (/^\{(?:organisation|cluster):\d+\}(?: sitt?)? /u.test(before) && body !== undefined)
    return slotOfMention(body);
  return /(?:\}|[Rr]egjering(?:en|a)s?|[Vv]i|[Mm]e|[Ss]atsinga|[Ss]atsingen|[Pp]rogrammet|[Kk]lyngen|[Kk]lynga|[Ss]elskapet)(?: (?:har|har som|har satt seg|har et|har eit|sitt|si|har (?:et|eit) [a-zæøå]+))? ?$/u.test(
    before,
  )
    ? (policyOf(clause, before, input) ?? placeBefore(clause, before))
    : null;
}

function level(match: RegExpExecArray, clause: Clause, input: FactInput, told: Draft["qualifiers"]): Draft[] {
  const { quantity, deadline } = match.groups ?? {};
  const found = quantityOf(clause, quantity);
  if (found === undefined || NOT.test(match[0]) || MONEY_GIVEN.test(match[0])) return [];
  if (found.kind === "count" && /^(?:år|dag|måned|månad|uke|veke|time|minutt)$/u.test(found.value.unit))
    return [];
  return [
    {
      subject: ownerOf(clause, match.index, input),
      predicate: "targets",
      object: objectOf(found),
      qualifiers: { deadline: sinceOf(clause, deadline), ...told, modifier: modifierOf(found) },
    },
  ];
}

export const targetLevelRules: readonly FactRule[] = [
  defineFactRule({
    id: "target/aim-for-date",
    type: "target",
    pattern: new RegExp(
      `${AIM} (?:(?:for|om) (?<what>[a-zæøå]${PHRASE}{3,40}?) (?:i|innen|innan)|for|i) ${slot("date", "deadline")} (?:er|var|har vært|har vore) (?:på |å nå )?${MOST}${Q}${END}`,
      "gu",
    ),
    build: (match, clause, input) =>
      level(match, clause, input, { indicator: wordsOf(clause, match.groups?.what ?? "") || undefined }),
    finds: {
      "Målet for 2030 er 40 000 tonn.": [
        { subject: null, predicate: "targets", object: 40_000, qualifiers: { deadline: "2030" } },
      ],
    },
    ignores: { "Målet for 2030 er større verft.": "no number" },
  }),
  defineFactRule({
    id: "target/aim-to-have",
    type: "target",
    pattern: new RegExp(
      `${AIM}(?: (?:er|var|om)| (?:for|i|med) (?:(?! er )${PHRASE}){2,40}? er)? å (?<verb>ha|møte|selge|selje|produsere|eksportere for|omsette for|doble til|levere|sysselsette|ansette|tilsette|bli|nå|samle|vokse til|vekse til|øke til|auke til) (?:opp til |opp i |over )?${MOST}${Q}(?<more>(?: (?!(?:i|innen|innan|før|mot|fram|frem) )[a-zæøå]{3,20}){0,2}?)(?:${BY}|(?: (?:innen|innan|i løpet av) (?:få|nokre|noen|\\{count:\\d{1,4}\\})[^.,;]{0,12}))${END}`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { quantity, more = "", verb = "" } = match.groups ?? {};
      const counted = slotOf(clause, "count", quantity);
      const what =
        `${counted === undefined ? "" : nounOf(counted.text)}${wordsOf(clause, more) === "" ? "" : ` ${wordsOf(clause, more)}`}`.trim();
      const done = /^(?:eksport|omset)/u.exec(verb)?.[0];
      const indicator = done === undefined ? what : done === "omset" ? "omsetning" : done;
      return level(match, clause, input, { indicator: indicator || undefined, direction: undefined });
    },
    finds: {
      "Siva har som mål å ha 500 ansatte innen få år.": [
        { subject: "Siva", predicate: "targets", object: 500, qualifiers: { indicator: "ansatte" } },
      ],
      "Målet er å omsette for 40 millionar kroner i 2030.": [
        { object: 40_000_000, qualifiers: { indicator: "omsetning", deadline: "2030" } },
      ],
    },
    ignores: { "Målet er ikke å ha 500 ansatte.": "denied", "Målet er å ha det gøy.": "no number" },
  }),
  defineFactRule({
    id: "target/aim-to-cut",
    type: "target",
    pattern: new RegExp(
      `${AIM}(?: (?:fra|frå|i|for) (?:(?! (?:om|er) )${PHRASE}){2,40}?)? (?:er|om) å (?<verb>kutte|redusere|øke|auke|senke|halde|holde|få ned) (?:(?<what>[a-zæøå]{4,30}(?:ene|en|a|ane)?) )?(?:(?:med|til|under) )?${MOST}${Q}${BY}${END}`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { verb = "", what } = match.groups ?? {};
      return level(match, clause, input, {
        indicator: what,
        direction: /^(?:øke|auke)/u.test(verb) ? "increase" : "decrease",
      });
    },
    finds: {
      "Regjeringen har et mål om å kutte 55 prosent innen 2030.": [
        {
          subject: "regjeringen",
          predicate: "targets",
          object: 55,
          qualifiers: { direction: "decrease", deadline: "2030" },
        },
      ],
    },
    ignores: { "Målet er å kutte mer.": "by how much?" },
  }),
  defineFactRule({
    id: "target/aim-was-that",
    type: "target",
    pattern: new RegExp(
      `(?:(?<who>\\{organisation:\\d{1,4}\\}|[Rr]egjeringens|[Rr]egjeringas) )?${AIM} (?:er|var|har vært|har vore) at (?<holder>(?:(?! (?:skal|skulle) )${PHRASE}){1,50}?) (?:skal|skulle) (?<what>(?:(?! (?:og|som) )${PHRASE}){3,50}?) (?:på |til )?${MOST}${Q}${BY}${END}`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { who, what = "", holder = "" } = match.groups ?? {};
      if (/(?:med|økes|aukast|reduseres|kuttes|øke|auke|redusere|kutte|halvere|doble)(?: |$)/u.test(what))
        return [];
      const body = who === undefined ? undefined : slotsIn(clause, "organisation", who)[0];
      return level(match, clause, input, {
        indicator: `${wordsOf(clause, holder)} ${wordsOf(clause, what)}`.replace(
          / (?:maksimum|maksimalt|maks|minst)$/u,
          "",
        ),
      }).map((draft) => ({ ...draft, subject: body === undefined ? draft.subject : slotOfMention(body) }));
    },
    finds: {
      "Stortingets mål var at Noreg skulle sleppe ut maksimum 48 millionar tonn i 2020.": [
        {
          subject: "Stortinget",
          predicate: "targets",
          object: 48_000_000,
          qualifiers: { indicator: "Noreg sleppe ut", deadline: "2020" },
        },
      ],
    },
    ignores: { "Målet er at Noreg skal bli større.": "no number" },
  }),
];
