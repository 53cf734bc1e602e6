/** Statements told of who has sent them out: "…, heter det i en pressemelding fra Siva", "Det melder departementet.", "…, ifølge Siva, …". */
import type { Slot } from "../../../../model.ts";
import { slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { type ArticleRule, defineArticleRule, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { said } from "./said.ts";
import { SPEAKERS, speakersIn } from "./speaker.ts";

const PAPER =
  "(?:[a-zæøå]{0,20}(?:melding|rapport|notat|redegjørelse|kunngjøring|fråsegn|uttalelse|nyhetssak|nettsak))(?:en|a|et)?";
/** Papers and channels pass on what others say. */
const MEDIA =
  /^(?:NTB|NPK|Nynorsk Pressekontor|NRK|TV ?2|E24|VG|Verdens Gang|Aftenposten|Dagbladet|Dagsavisen|Dagens Næringsliv|DN|Nationen|Klassekampen|Bergens Tidende|BT|Adresseavisen|Stavanger Aftenblad|Finansavisen|Sunnmørsposten|Firda|Teknisk Ukeblad|TU|Digi|Digi\\.no|Shifter|Reuters|Bloomberg)(?![a-zæøå])/u;
const isMedium = (slot: Slot): boolean => "name" in slot && MEDIA.test(slot.name);

const IT_IS_TOLD = new RegExp(
  `^(?:Det|Dette) (?:melder|opplyser|skriver|skriv|opplyste|melde|meldte|skrev) (?<agent>${SPEAKERS})(?: (?:i|på|om) ${PHRASE}{3,80})?\\.?$`,
  "u",
);
/** Nothing that somebody says to be so. */
const SHORTEST = 25;

export const statementReleaseArticleRules: readonly ArticleRule[] = [
  defineArticleRule({
    id: "statement/it-is-told",
    type: "statement",
    read: (input: FactInput) =>
      input.clauses.flatMap((clause, index) => {
        const { agent } =
          (clause.skeleton.startsWith("De") ? IT_IS_TOLD.exec(clause.skeleton) : null)?.groups ?? {};
        const before = input.clauses[index - 1];
        if (agent === undefined || before === undefined || before.block.kind !== "paragraph") return [];
        const isQuoted = input.mentions.some(
          ({ kind, start, end }) => kind === "quote" && start < clause.end && before.start < end,
        );
        const text = wordsOf(before, before.skeleton);
        if (isQuoted || text.length < SHORTEST || text.endsWith("?")) return [];
        const subjects = speakersIn(clause, agent, input).filter((slot) => !isMedium(slot));
        return said(subjects, [text]).map((draft) => ({
          ...draft,
          type: "statement" as const,
          rule: "statement/it-is-told",
          start: before.start,
          end: clause.end,
          block: before.block.id,
        }));
      }),
    finds: {
      "Kaia i Vardø får nye lykter til hausten. Det melder Kystverket i ei pressemelding.": [
        {
          subject: "Kystverket",
          predicate: "said",
          object: "Kaia i Vardø får nye lykter til hausten",
          qualifiers: { mode: "indirect" },
        },
      ],
    },
    ignores: {
      "Kaia i Vardø får nye lykter til høsten. Det melder NTB.": "an agency passes it on",
      "– Kaia i Vardø får nye lykter til høsten. Det opplyser Kystverket.": "a quote",
    },
  }),
];

export const statementReleaseRules: readonly FactRule[] = [
  defineFactRule({
    id: "statement/in-a-release",
    type: "statement",
    pattern: new RegExp(
      `^(?<words>[^«»–?!]{25,600}?), (?:(?:heter|heiter|står|går) det(?: fram| frem)?(?: i| av)|(?:ifølge|ifølgje|i følge|i følgje)) (?:(?:en|ei|ein|et|eit|den|det) )?(?:(?:ny|fersk|felles) )?(?<source>${PAPER}) (?:fra|frå|av) (?<agent>${SPEAKERS})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { agent = "", words = "", source = "" } = match.groups ?? {};
      const isQuoted = input.mentions.some(
        ({ kind, start, end }) => kind === "quote" && start < clause.end && clause.start < end,
      );
      if (isQuoted || slotsIn(clause, "organisation", agent).length === 0) return [];
      return said(speakersIn(clause, agent, input), [wordsOf(clause, words)]).map((draft) => ({
        ...draft,
        qualifiers: { ...draft.qualifiers, source: wordsOf(clause, source) },
      }));
    },
    finds: {
      "Kaia i Vardø får nye lykter til hausten, heiter det i ei pressemelding frå Kystverket.": [
        {
          subject: "Kystverket",
          predicate: "said",
          object: "Kaia i Vardø får nye lykter til hausten",
          qualifiers: { mode: "indirect", source: "pressemelding" },
        },
      ],
      "Kaia i Vardø får nye lykter til høsten, ifølge en fersk rapport fra SSB.": [
        { subject: "Statistisk sentralbyrå", qualifiers: { source: "rapport" } },
      ],
    },
    ignores: { "Kaia i Vardø får nye lykter til hausten, heiter det i ei pressemelding.": "whose?" },
  }),
  defineFactRule({
    id: "statement/according-inside",
    type: "statement",
    pattern: new RegExp(
      `^(?<head>[^«»–?!.]{6,160}?(?<= (?:har|er|vil|skal|kan|må|var|ble|blei|blir|vart|vert|hadde))|[^«»–?!,.]{6,160}), (?:ifølge|ifølgje|i følge|i følgje) (?<agent>${SPEAKERS})(?:, |,? )(?<tail>(?!og |men |(?:i|fra|frå|hos|ved) \\{organisation:)[^«»–?!]{15,400})$`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { agent = "", head = "", tail = "" } = match.groups ?? {};
      const subjects = speakersIn(clause, agent, input).filter((slot) => !isMedium(slot));
      return said(subjects, [wordsOf(clause, `${head} ${tail}`)]);
    },
    finds: {
      "Den nye kaia skal, ifølge Kystverket, sikre at alle båtene får plass.": [
        { subject: "Kystverket", object: "Den nye kaia skal sikre at alle båtene får plass" },
      ],
      "Lengre kaier, nye fyr og fleire lykter har, i følgje Kystverket, ført til færre ulukker.": [
        { object: "Lengre kaier, nye fyr og fleire lykter har ført til færre ulukker" },
      ],
    },
    ignores: {
      "Den nye kaia skal, ifølge avtalen, sikre at alle båtene får plass.": "nobody says so",
      "Kaia blir ferdig i år, ifølge Kari Nordvik fra Forskningsrådet.": "nothing behind who says so",
    },
  }),
];
