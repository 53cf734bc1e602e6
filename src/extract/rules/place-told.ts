/** Places that no registry knows: told by the end of their name, or by the words around it. */
import { wordBefore } from "../../characters.ts";
import { gather } from "../../lists.ts";
import { endingIn } from "../../pattern.ts";
import type { NameHit } from "../lexicon.ts";
import { SENTENCE_STARTERS } from "../norwegian/people.ts";
import { defineNameRule, type NameRule, type NameRuleHit } from "../rule.ts";
import type { Run, RunPart } from "../runs.ts";
import type { View } from "../view.ts";
import { listsOf } from "./lists.ts";
import { isToldBody } from "./organisation/told.ts";

const NO_HITS: readonly NameRuleHit[] = [];
/** Words that a place is looked for behind. */
const WHERE: ReadonlySet<string> = new Set(
  "i på ved fra frå til langs utenfor utanfor innerst inst".split(" "),
);
/** Last parts of names that say themselves what they name. */
const isLandform = endingIn(
  "fjorden vågen kysten sundet neset øya halvøya vatnet vidda bukta elva elven plassen torget dalen bygd bygda grenda foss fossen vassdraget".split(
    " ",
  ),
);
/** Small letters behind a name: which square, quay, terrace or industrial site it is. */
const SQUARE =
  /^ (?:torg|brygge|terrasse|allé|industripark|industriområde|næringspark|næringsområde|teknologipark)(?![A-Za-zÀ-ɏ-])/u;
const SQUARE_REACH = 17;
const SQUARE_INITIALS = "abtin";
/** "Tindvik Industripark". */
const isSite = ({ parts }: Run): boolean => parts.length > 1 && SITES.has(parts.at(-1)?.folded ?? "");
const SITES: ReadonlySet<string> = new Set(
  "industripark industriområde næringspark næringsområde teknologipark".split(" "),
);
/** A bridge goes over one as well, and a road through it. */
const isWhere = (word: string): boolean => WHERE.has(word) || OVER.has(word);
const OVER: ReadonlySet<string> = new Set("over gjennom rundt kring omkring".split(" "));
const ONE_NAME = /^[A-ZÀ-ÖØ-Þ](?:[a-zß-öø-ÿ]{6,}|[a-zß-öø-ÿ]{2,}øya)$/;
/** What is named right behind one of these is such a place. */
const SETTLEMENTS: ReadonlySet<string> = new Set(
  "bydelen bygda tettstedet tettstaden grenda landsbyen provinsen delstaten havnebyen hamnebyen industribyen kystbyen fjorden fjellet øya halvøya øygruppa øygruppen elva elven innsjøen vatnet dalen".split(
    " ",
  ),
);
const FEWEST_KNOWN = 3;

/** "på |Havvik i Narvik": right before the place that it lies in. */
const IN_OR_ON: ReadonlySet<string> = new Set(["i", "på"]);
const ITSELF = /^[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,13}$/u;
/** Houses and works, which have such names as well. */
const isHouse = endingIn(
  "huset hallen salen senteret skolen skulen museet teatret teateret hotellet scenen bryggeriet fabrikken verket verftet bruket basen gården garden kroa parken mølla tunet sjukehuset stadion konferansen messen messa dagene dagane festivalen banken laget posten bladet avisa avisen tidende rådet tinget".split(
    " ",
  ),
);
const BETWEEN_PLACES = " i ";
/** "fabrikken på |Havvik", "hjemmehavn i |Havvik": what stands somewhere, before "i" or "på". */
const isBuilt = endingIn(
  "fabrikk fabrikken fabrikkar fabrikker smelteverk smelteverket kraftverk kraftverket kraftstasjon kraftstasjonen slakteri slakteriet mottaksanlegg produksjonsanlegg produksjonsanlegget bunkringsanlegg bunkringsanlegget settefiskanlegg settefiskanlegget oppdrettsanlegg oppdrettsanlegget lakseslakteriet industriområdet industriområde ferjekai ferjekaia fergekaia fergekai ferjeleiet fergeleiet hjemmehavn heimehamn gruve gruva flyplassen lufthavna lufthamna hurtigbåtkaia trafostasjonen transformatorstasjonen".split(
    " ",
  ),
);
/** A word that could be a place's name alone. */
const ALONE = /^[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{3,18}$/u;
const AT: ReadonlySet<string> = new Set(["i", "på", "ved"]);
function isBehindBuilt({ text, folded, start }: RunPart, view: View): boolean {
  const before = wordBefore(view.folded, start);
  return (
    AT.has(before) &&
    isBuilt(wordBefore(view.folded, start - before.length - 1)) &&
    ALONE.test(text) &&
    !SENTENCE_STARTERS.has(folded) &&
    !isHouse(folded)
  );
}

/** The one member of a list of places that is not known. */
function strangerAmong(list: readonly Run[], names: readonly NameHit[]): Run | undefined {
  const isKnown = (run: Run): boolean =>
    names.some(({ name, start, end }) => name.kind === "place" && start === run.start && end === run.end);
  const strangers = list.filter((run) => !isKnown(run));
  const [stranger] = strangers;
  return strangers.length === 1 &&
    list.length > FEWEST_KNOWN &&
    stranger?.parts.length === 1 &&
    /^[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+$/.test(stranger.parts[0]?.text ?? "") &&
    !names.some(({ start, end }) => start < stranger.end && end > stranger.start)
    ? stranger
    : undefined;
}

/** Runs of one word that are places and no name that is known. */
const wordsThatAre = (
  isPlace: (word: RunPart) => boolean,
  names: readonly NameHit[],
  { plain }: View,
  runs: readonly Run[],
): NameRuleHit[] =>
  gather(runs, ({ start, end, parts }) => {
    const word = parts[0];
    return word === undefined ||
      parts.length > 1 ||
      !isPlace(word) ||
      plain[end] === "-" ||
      names.some((hit) => hit.start === start)
      ? NO_HITS
      : [{ start, end, parts: { name: word.text } }];
  });

/** "På |Glimtøya": a sentence begins. */
const withoutWhere = (run: Run): Run =>
  run.parts.length === 1
    ? run
    : { ...run, start: run.parts[1]?.start ?? run.start, parts: run.parts.slice(1) };

export const placeToldRules: readonly NameRule<"place">[] = [
  defineNameRule({
    id: "place/landform",
    kind: "place",
    reads: "name",
    needs: "run",
    about: ({ parts, before }) =>
      parts.length === 1 ? isWhere(before) : parts.length === 2 && isWhere(parts[0]?.folded ?? ""),
    find: (names, view, runs) =>
      wordsThatAre(
        (word) => (ONE_NAME.test(word.text) && isLandform(word.folded)) || isBehindBuilt(word, view),
        names,
        view,
        runs.map(withoutWhere),
      ),
    finds: {
      "Møtet var i ⟦Glimtebygda⟧.": { name: "Glimtebygda" },
      "Kontoret ligg i ⟦Glimtegrenda⟧.": { name: "Glimtegrenda" },
      "På ⟦Glimtøya⟧ bygger de kai.": { name: "Glimtøya" },
      "De bygger bru over ⟦Glimtvågen⟧.": { name: "Glimtvågen" },
      "Dei satsar kring ⟦Glimtfjorden⟧.": { name: "Glimtfjorden" },
      "Vegen går gjennom ⟦Glimtdalen⟧.": { name: "Glimtdalen" },
      "Raset gikk ved ⟦Tindneset⟧ i går.": { name: "Tindneset" },
      "Dei har merdar i ⟦Glimtfjorden⟧.": { name: "Glimtfjorden" },
      "Pressen møtte dem på ⟦Lyngtorget⟧.": { name: "Lyngtorget" },
      "Dei jobbar ved fabrikken på ⟦Havvik⟧ i dag.": { name: "Havvik" },
      "Båten har hjemmehavn i ⟦Havvik⟧.": { name: "Havvik" },
      "Selskapet driver et bunkringsanlegg i ⟦Havvik⟧.": { name: "Havvik" },
    },
    ignores: {
      "Fjorden er djup.": "no name",
      "Saka vart løyst i Fjordsundet-utvalet.": "a committee",
      "Ho er sjef i Havlys.": "somebody's employer",
      "Fabrikken på Havvikhuset er stor.": "a house",
      "Fabrikken i NORD er stor.": "no place's name",
    },
  }),
  defineNameRule({
    id: "place/square",
    kind: "place",
    reads: "name",
    needs: "run",
    about: (run, { plain }) =>
      WHERE.has(run.before) &&
      (isSite(run) || (plain[run.end] === " " && SQUARE_INITIALS.includes(plain[run.end + 1] ?? "-"))),
    find: (_names, { plain }, runs) =>
      gather(runs, (run) => {
        const { start, end, parts } = run;
        if (isSite(run)) return [{ start, end, parts: { name: plain.slice(start, end) } }];
        const noun = SQUARE.exec(plain.slice(end, end + SQUARE_REACH))?.[0].length;
        return noun === undefined || parts.length > 2
          ? NO_HITS
          : [{ start, end: end + noun, parts: { name: plain.slice(start, end + noun) } }];
      }),
    finds: {
      "De møttes på ⟦Lyngs torg⟧ i går.": { name: "Lyngs torg" },
      "Departementet ligg ved ⟦Havvik terrasse⟧.": { name: "Havvik terrasse" },
      "Fabrikken ligger i ⟦Havvik industripark⟧.": { name: "Havvik industripark" },
      "Dei byggjer ved ⟦Havvik Næringspark⟧ i år.": { name: "Havvik Næringspark" },
    },
    ignores: { "De kom til Bergens torgdag.": "a longer word" },
  }),
  defineNameRule({
    id: "place/described",
    kind: "place",
    reads: "name",
    needs: "run",
    behind: (word) => SETTLEMENTS.has(word),
    find: (names, view, runs) =>
      wordsThatAre(({ folded }) => !SENTENCE_STARTERS.has(folded), names, view, runs),
    finds: {
      "De bor i bydelen ⟦Lyngtoppen⟧.": { name: "Lyngtoppen" },
      "Ho kjem frå bygda ⟦Havvik⟧.": { name: "Havvik" },
      "De har merder i fjorden ⟦Glimtfjördur⟧.": { name: "Glimtfjördur" },
    },
    ignores: { "I bydelen Havvik Vest AS bygger, skjer det mye.": "a company" },
  }),
  defineNameRule({
    id: "place/within",
    kind: "place",
    reads: "name",
    needs: "place",
    about: ({ before, parts, end }, { plain }) =>
      parts.length === 1 &&
      plain[end + 1] === "i" &&
      plain.startsWith(BETWEEN_PLACES, end) &&
      IN_OR_ON.has(before),
    find: (names, view, runs) =>
      wordsThatAre(
        ({ text, folded, start, end }) =>
          ITSELF.test(text) &&
          !SENTENCE_STARTERS.has(folded) &&
          !isHouse(folded) &&
          names.some(({ name, start: at }) => name.kind === "place" && at === end + BETWEEN_PLACES.length) &&
          !isToldBody({ start, end }, view),
        names,
        view,
        runs,
      ),
    finds: {
      "Senteret skal byggjast på ⟦Havvik⟧ i Narvik.": { name: "Havvik" },
      "De bor i ⟦Havvik⟧ i Narvik kommune.": { name: "Havvik" },
    },
    ignores: {
      "De møttes på Havvikhuset i Narvik.": "a house",
      "Ho er dagleg leiar i Havlys i Narvik.": "somebody's employer",
      "Det var konkurs i Havlys i Narvik.": "a company",
    },
  }),
  defineNameRule({
    id: "place/list",
    kind: "place",
    reads: "name",
    needs: "place",
    find: (names, view, runs) =>
      gather(listsOf(runs, view), (list) => {
        const stranger = WHERE.has(list[0]?.before ?? "") ? strangerAmong(list, names) : undefined;
        return stranger === undefined
          ? NO_HITS
          : [{ start: stranger.start, end: stranger.end, parts: { name: stranger.parts[0]?.text ?? "" } }];
      }),
    finds: { "Kontorene ligger i Bergen, ⟦Havvik⟧, Oslo og Narvik.": { name: "Havvik" } },
    ignores: { "Bergen, Havvik, Oslo og Narvik vant.": "clubs as well as places" },
  }),
];
