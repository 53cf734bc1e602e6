/** Organisations whose names say themselves what they are: a department, a municipality, a company. */
import { gather } from "../../../lists.ts";
import { endingIn, GAP, pattern, remembering } from "../../../pattern.ts";
import type { NameHit } from "../../lexicon.ts";
import { COMPANY_FORMS, COMPANY_TAILS, isRole } from "../../norwegian/people.ts";
import { defineNameRule, defineRule, type Hit, type NameRule, type Rule } from "../../rule.ts";
import type { Run, RunPart } from "../../runs.ts";
import type { View } from "../../view.ts";
import {
  capitalisedHit,
  genitives,
  hitAt,
  isFirst,
  LOWER,
  NO_HITS,
  REACH,
  skipStarter,
  withName,
} from "./parts.ts";

/** Public bodies whose names end in what they are: "Nærings- og fiskeridepartementet". */
const BODIES: readonly string[] = [
  "departementet",
  "direktoratet",
  "tilsynet",
  "ombudet",
  "forbundet",
  "kommisjonen",
  "instituttet",
];
/** "Nærings- og |fiskeridepartementet": what a name in small letters began with. */
const BODY_BEFORE = new RegExp(
  `(?<![A-Za-zÀ-ɏ-])[A-ZÀ-ÖØ-Þ]${LOWER}(?:-,${GAP}${LOWER}){0,3}(?: ?[-–]?${GAP}|[-–])og${GAP}$`,
  "u",
);
/** "Hav-og kystdirektoratet", "Hav – og kystdirektoratet": its blanks as they should stand. */
const hyphened = (name: string): string => name.replace(/(?: [-–] |[-–])og /u, "- og ");
/** "Fiskerinæringens |landsforening". */
const OWNED =
  "bransjeforening bransjeforeining landsforening landsforeining interesseorganisasjon fellesorganisasjon hovedorganisasjon hovudorganisasjon fagforbund landslag fellesforbund forbund".split(
    " ",
  );
const OWNER_BEFORE = new RegExp(
  `(?<![A-Za-zÀ-ɏ-])(?!Bransjen|Næringen|Næringa)[A-ZÀ-ÖØ-Þ]${LOWER}(?:ens|ets|enes|anes|as|es|s)${GAP}$`,
  "u",
);
/** "Entreprenørenes |forbund": of many; "Tysklands forbund med nabolandet" is no body. */
const OF_MANY = /(?:enes|anes)\s$/u;
const isTitle = ({ text, folded }: RunPart): boolean =>
  /^(?:VP|SVP|EVP|CEO|CFO|CTO|COO)$/.test(text) || isRole(folded);

/** "Kommunal og |moderniseringsdepartementet": the first half of a name that lacks its hyphen. */
const FIRST_HALF = /(?<![A-Za-zÀ-ɏ])[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,30}(?<!departementet) (?:og|samt) $/u;

const withoutS = (word: string): string => (word.endsWith("s") ? word.slice(0, -1) : word);
const LONGEST_FORM = 5;
/** "AS", "ASAs", but not "As". */
const isForm = ({ text, folded }: RunPart): boolean =>
  text.length <= LONGEST_FORM && COMPANY_FORMS.has(/[A-Z]s$/.test(text) ? withoutS(folded) : folded);

/** "Eplebygda |Siderprodusentlag", "Fjordbyen |Barneteater". */
const isUnion = endingIn(
  "produsentlag salgslag salslag idrettslag samvirkelag kraftlag skyttarlag skytterlag utviklingslag ungdomslag kvinnelag bygdelag grendelag fiskarlag fiskerlag bondelag musikklag sogelag historielag bygdehus frivilligsentral orkester teater hotell klubb forening foreining forum næringsråd utviklingsfond næringsfond kraftfond senter akademi revisjon".split(
    " ",
  ),
);
/** "Verft", "Verfts", "Systems". */
const isTail = remembering(
  (word: string): boolean => COMPANY_TAILS.has(word) || COMPANY_TAILS.has(withoutS(word)) || isUnion(word),
);

/** "Kystrederiet |Vik Shipping AS": at a sentence's start the noun for what the company is has a capital as well. */
const isOwnersNoun = endingIn(
  "rederiet reiarlaget selskapet konsernet bedriften bedrifta verftet".split(" "),
);
/** "Systems |Engineering", "Offshore |Wind", "Bærekraftig |Utvikling": a field, no company that is named by its last word. */
const isField = (word: string, tail: string): boolean =>
  FIELDS.has(tail) &&
  (tail === "utvikling" ? /(?:ig|isk|ell|onal|ital)$/.test(word) : COMPANY_TAILS.has(word));
const FIELDS: ReadonlySet<string> = new Set(
  "engineering technology robotics energi energy wind vind design media logistikk logistics hydrogen biotech drilling utvikling".split(
    " ",
  ),
);

const OPENERS: ReadonlySet<string> = new Set([
  "under",
  "etter",
  "mot",
  "blant",
  "over",
  "før",
  "siden",
  "sidan",
]);

/** "Fjordvind AS", "Helse Vest RHF": the run up to its last company form; or to a word such as "Verft". */
export function companyIn(run: Run, view: View): readonly Hit[] {
  // "Under Fjord Shipping-dagene": a sentence begins.
  const parts =
    OPENERS.has(run.parts[0]?.folded ?? "") && isFirst(view, run.start) ? run.parts.slice(1) : run.parts;
  const [first] = parts;
  if (first === undefined || parts.length < 2) return NO_HITS;
  let last = parts.findLastIndex(isForm);
  // "GRØN INDUSTRI: Kaia er ny": a heading in capitals over a caption.
  if (last < 1 && view.plain[run.end] === ":" && parts.every(({ text }) => text === text.toUpperCase()))
    return NO_HITS;
  // "Ola Kraft" is a person.
  if (last < 1 && !(parts.length === 2 && first.isGiven) && !isTitle(first)) {
    last = parts.findLastIndex(({ folded }) => isTail(folded));
    // "Digitalisation of Energy", "Global Center of Expertise": a field or a programme, and no company of that name.
    const tail = parts[last];
    if (tail === undefined) return NO_HITS;
    if (
      view.plain.slice(first.end, tail.start).includes(" of ") ||
      (tail.folded === "center" && (last === 1 || view.plain.startsWith(" of ", tail.end)))
    )
      return NO_HITS;
    if (last === 1 && isField(first.folded, parts[1]?.folded ?? "")) return NO_HITS;
    // "Fjord Supply |Service": the name goes on, where no person follows.
    if (last > 0 && !parts.slice(last + 1).some(({ isGiven }) => isGiven)) last = parts.length - 1;
    // "Havlys Marine |Kurs- og testsenter": half of another word.
    if (last > 1 && last === parts.length - 1 && view.plain[parts[last]?.end ?? 0] === "-") last--;
  }
  const end = parts[last]?.end;
  if (last < 1 || end === undefined) return NO_HITS;
  const noun =
    last > 1 && isFirst(view, first.start) && isOwnersNoun(first.folded) ? parts[1]?.start : undefined;
  const start = noun ?? skipStarter(view, first.start, end);
  return start >= (parts[last]?.start ?? 0) ? NO_HITS : [hitAt(view, start, end)];
}

/** A given name and a surname. */
const SHORTEST_PERSON = 2;
/** "landbruksminister Kari Moe |Fjord Meieri AS", "direktør Kari Moe |Siva Energy Lab": what she opened, hit upon, is named right behind her, by what the registry knows. */
function behindPerson(run: Run, names: readonly NameHit[]): Run {
  const from = (at: number): Run => {
    const parts = run.parts.filter((part) => part.start >= at);
    return { ...run, start: parts[0]?.start ?? run.end, parts };
  };
  if (run.before.endsWith("minister"))
    return from(
      names.find(({ name, start }) => name.kind === "person" && start === run.start)?.end ?? run.start,
    );
  const surname = run.parts[SHORTEST_PERSON - 1];
  if (run.parts[0]?.isGiven !== true || surname === undefined || !isRole(run.before)) return run;
  const body = names.find(
    ({ name, start }) =>
      name.kind === "organisation" && name.weak !== true && start > surname.start && start < run.end,
  );
  return body === undefined ? run : from(body.start);
}

/** "Vik og Sund |Næringshage": of two places. */
const isOfPlaces = endingIn("lag hage park sentral hus bank museum".split(" "));
function withFirstPlace(hit: Hit, names: readonly NameHit[], view: View): Hit {
  if (!view.plain.startsWith(" og ", hit.start - 4)) return hit;
  // "Sogn og |Fjordane Næringsråd": the place has two names itself.
  const isHalf = ({ start, end }: NameHit): boolean => start < hit.start && end > hit.start;
  const isWhole = ({ end }: NameHit): boolean => end === hit.start - 4;
  const belongs = isOfPlaces(hit.parts.name?.toLowerCase() ?? "") ? isWhole : isHalf;
  const place = names.find((name) => name.name.kind === "place" && (belongs(name) || isHalf(name)));
  return place === undefined ? hit : hitAt(view, place.start, hit.end);
}

/** "Vekst og utvikling |Ytre Havland IKS": what the company is for stands in front, in small letters behind a capital. */
const FOR_WHAT =
  /(?<![A-Za-zÀ-ɏ.-])[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{3,20}(?<!en|et) og (?:[a-zæøå]{0,12}utvikling|næring|miljø|kompetanse|omstilling|innovasjon|kultur|reiseliv|energi|omsorg|oppvekst|mestring|meistring) $/u;
const IS_FORMED = / (?:AS|ASA|IKS|KF|SA)s?$/;
const FOR_WHAT_REACH = 50;
function withForWhat(hit: Hit, view: View): Hit {
  if (!IS_FORMED.test(hit.parts.name ?? "")) return hit;
  const lead = FOR_WHAT.exec(view.plain.slice(Math.max(0, hit.start - FOR_WHAT_REACH), hit.start))?.[0];
  return lead === undefined ? hit : hitAt(view, hit.start - lead.length, hit.end);
}

export const typedNameRules: readonly NameRule<"organisation">[] = [
  defineNameRule({
    id: "organisation/company",
    kind: "organisation",
    reads: "name",
    needs: "long-run",
    find: (names, view, runs) =>
      gather(runs, (run) =>
        companyIn(behindPerson(run, names), view).map((hit) =>
          withForWhat(withFirstPlace(hit, names, view), view),
        ),
      ),
    finds: {
      "Kontrakten gikk til ⟦Nordfjord Mekaniske AS⟧.": { name: "Nordfjord Mekaniske AS" },
      "Selskapet ⟦Havlys ASA⟧ vokser.": { name: "Havlys ASA" },
      "Avtalen er mellom ⟦Havlys Winds⟧ og Siva.": { name: "Havlys Winds" },
      "Det er ⟦Havlys Winds⟧ planer.": { name: "Havlys Wind" },
      "Hun leder ⟦Hav2gen Nord AS⟧.": { name: "Hav2gen Nord AS" },
      "Prisen gjekk til ⟦Tindvik Gjesthus⟧.": { name: "Tindvik Gjesthus" },
      "Støtta går til ⟦Havland Siderprodusentlag⟧.": { name: "Havland Siderprodusentlag" },
      "⟦Fjordbyen Teater⟧ får mest.": { name: "Fjordbyen Teater" },
      "Støtta går til ⟦Havland Kammerorkester⟧.": { name: "Havland Kammerorkester" },
      "Støtta går til ⟦Narvik og Strand Næringshage⟧.": { name: "Narvik og Strand Næringshage" },
      "Støtta går til ⟦Sogn og Fjordane Næringsråd⟧.": { name: "Sogn og Fjordane Næringsråd" },
      "Hun leder ⟦Havlys Innovation Center⟧.": { name: "Havlys Innovation Center" },
      "Han er seniorkonsulent i ⟦Maritim Forening⟧.": { name: "Maritim Forening" },
      "Hun leder ⟦Vekst og utvikling Ytre Havvik IKS⟧.": { name: "Vekst og utvikling Ytre Havvik IKS" },
      "Etter ⟦Havlys Shipping⟧ kommer flere.": { name: "Havlys Shipping" },
      "De kjørte til ⟦Havlys Fjord Base⟧.": { name: "Havlys Fjord Base" },
      "Huset er tegnet av ⟦Havlys Arkitekter⟧.": { name: "Havlys Arkitekter" },
      "I går åpnet næringsminister Cecilie Myrseth ⟦Vik Kraftverk AS⟧.": { name: "Vik Kraftverk AS" },
      "I går åpnet direktør Kari Moe ⟦Siva Energy Lab⟧.": { name: "Siva Energy Lab" },
      "De så ⟦Havlys Marine⟧ Kurs- og testsenter.": { name: "Havlys Marine" },
    },
    ignores: {
      "AS er en selskapsform.": "no name",
      "Under Seafood Havlys-konferansen møttes de.":
        "a conference, and no name before the word for a company",
      "Her kan man studere Systems Engineering.": "a field",
      "Senteret heter Research Center.": "no name of its own",
      "Fjordbyen ble National Center of Expertise i fjor.": "a programme",
      "GRØN INDUSTRI: Kaia er ny.": "a heading over a caption",
    },
  }),
];

export const typedRules: readonly Rule<"organisation">[] = [
  defineRule({
    id: "organisation/body",
    kind: "organisation",
    reads: "name",
    starts: [{ endings: genitives(BODIES) }],
    view: "plain",
    pattern: pattern(`[A-Za-zÀ-ɏ]{2,40}(?:${BODIES.join("|")})s?(?!-)`),
    accept: (hit, view) => {
      if (view.plain[hit.start] === view.folded[hit.start]) {
        const whole = withName(hit, view, BODY_BEFORE);
        return whole === null ? null : { ...whole, parts: { name: hyphened(whole.parts.name ?? "") } };
      }
      return view.plain[hit.start - 1] === "-" ? null : hitAt(view, hit.start, hit.end);
    },
    finds: {
      "Saken ligger hos ⟦Havne- og kystdirektoratet⟧.": { name: "Havne- og kystdirektoratet" },
      "Det seier ⟦Havne-og kystdirektoratet⟧.": { name: "Havne- og kystdirektoratet" },
      "Det sier ⟦Havne – og kystdepartementet⟧.": { name: "Havne- og kystdepartementet" },
      "Det er ⟦Strandtilsynets⟧ ansvar.": { name: "Strandtilsynet" },
    },
    ignores: { "Saken ligger i departementet.": "no name" },
  }),
  defineRule({
    id: "organisation/owned",
    kind: "organisation",
    reads: "name",
    starts: [OWNED],
    view: "plain",
    pattern: pattern(`(?:${OWNED.join("|")})(?!-)`),
    accept: (hit, view) =>
      view.plain.startsWith("forbund", hit.start) && !OF_MANY.test(view.plain.slice(0, hit.start))
        ? null
        : withName(hit, view, OWNER_BEFORE),
    finds: {
      "Han er sjef i ⟦Fiskerinæringens landsforening⟧.": { name: "Fiskerinæringens landsforening" },
      "Hun er med i ⟦Sjøfolkenes forbund⟧.": { name: "Sjøfolkenes forbund" },
    },
    ignores: {
      "Bransjens landsforening er gammel.": "whose is not told by a name",
      "Tysklands forbund med naboene er nytt.": "no body",
    },
  }),
  defineRule({
    id: "organisation/ministry",
    kind: "organisation",
    reads: "name",
    starts: [{ endings: genitives(["departementet"]) }],
    view: "plain",
    // In small letters it is a name as well, but not where it says which sort of ministry is meant.
    pattern: pattern(
      "(?<![-–] ?|[-–] ?og )(?!(?:fag|sektor|moder|stor|regjerings|enkelt|nabo|koordinerings)departement)[a-zæøå]{4,30}departementets?(?!-)",
    ),
    accept: (hit, view) => {
      if (FIRST_HALF.test(view.plain.slice(Math.max(0, hit.start - REACH), hit.start))) return null;
      return capitalisedHit(hitAt(view, hit.start, hit.end));
    },
    finds: {
      "Det opplyser ⟦næringsdepartementet⟧.": { name: "Næringsdepartementet" },
      "Saka ligg på ⟦kommunaldepartementets⟧ bord.": { name: "Kommunaldepartementet" },
    },
    ignores: {
      "Saken ligger i fagdepartementet.": "a sort of ministry",
      "Saken ligger i Nærings- og kystdepartementet.": "the end of a longer name",
      "Saken ligger i Havne samt kystdepartementet.": "the end of a longer name",
    },
  }),
];
