/** Cluster levels awarded: which cluster became what. */
import type { MentionOf } from "../../../../model.ts";
import { type Clause, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import {
  type ArticleRule,
  DENIED,
  type Draft,
  defineArticleRule,
  defineFactRule,
  type FactRule,
  type LocatedDraft,
} from "../../rule.ts";
import { slotOfMention } from "../../things.ts";
import { award, awardIn, dateOf, firstCue, levelOf } from "./award.ts";
import { ABOUT, LEVEL_NAMES, LOST } from "./words.ts";

/** Clauses of a sentence that award different levels. */
const JOINT = /,? mens |,? medan |; |, og (?=\{cluster)| og (?=\{cluster:\d{1,4}\} med )/u;

export const statusRules: readonly FactRule[] = [
  defineFactRule({
    id: "status-award/clusters-become",
    type: "status-award",
    titles: true,
    pattern: new RegExp(ABOUT, "giu"),
    build: (match, clause, input) => match[0].split(JOINT).flatMap((part) => awards(part, clause, input)),
    finds: {
      "I tillegg ble Oslo Medtech og NCE Eyde i dag tildelt status som Norwegian Centres of Expertise, mens Cod Cluster blir ny Arena-klynge.":
        [
          {
            subject: "Oslo Medtech",
            predicate: "awarded-status",
            object: "NCE",
            qualifiers: { date: "2024-05-15" },
          },
          { subject: "NCE Eyde", object: "NCE" },
          { subject: "Cod Cluster", object: "Arena" },
        ],
      "I går vart det kjent at Maritime CleanTech får Arena Pro-status frå 1. juli 2024.": [
        { subject: "Maritime CleanTech", object: "Arena Pro", qualifiers: { date: "2024-07-01" } },
      ],
      "De nye Arena-klyngene er Cod Cluster i Tromsø og Oslo Medtech i Oslo.": [
        { subject: "Cod Cluster", object: "Arena" },
        { subject: "Oslo Medtech", object: "Arena" },
      ],
      "Oslo Medtech får status som «NCE».": [{ subject: "Oslo Medtech", object: "NCE" }],
      "Maritime CleanTech får status som Arena pro-klynge.": [
        { subject: "Maritime CleanTech", object: "Arena Pro" },
      ],
      "NCE Eyde ble etablert i 2007 og fikk NCE-status i 2015.": [
        { subject: "NCE Eyde", object: "NCE", qualifiers: { date: "2015" } },
      ],
      "Cod Cluster fikk i 2020 Arena-status.": [
        { subject: "Cod Cluster", object: "Arena", qualifiers: { date: "2020" } },
      ],
      "Cod Cluster fekk i 2020 Arena-status.": [
        { subject: "Cod Cluster", object: "Arena", qualifiers: { date: "2020" } },
      ],
      "Tirsdag 14. mai fikk to klynger Arena-status: Cod Cluster og Oslo Medtech.": [
        { subject: "Cod Cluster", object: "Arena", qualifiers: { date: "2024-05-14" } },
        { subject: "Oslo Medtech", object: "Arena", qualifiers: { date: "2024-05-14" } },
      ],
      "NCE Eyde har hatt NCE-status siden 2015.": [
        { subject: "NCE Eyde", object: "NCE", qualifiers: { date: "2015" } },
      ],
      "I dag ble Maritime CleanTech Arena Pro-klynge.": [
        { subject: "Maritime CleanTech", object: "Arena Pro" },
      ],
      "Oslo Medtech og Cod Cluster blir Norwegian Centres of Expertise.": [
        { subject: "Oslo Medtech", object: "NCE" },
        { subject: "Cod Cluster", object: "NCE" },
      ],
      "Maritime CleanTech tatt opp i det nasjonale klyngeprogrammet Arena": [
        { subject: "Maritime CleanTech", object: "Arena" },
      ],
      "Maritime CleanTech går med dette fra Arena til Arena Pro i programmet.": [
        { subject: "Maritime CleanTech", object: "Arena Pro" },
      ],
      "Som Arena Pro-klynge får Cod Cluster meir støtte.": [{ subject: "Cod Cluster", object: "Arena Pro" }],
      "Vi gratulerer Cod Cluster med NCE-status og Oslo Medtech med Arena-status.": [
        { subject: "Cod Cluster", object: "NCE" },
        { subject: "Oslo Medtech", object: "Arena" },
      ],
      "Den tredje klyngen som har blitt et NCE er Cod Cluster.": [{ subject: "Cod Cluster", object: "NCE" }],
      "Cod Cluster vart teken opp i Innovasjon Norge sitt arenaprogram i 2018.": [
        { subject: "Cod Cluster", object: "Arena", qualifiers: { date: "2018" } },
      ],
      "Cod Cluster valgt til Norwegian Centre of Expertise": [{ subject: "Cod Cluster", object: "NCE" }],
      "Maritime CleanTech får no støtte som Arena Pro-klynge.": [
        { subject: "Maritime CleanTech", object: "Arena Pro" },
      ],
      "1. mai fikk Oslo Medtech og Cod Cluster oppgradert klyngestatus fra Arena til Arena Pro.": [
        { subject: "Oslo Medtech", object: "Arena Pro", qualifiers: { date: "2024-05-01" } },
        { subject: "Cod Cluster", object: "Arena Pro" },
      ],
      "Cod Cluster ble startet som et Arena-prosjekt i 2012.": [
        { subject: "Cod Cluster", object: "Arena", qualifiers: { date: "2012" } },
      ],
      "Cod Cluster har fått forlenga sin Arena-status med to år.": [
        { subject: "Cod Cluster", object: "Arena" },
      ],
      "Det ble kjent at Cod Cluster har blitt en del av Arena-programmet i Innovasjon Norge.": [
        { subject: "Cod Cluster", object: "Arena" },
      ],
      "Cod Cluster er ei av seks klyngjer med NCE-status.": [{ subject: "Cod Cluster", object: "NCE" }],
      "Cod Cluster vart oppgradert til NCE i fjor.": [
        { subject: "Cod Cluster", object: "NCE", qualifiers: { date: "2023" } },
      ],
      "Maritime CleanTech har hatt arenaklynge-status i tre år.": [
        { subject: "Maritime CleanTech", object: "Arena" },
      ],
      "Maritime CleanTech vart teken opp i Arena-programmet.": [
        { subject: "Maritime CleanTech", object: "Arena" },
      ],
    },
    ignores: {
      "Oslo Medtech mistet status som NCE.": "lost",
      "Maritime CleanTech håper å bli NCE.": "not yet",
      "Maritime CleanTech søkte status som NCE.": "applied for, not awarded",
      "Fredrikstad Medtech fikk ikke Arena-status.": "denied",
      "Cod Cluster har oppgradert lokalene i Arena Nord.": "no status",
    },
  }),
  defineFactRule({
    id: "status-award/named-by-level",
    type: "status-award",
    pattern:
      /(?<before>[a-zæøå]+ )?(?<![A-Za-zÀ-ɏ])(?<level>Arena Pro|Arena pro|Arena|NCE|GCE)-kly(?:ngen|nga|ngja) (?<cluster>\{cluster:\d{1,4}\})/gu,
    build: (match, clause) => {
      const { before = "", level = "", cluster = "" } = match.groups ?? {};
      const found = slotsIn(clause, "cluster", cluster)[0];
      const object = LEVEL_NAMES[level.toLowerCase()];
      return found === undefined || object === undefined || /^(?:tidl|forh|eks)/u.test(before)
        ? []
        : [
            {
              subject: slotOfMention(found),
              predicate: "awarded-status",
              object: { name: object },
              qualifiers: {},
            },
          ];
    },
    finds: {
      "Hun leder Arena-klynga Maritime CleanTech på Stord.": [
        { subject: "Maritime CleanTech", predicate: "awarded-status", object: "Arena" },
      ],
    },
    ignores: { "Hun ledet tidligere Arena-klyngen Maritime CleanTech.": "not any more" },
  }),
];

function awards(part: string, clause: Clause, input: FactInput): Draft[] {
  const found = awardIn(part, clause);
  return found === undefined
    ? []
    : slotsIn(clause, "cluster", part).map((cluster) =>
        award(slotOfMention(cluster), found.level, found.date, input),
      );
}

/** Most clusters that one list names. */
const LONGEST_LIST = 15;
/** Before the first name of an item. */
const LONGEST_BULLET = 3;

/** "Disse får Arena-status:", and a cluster at the head of each block that follows. */
function awardedInList(clause: Clause, input: FactInput): LocatedDraft[] {
  const { skeleton, block } = clause;
  if (!skeleton.endsWith(":") || skeleton.includes("{cluster:")) return [];
  const cue = firstCue(skeleton, clause);
  const level = cue === null ? undefined : levelOf(cue, clause);
  const told = wordsOf(clause, skeleton).toLowerCase();
  if (cue === null || level === undefined || DENIED.test(told) || LOST.test(told)) return [];
  const date = dateOf(skeleton, cue.index + cue[0].length, clause);
  const { blocks } = input.article;
  const drafts: LocatedDraft[] = [];
  for (const item of blocks.slice(blocks.indexOf(block) + 1).slice(0, LONGEST_LIST)) {
    const cluster = input.mentions.find(
      (mention): mention is MentionOf<"cluster"> =>
        mention.kind === "cluster" &&
        mention.block === item.id &&
        mention.start - item.start <= LONGEST_BULLET,
    );
    if (cluster === undefined) break;
    drafts.push({
      ...award(slotOfMention(cluster), level, date, input),
      type: "status-award",
      rule: "status-award/list",
      start: cluster.start,
      end: cluster.end,
      block: item.id,
    });
  }
  return drafts;
}

const NUMERALS = ["null", "en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti"];
/** How many sentences later the clusters are named. */
const NAMED_WITHIN = 3;
/** "De tre er A, B og C." */
const THESE_ARE =
  /^(?:De|Dei) (?<number>to|tre|fire|fem|seks|sju|syv|åtte|ni|ti)(?: [a-zæøå-]+){0,6},? (?:er|heter|heiter):? (?=.{0,40}\{cluster)/u;

/** "Tre klynger har fått NCE-status. De tre er A, B og C.": as many clusters as were told of, each by its name. */
function awardedTogether(clause: Clause, input: FactInput): LocatedDraft[] {
  const { skeleton } = clause;
  if (!skeleton.includes("{count:") || skeleton.includes("{cluster:")) return [];
  const counted = slotsIn(clause, "count", skeleton).find(({ value }) =>
    /kly(?:nge|ngje)$/u.test(value.unit),
  );
  if (counted === undefined) return [];
  const at = input.clauses.indexOf(clause) + 1;
  const naming = input.clauses.slice(at, at + NAMED_WITHIN).find((next) => THESE_ARE.test(next.skeleton));
  if (naming === undefined) return [];
  const cue = firstCue(skeleton, clause);
  const level = cue === null ? undefined : levelOf(cue, clause);
  const told = wordsOf(clause, skeleton).toLowerCase();
  if (cue === null || level === undefined || DENIED.test(told) || LOST.test(told)) return [];
  const written = THESE_ARE.exec(naming.skeleton)?.groups?.number?.replace("syv", "sju") ?? "";
  // A name with its long form in brackets is one cluster.
  const named = slotsIn(naming, "cluster", naming.skeleton).filter(
    ({ value }, place, all) => all.findIndex((other) => other.value.cluster === value.cluster) === place,
  );
  if (NUMERALS.indexOf(written) !== counted.value.value || named.length !== counted.value.value) return [];
  const date = dateOf(skeleton, cue.index + cue[0].length, clause);
  return named.map((cluster) => ({
    ...award(slotOfMention(cluster), level, date, input),
    type: "status-award",
    rule: "status-award/together",
    start: naming.start,
    end: naming.end,
    block: naming.block.id,
  }));
}

export const statusArticleRules: readonly ArticleRule[] = [
  defineArticleRule({
    id: "status-award/together",
    type: "status-award",
    read: (input) => input.clauses.flatMap((clause) => awardedTogether(clause, input)),
    finds: {
      "To nye klynger har fått status som NCE. De to er Maritime CleanTech og Cod Cluster.": [
        { subject: "Maritime CleanTech", predicate: "awarded-status", object: "NCE" },
        { subject: "Cod Cluster", object: "NCE" },
      ],
      "I dag vart to klyngjer tildelt Arena-status. Dei to det gjeld, er Maritime CleanTech og Cod Cluster.":
        [
          { subject: "Maritime CleanTech", object: "Arena", qualifiers: { date: "2024-05-15" } },
          { subject: "Cod Cluster", object: "Arena" },
        ],
    },
    ignores: {
      "Tre nye klynger har fått status som NCE. De to andre er Maritime CleanTech og Cod Cluster.":
        "two of three",
      "To nye klynger har ikke fått status som NCE. De to er Maritime CleanTech og Cod Cluster.": "denied",
    },
  }),
  defineArticleRule({
    id: "status-award/list",
    type: "status-award",
    read: (input) => input.clauses.flatMap((clause) => awardedInList(clause, input)),
    finds: {
      "Disse to får Arena-status:\n\n• Maritime CleanTech på Stord\n• Cod Cluster": [
        { subject: "Maritime CleanTech", predicate: "awarded-status", object: "Arena" },
        { subject: "Cod Cluster", object: "Arena" },
      ],
    },
    ignores: {
      "Disse to får ikke Arena-status:\n\n• Maritime CleanTech\n• Cod Cluster": "denied",
      "Disse to får Arena-status.\n\nCod Cluster holder til i nord.": "no list",
    },
  }),
];
