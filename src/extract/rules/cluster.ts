/**
 * Clusters: registry names first, then names that the text itself marks as a cluster (research: score at least 2).
 */

import { wordBefore } from "../../characters.ts";
import { gather } from "../../lists.ts";
import { GAP, pairs, pattern, spaced } from "../../pattern.ts";
import type { NameHit } from "../lexicon.ts";
import { SENTENCE_STARTERS } from "../norwegian/people.ts";
import { defineNameRule, defineRule, type Hit, type NameRule, type NameRuleHit, type Rule } from "../rule.ts";
import { type Run, runAround } from "../runs.ts";
import type { View } from "../view.ts";
import { isPartOfName } from "./named.ts";

export const LEVELS: readonly string[] = [
  "GCE",
  "NCE",
  "Arena Pro",
  "Arena",
  "NIC Connect",
  "NIC Impact",
  "Hub-node",
];
/** "Norwegian Centre of Expertise |Fjellbruk": the level in full. */
const FULL_LEVEL = "(?:Norwegian|Global) Cent(?:re|er)s? of Expertise";
const fullLevel = new RegExp(`^${FULL_LEVEL} `, "u");
/** With the level as clusters are called by it: "NCE Fjellbruk". */
export const withShortLevel = (name: string): string =>
  name.replace(fullLevel, (level) => (level.startsWith("N") ? "NCE " : "GCE "));

const CAPITAL = "[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ0-9&!’'-]{0,40}";
const LEVEL_WORD = "(?:GCE|NCE|NIC|Arena|ARENA)(?![A-Za-zÀ-ɏ])";

/** Capitalised words, an "and" between two of them, right before a cluster's last word. */
const NAME_BEFORE = new RegExp(`(?:(?<![A-Za-zÀ-ɏ0-9])${CAPITAL}(?: (?:and|&))? ){1,5}$`, "u");

/** Words that a name cannot begin with: the level used as a common noun's first part, or a sentence going on. */
const NO_NAME =
  /^(?:AS|ASA|SA|Er|Har|Og|I|Det|De|Den|Som|Norge|Programmet|Program|Status|Klynge|Klyngen|Cluster|Clusters|Pro|Centre|Centres|Arena)$/u;

/** "NCE |Klynge", "Ny |Klynge": the level, or a word that a heading begins with. */
const LEVEL_ALONE = /^(?:(?:GCE|NCE|NIC|Arena|Pro|Ny|Norsk|Hub-node|Node) )+$/u;

/** "|Også Nord Robotics Cluster", "|Nettverket Nord Robotics Cluster": capitals that only the sentence gives; "|Oslobaserte Nord Robotics Cluster": where it is. */
const BEFORE_NAME =
  /^(?:Nettverket|Bedriftsnettverket|Prosjektet|Foreningen|Foreininga|Organisasjonen|[A-ZÀ-ÖØ-Þ][a-zæøå-]{2,24}baserte) /u;
function withoutStarters(lead: string): string {
  let name = lead;
  for (let space = name.indexOf(" "); space > 0; space = name.indexOf(" ")) {
    if (!SENTENCE_STARTERS.has(name.slice(0, space).toLowerCase()) && !BEFORE_NAME.test(name)) break;
    name = name.slice(space + 1);
  }
  return name;
}

const sentenceStart = (view: View, at: number): boolean =>
  /(?:^|[.!?:»"•]|[–-])[ \n]*$/u.test(view.plain.slice(Math.max(0, at - 4), at));

/** "NODE-programmering": an acronym in a compound is not the cluster, but its people and members are told by it: "NODE-sjefen". */
const isCompound = (hit: NameHit, view: View): boolean =>
  hit.name.weak === true &&
  /^-(?!klyng|sjef|led(?:er|ar|els)|leiar|direktør|medlem|styre(?:t|leder|leiar|medlem)?(?![a-zæøå])|bedrift|selskap)[A-Za-zÀ-ɏ]/iu.test(
    view.plain.slice(hit.end, hit.end + COMPOUND_REACH),
  );
const COMPOUND_REACH = 16;

/** "Sam |Eyde": a short name that is somebody's surname. */
function isSurname(hit: NameHit, runs: readonly Run[]): boolean {
  if (hit.name.weak !== true) return false;
  const first = runAround(runs, hit)?.parts[0];
  return first?.isGiven === true && first.start < hit.start;
}

/** "på Arena Oslo": a hall. */
const isHall = (hit: NameHit, view: View): boolean =>
  /^Arena [A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+$/u.test(hit.name.surface) && wordBefore(view.folded, hit.start) === "på";

/** "Fjordklyngen|, Kystklyngen og Havklyngen": names, for the others have capitals where no sentence begins. */
const LISTED_BEHIND = /^(?:,| og) [A-ZÆØÅ][a-zæøå]{2,24}-?klyng(?:en|a|ja)(?![a-zæøå])/u;

export const clusterNameRules: readonly NameRule<"cluster">[] = [
  defineNameRule({
    id: "cluster/registry",
    kind: "cluster",
    reads: "cluster",
    needs: "cluster",
    find: (names, view, runs) =>
      names
        .filter(
          (hit) =>
            hit.name.kind === "cluster" &&
            !isCompound(hit, view) &&
            !isHall(hit, view) &&
            !isSurname(hit, runs) &&
            !isPartOfName(hit, view, runs),
        )
        .map((hit) => ({
          start: hit.start,
          end: hit.end,
          parts: {
            name: hit.name.surface,
            ...(hit.name.weak && { weak: hit.name.surface }),
          },
          clusters: hit.name.ids,
        })),
    finds: {
      "De traff ⟦Oslo Cancer Cluster⟧ i går.": { cluster: "Oslo Cancer Cluster" },
      "Det sier lederen for ⟦NCE Eyde⟧.": { cluster: "NCE Eyde", level: "NCE" },
      "⟦Medieklyngens⟧ medlemmer jubler.": { cluster: "Medieklyngen" },
      "De møtte ⟦The Seafood Innovation Cluster⟧.": { cluster: "Seafood Innovation Cluster" },
      "GCE NODE er med. ⟦NODE⟧-sjefen smiler.": { cluster: "GCE NODE" },
      "GCE NODE er med. ⟦NODE⟧-leiaren smiler.": { cluster: "GCE NODE" },
    },
    ignores: {
      "Node-teknologien er ny.": "not the cluster's acronym",
      "Konserten er på Arena Oslo.": "a hall",
      "Sam Eyde var ingeniør.": "a surname",
      "Han leder Eyde Innovation Center.": "another body, called after it",
      "Alle modne klynger kan søke.": "no name",
    },
  }),
];

/** "NCE-ene |Eyde, Raufoss og Aquaculture": the level of all that are listed. */
const LEVEL_OF_LIST =
  /(?<![A-Za-zÀ-ɏ])(?<level>NCE|GCE)-(?:ene|ane|klyngene|klyngjene|klyngane|sentrene|sentra)[ \n](?<before>(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ -]{1,40}(?:, | og )){0,6})$/u;
const LIST_REACH = 160;
/** The last letter of what stands before a name in such a list. */
const LAST_BEFORE: ReadonlySet<string> = new Set(["e", "a", ",", "g"]);

/** Names in a list behind the level that all of them have. */
function listed(runs: readonly Run[], view: View): NameRuleHit[] {
  return gather(runs, ({ start, end }) => {
    const before = view.plain.slice(Math.max(0, start - LIST_REACH), start);
    const { level } = LEVEL_OF_LIST.exec(before)?.groups ?? {};
    const name = view.plain.slice(start, end);
    return level === undefined || name.startsWith(level) ? [] : [{ start, end, parts: { level } }];
  });
}

export const clusterListRules: readonly NameRule<"cluster">[] = [
  defineNameRule({
    id: "cluster/list",
    kind: "cluster",
    reads: "cluster",
    needs: "run",
    about: ({ start }, { plain }) =>
      LAST_BEFORE.has(plain[start - 2] ?? "") &&
      /(?:[ea]ne|sentra|,| og)[ \n]$/u.test(plain.slice(Math.max(0, start - 8), start)),
    find: (_names, view, runs) => listed(runs, view),
    finds: {
      "NCE-ene ⟦Eyde⟧ og Fjordglimt er med.": { cluster: "NCE Eyde", level: "NCE" },
      "Møtet samla NCE-klyngene ⟦Fjordglimt⟧, Eyde og Tindlys.": { cluster: "NCE Fjordglimt" },
    },
    ignores: {
      "NCE-klyngene er mange. Eyde og Fjordglimt er med.": "a new sentence",
      "Alle NCE-klyngene i Bergen er med.": "a place",
    },
  }),
];

function trimName(hit: Hit, view: View): Hit | null {
  const words = withShortLevel(spaced(view.plain.slice(hit.start, hit.end))).split(" ");
  const own = words.slice(
    /^(?:Arena|NIC)$/.test(words[0] ?? "") && /^(?:Pro|Connect|Impact)$/.test(words[1] ?? "") ? 2 : 1,
  );
  return own.length > 0 && !NO_NAME.test(own[0] ?? "") ? hit : null;
}

export const clusterRules: readonly Rule<"cluster">[] = [
  defineRule({
    id: "cluster/level-name",
    kind: "cluster",
    reads: "cluster",
    starts: [
      [
        "gce",
        "nce",
        "arena",
        "nic",
        ...pairs(["norwegian", "global"], ["centre", "center", "centres", "centers"]),
      ],
    ],
    view: "plain",
    // "Arena" alone is a common noun and a hall; it needs "Pro", or support that the registry gives.
    pattern: pattern(
      `(?<name>(?:GCE|NCE|Arena Pro|NIC Connect|NIC Impact|${FULL_LEVEL}(?!${GAP}${LEVEL_WORD}))${GAP}${CAPITAL}(?:${GAP}(?!${LEVEL_WORD})${CAPITAL}){0,4})`,
    ),
    accept: trimName,
    finds: {
      "Støtten går til ⟦NCE Fjellbruk⟧.": { cluster: "NCE Fjellbruk", level: "NCE" },
      "Slik vart ⟦Arena Pro Nordlys⟧ til.": { cluster: "Arena Pro Nordlys", level: "Arena Pro" },
      "Dei er ein del av ⟦Norwegian Centre of Expertise Fjellbruk⟧.": {
        cluster: "NCE Fjellbruk",
        level: "NCE",
      },
    },
    ignores: {
      "Alle NCE-klynger er med.": "the level, no name",
      "De fikk status som Norwegian Centre of Expertise i fjor.": "the level, no name",
      "Telenor Arena er full.": "a hall",
    },
  }),
  defineRule({
    id: "cluster/named-cluster",
    kind: "cluster",
    reads: "cluster",
    starts: [["cluster", "biocluster", "aquacluster", "klynge"]],
    view: "plain",
    pattern: pattern("(?:Cluster|Biocluster|Aquacluster|Klynge)"),
    accept(hit, view) {
      // The name stands before its last word: capitalised words, an "and" between two of them.
      const before = view.plain.slice(Math.max(0, hit.start - 80), hit.start);
      const lead = NAME_BEFORE.exec(before)?.[0];
      // "Norwegian Cluster Conference", "Cluster of Experts": another name goes on.
      if (
        lead === undefined ||
        /^ (?:of )?[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]/u.test(view.plain.slice(hit.end, hit.end + 6))
      )
        return null;
      // "Prosessindustriklyngen Eyde Cluster": what kind of cluster it is stands before the name.
      const name = withoutStarters(lead.replace(/^(?:[A-Za-zÀ-ɏ-]*klyng(?:en|a|e) )+/iu, ""));
      if (name === "" || (view.plain[hit.start] === "K" && LEVEL_ALONE.test(name))) return null;
      const start = hit.start - name.length;
      return { start, end: hit.end, parts: {} };
    },
    finds: {
      "Hun leder ⟦Fjord Robotics Cluster⟧ på Voss.": { cluster: "Fjord Robotics Cluster" },
      "Også ⟦Fjord Robotics Cluster⟧ er med.": { cluster: "Fjord Robotics Cluster" },
      "I år fikk Vossebaserte ⟦Fjord Robotics Cluster⟧ støtte.": { cluster: "Fjord Robotics Cluster" },
      "Støtten går til ⟦Fjordglimt Klynge⟧.": { cluster: "Fjordglimt Klynge" },
    },
    ignores: {
      "Cluster er et engelsk ord.": "no name before it",
      "De er en NCE Klynge.": "the level, no name",
      "De er med i Fjord Cluster of Experts.": "another name",
    },
  }),
  defineRule({
    id: "cluster/norwegian-name",
    kind: "cluster",
    reads: "cluster",
    starts: [
      { endings: ["klyngen", "klynga", "klyngja", "klyngens", "klyngas", "klyngjas"] },
      ["klyngen", "klynga", "klyngja", "klyngens", "klyngas", "klyngjas"],
    ],
    view: "plain",
    pattern: pattern("[A-Za-zÀ-ɏ]{0,30}klyng(?:en|a|ja)s?"),
    accept(hit, view) {
      // "Voss-klynga", "Korn- og ølklynga": what stands before the hyphen belongs to the name.
      const lead =
        /(?<![A-Za-zÀ-ɏ0-9-])(?:[A-Za-zÀ-ɏ0-9]{1,30}-|[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{1,20}- og )$/u.exec(
          view.plain.slice(Math.max(0, hit.start - 32), hit.start),
        )?.[0] ?? "";
      const start = hit.start - lead.length;
      const name = view.plain.slice(start, hit.end);
      if (!/^[A-ZÀ-ÖØ-Þ]/u.test(name) || /^(?:klyng|(?:gce|nce|nic|arena|pro|hub)-|arenaklyng)/iu.test(name))
        return null;
      const isFirst = sentenceStart(view, start) && !lead.endsWith("-");
      const isListed =
        !name.startsWith("Nærings") && LISTED_BEHIND.test(view.plain.slice(hit.end, hit.end + 40));
      return isFirst && !isListed ? null : { ...hit, start };
    },
    finds: {
      "Vi i ⟦Fjellbruksklyngen⟧ er glade.": { cluster: "Fjellbruksklyngen" },
      "Leiaren i ⟦Voss-klynga⟧ smiler.": { cluster: "Voss-klynga" },
      "⟦Fjellbruksklyngen⟧, Fjordklyngen og Havklyngen er med.": { cluster: "Fjellbruksklyngen" },
      "Det seier leiaren i ⟦Siderklyngja⟧.": { cluster: "Siderklyngja" },
      "Støtta går til ⟦Korn- og ølklyngja⟧ på Voss.": { cluster: "Korn- og ølklyngja" },
      "De er med i ⟦Korn- og ølklyngen⟧.": { cluster: "Korn- og ølklyngen" },
    },
    ignores: {
      "Helseklyngen vokser.": "capital only because the sentence begins",
      "Helseklyngen og næringsklyngen vokser.": "capital only because the sentence begins",
      "Korn- og ølklyngen vokser.": "capital only because the sentence begins",
      "Vi i næringsklyngen er glade.": "a common noun",
      "Dei fekk støtte til denne Arenaklynga.": "the level, no name",
    },
  }),
];

/** Around a weak name: what makes it a cluster. */
export const CLUSTER_BEFORE =
  /(?:klyng[a-zæøå]*|lyng(?:ene|jene|ane|eprogrammene|eprogramma|eprosjektene|eprosjekta)[ \n][a-zæøå]{2,15}[ \n]og|cluster|(?<![A-Za-zÀ-ɏ])(?:GCE|NCE|Arena))[ \n]["«]?$/iu;
export const CLUSTER_AFTER = /^(?:[- ](?:klyng|cluster))/iu;
/** "Skogkraft |får status som Arena-klynge", "gratulerer Skogkraft |med status som NCE". */
export const STATUS_AFTER =
  /^ (?:får|fekk|fikk|har|med|ble|blei|vart|var|er)(?![A-Za-zÀ-ɏ])[^.!?\n]{0,50}?[ \n]status (?:som|til) (?:en |et |ein |eit )?(?:nasjonal |nasjonalt |ny |nytt )?(?:Arena|NCE|GCE)(?![a-zæøå])/u;
/** Before a place that is called as the cluster is. */
export const IN_PLACE = /(?<![A-Za-zÀ-ɏ])(?:i|på|fra|frå|ved|til|for|hos|av) $/u;
