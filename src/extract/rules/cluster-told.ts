/** Clusters whose names tell nothing: the words around them do. */

import { gather } from "../../lists.ts";
import { hitsOver, type NameHit } from "../lexicon.ts";
import { COMPANY_FORMS, SENTENCE_STARTERS } from "../norwegian/people.ts";
import { defineNameRule, type NameRule, type NameRuleHit } from "../rule.ts";
import type { Run } from "../runs.ts";
import type { View } from "../view.ts";
import { listsOf } from "./lists.ts";

/** One cluster, or its work, before the name: "næringsklyngen |Havpuls", "klyngeprosjektet |Havpuls". No stars. */
const ONE =
  /(?<!stjerne)(?:klyng(?:en|a|ja)|klyngj?e(?:organisasjonen|prosjektet|initiativet|nettverket|samarbeidet)|(?:arena|nce|gce)-?prosjektet)$/u;
/** Who leads it: "klyngeleder i |Havpuls". */
const LEADS =
  /klyngj?e(?:leder|leiar|sjef|koordinator|ansvarlig|ansvarleg)(?:en)?(?: for| i)$|klyngj?eleiinga i$/u;
/** Clusters before a list of them. */
const MANY = /(?:klyng(?:ene|jene|ane|jane)|klyngj?er som)$/u;
const REACH = 40;
/** "| er en klynge for", "|, ein næringsklynge": what it is. */
const IS_CLUSTER =
  /^(?: (?:er|var|blir)|,(?: som er)?) (?:en|ein|ei) (?:[a-zæøå-]{1,20} ){0,3}[a-zæøå-]{0,20}klyngj?e(?![a-zæøå])/u;
const IS_REACH = 90;
/** What that begins with. */
const IS_FIRST: ReadonlySet<string> = new Set([" e", " v", " b", ", "]);

/** Levels that are no name where nothing follows, and what is no name behind "klyngen". */
const NO_NAME =
  /^(?:(?:GCE|NCE|NIC|Arena|Arena Pro|Norwegian Cent(?:er|re)s? of Expertise)(?:-.*)?|.+-status)$/u;
const LEVEL = /^(?:GCE|NCE|NIC) /u;
const ENDS_IN_CLUSTER = /^(?:[A-Z][a-z]{2,5})?[Cc]luster$/u;
/** The cluster's own noun as the run's first word: "|Klynga Havpuls er ny". */
const OWN_NOUN = /klyng(?:en|a|ja)$/u;
/** A paragraph that speaks of clusters: "Arena" is their programme, not a hall. */
const OF_PROGRAMME = /arena-?(?:prosjekt|program|status)/u;
/** Whether clusters are spoken of: looking for a word takes a fraction of what a pattern does. */
const isOfClusters = ({ folded }: View): boolean =>
  folded.includes("klyng") || (folded.includes("arena") && OF_PROGRAMME.test(folded));
/** No name behind "Arena". */
const AFTER_ARENA: ReadonlySet<string> = new Set(
  "pro as asa sa og status prosjekt prosjektet program".split(" "),
);
/** A hall, a host or a company is not the cluster that it stands beside. */
const HOST = /(?:park|hage|utvikling|kommune)$/u;

const isCompany = ({ parts }: Run): boolean => COMPANY_FORMS.has(parts[parts.length - 1]?.folded ?? "");

/** A place, a person or a body that is known: "klyngen i nord, |Narvik". A place that begins a longer name is none. */
function isOther(run: Pick<Run, "start" | "end" | "parts">, names: readonly NameHit[]): boolean {
  const [first] = run.parts;
  if (first === undefined || SENTENCE_STARTERS.has(first.folded)) return true;
  if (first.isGiven && run.parts.length > 1) return true;
  return hitsOver(names, run).some(({ name, start, end }) => {
    if (start !== run.start) return false;
    if (name.kind === "cluster") return name.weak !== true;
    // "Norwegian Havpuls": a short name of another body begins it.
    if (name.weak === true && end < run.end) return false;
    // "klyngen Norges beste bedrifter"
    if (name.kind === "place") return end >= run.end || end - start > name.surface.length;
    return true;
  });
}

/** The run without "Klynga" at its front; undefined where nothing is left. */
function behindNoun(run: Run, noun: RegExp): Run | undefined {
  const [first, second] = run.parts;
  if (first === undefined || !noun.test(first.folded)) return run;
  return second && { ...run, start: second.start, parts: run.parts.slice(1), before: first.folded };
}

/** The name that a run is; none where it is something else. */
function nameIn(found: Run, names: readonly NameHit[], { plain }: View, noun = OWN_NOUN): NameRuleHit[] {
  const run = behindNoun(found, noun);
  if (run === undefined || isOther(run, names) || isCompany(run)) return [];
  const { start, end } = run;
  const name = plain.slice(start, end);
  return NO_NAME.test(name) || LEVEL.test(name) || plain[end] === "-" ? [] : [{ start, end, parts: {} }];
}

const isToldBefore = ({ start }: Run, { folded }: View, words: RegExp): boolean =>
  words.test(folded.slice(Math.max(0, start - REACH), start).trimEnd()) && folded[start - 1] === " ";

const QUOTES: ReadonlySet<string> = new Set(["«", '"', "“", "”"]);
/** «Grøn Fjord»: what stands between the marks. */
const QUOTED = /^(?<name>[^«»"“”.!?]{2,50})[»"“”]/u;

function quotedName({ start }: Run, { plain, folded }: View): NameRuleHit[] {
  const before = folded.slice(Math.max(0, start - REACH), start - 1);
  if (!before.endsWith(" ") || !ONE.test(before.trimEnd())) return [];
  const name = QUOTED.exec(plain.slice(start, start + REACH + REACH))?.groups?.name;
  return name === undefined || NO_NAME.test(name) ? [] : [{ start, end: start + name.length, parts: {} }];
}

const isNoun = (word: string): boolean =>
  word.endsWith("klyngen") || word.endsWith("klynga") || word.endsWith("klyngja");
/** A quick look, before anything is read: see `ONE`. */
const mayBeTold = ({ start, before, parts }: Run, { plain }: View): boolean =>
  isNoun(before) ||
  before.startsWith("klyng") ||
  before === "prosjektet" ||
  QUOTES.has(plain[start - 1] ?? "") ||
  (parts.length > 1 && isNoun(parts[0]?.folded ?? ""));

/** A name of several words, or with a capital inside: a sentence's first word can be anything. */
const isPlainlyName = ({ parts }: Run): boolean =>
  parts.length > 1 || /^.+[A-ZÀ-ÖØ-Þ]/u.test(parts[0]?.text ?? "");

export const clusterToldRules: readonly NameRule<"cluster">[] = [
  defineNameRule({
    id: "cluster/told",
    kind: "cluster",
    reads: "cluster",
    needs: "run",
    about: mayBeTold,
    find: (names, view, runs) =>
      gather(runs, (run) => {
        if (QUOTES.has(view.plain[run.start - 1] ?? "")) return quotedName(run, view);
        return isToldBefore(run, view, ONE) || OWN_NOUN.test(run.parts[0]?.folded ?? "")
          ? nameIn(run, names, view)
          : [];
      }),
    finds: {
      "Leiaren i næringsklynga ⟦Havpuls⟧ smiler.": { cluster: "Havpuls" },
      "Klynga ⟦Nord Havpuls⟧ er ny.": { cluster: "Nord Havpuls" },
      "De satser på klyngeprosjektet ⟦Fjordglimt⟧.": { cluster: "Fjordglimt" },
      "Støtten går til Arena-klyngen ⟦Fjordglimt⟧.": { cluster: "Fjordglimt" },
      "Næringsklynga «⟦Grøn Fjord⟧» er klar.": { cluster: "Grøn Fjord" },
    },
    ignores: {
      "Dei gav klynga NCE-status.": "the level, no name",
      "I dag leder klyngen Kari Moe.": "a person",
      "I år fikk klyngen Fjordglimt AS med seg.": "a company",
      "For klyngen Norges beste år.": "a place",
      "De så stjerneklyngen Pleiadene.": "stars",
    },
  }),
  defineNameRule({
    id: "cluster/arena-name",
    kind: "cluster",
    reads: "cluster",
    needs: "long-run",
    about: ({ parts }) => parts[0]?.folded === "arena" && parts.length > 1,
    find: (_names, view, runs) =>
      isOfClusters(view)
        ? gather(runs, ({ start, end, parts, before }) =>
            before === "på" || AFTER_ARENA.has(parts[1]?.folded ?? "") ? [] : [{ start, end, parts: {} }],
          )
        : [],
    finds: {
      "Klyngen får hjelp av ⟦Arena Havpuls⟧.": { cluster: "Arena Havpuls", level: "Arena" },
      "⟦Arena Grøn Havpuls⟧ er eit nytt Arena-prosjekt.": { cluster: "Arena Grøn Havpuls" },
    },
    ignores: {
      "Kampen i Arena Havvik er utsolgt.": "a hall",
      "Klyngen møtes på Arena Havvik.": "a hall",
      "Klyngen møtes i Telenor Arena Havvik.": "a hall",
      "Klyngen får status som Arena Pro.": "the level",
    },
  }),
  defineNameRule({
    id: "cluster/led",
    kind: "cluster",
    reads: "cluster",
    needs: "run",
    about: ({ start, before }, { folded }) =>
      (before === "i" || before === "for") &&
      folded.slice(Math.max(0, start - REACH), start).includes("klyng"),
    find: (names, view, runs) =>
      gather(runs, (run) =>
        isToldBefore(run, view, LEADS) && !HOST.test(run.parts[run.parts.length - 1]?.folded ?? "")
          ? nameIn(run, names, view)
          : [],
      ),
    finds: {
      "Det sier klyngeleder for ⟦Havpuls⟧, Kari Moe.": { cluster: "Havpuls" },
      "Ho er klyngeleiar i ⟦Nord Havpuls⟧.": { cluster: "Nord Havpuls" },
    },
    ignores: {
      "Hun er klyngeleder i Narvik.": "a place",
      "Han er klyngesjef i Fjordglimt Kunnskapspark.": "whose work it is",
    },
  }),
  defineNameRule({
    id: "cluster/described",
    kind: "cluster",
    reads: "cluster",
    needs: "run",
    about: (run, { plain }) =>
      IS_FIRST.has(plain.slice(run.end, run.end + 2)) &&
      isPlainlyName(run) &&
      IS_CLUSTER.test(plain.slice(run.end, run.end + IS_REACH)),
    find: (names, view, runs) => gather(runs, (run) => nameIn(run, names, view)),
    finds: {
      "⟦Nord Havpuls⟧ er en ny næringsklynge.": { cluster: "Nord Havpuls" },
      "Dei møtte ⟦HavPuls⟧, ei klynge for mat.": { cluster: "HavPuls" },
    },
    ignores: {
      "Næringen er en klynge av bedrifter.": "a common noun",
      "Norsk Tipping er en klyngebedrift.": "another word",
    },
  }),
  defineNameRule({
    id: "cluster/enumerated",
    kind: "cluster",
    reads: "cluster",
    needs: "run",
    find(names, view, runs) {
      if (!isOfClusters(view)) return [];
      const isTold = (run: Run): boolean =>
        isToldBefore(run, view, MANY) || (run.parts.length > 1 && MANY.test(run.parts[0]?.folded ?? ""));
      const isKnown = (run: Run): boolean =>
        hitsOver(names, run).some(({ name, end }) => name.kind === "cluster" && end === run.end);
      return gather(listsOf(runs, view, isTold), (list) => {
        const told = isTold(list[0] as Run);
        const known = list.filter(
          (run) => isKnown(run) || ENDS_IN_CLUSTER.test(run.parts.at(-1)?.text ?? ""),
        );
        // Two clusters and a third, where it is clusters that are spoken of.
        if (!told && (known.length < 2 || known.length * 2 <= list.length)) return [];
        const hits = list.map((run) => (known.includes(run) ? [] : nameIn(run, names, view, MANY)));
        return list.some((run, index) => hits[index]?.length === 0 && !known.includes(run))
          ? []
          : hits.flat();
      });
    },
    finds: {
      "Næringsklyngene ⟦Havpuls⟧ og Fjordglimt går sammen.": { cluster: "Havpuls" },
      "Fjord Cluster, NCE Eyde og ⟦Havpuls⟧ er klynger i vekst.": { cluster: "Havpuls" },
      "Klyngjer som ⟦Havpuls⟧, NCE Eyde og Fjordglimt er med.": { cluster: "Havpuls" },
    },
    ignores: {
      "Klyngene Narvik og Havpuls er store.": "a place",
      "NCE Eyde, Havpuls og Fjordglimt er klynger.": "most of them may be anything",
      "Fjord Cluster, NCE Eyde og Havpuls er med.": "nothing tells that clusters are spoken of",
      "Vi møtte klyngene, Havpuls og Fjordglimt.": "others beside them",
    },
  }),
];
