/** Places that the registry knows: countries, counties, municipalities, towns and regions. */
import { wordBefore } from "../../characters.ts";
import { firstFrom } from "../../lists.ts";
import { anyOf, GAP, pattern } from "../../pattern.ts";
import type { NameHit } from "../lexicon.ts";
import { LOCAL_BODIES, SENTENCE_STARTERS } from "../norwegian/people.ts";
import { defineNameRule, defineRule, type NameRule, type Rule } from "../rule.ts";
import type { Run } from "../runs.ts";
import type { View } from "../view.ts";

/** Right before a name that is also an everyday word or a surname. */
const PLACED =
  /(?<![A-Za-zÀ-ɏ])(?:i|på|fra|frå|til|ved|utenfor|utanfor|nær|rundt|mellom|rundt|sør for|nord for)[ \n]$/u;

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
    ..."formannskap kommunestyre bystyre fylkesting universitet herredsrett lensmannskontor lufthavn hamn havn kirke kyrkje skole skule gymnas barnehage".split(
      " ",
    ),
  ])})(?:s|en|et)?(?![A-Za-zÀ-ɏ]))`,
  "u",
);
const SAYING: ReadonlySet<string> = new Set(
  "sier seier sa forteller fortel fortalte fortalde svarer svarar".split(" "),
);
const NAMED_AFTER_REACH = 26;
/** "Narvik kommune", "Sande skole": a body named after the place; "Søraust-Asia": a part of a longer name. */
const isCompound = (view: View, hit: NameHit): boolean =>
  // "seier Viken": somebody of that name.
  SAYING.has(wordBefore(view.folded, hit.start)) ||
  view.plain[hit.start - 1] === "-" ||
  // "Berg-Hansen": a surname.
  (hit.name.weak === true && view.plain[hit.end] === "-") ||
  NAMED_AFTER.test(view.plain.slice(hit.end, hit.end + NAMED_AFTER_REACH));

export const placeRules: readonly NameRule<"place">[] = [
  defineNameRule({
    id: "place/registry",
    kind: "place",
    reads: "name",
    needs: "place",
    find(names, view, runs) {
      const starts = runs.map(({ start }) => start);
      return names
        .filter(
          (hit) => hit.name.kind === "place" && standsAlone(hit, runs, starts) && !isCompound(view, hit),
        )
        .filter(
          (hit) =>
            hit.name.weak !== true || PLACED.test(view.folded.slice(Math.max(0, hit.start - 12), hit.start)),
        )
        .map((hit) => ({
          start: hit.start,
          end: hit.end,
          parts: { name: hit.name.ids[0] ?? hit.name.surface },
        }));
    },
    finds: {
      "Anlegget ligger i ⟦Narvik⟧.": { name: "Narvik" },
      "Kunnskapsbyen ⟦Trondheim⟧ vokser.": { name: "Trondheim" },
      "⟦Norges⟧ eksport til ⟦Tyskland⟧ økte.": { name: "Norge" },
    },
    ignores: {
      "Bergen Engines leverer motoren.": "a company",
      "Narvik kommune vedtok planen.": "a municipality as a body",
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
