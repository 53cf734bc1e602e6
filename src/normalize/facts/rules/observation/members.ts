/** Observations of how many belong to a cluster or a network, told otherwise than that it has them. */
import type { Slot } from "../../../../model.ts";
import { type Clause, NAMED, slot, slotOf, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { decapitalize, subjectOf, TOTAL, toldIn } from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { antecedent, dateIn, nameOf, slotOfMention, thingOf } from "../../things.ts";
import { topicBefore } from "../../topic.ts";
import { count, HOW_MANY, withCount } from "./count.ts";
import { levelOf } from "./figure.ts";
import { OPENING } from "./opening.ts";

/** Those who belong to it. */
const MEMBER =
  /(?:medlem|medlemsbedrift|medlemsverksemd|medlemsorganisasjon|partner|partnar|partnerbedrift|partnarbedrift|eierbedrift|eigarbedrift|deltaker|deltakar|deltakerbedrift|deltakarbedrift|aktør|bedrift|verksemd|virksomhet|selskap|organisasjon|miljø|institusjon|kommune)$/u;
/** What somebody belongs to, by a noun. */
const BODY =
  "[a-zæøåA-ZÆØÅ-]{0,30}(?:[Kk]lyng(?:en|a|ja)|[Nn]ettverket|[Ff]oreningen|[Ff]oreininga|[Oo]rganisasjonen|[Ff]orbundet|[Ss]amarbeidet|[Mm]iljøet|[Aa]lliansen|[Pp]artnerskapet|[Pp]artnarskapet|[Kk]onsortiet|[Pp]rogrammet|[Pp]rosjektet|[Ff]amilien)";
/** "over hundre |partnere": a number that is told in words. */
const IN_WORDS =
  /^(?:(?:over|nær|nærare|nærmere|nesten|rundt|om lag|cirka|drøyt|snaut|godt over) )?(?:hundre|tusen|ti|tjue|tretti|førti|femti|seksti|sytti|åtti|nitti) /u;
/** Whoever or whatever a body has many of. */
const BELONGS =
  /(?:medlem|medlemsbedrift|medlemsverksemd|partner|partnar|partnerbedrift|ansatt|tilsett|medarbeider|medarbeidar|operatør|kunde|bedrift|verksemd|virksomhet|student|elev|innbygger|innbyggjar|kontor|butikk|klynge|klyngje|inkubator|næringshage|avdeling|anlegg|skip|fartøy)$/u;
/** Fewer are named, and not counted. */
const FEWEST = 5;
/** What the sentence before is about. */
const POINTING = /^(?:den|det|de|dei)$/iu;

/** A name, what a noun points at, or what the sentence before is about. */
function bodyOf(clause: Clause, written: string, input: FactInput): Slot | null {
  const words = toldIn(written).replace(/^(?:den|det|dette|denne) (?=[a-zæøå])/iu, "");
  if (words.startsWith("{")) return thingOf(clause, words, input);
  if (POINTING.test(words)) return topicBefore(clause, input);
  return antecedent(words, clause.start, input) ?? subjectOf(clause, words);
}

/** So many members of a body; none where what is counted cannot belong to one. @param index slot of the count */
function belonging(
  match: RegExpExecArray,
  clause: Clause,
  index: string | undefined,
  body: Slot | null,
): Draft[] {
  const counted = slotOf(clause, "count", index);
  if (counted === undefined || body === null || !("name" in body) || !MEMBER.test(counted.value.unit))
    return [];
  const name = decapitalize(wordsOf(clause, body.name), clause);
  return count(withCount(match, index), clause).map((draft) => ({
    ...draft,
    subject: { name: `${(draft.subject as { name: string }).name.replace(IN_WORDS, "")} i ${name}` },
    qualifiers: { ...draft.qualifiers, area: undefined, period: dateIn(clause, match[0]) },
  }));
}

export const observedMembersRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/made-up-of",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men )?| og )(?<whole>${NAMED}|${BODY}|(?<=^|[.] )(?:Den|Det|De|Dei)) (?:(?:har|hadde|teller|tel|samler|samlar|inkluderer|omfatter|omfattar|representerer|representerar)(?= (?:[a-zæøå ]{0,20})?\\{count)|(?:består|bestod|besto) (?:(?:nå|no|i dag|\\{date:\\d{1,4}\\}) )?av|er (?:(?:nå|no|i dag|\\{date:\\d{1,4}\\}) )?(?:en|ei|ein|et|eit) (?:[a-zæøå]{4,20} ){0,3}[a-zæøå]{0,20}(?:klynge|klyngje|nettverk|forening|foreining|organisasjon|miljø|samarbeid) (?:med|på|av)) (?:${TOTAL} |${HOW_MANY})?${slot("count")}|(?:^|[.;:] )(?:${OPENING}|[Nn]å|[Nn]o|[Ii] dag) er (?<whole2>${NAMED}|${BODY}) (?:en|ei|ein|et|eit) (?:[a-zæøå]{4,20} ){0,3}[a-zæøå]{0,20}(?:klynge|klyngje|nettverk|forening|foreining|organisasjon|miljø|samarbeid) (?:med|på|av) (?:${TOTAL} |${HOW_MANY})?${slot("count", "count2")}`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { count: first, count2, whole, whole2 } = match.groups ?? {};
      return belonging(match, clause, first ?? count2, bodyOf(clause, whole ?? whole2 ?? "", input));
    },
    finds: {
      "I dag er Cod Cluster ei komplett næringsklynge med over 150 partnarar.": [
        { subject: "partnarar i Cod Cluster", object: 150 },
      ],
      "Cod Cluster er ny. Den har 60 medlemmer innenfor fiske og handel.": [
        { subject: "medlemmer i Cod Cluster", predicate: "has-value", object: 60 },
      ],
      "Maritime CleanTech består i dag av over 150 partnere.": [
        { subject: "partnere i Maritime CleanTech", object: 150, qualifiers: { modifier: "over" } },
      ],
      "I dag er Maritime CleanTech stor. Klynga er eit etablert nettverk med 27 medlemer.": [
        { subject: "medlemer i Maritime CleanTech", object: 27 },
      ],
    },
    ignores: {
      "Klynga skal ha 60 medlemmer.": "an aim",
      "Den har 60 seter.": "nobody who belongs to it",
      "Det er vår. Den har 60 medlemmer.": "what has?",
    },
  }),
  defineFactRule({
    id: "observation/are-with",
    type: "observation",
    pattern: new RegExp(
      `(?:(?:^|[.;:] |, (?:og |men )?)(?:(?:[Ii] alt|[Tt]otalt|[Tt]il sammen|[Tt]il saman|[Nn]å|[Nn]o|[Ii] dag) )?${slot("count")}(?: og [a-zæøå]{4,30})?(?: (?:fra|frå) ${PHRASE}{3,50}?)? (?:er|var) |(?:^|[.;:] |, (?:og |men )?)(?:${OPENING}|[Ii] alt|[Tt]il sammen|[Tt]il saman|[Nn]å|[Nn]o|[Ii] dag) (?:er|var) ${slot("count", "count2")} )(?:nå |no |i dag |allerede |allereie )?(?:med(?:lem(?:mer|mar|er)?)?|del(?:takere|takarar)?|partner(?:e)?|partnar(?:ar)?|tilknyttet|tilknytta|knyttet|knytte|knytt|omfatta|omfattet) (?:i|av|til) (?<whole>${NAMED}|(?:den |det |dette |denne )?${BODY}|[«"“](?:[^«»{}."”]){3,40}[»"”])`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { count: first, count2, whole = "" } = match.groups ?? {};
      const body = /^[«"“]/u.test(whole) ? { name: whole.slice(1, -1) } : bodyOf(clause, whole, input);
      return belonging(match, clause, first ?? count2, body);
    },
    finds: {
      "Maritime CleanTech veks. I alt er 40 verksemder med i dette samarbeidet.": [
        { subject: "verksemder i samarbeidet", predicate: "has-value", object: 40 },
      ],
      "Nesten 100 bedrifter er medlem av Maritime CleanTech.": [
        { subject: "bedrifter i Maritime CleanTech", object: 100, qualifiers: { modifier: "about" } },
      ],
    },
    ignores: {
      "40 bedrifter er ikke med i nettverket.": "denied",
      "40 bedrifter er med på turen.": "no network",
    },
  }),
  defineFactRule({
    id: "observation/those-in-it",
    type: "observation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:[Dd]e|[Dd]ei)(?: (?:nær|nesten|rundt|om lag|over))? ${slot("count")} (?:i|til|som er (?:medlem(?:mer|er)?|med|partner(?:e|ar)?) (?:i|av)) (?<whole>${NAMED}|[a-zæøå]{0,20}klyng(?:en|a|ja|ene|ane|jene)|klyngeprogrammet|nettverket)(?= |[.,;]|$)`,
      "gu",
    ),
    build: (match, clause, input) =>
      belonging(match, clause, match.groups?.count, bodyOf(clause, match.groups?.whole ?? "", input)).filter(
        ({ subject }) => subject !== null && "name" in subject && !subject.name.startsWith("andre "),
      ),
    finds: {
      "De nær 100 partnerne i Maritime CleanTech fikk ny tillit.": [
        { subject: "partnerne i Maritime CleanTech", object: 100, qualifiers: { modifier: "about" } },
      ],
    },
    ignores: {
      "De to partnerne er i byen.": "no cluster",
      "De to andre kommunene i Maritime CleanTech er i byen.": "others than those told of",
    },
  }),
  defineFactRule({
    id: "observation/take-part-in",
    type: "observation",
    pattern: new RegExp(
      `(?:[Dd]eltar|[Dd]eltek|[Dd]eltok) (?:${TOTAL} )?${slot("count")} og (?:${TOTAL} )?${slot("count", "count2")}(?: (?:fra|frå|over) ${PHRASE}{3,30}?)? (?:i|på) (?<whole>${PHRASE}{3,60}?)(?=$|[.,;])`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { count: first, count2, whole = "" } = match.groups ?? {};
      const where = wordsOf(clause, whole);
      return [first, count2].flatMap((index) =>
        count(withCount(match, index), clause).map((draft) => ({
          ...draft,
          subject: { name: `${(draft.subject as { name: string }).name} som deltar i ${where}` },
        })),
      );
    },
    finds: {
      "Til sammen deltar 38 verft og 33 rederier over hele landet i Sivas programmer.": [
        { subject: "verft som deltar i Sivas programmer", object: 38 },
        { subject: "rederier som deltar i Sivas programmer", object: 33 },
      ],
    },
    ignores: { "Det deltar verft og rederier i programmet.": "no number" },
  }),
  defineFactRule({
    id: "observation/its-number",
    type: "observation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?<whole>${NAMED}|[A-Za-zæøå]{0,20}klyng(?:ens|as)|[Nn]ettverkets|[Ff]oreningens) (?:til sammen |til saman |totalt |i alt |over |nær |nesten |om lag |rundt )?${slot("count")}`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { whole = "", count: index } = match.groups ?? {};
      const counted = slotOf(clause, "count", index);
      const [owner] = (["organisation", "cluster", "programme"] as const).flatMap((kind) =>
        slotsIn(clause, kind, whole),
      );
      // Only a genitive: "|Sivas 75 operatører", and not "ga |Siva 75 kroner".
      const isOwner =
        owner === undefined || (owner.text.endsWith("s") && nameOf(owner)?.endsWith("s") !== true);
      if (
        counted === undefined ||
        counted.value.value < FEWEST ||
        !isOwner ||
        !BELONGS.test(counted.value.unit)
      )
        return [];
      const body =
        owner === undefined ? bodyOf(clause, whole.replace(/s$/u, ""), input) : slotOfMention(owner);
      if (body === null || !("name" in body)) return [];
      return count(withCount(match, index), clause).map((draft) => ({
        ...draft,
        subject: { name: `${(draft.subject as { name: string }).name.replace(IN_WORDS, "")} i ${body.name}` },
      }));
    },
    finds: {
      "En evaluering av Sivas til sammen 75 operatører er klar.": [
        { subject: "operatører i Siva", predicate: "has-value", object: 75 },
      ],
    },
    ignores: {
      "Forskningsrådet 75 medlemmer var der.": "no genitive",
      "Sivas tre medlemmer var der.": "so few are named",
    },
  }),
  defineFactRule({
    id: "observation/with-members",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men )?)(?<whole>[A-Za-zæøåÆØÅ-]{0,30}(?:miljøet|nettverket|alliansen|samarbeidet|partnerskapet)) med (?:sine )?(?:${TOTAL} )?${slot("count")}(?: og (?:en|ein) (?:samlet |samla |total )?(?<figure>[a-zæøå]{0,10}(?:omsetning|omsetnad)) på (?:${TOTAL} )?\\{amount:(?<amount>\\d{1,4})\\})?`,
      "gu",
    ),
    build: (match, clause, input): Draft[] => {
      const { whole = "", count: index, figure, amount } = match.groups ?? {};
      const body = bodyOf(clause, whole, input);
      const members = belonging(match, clause, index, body);
      const sum = slotOf(clause, "amount", amount);
      if (members.length === 0 || sum === undefined || body === null || !("name" in body)) return members;
      const name = `${figure} i ${decapitalize(wordsOf(clause, body.name), clause)}`;
      return [...members, ...levelOf(match, clause, name, amount, {})];
    },
    finds: {
      "Havmiljøet med 49 partnere og en totalomsetning på over 60 milliarder kroner er stort.": [
        { subject: "partnere i havmiljøet", object: 49 },
        { subject: "totalomsetning i havmiljøet", object: 60_000_000_000, qualifiers: { modifier: "over" } },
      ],
    },
    ignores: { "Havmiljøet med 49 meter høye kraner er stort.": "nobody belongs to it" },
  }),
  defineFactRule({
    id: "observation/in-all-have",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] )(?:I alt|Til sammen|Til saman|Med det|Med dette|I løpet av \\{date:\\d{1,4}\\}) (?<verb>har|er|ble|blei|vart) (?:totalt |i alt |til sammen |til saman )?${slot("count")} (?<what>(?:(?! (?:og|men|mens|medan|som) )${PHRASE}){3,90}?)(?=$|[.,;]| (?:og|men|mens|medan) )`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { verb, count: index, what = "" } = match.groups ?? {};
      const counted = slotOf(clause, "count", index);
      const done = wordsOf(clause, what.replace(/ (?:i |per |ved )?\{date:\d{1,4}\}/gu, ""));
      if (counted === undefined || counted.value.value < FEWEST || !/(?:t|d|a|e)(?: |$)/u.test(done))
        return [];
      if (/\{(?:amount|percentage|count|person):/u.test(what) || /^(?:med|en|ein|et|eit|det|i) /u.test(done))
        return [];
      if (DENIED.test(match[0].toLowerCase())) return [];
      // What they have got is told of them, and given to nobody here.
      return count({ 0: "", groups: { count: index ?? "" } }, clause).map((draft) => ({
        ...draft,
        subject: { name: `${(draft.subject as { name: string }).name} som ${verb} ${done}` },
        qualifiers: { ...draft.qualifiers, period: dateIn(clause, match[0]) },
      }));
    },
    finds: {
      "I alt har 8100 prosjekter fått støtte i 2020, mot 4600 i 2019.": [
        {
          subject: "prosjekter som har fått støtte",
          predicate: "has-value",
          object: 8100,
          qualifiers: { period: "2020" },
        },
      ],
    },
    ignores: { "I alt er 40 verft med i nettverket.": "a rule of its own reads that" },
  }),
];
