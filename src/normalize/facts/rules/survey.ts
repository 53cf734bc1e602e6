/** What a share of those who were asked have answered. */
import type { Slot } from "../../../model.ts";
import { type Clause, slotOf, slotsIn, wordsOf } from "../clause.ts";
import type { FactInput } from "../input.ts";
import { objectOf, subjectOf } from "../measured.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "../rule.ts";
import { slotOfMention } from "../things.ts";

const SHARE = "\\{percentage:(?<percentage>\\d{1,4})\\}";
export const ANSWERS =
  "(?:svarer|svarar|svarte|oppga|anser|kaller|kallar|planlegger|planlegg|frykter|fryktar|sier|seier|mener|meiner|oppgir|oppgjev|oppgav|rapporterer|rapporterar|tror|trur|forventer|forventar|venter|ventar|ønsker|ønskjer|opplever|opplev|vurderer|vurderar|(?:melder|melde|meldte|opplyser|opplyste)(?= (?:at|om) )|er enige|er einige|er positive|er negative|er misfornøyde|er misnøgde)(?![A-Za-zÀ-ɏ])";
const SURVEY =
  /undersøkelse|undersøking|barometer|(?<![A-Za-zÀ-ɏ])(?:måling|spørsmål|svart|respondent|spurt|evaluering|rapport)/iu;

/** Who was asked, without saying who. */
const ANYBODY = /^(?:de |dei )?(?:spurte|spurde|respondentene|respondentane|dem|deim|disse)$/iu;

/** "de |19 klyngene", "blant |600 verft"; "det mangler |3000 sveisere" tells of nobody who is asked. */
const ASKED_BEFORE = /(?<![A-Za-zÀ-ɏ])(?:de|dei|disse|desse|blant|av|hos|for|til|alle)[ \n]$/iu;

/** "de 19 klyngene", named before in the paragraph. */
function askedBefore(clause: Clause, { mentions, article }: FactInput): Slot | null {
  const group = mentions
    .filter(
      ({ kind, block, start, end }) =>
        kind === "count" &&
        block === clause.block.id &&
        end <= clause.start &&
        ASKED_BEFORE.test(article.text.slice(Math.max(clause.block.start, start - 8), start)),
    )
    .at(-1);
  return group === undefined ? null : { name: group.text.replace(/\s+/gu, " ") };
}

/** "29 prosent av bedriftene venter vekst, mens 9 prosent …": of whom the share before it is. */
function askedInSentence(clause: Clause, at: number): Slot | null {
  const whole = [
    ...clause.skeleton
      .slice(0, at)
      .matchAll(/\{percentage:\d{1,4}\} av (?<whole>[^,.;{}]{3,60}?) [a-zæøå]+er /gu),
  ].at(-1);
  return whole === undefined ? null : subjectOf(clause, whole.groups?.whole ?? "");
}

/** "I mars svarte 37 prosent det samme": the answer told before. */
const SAME = /^det (?:samme|same)(?! som)/iu;
const LOOK_BACK = 3;

function answerBefore(clause: Clause, at: number, { clauses }: FactInput): string | undefined {
  const index = clauses.indexOf(clause);
  for (let back = 0; back <= LOOK_BACK; back++) {
    const before = clauses[index - back];
    if (before === undefined) return undefined;
    const piece = back === 0 ? before.skeleton.slice(0, at) : before.skeleton;
    const told = [...piece.matchAll(ANSWERED)].at(-1)?.groups?.answer;
    if (told !== undefined && !SAME.test(told)) return answerOf(wordsOf(before, told));
  }
  return undefined;
}
const ANSWERED = new RegExp(
  `\\{percentage:\\d{1,4}\\}[^,.;]{0,60}? ${ANSWERS} (?<answer>${PHRASE}{2,160})`,
  "gu",
);
const answerOf = (words: string): string =>
  words
    .replace(/ (?:imens|mens|medan) .*$/u, "")
    .replace(/^(?:nå|no) (?!det)/u, "")
    .replace(
      /^(?:av [^,]{3,40}? )?(?:dermed |også |òg |nå |no )?(?:at|om(?! de| å)|seg|ja på)(?: de| dei| han| hun)? /u,
      "",
    );

/** Verbs of those who are asked, whatever else the article says of it. */
const ANSWERED_SO = /^(?:svar|oppg|rapporter)/u;
/** What nobody can know of many without having asked them. */
const EXPECTS = /^(?:vent|forvent|trur|tror|frykt|planlegg|meiner|mener|opplev|vurder|meld|opplys)/u;
export const PEOPLE =
  /(?:bedrift|verft|rederi|foretak|føretak|hotell|organisasjon|verksemd|virksomhet|selskap|led(?:er|ar)|leiar|nordmenn|nordmann|innbygg|ansatt|tilsett|medlem|kommun|ungdom|elev|student|klyng|aktør|gründer|bønder|bonde|arbeidsgiv|arbeidsgjev|lær(?:er|ar)|kvinne|menn)[a-zæøå]*/u;

/** Whether the article, in or around the clause, speaks of people being asked. */
function isAsked(clause: Clause, { article }: FactInput): boolean {
  return SURVEY.test(article.text.slice(Math.max(0, clause.start - 1500), clause.end + 600));
}

/** "er positive", "planlegger permitteringer": without its verb the answer says nothing. */
const IS_OR_PLANS = /^(?:er |(?:planlegger|planlegg|frykter|fryktar|ønsker|ønskjer) (?!at ))/u;

function share(match: RegExpExecArray, clause: Clause, input: FactInput): Draft[] {
  const { percentage, whole, answer, verb } = match.groups ?? {};
  // "Fire av ti (41 prosent)": the second is the very number.
  const found = slotOf(clause, "percentage", match.groups?.exact ?? percentage);
  if (found === undefined) return [];
  const isAnswer =
    ANSWERED_SO.test(verb ?? "") ||
    (EXPECTS.test(verb ?? "") && PEOPLE.test(`${whole ?? ""} ${match.groups?.noun ?? ""}`));
  if (!isAnswer && !isAsked(clause, input)) return [];
  const asked =
    whole === undefined || whole.includes("}-")
      ? null
      : (slotsIn(clause, "cluster", whole)[0] ?? slotsIn(clause, "organisation", whole)[0]);
  const subject =
    asked != null
      ? slotOfMention(asked)
      : whole === undefined || ANYBODY.test(wordsOf(clause, whole))
        ? (askedInSentence(clause, match.index) ?? askedBefore(clause, input))
        : subjectOf(clause, whole);
  return [
    {
      subject,
      predicate: "share",
      object: objectOf(found),
      qualifiers: {
        answer: SAME.test(answer ?? "")
          ? answerBefore(clause, match.index, input)
          : answerOf(
              wordsOf(clause, `${IS_OR_PLANS.test(`${verb} ${answer}`) ? `${verb} ` : ""}${answer ?? ""}`),
            ) || undefined,
        modifier: found.value.modifier,
      },
    },
  ];
}

/** What the first of several shares in a sentence is of. */
const answerIn = (words: string): string | undefined =>
  /\{percentage:\d+\} at (?:de |dei )?(?<answer>[^,.;{}]{3,120})/u.exec(words)?.groups?.answer;

export const surveyRules: readonly FactRule[] = [
  defineFactRule({
    id: "survey-result/share-answers",
    type: "survey-result",
    pattern: new RegExp(
      `(?<!der )(?:(?:for|blant|av|hos) (?<before>${PHRASE}{1,60}?),? (?:samlet |samla )?)?(?:${SHARE}(?: av (?<whole>${PHRASE}{1,80}?)| (?<noun>(?:\\{organisation:\\d{1,4}\\}-)?[a-zæøå]{4,30}))?(?: \\(\\{percentage:(?<exact>\\d{1,4})\\}\\))? (?<verb>${ANSWERS})|(?<![A-Za-zÀ-ɏ])${ANSWERS} (?:bare |berre |kun |hele |heile )?${SHARE.replace("<percentage>", "<percentage2>")}(?: (?<noun2>[a-zæøå]{4,30})(?= (?:at|seg|ja|nei) )|(?! (?:bedrift|verksemd|virksomhet|medlem|person|leder|leiar))))(?: (?<answer>${PHRASE}{2,160}))?`,
      "giu",
    ),
    build: (match, clause, input) => {
      const groups = match.groups ?? {};
      groups.percentage ??= groups.percentage2 as string;
      groups.whole ??= (groups.noun ?? groups.noun2 ?? groups.before) as string;
      return share(match, clause, input);
    },
    finds: {
      "I undersøkelsen svarer 37 prosent av medlemmene at de har økt eksporten.": [
        { object: 37, predicate: "share", qualifiers: { answer: "har økt eksporten" } },
      ],
      "Undersøkelsen er klar. 40 prosent av verftene venter vekst, mens 9 prosent venter nedgang. I fjor svarte 12 prosent det samme.":
        [
          { subject: "verftene", object: 40, qualifiers: { answer: "vekst" } },
          { subject: "verftene", object: 9, qualifiers: { answer: "nedgang" } },
          { object: 12, qualifiers: { answer: "nedgang" } },
        ],
      "I undersøkelsen sier én av fire eksportbedrifter at de vil kutte i bemanningen.": [
        { subject: "eksportbedrifter", object: 25, qualifiers: { answer: "vil kutte i bemanningen" } },
      ],
      "28 prosent av bedriftene melder at dei har permittert folk, og hver tiende bedrift planlegger oppsigelser, ifølge undersøkelsen.":
        [
          { subject: "bedriftene", object: 28, qualifiers: { answer: "har permittert folk" } },
          { subject: "bedrift", object: 10, qualifiers: { answer: "planlegger oppsigelser" } },
        ],
      "Fire av ti bedrifter (41 prosent) venter svakere marked.": [
        { subject: "bedrifter", object: 41, qualifiers: { answer: "svakere marked" } },
      ],
      "Fire av ti verft oppgir at de mangler kompetanse, ifølge NHOs kompetansebarometer.": [
        { object: 40, qualifiers: { answer: "mangler kompetanse" } },
      ],
      "Undersøkinga er klar: 68 prosent av bedriftene meiner at ordninga er god.": [
        { subject: "bedriftene", object: 68, qualifiers: { answer: "ordninga er god" } },
      ],
    },
    ignores: {
      "Rapporten er klar. Det tilsvarer 1,1 prosent av omsetningen.": "a share, and nobody answers",
      "Eksporten økte med 37 prosent.": "nobody was asked",
      "Evalueringen er klar. 40 prosent av verftene opplevde vekst i 2023.":
        "what befell them, and no answer",
    },
  }),
  defineFactRule({
    id: "survey-result/number-is",
    type: "survey-result",
    pattern: /^.*\{percentage:\d{1,4}\}.*$/gu,
    build: (match, clause, input) => {
      if (
        !/(?:[Ii]|[Hh]os|[Ff]or) \{cluster:\d{1,4}\} (?:er tallet|er talet|\{percentage)|der (?:svarer|rapporterer|oppgir) \{percentage/u.test(
          match[0],
        ) ||
        !isAsked(clause, input)
      )
        return [];
      return [
        ...match[0].matchAll(
          /(?:[Ii]|[Hh]os|[Ff]or|[Ee]r) \{cluster:(?<cluster>\d{1,4})\},?(?: er tallet| er talet| der (?:rapporterer|svarer|oppgir))? \{percentage:(?<percentage>\d{1,4})\}(?: at (?<answer>[^,.;{}]{3,120}))?/gu,
        ),
      ].flatMap(({ groups }): Draft[] => {
        const cluster = slotOf(clause, "cluster", groups?.cluster);
        const found = slotOf(clause, "percentage", groups?.percentage);
        return cluster === undefined || found === undefined
          ? []
          : [
              {
                subject: slotOfMention(cluster),
                predicate: "share",
                object: objectOf(found),
                qualifiers: {
                  answer: groups?.answer?.replace(/^(?:de|dei) /u, "") ?? answerIn(match[0]),
                  modifier: found.value.modifier,
                },
              },
            ];
      });
    },
    finds: {
      "I undersøkelsen er medlemmene spurt. I NCE Media er tallet 59 prosent, hos Energy Valley 54 prosent.":
        [
          { subject: "NCE Media", object: 59 },
          { subject: "Energy Valley", object: 54 },
        ],
    },
    ignores: { "Veksten hos NCE Media er 59 prosent.": "nobody was asked" },
  }),
];
