/**
 * What a long sentence says of one thing in several clauses, as clauses of their own: "Verftet ligger i Bergen og
 * omsatte for 4 millioner kroner" → "Verftet omsatte for 4 millioner kroner"; "eksporten av tang, som var på 4
 * millioner kroner, økte" → "eksporten av tang var på 4 millioner kroner".
 */
import type { FactType } from "../../../model.ts";
import type { Clause } from "../clause.ts";
import { PHRASE } from "../rule.ts";
import { FIGURE, HAS_FIGURE, NO_STOP, VERB } from "./finite.ts";
import { grantReadings } from "./grant.ts";
import { plainClause } from "./plain.ts";
import { filled, straightened, timeFirst, timeLast, unranked } from "./straight.ts";

/** Verbs of the first clause, which need no figure; "antall sysselsatte" is a noun. */
const FIRST_VERB = `(?<!(?:ntall|et på|[Dd]ei?) )(?:${VERB}|(?:kom|kommer|kjem|startet|starta|åpnet|opna)(?![A-Za-zÀ-ɏ]))`;
/** "Verftet |ligger … og |omsatte …": one subject, two verbs. */
const TWO_VERBS = new RegExp(
  `^(?<subject>(?:(?! ${FIRST_VERB} ?| som )${NO_STOP}){1,110}?)(?:, som [^,]{3,120},)? (?<first>${FIRST_VERB} ${NO_STOP}{1,200}?),? (?:og|men) (?<second>${VERB} (?!(?:det|dei?|vi|me|eg|jeg|han|hun|ho|den|dette|disse|desse) )${NO_STOP}{1,200})\\.?$`,
  "u",
);
/** "eksporten av tang, som |var …" */
const RELATIVE = new RegExp(
  `,? som (?:(?:i alt|totalt|til sammen|til saman|nå|no|i dag|årlig|årleg|\\{date:\\d{1,4}\\}) )?(?<verb>${VERB}) (?<rest>${PHRASE}{1,140})(?=$|[,.;])`,
  "gu",
);
const SECOND_VERB = new RegExp(`^(?:(?!${FIGURE})[^,])*?(?<! og| men) ${VERB} `, "u");
/** What stands before a noun phrase that ends a piece: a verb, a conjunction or a particle. */
const NOT_OF_IT = new RegExp(
  `^.*(?:(?:^|[ ,])(?:${VERB}|vi|me|dei?|blant|hos|men|at|mens|medan|der|fordi|når|også|òg|frem|fram|opp|ned|ut|med|enn|kommer|kjem|kom|besøkte|heter|heiter|for)|[,;–?!()]) `,
  "u",
);
/** "Regnet |påvirker også |prisene": a verb between two definite nouns. */
const OTHER_VERB =
  /^.*[a-zæøå]{3}(?:en|et|ene|ane) (?!(?:over|under|etter|eller|mellom|uten|utan|ved) )[a-zæøå]{3,}(?:er|ar|te|de)(?: (?:også|òg|både))? (?=[a-zæøå]{3,}(?:en|et|ene|ane)$)/u;
/** Nobody of whom a figure is told, and what would need the words before it. */
const NO_HEAD =
  /^(?:$|(?:det|den|de|dei|dette|disse|desse|han|hun|ho|vi|noe|noko|alt|alle|mange|flere|fleire|en|ein|ei|et|eit)$)|\{(?:amount|percentage|count|date):|\{(?:person|minister):\d+\}$|^(?:han|hun|ho|vi|jeg|eg|man|størst|høyest|høgast|sterkest|sterkast|minst|svakest|svakast|lavest|lågast|best|verst) /iu;
/** "bedrifter |som har under 20 ansatte": what kind is meant, and nothing told of them. */
const A_KIND = /^[A-ZÆØÅ]?[a-zæøå]+(?:er|ar|land)$/u;
const LONGEST_HEAD = 8;

function head(before: string): string | undefined {
  const name = /\{(?:organisation|cluster|programme):\d{1,4}\}$/u.exec(before)?.[0];
  if (name !== undefined) return name;
  const words = before
    .replace(NOT_OF_IT, "")
    .replace(OTHER_VERB, "")
    .trim()
    .replace(/^(?:i|på|fra|frå|til|av|ved|om) /u, "")
    // "fisk og reker", and not "… i Bergen og verftet".
    .replace(/^(?:[^ ]+ ){2,}og (?=[^ ])/u, "");
  return NO_HEAD.test(words) || words.split(" ").length > LONGEST_HEAD ? undefined : words;
}

/** A sentence made plainer, or one of its clauses by itself, and the types of facts that are read in it. */
export interface OtherReading {
  readonly clause: Clause;
  readonly types: ReadonlySet<FactType>;
}

const MEASURES: ReadonlySet<FactType> = new Set(["observation", "target"]);
const GRANTS: ReadonlySet<FactType> = new Set(["budget-allocation"]);

export function otherReadings(clause: Clause): OtherReading[] {
  const plain = plainClause(clause);
  const measures = spreadClauses(plain ?? clause);
  if (plain !== undefined) measures.unshift(plain);
  return [
    ...measures.map((other) => ({ clause: other, types: MEASURES })),
    ...grantReadings(clause).map((other) => ({ clause: other, types: GRANTS })),
  ];
}

/** @returns the clauses with a figure that the sentence as it stands does not begin with */
function spreadClauses(clause: Clause): Clause[] {
  if (!HAS_FIGURE.test(clause.skeleton)) return [];
  const first = unranked(clause.skeleton) ?? straightened(clause.skeleton) ?? timeFirst(clause.skeleton);
  const straight = timeLast(first ?? clause.skeleton) ?? first;
  const skeleton = straight ?? clause.skeleton;
  const found: Clause[] = [];
  const add = (words: string): void => {
    if (HAS_FIGURE.test(words)) found.push({ ...clause, skeleton: timeLast(words) ?? words });
  };
  if (straight !== undefined) add(straight);
  for (const words of filled(skeleton)) add(words);
  const { subject, second } =
    (/ (?:og|men) /u.test(skeleton) ? TWO_VERBS.exec(skeleton)?.groups : undefined) ?? {};
  if (subject !== undefined && second !== undefined && !NO_HEAD.test(subject)) add(`${subject} ${second}.`);
  if (skeleton.includes(" som "))
    for (const { index, groups } of skeleton.matchAll(RELATIVE)) {
      // "andelen som har jobb |er 40 prosent": told of the whole of it.
      if (SECOND_VERB.test(groups?.rest ?? "")) continue;
      const of = head(skeleton.slice(0, index));
      if (of !== undefined && !A_KIND.test(`${of}${/^,?/u.exec(skeleton.slice(index))?.[0]}`))
        add(`${of} ${groups?.verb} ${groups?.rest}.`);
    }
  return found;
}
