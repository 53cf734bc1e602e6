/** Organisations that somebody works in, leads or comes from. */
import { wordBefore } from "../../../characters.ts";
import { gather } from "../../../lists.ts";
import { GAP } from "../../../pattern.ts";
import type { NameHit } from "../../lexicon.ts";
import { isRole, LOCAL_ROLE, leadsProject } from "../../norwegian/people.ts";
import { defineNameRule, type Hit, type NameRule } from "../../rule.ts";
import type { Run } from "../../runs.ts";
import type { View } from "../../view.ts";
import { CAPITALS, hitAt, NO_HITS, REACH } from "./parts.ts";

/** "Senter |for Industriell Vekst": a name that goes on behind its first noun. */
const FOR_BEHIND = new RegExp(`^${GAP}for${GAP}${CAPITALS}`, "u");

/** An employer's name: a run up to the person that follows it ("direktør i Havlys |Kari Moe"), or on behind "for". */
export function employerIn(run: Run, view: View): Hit {
  const person = run.parts.findIndex(
    ({ isGiven }, index) => index > 0 && isGiven && index < run.parts.length - 1,
  );
  const end = run.parts[person - 1]?.end ?? run.end;
  return hitAt(view, run.start, end + (FOR_BEHIND.exec(view.plain.slice(end, end + REACH))?.[0].length ?? 0));
}

export const EMPLOYER_PREPOSITIONS: ReadonlySet<string> = new Set(["i", "for", "hos"]);
/** Who runs a body: "ledelsen i |". */
const LEADERSHIP: ReadonlySet<string> = new Set(
  "ledelsen leiinga konsernledelsen konsernleiinga prosjektledelsen prosjektleiinga styret initiativtakerne initiativtakarane eierne eigarane".split(
    " ",
  ),
);
/** "direktør i |": right before the name of somebody's employer, and not of a project ("prosjektleder for |"). */
export function isEmployer({ before, start }: Pick<Run, "before" | "start">, view: View): boolean {
  const role = wordBefore(view.folded, start - before.length - 1);
  if (leadsProject(role, before)) return false;
  return (isRole(role) && !LOCAL_ROLE.test(role)) || LEADERSHIP.has(role);
}
/** "rådgiver for |Kari Moe": somebody whom one works for. */
const SERVES = /(?:rådg(?:i|je)v[ea]r|sekretær|tals(?:person|mann|kvinne)|assistent|advokat|manager)$/;
const isServed = ({ before, start, parts }: Run, view: View): boolean =>
  before === "for" &&
  parts.length > 1 &&
  parts[0]?.isGiven === true &&
  SERVES.test(wordBefore(view.folded, start - before.length - 1));
/** "årsmøtet hos |Havlys i Narvik": a house that is told by where it is; a word alone could be somebody's name. */
const isHost = ({ before, parts, end }: Run, { plain }: View): boolean =>
  before === "hos" &&
  (parts[0]?.text.length ?? 0) >= SHORTEST_HOST &&
  (parts.length > 1 ? !parts.some(({ isGiven }) => isGiven) : IN_PLACE.test(plain.slice(end, end + 4)));
const SHORTEST_HOST = 4;
const IN_PLACE = /^ i [A-ZÀ-ÖØ-Þ]/u;

/** "leder for FoU|-gruppen": a part of another word, unless that says what the body is. */
const isPartOfWord = ({ end }: Run, { plain }: View): boolean =>
  plain[end] === "-" && !/^-(?:konsern|selskap)(?!et [A-ZÆØÅ])/.test(plain.slice(end, end + 14));

/** "sjefen i |Norsk garnmuseum": the name goes on in small letters. */
const isAdjective = ({ parts: [first, second] }: Run): boolean =>
  second === undefined && /^(?:norsk|norske|norges|noregs|nordisk|nasjonalt?)$/.test(first?.folded ?? "");

/** What is known has its own rules; "styret i |Narvik Havfiske" is more than the place. */
const isKnownAs = ({ name, start, end }: NameHit, run: Run, view: View): boolean =>
  start === run.start &&
  name.kind !== "person" &&
  name.kind !== "office" &&
  (name.kind !== "place" || employerIn(run, view).end <= end);

const FROM: ReadonlySet<string> = new Set(["fra", "frå"]);
/** "Indre Havland", "Nordre Vik": a place has such names as well. */
const PART_OF_PLACE =
  /^(?:indre|ytre|øvre|nedre|nordre|søndre|søre|vestre|østre|austre|midtre|store|vesle|lille|gamle|nord|sør|øst|vest|aust|midt|st|san|los|new)$/;
/** "Kari Moe frå |": right behind somebody's full name. */
const isBehindPerson = ({ before, start }: Run, runs: readonly Run[]): boolean =>
  runs.some(
    ({ end, parts }) =>
      end === start - before.length - 2 && parts.length > 1 && parts.some(({ isGiven }) => isGiven),
  );

export const employerRules: readonly NameRule<"organisation">[] = [
  defineNameRule({
    id: "organisation/employer",
    kind: "organisation",
    reads: "name",
    needs: "run",
    behind: (word) => EMPLOYER_PREPOSITIONS.has(word),
    find: (names, view, runs) =>
      gather(runs, (run) =>
        (isEmployer(run, view) || isHost(run, view)) &&
        !isPartOfWord(run, view) &&
        !isAdjective(run) &&
        !isServed(run, view) &&
        !names.some((name) => isKnownAs(name, run, view))
          ? [employerIn(run, view)]
          : NO_HITS,
      ),
    finds: {
      "Kari Nordvik er daglig leder i ⟦Havlys⟧.": { name: "Havlys" },
      "Hun er leder for ⟦Senter for Industriell Vekst⟧.": { name: "Senter for Industriell Vekst" },
      "Det er leiinga i ⟦Havlys⟧ samd i.": { name: "Havlys" },
      "Årsmøtet ble holdt hos ⟦Havlys⟧ i Narvik.": { name: "Havlys" },
      "Hun sitter i styret i ⟦Narvik Havfiske⟧.": { name: "Narvik Havfiske" },
    },
    ignores: {
      "Hun er direktør i Narvik.": "a place",
      "Han er leder i dag.": "no name",
      "Møtet ble holdt hos Kari.": "a person",
      "Ho er leiar for TIF-gruppa.": "a part of another word",
      "Ho er leiar for IT-selskapet Havlys.": "a part of another word",
      "Hun er prosjektleder for Fjordløft.": "a project",
      "Hun er politisk rådgiver for Kari Moe.": "whom she works for",
    },
  }),
  defineNameRule({
    id: "organisation/from-body",
    kind: "organisation",
    reads: "name",
    needs: "long-run",
    find: (names, view, runs) =>
      gather(runs, (run) =>
        FROM.has(run.before) &&
        run.parts.length > 1 &&
        isBehindPerson(run, runs) &&
        !run.parts.some(({ isGiven }) => isGiven) &&
        !PART_OF_PLACE.test(run.parts[0]?.folded ?? "") &&
        !names.some(({ start, end }) => start < run.end && end > run.start)
          ? [hitAt(view, run.start, run.end)]
          : NO_HITS,
      ),
    finds: { "Med var Kari Moe frå ⟦Havlys Nord⟧.": { name: "Havlys Nord" } },
    ignores: {
      "Med var Kari Moe fra Indre Havland.": "a place",
      "Toget gikk fra Havlys Nord.": "nobody is from there",
    },
  }),
];
