/** Places that the registry knows: countries, counties, municipalities, towns and regions. */
import { wordBefore } from "../../characters.ts";
import { firstFrom, gather } from "../../lists.ts";
import { anyOf, endingIn, GAP, pattern } from "../../pattern.ts";
import { isShouted, type NameHit } from "../lexicon.ts";
import { LOCAL_BODIES, SENTENCE_STARTERS } from "../norwegian/people.ts";
import { defineNameRule, defineRule, type NameRule, type NameRuleHit, type Rule } from "../rule.ts";
import type { Run, RunPart } from "../runs.ts";
import type { View } from "../view.ts";
import { listsOf } from "./lists.ts";

/** Right before a name that is also an everyday word or a surname. */
const PLACED =
  /(?<![A-Za-zÀ-ɏ])(?:i|på|fra|frå|til|ved|utenfor|utanfor|nær|rundt|mellom|rundt|sør for|nord for)[ \n]$/u;

/** "mellom Narvik og |": the second of two places, the first of which is known. */
const BETWEEN = /(?<![A-Za-zÀ-ɏ])mellom [A-Za-zÀ-ɏ-]{2,20} og $/u;
const isPlaced = ({ folded }: View, { start }: NameHit, names: readonly NameHit[]): boolean =>
  PLACED.test(folded.slice(Math.max(0, start - 12), start)) ||
  (folded.startsWith(" og ", start - 4) &&
    names.some(({ name, end }) => end === start - 4 && name.kind === "place") &&
    BETWEEN.test(folded.slice(Math.max(0, start - 34), start)));

/** "Kunnskapsbyen |Trondheim": what the place is called for. */
const WHAT_IT_IS = /(?:byen|bygda|hovedstaden|hovudstaden|kommunen|regionen|landet)$/u;

/** Inside a longer name ("Oslo Børs", "Bergen Engines") the place is not what is meant. */
function standsAlone(hit: NameHit, runs: readonly Run[], starts: readonly number[]): boolean {
  const run = runs[firstFrom(starts, hit.start + 1) - 1];
  if (run === undefined || run.end <= hit.start) return true;
  const others = run.parts.filter(({ start, end }) => end <= hit.start || start >= hit.end);
  return others.every(
    ({ folded, end }) => end <= hit.start && (SENTENCE_STARTERS.has(folded) || WHAT_IT_IS.test(folded)),
  );
}

const NAMED_AFTER = new RegExp(
  `^(?:-(?:klyng|[A-ZÀ-ÖØ-Þ])| (?:${anyOf([
    ...LOCAL_BODIES,
    ..."universitet herredsrett lensmannskontor lufthavn hamn havn kirke kyrkje skole skule gymnas barnehage".split(
      " ",
    ),
  ])})(?:s|en|et)?(?![A-Za-zÀ-ɏ]))`,
  "u",
);
const SAYING: ReadonlySet<string> = new Set(
  "sier seier sa forteller fortel fortalte fortalde svarer svarar".split(" "),
);
const CLUSTERS_BEFORE =
  /lyng(?:e(?:prosjekt|program)(?:mene|ma|ene|a)|ene|jene|ane|jane) [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{1,20} og $/u;
/** "ferjestrekninga |Narvik-|Harstad": from one place to another; behind other words a hyphen ties one name. */
const ROUTE_BEFORE =
  /(?:strekning(?:en|a)?|ruten|ruta|banen|bana|vegen|veien|sambandet) (?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{1,20}-)?$/iu;
const isOnRoute = ({ plain }: View, { start, end }: NameHit): boolean =>
  (plain[start - 1] === "-" || plain[end] === "-") &&
  ROUTE_BEFORE.test(plain.slice(Math.max(0, start - 36), start));
const NAMED_AFTER_REACH = 26;
/** "Narvik kommune", "Sande skole": a body named after the place; "Søraust-Asia": a part of a longer name. */
const isCompound = (view: View, hit: NameHit): boolean =>
  // "seier Viken": somebody of that name.
  SAYING.has(wordBefore(view.folded, hit.start)) ||
  view.plain[hit.start - 1] === "-" ||
  // "klyngene Fjordglimt og Eide": the second of two clusters.
  (view.plain.startsWith(" og ", hit.start - 4) &&
    CLUSTERS_BEFORE.test(view.plain.slice(Math.max(0, hit.start - 60), hit.start))) ||
  // "Berg-Hansen": a surname.
  (hit.name.weak === true && view.plain[hit.end] === "-") ||
  NAMED_AFTER.test(view.plain.slice(hit.end, hit.end + NAMED_AFTER_REACH));

/** "STOR DAG I NARVIK", "NARVIK: Kaia er ny", "NARVIK (NTB): …", "NARVIK, 8. mai": where a place in capitals is no other name. */
const DATELINE = /^(?::| \([A-Za-zÀ-ɏ ]{2,20}\):|, \d)/u;
const isPlacedInCapitals = ({ start, end }: NameHit, { plain, folded }: View): boolean =>
  PLACED.test(folded.slice(Math.max(0, start - 12), start))
    ? !/^[ -][A-ZÀ-ÖØ-Þ]/u.test(plain.slice(end, end + 2))
    : start === 0 && DATELINE.test(plain.slice(end, end + 24));

const NO_HITS: readonly NameRuleHit[] = [];

export const placeRules: readonly NameRule<"place">[] = [
  defineNameRule({
    id: "place/registry",
    kind: "place",
    reads: "name",
    needs: "place",
    find(names, view, runs) {
      const starts = runs.map(({ start }) => start);
      const isMeant = (hit: NameHit): boolean => {
        if (hit.name.kind !== "place") return false;
        if (isShouted(hit.name, view.plain.slice(hit.start, hit.start + hit.name.surface.length)))
          return isPlacedInCapitals(hit, view);
        return (
          standsAlone(hit, runs, starts) &&
          (!isCompound(view, hit) || isOnRoute(view, hit)) &&
          (hit.name.weak !== true || isPlaced(view, hit, names))
        );
      };
      return names.filter(isMeant).map((hit) => ({
        start: hit.start,
        end: hit.end,
        parts: { name: hit.name.ids[0] ?? hit.name.surface },
      }));
    },
    finds: {
      "Anlegget ligger i ⟦Narvik⟧.": { name: "Narvik" },
      "Kunnskapsbyen ⟦Trondheim⟧ vokser.": { name: "Trondheim" },
      "⟦Norges⟧ eksport til ⟦Tyskland⟧ økte.": { name: "Norge" },
      "De var i ⟦Narvik⟧ der Kari Moe bor.": { name: "Narvik" },
      "STOR DAG FOR KAIA I ⟦NARVIK⟧": { name: "Narvik" },
      "⟦NARVIK⟧ (Fjordnytt): Kaia er ny.": { name: "Narvik" },
      "Ferja går på strekninga ⟦Narvik⟧-Harstad.": { name: "Narvik" },
      "Ho pendlar mellom Narvik og ⟦Fana⟧.": { name: "Fana" },
    },
    ignores: {
      "Bergen Engines leverer motoren.": "a company",
      "Narvik kommune vedtok planen.": "a municipality as a body",
      "Skipet NARVIK er i rute.": "a ship in capitals",
      "De valgte mellom Nordvik og Fana.": "two people, perhaps",
    },
  }),
];

/** Words that a place is looked for behind. */
const WHERE: ReadonlySet<string> = new Set(
  "i på ved fra frå til langs utenfor utanfor innerst inst".split(" "),
);
/** Last parts of names that say themselves what they name. */
const isLandform = endingIn(
  "fjorden sundet neset øya halvøya vatnet vidda bukta elva elven plassen torget dalen bygd bygda".split(" "),
);
/** Small letters behind a name: which square, quay or terrace it is. */
const SQUARE = /^ (?:torg|brygge|terrasse|allé)(?![A-Za-zÀ-ɏ-])/u;
const SQUARE_REACH = 11;
const ONE_NAME = /^[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{6,}$/;
/** What is named right behind one of these is such a place. */
const SETTLEMENTS: ReadonlySet<string> = new Set(
  "bydelen bygda tettstedet tettstaden grenda landsbyen".split(" "),
);
const FEWEST_KNOWN = 3;

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

export const placeToldRules: readonly NameRule<"place">[] = [
  defineNameRule({
    id: "place/landform",
    kind: "place",
    reads: "name",
    needs: "run",
    behind: (word) => WHERE.has(word),
    find: (names, view, runs) =>
      wordsThatAre(({ text, folded }) => ONE_NAME.test(text) && isLandform(folded), names, view, runs),
    finds: {
      "Raset gikk ved ⟦Tindneset⟧ i går.": { name: "Tindneset" },
      "Dei har merdar i ⟦Glimtfjorden⟧.": { name: "Glimtfjorden" },
      "Pressen møtte dem på ⟦Lyngtorget⟧.": { name: "Lyngtorget" },
    },
    ignores: { "Fjorden er djup.": "no name", "Saka vart løyst i Fjordsundet-utvalet.": "a committee" },
  }),
  defineNameRule({
    id: "place/square",
    kind: "place",
    reads: "name",
    needs: "run",
    behind: (word) => WHERE.has(word),
    find: (_names, { plain }, runs) =>
      gather(runs, ({ start, end, parts }) => {
        const noun = SQUARE.exec(plain.slice(end, end + SQUARE_REACH))?.[0].length;
        return noun === undefined || parts.length > 2
          ? NO_HITS
          : [{ start, end: end + noun, parts: { name: plain.slice(start, end + noun) } }];
      }),
    finds: {
      "De møttes på ⟦Lyngs torg⟧ i går.": { name: "Lyngs torg" },
      "Departementet ligg ved ⟦Havvik terrasse⟧.": { name: "Havvik terrasse" },
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
    },
    ignores: { "I bydelen Havvik Vest AS bygger, skjer det mye.": "a company" },
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

const DIRECTION = "(?:Nord|Sør|Øst|Vest|Mellom|Midt)";

export const placePatternRules: readonly Rule<"place">[] = [
  defineRule({
    id: "place/shared-name",
    kind: "place",
    reads: "name",
    starts: [["nord", "sør", "øst", "vest", "mellom", "midt"]],
    view: "plain",
    pattern: pattern(
      `(?<direction>${DIRECTION})-(?=(?:,${GAP}${DIRECTION}-){0,2},?${GAP}(?:og|eller)${GAP}${DIRECTION}(?:-(?<rest>[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,20})|(?<solid>landet)(?![a-zæøå])))`,
      "open",
    ),
    accept: (hit) => ({
      ...hit,
      parts: { name: hit.parts.direction + (hit.parts.solid ?? `-${hit.parts.rest}`) },
    }),
    finds: {
      "Varene går til ⟦Nord-⟧ og Sør-Amerika.": { name: "Nord-Amerika" },
      "Flest søknader kom fra ⟦Sør-⟧ og Vestlandet.": { name: "Sørlandet" },
    },
    ignores: { "De kom fra nord- og vestkysten.": "no names" },
  }),
  defineRule({
    id: "place/region",
    kind: "place",
    reads: "name",
    starts: [{ endings: ["regionen", "regionens", "området", "områdets"] }, ["regionen", "området"]],
    view: "plain",
    pattern: pattern("[A-ZÀ-ÖØ-Þ]?[A-Za-zÀ-ɏ]{0,30}(?:regionen|området)s?"),
    accept(hit, view) {
      const lead =
        /(?<![A-Za-zÀ-ɏ0-9-])[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{1,30}-$/u.exec(
          view.plain.slice(Math.max(0, hit.start - 32), hit.start),
        )?.[0] ?? "";
      const written = lead + view.plain.slice(hit.start, hit.end);
      // "Osloregionen" inside a sentence: the capital tells that it is a name.
      const isFirst = /(?:^|[.!?:»"•] ?|[–-] )$/u.test(
        view.plain.slice(Math.max(0, hit.start - 2), hit.start),
      );
      if (
        lead === "" &&
        (isFirst || !/^[A-ZÀ-ÖØ-Þ]/u.test(written) || /^(?:regionen|området)/iu.test(written))
      )
        return null;
      return {
        start: hit.start - lead.length,
        end: hit.end,
        parts: { name: written.replace("-", "").replace(/s$/u, "") },
      };
    },
    finds: {
      "Klyngen holder til i ⟦Bergens-regionen⟧.": { name: "Bergensregionen" },
      "Veksten er størst i ⟦Osloområdet⟧.": { name: "Osloområdet" },
    },
    ignores: { "Hele regionen vokser.": "no name" },
  }),
];
