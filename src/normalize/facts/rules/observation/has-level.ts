/** Observations: levels that the text states as facts. */
import { type Clause, slot, wordsOf } from "../../clause.ts";
import {
  ASIDE,
  changesBy,
  comparedWith,
  DATE,
  endOf,
  isAge,
  isThought,
  modifierOf,
  NAMES_NOTHING,
  NOT_OBSERVED,
  NOUN_PHRASE,
  objectOf,
  periodOf,
  perOf,
  QUANTITY,
  quantityOf,
  START,
  SUBJECT,
  subjectOf,
  TOTAL,
  toldIn,
  wordsFrom,
} from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { dateIn } from "../../things.ts";
import { OPENING } from "./opening.ts";

/** Of what an amount is the price, behind it. */
const PER = "(?: (?:per|pr|pr\\.) [a-zæøå]{1,12})?";

/** "4 millioner kroner, eller 6 prosent, |over rekorden": how far it is from something else. */
const NO_DIFFERENCE =
  "(?!,? eller \\{[a-z]+:\\d{1,4}\\},? (?:over|under|foran|bak|mer|meir|mindre|høyere|høgare|lavere|lågare)(?![a-zæøå]))";

/** Of whom a rate is told. */
export const OF_ALL =
  "(?: av (?:arbeidsstyrken|arbeidsstyrka|arbeidsstokken|befolkningen|befolkninga|folketallet|folketalet))?";

/** "sjømateksporten i 2015", "fangsten frå 2012 til 2017": what is measured, and of what time. */
export const TIMED =
  /^(?<what>.+?) (?:(?:i|for|per|pr\.|i løpet av) (?:hele |heile )?)?(?:\{date:(?<date>\d{1,4})\})$/u;

const MOVED = /^(?<what>.+) (?<way>ned|opp)$/u;
const AN_ASIDE = /, (?:som|der|inkludert|medregnet|medrekna) [^,]{3,120},/u;

/** "I 2023 |hadde …, og prisen var": the time of the first clause goes for the second, told in the same tense. */
const FRONTED =
  /^(?:[Ii]|[Ii] løpet av|[Vv]ed (?:utgangen|utgongen|inngangen) (?:av|til)) (?:hele |heile )?\{date:(?<date>\d{1,4})\},? (?:var|hadde|ble|blei|vart|utgjorde|økte|auka|falt|fall|steg|gikk|gjekk|fikk|fekk|omsatte|omsette|eksporterte|endte|enda|lå|låg|sto|stod|kom) (?:[^.;:!?{}]|\{(?!date)[a-z]{3,14}:\d{1,4}\}){1,200}$/u;
const IS_PAST = / (?:var|ble|blei|vart|utgjorde|lå|låg|endte|enda|kom|nådde|passerte) /u;
const A_DAY = /-\d\d-\d\d|X/u;

/** @param told what is measured, which ends the `whole` of the match */
function frontedPeriod(
  match: RegExpExecArray,
  clause: Clause,
  whole: string,
  told: string,
): string | undefined {
  const at = match.index + match[0].indexOf(whole) + whole.length - told.length;
  const before = clause.skeleton.slice(0, at);
  const first = before.replace(/,? (?:og|men|mens|medan) $/u, "");
  if (first === before || !IS_PAST.test(match[0].slice(at - match.index))) return undefined;
  const date = FRONTED.exec(first)?.groups?.date;
  const period = periodOf(clause, date);
  return period === undefined || A_DAY.test(period) ? undefined : period;
}

const OF_PEOPLE = / utgj[øo]r[a-z]*(?: [a-zæøå]+)? \{percentage:\d{1,4}\} av /u;
const A_RATE = /(?:ledighet|løys|løshet|andel|prosent|rate|del)(?:en|a)?(?: |$)/u;

function level(match: RegExpExecArray, clause: Clause): Draft[] {
  const { quantity: index, second, date, secondDate, where, early, subject: whole = "" } = match.groups ?? {};
  const quantity = quantityOf(clause, index);
  const told = toldIn(whole);
  const words = wordsFrom(match, whole).replace(AN_ASIDE, "");
  const timed = TIMED.exec(told)?.groups;
  const piece = timed?.what ?? told;
  const subject = subjectOf(clause, piece + (match.groups?.tax ?? ""));
  if (
    quantity === undefined ||
    subject === null ||
    isThought(match, clause, whole) ||
    NAMES_NOTHING.test(piece) ||
    NOT_OBSERVED.test(words) ||
    DENIED.test(words) ||
    isAge(quantity, subject, piece)
  )
    return [];
  // "Klyngen satte rekord med 40 medlemmer": they are not the cluster.
  if (quantity.kind === "count" && !/tonn$/u.test(quantity.value.unit) && / rekord,? med /u.test(match[0]))
    return [];
  // "Pendlere utgjør 4 prosent av arbeidsstyrken": a share; the rate of those out of work is a level too.
  if (OF_PEOPLE.test(match[0]) && !A_RATE.test(piece)) return [];
  // A percentage "til" some place is a share, with a rule of its own.
  if (quantity.kind === "percentage" && / til /u.test(piece)) return [];
  // "For ti år siden var eksporten …": the time that opens the sentence.
  const opening = match[0].slice(0, match[0].indexOf(whole));
  const period =
    periodOf(clause, date ?? early ?? timed?.date) ??
    (/sam[a-z]+ med /iu.test(opening) ? undefined : dateIn(clause, opening)) ??
    frontedPeriod(match, clause, whole, told);
  const values = [[quantity, period] as const];
  const before = quantityOf(clause, second);
  if (before !== undefined) values.push([before, periodOf(clause, secondDate)]);
  // "I april er eksporten |ned 15 prosent": a change.
  const moved = MOVED.exec("name" in subject ? subject.name : "")?.groups;
  if (moved?.what !== undefined)
    return changesBy(clause, { name: moved.what }, [index], {
      period,
      since: comparedWith(clause, endOf(match)),
      direction: moved.way === "ned" ? "decrease" : "increase",
    });
  // "48 kroner per kilo mot 41 kroner": of one unit, told once.
  const per = perOf(quantity) ?? (before === undefined ? undefined : perOf(before));
  return values.map(([found, period]) => ({
    subject,
    predicate: "has-value",
    object: objectOf(found),
    qualifiers: {
      period,
      area: where === undefined ? undefined : wordsOf(clause, where),
      modifier: modifierOf(found),
      per,
    },
  }));
}

export const hasLevelRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/level",
    type: "observation",
    pattern: new RegExp(
      `${START}(?<subject>${SUBJECT})${ASIDE} (?:var|ble|blei|vart|utgjorde|utgjør|utgjer|er|ligger|ligg|lå|låg|endte|enda|beløp seg|nådde|passerte|(?:kommer|kjem|kom)(?= (?:${TOTAL} )?(?:på|opp i) )|(?:satte|sette|har satt|har sett) (?:en |ei |ein )?(?:ny )?rekord,?(?= med )|(?:holder|held|holdt) seg(?: stabilt?| uendret| uendra)?(?= (?:${TOTAL} )?på )|(?:har|hadde) (?:(?:nettopp|nylig|nyleg|nå|no|allerede|allereie) )?(?:passert|nådd)|passerer|når|rundet|runda|oversteg|overstiger|overstig|havnet|hamna|landet|landa|stoppet|stoppa|(?:er|var|ble|blei|vart|blir) (?:beregnet|berekna|målt|registrert|oppgitt|anslått)(?= (?:${TOTAL} )?til )) (?:(?:(?:i|for|per|ved) )?${slot("date", "early")} (?:måned |månad )?|(?:i|ved|per) [a-zæøå ]{4,40}?(?= på \\{) ?)?(?:${TOTAL} ){0,2}(?:på |til |opp i |med (?<=rekord,? med )|verdt |verd )?(?:${TOTAL} )?${QUANTITY("quantity")}${NO_DIFFERENCE}${PER}(?<tax> (?:før|etter) skatt)?${OF_ALL}(?: (?:i |for |per |ved (?:utgangen|utgongen) av |ved |ved inngangen til )?${DATE})?(?:,? mot ${QUANTITY("second")}${PER} (?:i |for )?${slot("date", "secondDate")})?(?=$|[.,;]| \\(| (?:og|mens|medan|mot|fra|frå|per|sett under|totalt|samlet|i samme|i same|i forhold til|sammenlignet med|sammenliknet med|samanlikna med|målt|for første gang|for fyrste gong|kilo(?:en|et)|fatet|tonnet|årlig|årleg|i året|det siste|dei siste|de siste|i snitt|i gjennomsnitt|som (?:er|var|utgjør|utgjer|utgjorde|tilsvarer|tilsvarar|betyr|svarer|svarar)))`,
      "giu",
    ),
    build: level,
    finds: {
      "Samlet norsk sjømateksport var på 151 mrd. kroner i 2022.": [
        {
          subject: "samlet norsk sjømateksport",
          predicate: "has-value",
          object: 151_000_000_000,
          qualifiers: { period: "2022" },
        },
      ],
      "Ledigheten på øya lå på 4 prosent av arbeidsstyrken i april.": [
        { subject: "ledigheten på øya", object: 4, qualifiers: { period: "2024-04" } },
      ],
      "Eksporten til Kina økte kraftig og var 3 millioner kroner i 2023.": [
        { subject: "eksporten til Kina", object: 3_000_000, qualifiers: { period: "2023" } },
      ],
      "Sysselsettinga har gått ned dei siste åra og var på 1 200 personar i 2023.": [
        { subject: "sysselsettinga", object: 1200, qualifiers: { period: "2023" } },
      ],
      "I 2022 var eksporten på 8 millionar kroner, medan importen var på 2 millionar kroner.": [
        { subject: "importen", object: 2_000_000, qualifiers: { period: "2022" } },
      ],
      "I 2022 hadde selskapet 40 ansatte, og overskuddet var 2 millioner kroner.": [
        { subject: "overskuddet", object: 2_000_000, qualifiers: { period: "2022" } },
      ],
      "I 2022 hadde selskapet 40 ansatte, og overskuddet er 2 millioner kroner.": [
        { subject: "overskuddet", object: 2_000_000, qualifiers: { period: undefined } },
      ],
      "Kaia skal stå ferdig i 2026, og investeringen kommer på totalt 4 millioner kroner.": [
        { subject: "investeringen", object: 4_000_000 },
      ],
      "Overskuddet ble 4 millioner kroner, mot 3 millioner kroner i 2023.": [
        { subject: "overskuddet", object: 4_000_000 },
        { subject: "overskuddet", object: 3_000_000, qualifiers: { period: "2023" } },
      ],
      "Den samla tangeksporten var i fjor på 13 milliardar kroner.": [
        { subject: "samla tangeksporten", object: 13_000_000_000, qualifiers: { period: "2023" } },
      ],
      "Reketalet, som ikkje tek med krabbar, var 4 000 tonn i 2023.": [
        { subject: "reketalet", object: 4000, qualifiers: { period: "2023" } },
      ],
      "Hotella har ikke mange gjester og romprisen er på kun 900 kroner.": [
        { subject: "romprisen", object: 900 },
      ],
      "Omsetninga sette ny rekord med 4 millionar kroner.": [{ subject: "omsetninga", object: 4_000_000 }],
      "Yrkesdeltakelsen kom opp i 73 prosent i 2008 sett under ett.": [
        { subject: "yrkesdeltakelsen", object: 73, qualifiers: { period: "2008" } },
      ],
      "Arbeidsløysa er 2,1 prosent.": [{ subject: "arbeidsløysa", object: 2.1 }],
      "Salget av tang har nettopp passert 3 millioner kroner for første gang.": [
        { subject: "salget av tang", object: 3_000_000, qualifiers: { modifier: "over" } },
      ],
      "Prisen på fersk, sløyd torsk i mars var 48 kroner per kilo mot 41 kroner i mars 2023.": [
        {
          subject: "prisen på fersk, sløyd torsk",
          object: 48,
          qualifiers: { period: "2024-03", per: "kilo" },
        },
        {
          subject: "prisen på fersk, sløyd torsk",
          object: 41,
          qualifiers: { period: "2023-03", per: "kilo" },
        },
      ],
    },
    ignores: {
      "Målet for eksporten er 100 mrd. kroner.": "a target",
      "Det er 20 prosent.": "of what?",
      "Av dette var nesten 700 millioner kroner, eller 60 prosent, sild.": "of that",
      "Kari Nordvik er berre 20 år.": "how old she is",
      "Omsetninga var 4 millionar kroner, eller 6 prosent, over rekorden.": "how far above",
      "I 2013 utgjorde pendlere 4 prosent av befolkningen.": "a share, with a rule of its own",
      "I 2013 er andelen økt til 4 prosent.": "half a verb, and nothing measured",
      "Klubben satte rekord med 40 medlemmer.": "how many it has, and no measure",
      "Den største endringen er gruppen tang, der fallet i utslipp var 4 prosent.": "of the group",
    },
  }),
  defineFactRule({
    id: "observation/level-in-year",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men |mens )?)(?:(?:[Ii]|[Pp]å|[Pp]er|[Vv]ed|[Vv]ed utgangen av|[Vv]ed inngangen til) (?:${DATE}|(?<where>\\{place:\\d{1,4}\\})(?: \\{date:\\d{1,4}\\})?)|${OPENING}|[Nn]å|[Nn]o|[Ii] (?:snitt|gjennomsnitt)|[Pp]å landsbasis|For å (?:(?! (?:er|var) )${PHRASE}){3,50}?) (?:var|utgjorde|er|ligger|ligg|lå|låg|når|nådde|passerer|passerte|endte|enda) (?<subject>${NOUN_PHRASE}) (?:${TOTAL} )?(?:på |opp til |til )?(?:${TOTAL} )?${QUANTITY("quantity")}(?=$|[.,;]| (?:og|mens|mot|fra|per))`,
      "giu",
    ),
    build: level,
    finds: {
      "Til sammenligning var den samlede rekeeksporten i hele 2021 på 3 millioner kroner.": [
        { subject: "samlede rekeeksporten", object: 3_000_000, qualifiers: { period: "2021" } },
      ],
      "I 2014 var eksporten i alt på 1 225 mrd. kroner.": [
        { subject: "eksporten", object: 1_225_000_000_000, qualifiers: { period: "2014" } },
      ],
      "I 2023 var eksporten ned 15 prosent mot 2022.": [
        {
          subject: "eksporten",
          predicate: "changed-by",
          object: 15,
          qualifiers: { direction: "decrease", period: "2023", since: "2022" },
        },
      ],
      "I Rogaland er arbeidsløysa på 1,8 prosent.": [
        { subject: "arbeidsløysa", object: 1.8, qualifiers: { area: "Rogaland" } },
      ],
    },
    ignores: {
      "Til sammenligning var vi 30 personer.": "who?",
      "I 2014 var målet 3 mrd. kroner.": "a target",
      "I Bergen er det 20 prosent.": "of what?",
      "Hittil i år er det kjøpt sild for 4 millioner kroner.": "what was done, and no thing",
      "Hittil i år er det bestilt 31 ferjer til ein samla verdi på 4 millionar kroner.": "what was done",
      "Prisen i 2014 var 3 kroner mot 2 kroner i 2013.": "the year belongs to what stands before it",
    },
  }),
];
