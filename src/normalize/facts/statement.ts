/** Statements: who said what, in their own words or as the article tells it. */
import type { Mention, Slot } from "../../model.ts";
import { sentencesOf } from "../sentence.ts";
import { type Clause, wordsOf } from "./clause.ts";
import type { FactInput } from "./input.ts";
import {
  type ArticleRule,
  defineArticleRule,
  defineFactRule,
  type FactRule,
  type LocatedDraft,
  PHRASE,
} from "./rule.ts";
import { AGENT, agentsIn, slotOfMention } from "./things.ts";

/** Furthest that the words of saying behind a quote reach. */
const ATTRIBUTION_REACH = 260;

/** The mention that names a quote's speaker: its entity goes along. */
function speakerSlot(name: string, { mentions }: FactInput): Slot {
  for (const mention of mentions) {
    if (
      mention.kind !== "minister" &&
      mention.kind !== "person" &&
      mention.kind !== "organisation" &&
      mention.kind !== "cluster"
    )
      continue;
    const slot = slotOfMention(mention);
    if (slot !== null && "name" in slot && slot.name === name) return slot;
  }
  return { name };
}

/** From the quote to the end of the sentence that tells who said it. */
function evidenceEnd(text: string, quote: Mention, blockEnd: number): number {
  const rest = text.slice(quote.end, Math.min(blockEnd, quote.end + ATTRIBUTION_REACH));
  if (!/^["»”]?,? (?=[a-zæøå])/u.test(rest)) return quote.end;
  const [first] = sentencesOf(rest);
  const end = quote.end + (first?.end ?? 0);
  return text[end - 1] === "." ? end - 1 : end;
}

/** In which document the words stand: "står det i evalueringsrapporten". */
const SOURCE = /(?:heter|heiter|står) det i (?<source>(?:den |det )?[a-zæøåà-ɏ-]{4,40})/iu;

export const statementArticleRules: readonly ArticleRule[] = [
  defineArticleRule({
    id: "statement/quote",
    type: "statement",
    read: (input) =>
      input.mentions.flatMap((mention): LocatedDraft[] => {
        const { article } = input;
        if (mention.kind !== "quote" || mention.inBoilerplate === true || mention.inCaption === true)
          return [];
        const { speaker } = mention.value;
        const block = article.blocks.find(({ id }) => id === mention.block);
        if (speaker === null || block === undefined) return [];
        const words = mention.text.replace(/\s+/gu, " ").trim();
        const end = evidenceEnd(article.text, mention, block.end);
        // Words that go on from the article's own are a part of what was said.
        const isPartial = mention.rule === "quote/guillemets" && /^[a-zæøå]/u.test(words);
        return [
          {
            type: "statement",
            rule: "statement/quote",
            subject: speakerSlot(speaker, input),
            predicate: "said",
            object: { text: words },
            qualifiers: {
              mode: isPartial ? "partial-quote" : "direct",
              source: SOURCE.exec(article.text.slice(mention.end, end))?.groups?.source,
            },
            start: mention.start,
            end,
            block: mention.block,
          },
        ];
      }),
    finds: {
      "– Dette er en god dag for kysten, sier Kari Nordvik.": [
        {
          subject: "Kari Nordvik",
          predicate: "said",
          object: "Dette er en god dag for kysten",
          qualifiers: { mode: "direct" },
        },
      ],
    },
    ignores: { "Han kaller det «en god dag».": "a few words, and nobody is named" },
  }),
];

const SAYS =
  "(?:sier|seier|sa|mener|meiner|peker på|peikar på|påpeker|påpeikar|understreker|understrekar|forteller|fortel|opplyser|varsler|varslar|tror|trur|håper|håpar|fastslår|konkluderer med|konkluderer|konstaterer|hevder|hevdar|erkjenner|presiserer|framhever|fremhever|framhevar|la vekt på|legger vekt på)";

/** "Han forteller": the person whom the article named last. */
function agentOf(clause: Clause, words: string, input: FactInput): Slot | null {
  if (!/^(?:han|hun|ho)$/iu.test(words)) return agentsIn(clause, words, input)[0] ?? null;
  const last = input.mentions
    .filter(({ kind, end }) => (kind === "person" || kind === "minister") && end <= clause.start)
    .at(-1);
  return last?.kind === "person" || last?.kind === "minister" ? slotOfMention(last) : null;
}

export const statementRules: readonly FactRule[] = [
  defineFactRule({
    id: "statement/indirect",
    type: "statement",
    needs: ["minister", "person", "organisation", "cluster", "programme", "date", "place", "count"],
    pattern: new RegExp(
      `(?:(?<agent>${AGENT}|Han|Hun|Ho) ${SAYS}|(?<=(?:^|[.,] )(?:${PHRASE}{1,60} )?)${SAYS} (?<agent2>${AGENT}))(?: ${PHRASE}{1,30}?)? at (?<words>.{15,600})$`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { agent, agent2, words = "" } = match.groups ?? {};
      const subject = agentOf(clause, agent ?? agent2 ?? "", input);
      const text = wordsOf(clause, words).replace(/[.\s]+$/u, "");
      // What is quoted is a statement of its own.
      if (subject === null || /[«»–]/u.test(text)) return [];
      return [{ subject, predicate: "said", object: { text }, qualifiers: { mode: "indirect" } }];
    },
    finds: {
      "Forskningsrådet peker på at næringen har hatt en god prosess.": [
        {
          subject: "Forskningsrådet",
          object: "næringen har hatt en god prosess",
          qualifiers: { mode: "indirect" },
        },
      ],
      "Kari Nordvik leier nettverket. Ho fortel at planane er klare for hausten.": [
        { subject: "Kari Nordvik", object: "planane er klare for hausten" },
      ],
    },
    ignores: { "Mange mener at ordningen er god for kysten.": "nobody is named" },
  }),
  defineFactRule({
    id: "statement/report",
    type: "statement",
    needs: ["organisation", "cluster"],
    pattern: new RegExp(
      `(?<source>(?:[a-zæøå]+ )?[A-Za-zæøå]*(?:rapport|analyse|undersøkelse|undersøking|evaluering|studie|måling|utredning|utgreiing)(?:en|a|s)?) (?:som )?(?:fra |frå |av )?(?<agent>${AGENT})(?: (?:har )?(?:utarbeidet|utarbeida|laget|laga|utført|gjort|gjennomført))? (?:viser|syner|konkluderer med|slår fast|dokumenterer) at (?<words>.{15,600})$`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { agent = "", words = "", source = "" } = match.groups ?? {};
      const subject = agentsIn(clause, agent, input)[0];
      const text = wordsOf(clause, words).replace(/[.\s]+$/u, "");
      return subject === undefined || /[«»]/u.test(text)
        ? []
        : [
            {
              subject,
              predicate: "said",
              object: { text },
              qualifiers: {
                mode: "indirect",
                source: wordsOf(clause, source).replace(/^(?:en|ei|ein|ny|fersk) /iu, ""),
              },
            },
          ];
    },
    finds: {
      "En analyse som SSB har utarbeidet viser at bedriftene vokser raskere enn andre.": [
        {
          subject: "Statistisk sentralbyrå",
          object: "bedriftene vokser raskere enn andre",
          qualifiers: { mode: "indirect", source: "analyse" },
        },
      ],
    },
    ignores: { "En analyse viser at bedriftene vokser raskere enn andre.": "by nobody who is named" },
  }),
];
