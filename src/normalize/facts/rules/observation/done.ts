/** Observations of how many were made, hired or let go, and of how many of those who applied: "Det ble etablert 400 foretak". */
import { slot, slotOf, wordsOf } from "../../clause.ts";
import {
  HOLDS_NUMBER,
  modifierOf,
  NOT_OBSERVED,
  objectOf,
  START,
  subjectOf,
  TOTAL,
  toldIn,
} from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { antecedent, dateIn } from "../../things.ts";
import { count, withCount } from "./count.ts";
import { HOLDER, OPENING } from "./opening.ts";
import { nounOf } from "./part.ts";

const FEWEST = 5;
/** Not made yet, or told by rules of their own. */
const NOT_MADE =
  /^(?:blitt|vorte|totalt|samlet|vent|forvent|plan|foresl|føresl|satt|sett|søk|spurt|registrert|behov|plass|tid|grunn|ogs|også|bare|berre|rundt|over|snakk|avsatt|avsett|bevilg|løyv|til|levert|sendt)/u;
/** Behind those who were made: where. */
const WHERE =
  "(?<where> (?:i|på|gjennom|ved|hos|innen|innan) (?!\\{date|løpet|tillegg|alt )(?:(?! (?:i|på|for|fra|frå) \\{date| som )[^.,;:!?–(){}\\n]|\\{(?:place|programme|organisation|cluster):\\d{1,4}\\}){1,50}?)?";
const END =
  "(?=$|[.,;]| (?:og|men|mens|medan|som|for|til|mot|fra|frå|hos) | (?:i |per |på )?\\{date| (?:på|de siste|dei siste) )";
/** Who are hired or let go. */
const STAFF =
  /(?:stilling|ansatt|tilsett|årsverk|person|menneske|arbeidsplass|jobb|lærling|arbeidar|arbeider|medarbeider|medarbeidar)$/u;
const WHO = `(?:(?! (?:har|hadde|er|var|som|skal|vil|kan|og|må) )${PHRASE}){1,80}?`;
const STAFFING =
  "kutter|kuttar|kuttet|kutta|permitterer|permitterte|permitterar|sier opp|sa opp|seier opp|sa opp|ansetter|ansatte|tilset|tilsette|nedbemanner med|nedbemannet med|nedbemannar med|rammer|rammet|rammar|ramma|gir arbeid til|gjev arbeid til|ga arbeid til|gav arbeid til|mistet|mista|har mistet|har mista";
const TAKES_PART =
  "deltar i|deltek i|deltok i|er med i|var med i|fikk tilslag på|fekk tilslag på|har fått tilslag på|leder|leiar|leier|driver|driv|eier|eig|opererer|opererar|drifter|driftar|tok opp|tek opp|tar opp|tok imot|tok mot|utdannet|utdanna|fraktet|frakta|bygde|åpnet|opna|stengte|stengde";

export const observedDoneRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/were-made",
    type: "observation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:[Dd]et (?<was>er|ble|blei|vart|(?:er|har) (?:blitt|vorte))|(?<was2>er|ble|blei|vart) det) (?:\\{date:\\d{1,4}\\} )?(?:${TOTAL} )?(?<made>[a-zæøå]{3,15}(?:et|t|a|d|de|te)) (?:${TOTAL} )?${slot("count")}${WHERE}${END}`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { was, was2, made = "", count: index, where = "" } = match.groups ?? {};
      const counted = slotOf(clause, "count", index);
      if (counted === undefined || counted.value.value < FEWEST || NOT_MADE.test(made)) return [];
      if (/tonn$/u.test(counted.value.unit)) return [];
      return count(withCount(match, index), clause).map((draft) => ({
        ...draft,
        subject: {
          name: `${(draft.subject as { name: string }).name} som ${was ?? was2} ${made}${where === "" ? "" : ` ${wordsOf(clause, where)}`}`,
        },
        qualifiers: { ...draft.qualifiers, period: dateIn(clause, clause.skeleton) },
      }));
    },
    finds: {
      "Det ble etablert 65 000 nye foretak i 2023.": [
        {
          subject: "nye foretak som ble etablert",
          predicate: "has-value",
          object: 65_000,
          qualifiers: { period: "2023" },
        },
      ],
      "I 2023 vart det i Orkland bygd 400 nye bustader.": [
        { subject: "nye bustader som vart bygd i Orkland", object: 400, qualifiers: { period: "2023" } },
      ],
      "Det er blitt skapt 400 nye arbeidsplasser i Orkland.": [
        { subject: "nye arbeidsplasser som er blitt skapt i Orkland", object: 400 },
      ],
      "Frå 2010 til 2020 vart det utvikla 40 ferjer i Rogaland.": [
        { subject: "ferjer som vart utvikla i Rogaland", object: 40 },
      ],
    },
    ignores: {
      "Det er ventet 400 gjester i 2023.": "not yet",
      "Det er foreslått 40 nye ferjer.": "not yet",
      "Det ble bygd to ferjer.": "they are named, and not counted",
    },
  }),
  defineFactRule({
    id: "observation/staffs",
    type: "observation",
    pattern: new RegExp(
      `(?:${START}(?<who>${WHO}) (?:nå |no )?(?<verb>${STAFFING}|${TAKES_PART})|(?:^|[.;:] )${OPENING} (?<verb2>kutter|kuttar|kuttet|kutta|permitterer|permitterte|ansetter|ansatte|deltar|deltek|deltok) (?<who2>${HOLDER})(?<in> i)?) (?:${TOTAL} )?${slot("count")}${END}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { who, who2, verb, verb2, count: index } = match.groups ?? {};
      const does = `${verb ?? verb2 ?? ""}${match.groups?.in ?? ""}`;
      const counted = slotOf(clause, "count", index);
      if (counted === undefined || counted.value.value < FEWEST) return [];
      const isStaffing = new RegExp(`^(?:${STAFFING})$`, "u").test(does);
      if (isStaffing !== STAFF.test(counted.value.unit)) return [];
      const piece = toldIn(who ?? who2 ?? "");
      if (HOLDS_NUMBER.test(piece)) return [];
      const body = antecedent(piece, clause.start, input) ?? subjectOf(clause, piece);
      if (body === null || !("name" in body)) return [];
      return count(withCount(match, index), clause).map((draft) => ({
        ...draft,
        subject: {
          name: `${(draft.subject as { name: string }).name} som ${wordsOf(clause, body.name)} ${does}`,
        },
        qualifiers: { ...draft.qualifiers, period: dateIn(clause, match[0]) },
      }));
    },
    finds: {
      "Verftet permitterer 120 tilsette.": [
        { subject: "tilsette som verftet permitterer", predicate: "has-value", object: 120 },
      ],
      "Norske forskarar deltek i 340 prosjekt.": [
        { subject: "prosjekt som norske forskarar deltek i", object: 340 },
      ],
    },
    ignores: {
      "Verftet skal permittere 120 tilsette.": "not yet",
      "Verftet permitterer ikke 120 tilsette.": "denied",
    },
  }),
  defineFactRule({
    id: "observation/of-those",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] )[Aa]v (?:(?:de|dei) )?(?:til sammen |til saman |totalt )?\\{count:(?<whole>\\d{1,4})\\}(?: som (?:(?! (?:ble|fikk|fekk|vart|er|har) )${PHRASE}){3,60}?)? (?<verb>ble|blei|vart|fikk|fekk|er|har) (?:\\{percentage:(?<share>\\d{1,4})\\}|${slot("count")}) (?<what>${PHRASE}{3,60}?)(?=$|[.,;]| (?:og|mens|medan|i) )`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { whole, verb, share, count: index, what = "" } = match.groups ?? {};
      const all = slotOf(clause, "count", whole);
      const found = slotOf(clause, "percentage", share) ?? slotOf(clause, "count", index);
      if (all === undefined || found === undefined) return [];
      if (
        NOT_OBSERVED.test(match[0].replace(what, "")) ||
        DENIED.test(match[0].replace(what, "").toLowerCase())
      )
        return [];
      const of = found.kind === "count" ? { of: all.value.value } : {};
      return [
        {
          subject: { name: `${nounOf(all.text)} som ${verb} ${wordsOf(clause, what)}` },
          predicate: found.kind === "count" ? "has-value" : "has-share",
          object: { ...objectOf(found), ...of },
          qualifiers: { period: dateIn(clause, clause.skeleton), modifier: modifierOf(found) },
        },
      ];
    },
    finds: {
      "Av 1300 søknader fikk 40 prosent støtte.": [
        { subject: "søknader som fikk støtte", predicate: "has-share", object: 40 },
      ],
      "Av 540 søknader ble 60 søknader innvilget.": [
        { subject: "søknader som ble innvilget", predicate: "has-value", object: 60 },
      ],
    },
    ignores: { "Av 540 søknader ble noen innvilget.": "no number" },
  }),
];
