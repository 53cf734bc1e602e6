/** Observations of what somebody does with so much: "Tunnelen kosta 4 millionar kroner", "Det ble brukt 4 millioner kroner på kaia". */
import type { Slot } from "../../../../model.ts";
import { type Clause, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import {
  decapitalize,
  FOCUS,
  periodOf,
  perOf,
  quantityOf,
  START,
  sinceOf,
  subjectOf,
  TOTAL,
  toldIn,
} from "../../measured.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { antecedent, dateIn } from "../../things.ts";
import { levelOf } from "./figure.ts";
import { HOLDER, OPENING } from "./opening.ts";
import { nounOf } from "./part.ts";

/** Forms of a verb → what its figure is, and how it goes with whose it is. */
interface Deed {
  /** Present and past. */
  readonly does: string;
  /** Behind "har", "er" and "ble". */
  readonly done: string;
  readonly noun: string;
  /** Between the noun and whose it is. */
  readonly of: string;
}

/** What is done with a sum or a number: "kosta 4 millionar". */
const DEEDS: readonly Deed[] = [
  { does: "koster|kostar|kosta|kostet", done: "kostet|kosta", noun: "kostnad", of: "for" },
  { does: "tjente|tente", done: "tjent|tent", noun: "overskudd", of: "i" },
  { does: "tapte", done: "tapt", noun: "tap", of: "i" },
  { does: "brukte|bruker|brukar", done: "brukt", noun: "bruk", of: "i" },
  { does: "investerte|investerer|investerar", done: "investert", noun: "investering", of: "fra" },
  {
    does: "slapp ut|slepte ut|slipper ut|slepp ut",
    done: "sluppet ut|sleppt ut|slept ut",
    noun: "utslipp",
    of: "fra",
  },
  { does: "produserte|produserer|produserar", done: "produsert", noun: "produksjon", of: "i" },
  {
    does: "bidro med|bidrog med|bidrar med|bidreg med",
    done: "bidratt med|bidrege med",
    noun: "bidrag",
    of: "fra",
  },
  {
    does: "skaper verdier for|skapte verdier for|skaper verdiar for|skapar verdiar for|skapte verdiar for",
    done: "skapt verdier for|skapt verdiar for",
    noun: "verdiskaping",
    of: "i",
  },
  { does: "mangler|manglar|mangla|manglet", done: "mangla|manglet", noun: "mangel", of: "i" },
  { does: "satset|satsa|satser|satsar", done: "satset|satsa", noun: "satsing", of: "fra" },
  { does: "utløste|utløyste|utløser|utløyser", done: "utløst|utløyst", noun: "utløste midler", of: "fra" },
  {
    does: "hentet|henta|hentet hjem|henta heim|hentet inn|henta inn",
    done: "hentet|henta|hentet hjem|henta heim|hentet inn|henta inn|konkurrert seg til",
    noun: "midler hentet",
    of: "til",
  },
  {
    does: "fanget|fanga|fisket|fiska|landet|landa",
    done: "fanget|fanga|fisket|fiska|landet|landa",
    noun: "fangst",
    of: "for",
  },
];
const DOES = DEEDS.map(({ does }) => does).join("|");
const DONE = DEEDS.map(({ done }) => done).join("|");
const deedOf = (verb: string): Deed | undefined =>
  DEEDS.find(({ does, done }) => `${does}|${done}`.split("|").includes(verb.toLowerCase()));

/** What something is done with, and sold or bought for: "leverte |tjenester for". */
const HANDLED: Readonly<Record<string, string>> = {
  utfør: "utført ",
  lever: "levering av ",
  kjøp: "kjøp av ",
  solg: "salg av ",
  seld: "salg av ",
  selt: "salg av ",
  handl: "handel med ",
  eksport: "eksport av ",
  import: "import av ",
  bygg: "bygging av ",
  bygd: "bygging av ",
};
const HANDLES = "utførte|leverte|leverer|kjøpte|handlet|handla|solgte|selde|eksporterte|importerte|bygde";
const HANDLED_FORMS = "utført|levert|kjøpt|handlet|handla|bygd";

const QUANTITY = (name: string): string => `\\{(?:amount|count):(?<${name}>\\d{1,4})\\}`;
/** Whose deed it is, before the verb or behind it. */
const WHO = `(?:(?! (?:har|hadde|er|var|som|skal|vil|kan) |(?<!-) og )${PHRASE}){1,90}?`;
/** What the sum is for, or of what so much is made. */
const ON =
  "(?<on> (?:på|i|til|av|fra|frå) (?:(?! (?:i|på|for|til|som|og det) \\{date| (?:som|mens|medan|fordi) )[^.,;:!?–(){}\\n]|\\{(?:place|programme|organisation|cluster):\\d{1,4}\\}){1,60}?)?";
const GOODS =
  "(?<goods> (?!(?:siden|sidan|siste|hittil|ekstra) )[a-zæøå]{3,25}(?= (?:i|på|fra|frå) | |[.,;]|$))?";
const SINCE = "(?: (?:siden|sidan|fra|frå)(?: og med)? \\{date:(?<since>\\d{1,4})\\})?";
const END =
  "(?=$|[.,;]| (?:og|men|mens|medan|som|årlig|årleg|i året|i alt|totalt|før|etter|mer|meir|mot|per) | (?:i |for |per |på )?\\{date| (?:årlig|årleg|i året|før skatt)(?=$|[.,;]))";
const NO_WHO =
  /\{(?:amount|percentage|count|date|person|minister):|regjering|departement|statsbudsjett|storting/iu;
const TIME_FIRST = `(?:${OPENING}|[Ii] alt|[Tt]il sammen|[Tt]il saman)`;

function whoseOf(clause: Clause, words: string, input: FactInput): string | undefined {
  const piece = toldIn(words);
  if (NO_WHO.test(piece) || NO_WHO.test(wordsOf(clause, piece))) return undefined;
  const known = antecedent(piece.replace(/^(?:[Dd]en|[Dd]et|[Dd]ei?) /u, ""), clause.start, input);
  const whose: Slot | null = known ?? subjectOf(clause, piece);
  return whose !== null && "name" in whose ? decapitalize(wordsOf(clause, whose.name), clause) : undefined;
}

/** "på forskning i Norge": on what, and where. */
function deed(match: RegExpExecArray, clause: Clause, verb: string, whose: string | undefined): Draft[] {
  const { quantity, on = "", goods = "", date, since } = match.groups ?? {};
  const told = deedOf(verb);
  const found = quantityOf(clause, quantity);
  if (told === undefined || found === undefined) return [];
  // People are missed, and money is earned.
  const isMoney = found.kind === "amount";
  if (isMoney && /^(?:mangel|fangst|produksjon|utslipp)$/u.test(told.noun)) return [];
  if (!isMoney && !/^(?:mangel|fangst|produksjon|utslipp|bidrag)$/u.test(told.noun)) return [];
  const what =
    told.noun === "mangel" && found.kind === "count"
      ? ` på ${nounOf(found.text)}`
      : goods === ""
        ? ""
        : ` av${goods}`;
  const on_ = /^(?:kostnad|overskudd|tap|mangel|utløste midler)$/u.test(told.noun) ? "" : wordsOf(clause, on);
  const where = on_ === "" ? "" : ` ${on_}`;
  const name = `${told.noun}${what}${where}${whose === undefined ? "" : ` ${told.of} ${whose}`}`;
  return levelOf(match, clause, name, quantity, {
    period: since === undefined ? (periodOf(clause, date) ?? dateIn(clause, clause.skeleton)) : undefined,
    since: sinceOf(clause, since),
    area: slotsIn(clause, "place", on)[0]?.value.name,
    per: perOf(found),
  });
}

export const observedDoesRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/does",
    type: "observation",
    pattern: new RegExp(
      `(?:${START}(?<who>${WHO}) (?:(?<verb>${DOES})|(?:har|hadde) (?<verb2>${DONE}))|(?:^|[.;:] |, (?:og |men )?)${TIME_FIRST} (?:(?<verb3>${DOES.replace(/ (?:ut|med|hjem|heim|inn|verdi[ea]r for)/gu, "")}) (?<who3>${HOLDER}|[a-zæøå]{4,30}(?:en|et|a|ene|ane))(?: selv| sjølv| sjølve)?(?: ut| med| hjem| heim| inn| verdi[ea]r for)?|har (?<who4>${HOLDER}|norske [a-zæøå]{4,25}|[a-zæøå]{4,30}(?:en|et|a|ene|ane)) (?<verb4>${DONE}))) (?:\\{date:\\d{1,4}\\} )?(?:${TOTAL} )?${FOCUS}${QUANTITY("quantity")}${GOODS}${ON}(?: (?:i )?\\{date:(?<date>\\d{1,4})\\})?${SINCE}${END}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { who, who3, who4, verb, verb2, verb3, verb4 } = match.groups ?? {};
      const written = verb ?? verb2 ?? verb4 ?? verb3 ?? "";
      const whole =
        verb3 === undefined
          ? written
          : (DOES.split("|").find(
              (form) => form.startsWith(`${verb3} `) && match[0].includes(form.slice(verb3.length)),
            ) ?? verb3);
      const whose = whoseOf(clause, who ?? who3 ?? who4 ?? "", input);
      return whose === undefined ? [] : deed(match, clause, whole, whose);
    },
    finds: {
      "Tunnelen har kosta 40 millionar kroner.": [
        { subject: "kostnad for tunnelen", predicate: "has-value", object: 40_000_000 },
      ],
      "Næringslivet brukte 36 millioner kroner på forskning i 2023.": [
        { subject: "bruk på forskning i næringslivet", object: 36_000_000, qualifiers: { period: "2023" } },
      ],
      "Siva er i vekst. I fjor tapte selskapet 4 millionar kroner.": [
        { subject: "tap i Siva", object: 4_000_000, qualifiers: { period: "2023" } },
      ],
      "Noreg slepte ut 49 millionar tonn CO2 i 2023.": [{ subject: "utslipp fra Noreg", object: 49_000_000 }],
      "I 2023 brukte næringa sjølv 4 millionar kroner på forsking.": [
        { subject: "bruk på forsking i næringa", object: 4_000_000 },
      ],
      "I 2023 slapp industrien ut 11 millioner tonn.": [
        { subject: "utslipp fra industrien", object: 11_000_000 },
      ],
      "Medlemmene har investert 14 millioner kroner siden 2015.": [
        { subject: "investering fra medlemmene", object: 14_000_000, qualifiers: { since: "2015" } },
      ],
      "Verfta manglar 900 sveisarar.": [{ subject: "mangel på sveisarar i verfta", object: 900 }],
      "Tangnæringa skaper verdiar for 4 milliardar kroner.": [
        { subject: "verdiskaping i tangnæringa", object: 4_000_000_000 },
      ],
    },
    ignores: {
      "Vi brukte 36 millioner kroner på forskning.": "who?",
      "Næringslivet skal bruke 36 millioner kroner på forskning.": "an aim",
      "Regjeringen brukte 36 millioner kroner på forskning.": "money that is given",
      "Tunnelen kosta 40 dagar.": "no money",
    },
  }),
  defineFactRule({
    id: "observation/was-done",
    type: "observation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:[Dd]et (?:er|ble|blei|vart|har blitt|har vorte)|(?:er|ble|blei|vart) det) (?:\\{date:\\d{1,4}\\} )?(?:${TOTAL} )?(?<verb>${DONE}) (?:${TOTAL} )?${FOCUS}${QUANTITY("quantity")}${GOODS}${ON}(?: (?:i )?\\{date:(?<date>\\d{1,4})\\})?${SINCE}${END}`,
      "gu",
    ),
    build: (match, clause): Draft[] => deed(match, clause, match.groups?.verb ?? "", undefined),
    finds: {
      "I 2023 ble det brukt 78 millioner kroner på forskning i Norge.": [
        {
          subject: "bruk på forskning i Norge",
          object: 78_000_000,
          qualifiers: { period: "2023", area: "Norge" },
        },
      ],
      "Totalt vart det sleppt ut 49 millionar tonn CO2 i 2023.": [{ subject: "utslipp", object: 49_000_000 }],
    },
    ignores: { "Det skal brukes 78 millioner kroner på forskning.": "an aim" },
  }),
  defineFactRule({
    id: "observation/handled-for",
    type: "observation",
    pattern: new RegExp(
      `(?:${START}(?<who>${WHO}) (?:(?:i )?\\{date:\\d{1,4}\\} )?(?<verb>${HANDLES}) (?:\\{date:\\d{1,4}\\} )?|(?<![A-Za-zÀ-ɏ])(?:[Dd]et (?:er|ble|blei|vart)|(?:er|ble|blei|vart) det) (?<verb2>${HANDLED_FORMS}) )(?:\\{count:(?<much>\\d{1,4})\\} )?(?<what>[A-Za-zæøåÆØÅ](?:(?! for )${PHRASE}){1,60}?) (?:for|til (?:en|ein) (?:samlet |samla |total )?verdi (?:av|på)) (?:${TOTAL} )?${FOCUS}\\{amount:(?<quantity>\\d{1,4})\\}`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { who, verb, verb2 = "", what = "", much, quantity } = match.groups ?? {};
      const form = (verb ?? verb2).toLowerCase();
      const stem = Object.keys(HANDLED).find((start) => form.startsWith(start));
      const whose = who === undefined ? undefined : whoseOf(clause, who, input);
      if (stem === undefined || (who !== undefined && whose === undefined) || NO_WHO.test(what)) return [];
      // A country's trade has a rule of its own.
      if (who !== undefined && /^\{place:\d+\}$/u.test(who)) return [];
      const name = `${HANDLED[stem]}${wordsOf(clause, what)}${whose === undefined ? "" : ` fra ${whose}`}`;
      const period = dateIn(clause, clause.skeleton);
      return [quantity, much].flatMap((index) => levelOf(match, clause, name, index, { period }));
    },
    finds: {
      "Tangnæringa eksporterte 11 tonn tang for 4 millionar kroner i 2023.": [
        { subject: "eksport av tang fra tangnæringa", object: 4_000_000, qualifiers: { period: "2023" } },
        { subject: "eksport av tang fra tangnæringa", object: 11, qualifiers: { period: "2023" } },
      ],
      "Verftet leverte tjenester for 40 millioner kroner i 2023.": [
        {
          subject: "levering av tjenester fra verftet",
          predicate: "has-value",
          object: 40_000_000,
          qualifiers: { period: "2023" },
        },
      ],
      "I 2023 vart det utført forsking i næringslivet for 40 millionar kroner.": [
        { subject: "utført forsking i næringslivet", object: 40_000_000, qualifiers: { period: "2023" } },
      ],
    },
    ignores: {
      "Han leverte varer for 40 millioner kroner.": "who?",
      "Verftet skal ha levert varer for 40 millioner kroner.": "an aim",
    },
  }),
];
