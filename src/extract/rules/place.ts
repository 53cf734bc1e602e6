/** Places that the registry knows: countries, counties, municipalities, towns and regions. */
import { wordBefore } from "../../characters.ts";
import { firstFrom, gather } from "../../lists.ts";
import { anyOf, GAP, pattern } from "../../pattern.ts";
import { isShouted, type NameHit } from "../lexicon.ts";
import { LOCAL_BODIES, SENTENCE_STARTERS } from "../norwegian/people.ts";
import { defineNameRule, defineRule, type NameRule, type Rule } from "../rule.ts";
import type { Run } from "../runs.ts";
import type { View } from "../view.ts";
import { isPartOfWorld, UNION } from "./union.ts";

/** Right before a name that is also an everyday word or a surname. */
const PLACED =
  /(?<![A-Za-zÀ-ɏ])(?:i|på|fra|frå|til|ved|utenfor|utanfor|nær|rundt|kring|omkring|langs|nabofjorden|mellom|sør for|nord for)[ \n]$/u;

/** "mellom Narvik og |": the second of two places, the first of which is known. */
const BETWEEN = /(?<![A-Za-zÀ-ɏ])mellom [A-Za-zÀ-ɏ-]{2,20} og $/u;
/** "bydelene |Lyng, Nes og |Vik": what all in the list are. */
const PLACES_BEFORE =
  /(?<![A-Za-zÀ-ɏ])(?:bydel|by|kommun|fylk|bygd|tettsted|tettstad)(?:ene|ane|a) (?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{1,20}(?: [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{1,20})?(?:, | og )){0,6}$/u;
const PLACES_REACH = 120;
/** What "-ene", "-a", a comma and "og" end in. */
const PLACES_LETTERS = "ea,g";
const isPlaced = ({ plain, folded }: View, { start }: NameHit, names: readonly NameHit[]): boolean =>
  PLACED.test(folded.slice(Math.max(0, start - 12), start)) ||
  (folded.startsWith(" og ", start - 4) &&
    names.some(({ name, end }) => end === start - 4 && name.kind === "place") &&
    BETWEEN.test(folded.slice(Math.max(0, start - 34), start))) ||
  (PLACES_LETTERS.includes(plain[start - 2] ?? "-") &&
    PLACES_BEFORE.test(plain.slice(Math.max(0, start - PLACES_REACH), start)));

/** "Kunnskapsbyen |Trondheim": what the place is called for. */
const WHAT_IT_IS =
  /(?:byen|bygda|hovedstaden|hovudstaden|kommunen|regionen|landet|kommun[ea]ne|byene|byane|fylk[ea](?:ne)?)$/u;

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
  `^(?:-(?:klyng|avtal|protokoll|konvensjon|[A-ZÀ-ÖØ-Þ])| (?:${anyOf([
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
/** "«Et grønnere |Narvik»", "\"Et grønnere |Narvik\"": a part of a title, which is no place; speech is longer. */
const TITLE_BEFORE =
  /(?:«|(?<=[ (\n])["“”](?=[A-ZÀ-ÖØ-Þ]|$))(?:(?:[A-ZÀ-ÖØ-Þ][^\s«»"“”]*)(?: [^\s«»"“”]+){0,4} )?$/u;
const TITLE_BEHIND = /^(?:-[a-zæøå]+)?(?: [^\s«»"“”]+){0,4}(?<![.!?,])[»"”](?![A-Za-zÀ-ɏ])/u;
/** "St.meld. nr. 9 (2007–2008) Et grønt |Norge": the title of a report to parliament. */
const REPORT_BEFORE =
  /(?:St\. ?meld\. nr\.|Meld\. ?St\.|Prop\.|NOU) ?\d[\d: ]{0,8}(?:[A-Z] )?(?:\(\d{4} ?[-–] ?\d{4}\):? ?)?(?:[A-ZÀ-ÖØ-Þ][^.!?«»"“”()]{0,60} )?$/u;
const REPORT_REACH = 110;
const REPORTS: readonly string[] = ["eld.", "NOU ", "Prop."];
const TITLE_REACH = 60;
const PAIR_OF_MARKS = 2;
const QUOTES = /[«"“”]/u;
function isInTitle({ plain }: View, { start, end }: NameHit): boolean {
  const before = plain.slice(Math.max(0, start - TITLE_REACH), start);
  if (QUOTES.test(before)) {
    const lead = TITLE_BEFORE.exec(before)?.[0];
    const rest = lead === undefined ? undefined : TITLE_BEHIND.exec(plain.slice(end, end + TITLE_REACH))?.[0];
    if (rest !== undefined && `${lead}${rest}`.length > PAIR_OF_MARKS) return true;
  }
  const far = plain.slice(Math.max(0, start - REPORT_REACH), start);
  return REPORTS.some((word) => far.includes(word)) && REPORT_BEFORE.test(far);
}
const NAMED_AFTER_REACH = 26;
/** "Narvik kommune", "Sande skole", "Kyoto-avtalen": what is named after the place; "Søraust-Asia": a part of a longer name. */
const isCompound = (view: View, hit: NameHit): boolean =>
  // "seier Viken": somebody of that name; "seier Noregs nye ambassadør" is not.
  (SAYING.has(wordBefore(view.folded, hit.start)) && hit.end - hit.start === hit.name.surface.length) ||
  view.plain[hit.start - 1] === "-" ||
  // "klyngene Fjordglimt og Eide": the second of two clusters.
  (view.plain.startsWith(" og ", hit.start - 4) &&
    CLUSTERS_BEFORE.test(view.plain.slice(Math.max(0, hit.start - 60), hit.start))) ||
  // "Berg-Hansen": a surname.
  (hit.name.weak === true && view.plain[hit.end] === "-") ||
  NAMED_AFTER.test(view.plain.slice(hit.end, hit.end + NAMED_AFTER_REACH));

/** Two counties that were one for four years: in "Nordland, |Troms og Finnmark" they are two of a list. */
const ONCE_ONE = /^(?<first>Troms|Vestfold) og (?<second>Finnmark|Telemark)$/u;

/** "STOR DAG I NARVIK", "NARVIK: Kaia er ny", "NARVIK (NTB): …", "NARVIK, 8. mai": where a place in capitals is no other name. */
const DATELINE = /^(?::| \([A-Za-zÀ-ɏ ]{2,20}\)(?::| [A-ZÀ-ÖØ-Þ–-])|, \d)/u;
const isPlacedInCapitals = ({ start, end }: NameHit, { plain, folded }: View): boolean =>
  PLACED.test(folded.slice(Math.max(0, start - 12), start))
    ? !/^[ -][A-ZÀ-ÖØ-Þ]/u.test(plain.slice(end, end + 2))
    : start === 0 && DATELINE.test(plain.slice(end, end + 24));

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
        if (hit.name.surface === UNION && !isPartOfWorld(view, hit, names)) return false;
        if (isShouted(hit.name, view.plain.slice(hit.start, hit.start + hit.name.surface.length)))
          return isPlacedInCapitals(hit, view);
        return (
          standsAlone(hit, runs, starts) &&
          (!isCompound(view, hit) || isOnRoute(view, hit)) &&
          !isInTitle(view, hit) &&
          (hit.name.weak !== true || isPlaced(view, hit, names))
        );
      };
      return gather(names.filter(isMeant), (hit) => {
        const { start, end, name } = hit;
        const two = view.plain.startsWith(", ", start - 2) ? ONCE_ONE.exec(name.surface)?.groups : undefined;
        if (
          two === undefined ||
          !names.some((other) => other.name.kind === "place" && other.end === start - 2)
        )
          return [{ start, end, parts: { name: name.ids[0] ?? name.surface } }];
        const { first = "", second = "" } = two;
        const middle = start + first.length;
        return [
          { start, end: middle, parts: { name: first } },
          { start: middle + " og ".length, end, parts: { name: second } },
        ];
      });
    },
    finds: {
      "Anlegget ligger i ⟦Narvik⟧.": { name: "Narvik" },
      "Kunnskapsbyen ⟦Trondheim⟧ vokser.": { name: "Trondheim" },
      "Fylkeskommunane ⟦Akershus⟧ og Rogaland er samde.": { name: "Akershus" },
      "⟦Norges⟧ eksport til ⟦Tyskland⟧ økte.": { name: "Norge" },
      "Det sier ⟦Norges⟧ nye ambassadør.": { name: "Norge" },
      "De var i ⟦Narvik⟧ der Kari Moe bor.": { name: "Narvik" },
      "STOR DAG FOR KAIA I ⟦NARVIK⟧": { name: "Narvik" },
      "⟦NARVIK⟧ (Fjordnytt): Kaia er ny.": { name: "Narvik" },
      "⟦NARVIK⟧ (NTB) Det er stille på kaia.": { name: "Narvik" },
      "Ferja går på strekninga ⟦Narvik⟧-Harstad.": { name: "Narvik" },
      "Ho pendlar mellom Narvik og ⟦Fana⟧.": { name: "Fana" },
      "Det gjelder Nordland, ⟦Troms⟧ og Finnmark.": { name: "Troms" },
      "Talet gjeld bydelane Nordvik, Havvik og ⟦Fana⟧.": { name: "Fana" },
      "Halvparten av eksporten går til ⟦EU⟧.": { name: "EU" },
      "Eksporten til ⟦EU⟧ økte.": { name: "EU" },
      "Dei sel mest til Kina, ⟦EU⟧ og USA.": { name: "EU" },
      "Det gjelder bedrifter i ⟦EU⟧.": { name: "EU" },
      "Landet ligger over gjennomsnittet for ⟦EU⟧.": { name: "EU" },
    },
    ignores: {
      "Bergen Engines leverer motoren.": "a company",
      "Narvik kommune vedtok planen.": "a municipality as a body",
      "Vi følger Narvik-avtalen.": "an agreement called after the place",
      "Skipet NARVIK er i rute.": "a ship in capitals",
      "De valgte mellom Nordvik og Fana.": "two people, perhaps",
      "Meldinga «Eit grønare Narvik» er klar.": "a title",
      'Meldingen "Et grønnere Narvik" er klar.': "a title",
      "Det følger av St.meld. nr. 9 (2007–2008) Et grønnere Narvik.": "the title of a report",
      "De har fått støtte fra EU.": "the body that gives it",
      "De vil bli medlem i EU.": "the body that one is a member of",
    },
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
