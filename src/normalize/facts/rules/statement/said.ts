/** Statements: who said what, in their own words or as the article tells it. */
import { CHANGE_INFINITIVE, HAS_CHANGED } from "../../../../extract/norwegian/change.ts";
import { SAYS, SAYS_BEHIND } from "../../../../extract/norwegian/saying.ts";
import type { Mention, MentionOf, Slot } from "../../../../model.ts";
import { spaced } from "../../../../pattern.ts";
import { wordsOf } from "../../clause.ts";
import {
  type ArticleRule,
  type Draft,
  defineArticleRule,
  defineFactRule,
  type FactRule,
  type LocatedDraft,
  PHRASE,
} from "../../rule.ts";
import {
  evidenceEnd,
  modeOf,
  ONE,
  PERSON,
  ROLE_AHEAD,
  SPEAKERS,
  speakersIn,
  speakersOf,
  THE_BODY,
  THE_ROLE,
  wordsAlone,
} from "./speaker.ts";

const isQuote = (mention: Mention): mention is MentionOf<"quote"> => mention.kind === "quote";

/** In which document the words stand: "står det i evalueringsrapporten". */
const SOURCE = /(?:heter|heiter|står) det i (?<source>(?:den |det )?[a-zæøåà-ɏ-]{4,40})/iu;

export const statementArticleRules: readonly ArticleRule[] = [
  defineArticleRule({
    id: "statement/quote",
    type: "statement",
    read: (input) =>
      input.mentions.filter(isQuote).flatMap((mention): LocatedDraft[] => {
        const { article } = input;
        if (mention.inBoilerplate === true || mention.inCaption === true) return [];
        const { speaker } = mention.value;
        const block = article.blocks.find(({ id }) => id === mention.block);
        if (speaker === null || block === undefined) return [];
        const words = spaced(mention.text).trim();
        const end = evidenceEnd(article.text, mention, block.end);
        // Words that go on from the article's own are a part of what was said.
        const isPartial = mention.rule !== "quote/dash" && /^[a-zæøå]/u.test(words);
        return speakersOf(speaker, mention.end, end, input).map((subject) => ({
          type: "statement",
          rule: "statement/quote",
          subject,
          predicate: "said",
          object: { text: words },
          qualifiers: {
            mode: isPartial ? "partial-quote" : "direct",
            source: SOURCE.exec(article.text.slice(mention.end, end))?.groups?.source,
          },
          start: mention.start,
          end,
          block: mention.block,
        }));
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
      "– Dette er ein god dag for kysten, seier Kari Nordvik i Enova og Sivas rådgivar Ola Haug.": [
        { subject: "Kari Nordvik" },
        { subject: "Ola Haug" },
      ],
      "– Den nye ordføraren lovar at ho er klar.\n\n– Eg har vore klar i mange år, seier Kari Nordvik.": [
        { subject: "Kari Nordvik", object: "Eg har vore klar i mange år" },
      ],
      "– Kaia er altfor lita for oss, seier Kari Siva, som er sjef i Forskningsrådet.": [
        { subject: "Kari Siva" },
      ],
      "– Dette er en god dag for kysten, sier Kari Nordvik og Ola Haug nikker.": [
        { subject: "Kari Nordvik" },
      ],
    },
    ignores: { "Han kaller det «en god dag».": "a few words, and nobody is named" },
  }),
];

/** "…, og peker på at …": a second statement of the same speaker. */
export const AND_SAYS = new RegExp(
  `,? (?:og|men) (?:(?:legger|legg|la|føyer|føyde) til|${SAYS})(?: (?:også|òg|samtidig|derfor|difor))? at `,
  "u",
);

export const said = (subjects: readonly Slot[], words: readonly string[], mode = "indirect"): Draft[] =>
  words.flatMap((piece) => {
    const text = wordsAlone(piece);
    // What is quoted is a statement of its own.
    return text.length < 10 || /[«»–]/u.test(text)
      ? []
      : subjects.map((subject) => ({
          subject,
          predicate: "said",
          object: { text },
          qualifiers: { mode },
        }));
  });

/** "sa |Siva-sjef Haug til avisa at", "sa |ordfører Haug at": what the speaker is. */
const TITLED =
  "(?:(?:\\{(?:organisation|cluster|place):\\d{1,4}\\}-)?[a-zæøå]{0,20}(?:sjef|leder|leiar|direktør|ordfører|ordførar|rektor) )?";
/** "Til |avisa sa Haug at": who speaks. */
const BEHIND = new RegExp(` (?<who>${PERSON}|han|hun|ho) at $`, "u");

const EXPECTS = / (?:for)?vent[aer][a-z]{0,2} (?:[^.]{1,30} )?at $/u;
/** "forventer at |prisene faller" is a forecast; "forventer at |næringen tar ansvar" is asked of somebody. */
const FORESEEN = new RegExp(`(?:^| )(?:${HAS_CHANGED}|${CHANGE_INFINITIVE})(?![A-Za-zÀ-ɏ])`, "u");

export const statementRules: readonly FactRule[] = [
  defineFactRule({
    id: "statement/indirect",
    type: "statement",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:(?<agent>${SPEAKERS}|Han|Hun|Ho|${THE_BODY}|(?<=^|[.:] )${THE_ROLE})(?: selv| sjølv)? ${SAYS}|(?:(?<=[a-zæøå}], )(?<agent3>${PERSON})|(?<=^|[.:] )(?<agent4>${PERSON}), (?:[a-zæøå]{4,24} og (?=[a-zæøå]{4,24} (?:i|for|ved|hos) ))?(?:(?! (?:og|mener|meiner) )${PHRASE}){3,90}), ${SAYS}|(?<![^ ])(?=${SAYS} )(?<=(?:^|[.,] )(?:${PHRASE}{1,60} )?)${SAYS} ${TITLED}(?<agent2>${SPEAKERS}|han(?= at)|hun(?= at)|ho(?= at))|(?<=^|[.:] )(?<agent5>${PERSON}) (?:(?!\\{(?:person|minister|organisation|cluster):| at | som )${PHRASE}){3,90},? (?:og|men) (?:også |òg |likevel )?${SAYS})(?: (?!at |det )(?:(?! at | er | var | viser | syner | tyder | betyr | gjør | gjer | fører )${PHRASE}){1,30}?)?? at (?<words>.{15,600})$`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { agent, agent2, agent3, agent4, agent5, words = "" } = match.groups ?? {};
      const head = match[0].slice(0, match[0].length - words.length);
      // "tror ikke at": the other way round. "sa hun etter at", "grunnen til at": when, or why.
      if (
        / (?:ikke|ikkje) | (?:etter|uten|utan|(?:[a-zæøå]*årsak|grunn)(?:en|a)? til|(?:kommer|kom|kjem) av|skyldes|skyldtes|skuldast) at $/u.test(
          head,
        )
      )
        return [];
      if (EXPECTS.test(head) && !FORESEEN.test(words)) return [];
      // "Til |avisa sa hun at": who speaks stands behind.
      const told = /(?:^|[.:] )Til $/u.test(clause.skeleton.slice(0, match.index))
        ? (BEHIND.exec(head)?.groups?.who ?? "")
        : agent;
      return said(
        speakersIn(clause, told ?? agent2 ?? agent3 ?? agent4 ?? agent5 ?? "", input),
        wordsOf(clause, words).split(AND_SAYS),
      );
    },
    finds: {
      "Forskningsrådet peker på at næringen har hatt en god prosess.": [
        {
          subject: "Forskningsrådet",
          object: "næringen har hatt en god prosess",
          qualifiers: { mode: "indirect" },
        },
      ],
      "Kari Nordvik åpnet kaia. Foto: Ola Haug.\n\nHun forteller at neste kai er under bygging.": [
        { subject: "Kari Nordvik", object: "neste kai er under bygging" },
      ],
      "Kari Nordvik åpnet kaia.\n\nSTOR DAG: Ordfører Ola Haug hilste til alle.\n\nHun mener at kaia er stor nok.":
        [{ subject: "Kari Nordvik", object: "kaia er stor nok" }],
      "Kari Nordvik i GCE NODE seier at ho trur at marknaden snur.": [
        { subject: "Kari Nordvik", object: "ho trur at marknaden snur" },
      ],
      "Styreleiar i Siva, Kari Nordvik, seier at hallen blir bygd i år.": [
        { subject: "Kari Nordvik", object: "hallen blir bygd i år" },
      ],
      "Kari Nordvik, styreleder i Siva, sier at hallen blir bygd i år.": [
        { subject: "Kari Nordvik", object: "hallen blir bygd i år" },
      ],
      "Siva har nye eigarar.\n\nSelskapet opplyser at dei nye eigarane er på plass.": [
        { subject: "Siva", object: "dei nye eigarane er på plass" },
      ],
      "Havna har ordførar Kari Nordvik med seg. Ordføraren meiner at hallen blir bygd i år.": [
        { subject: "Kari Nordvik", object: "hallen blir bygd i år" },
      ],
      "Den nye styrelederen sier at hallen blir bygd i år. Kontakt styreleder Kari Nordvik.": [
        { subject: "Kari Nordvik", object: "hallen blir bygd i år" },
      ],
      "Kari Nordvik er nøgd. Til Siva sa ho at hallen blir bygd i år.": [
        { subject: "Kari Nordvik", object: "hallen blir bygd i år" },
      ],
      "Kari Nordvik selv understreker at hallen blir bygd i år.": [
        { subject: "Kari Nordvik", object: "hallen blir bygd i år" },
      ],
      "Kari Nordvik leier Siva. Ho trekte fram at hallen blir bygd i år.": [
        { subject: "Kari Nordvik", object: "hallen blir bygd i år" },
      ],
      "Kari Nordvik var òg klar på at hallen blir bygd i år.": [
        { subject: "Kari Nordvik", object: "hallen blir bygd i år" },
      ],
      "Kari Nordvik leder Siva. Deretter uttalte hun at hallen blir bygd i år.": [
        { subject: "Kari Nordvik", object: "hallen blir bygd i år" },
      ],
      "Kari Nordvik var usamd i saka, men sa at hallen blir bygd i år.": [
        { subject: "Kari Nordvik", object: "hallen blir bygd i år" },
      ],
      "Både Kari Nordvik og Ola Haug sa i går at hallen blir bygd.": [
        { subject: "Kari Nordvik", object: "hallen blir bygd" },
        { subject: "Ola Haug", object: "hallen blir bygd" },
      ],
      "Kari Nordvik har tidlegare peika på at kaia er for lita då ho besøkte øya.": [
        { subject: "Kari Nordvik", object: "kaia er for lita" },
      ],
      "Nordvik er på plass. Under møtet forsikret Kari Nordvik at det bare ble gitt en smakebit.": [
        { subject: "Kari Nordvik", object: "det bare ble gitt en smakebit" },
      ],
      "Kari Nordvik tok til orde for at Norge skal bygge skip, og fastslo at verftene er klare.": [
        { subject: "Kari Nordvik", object: "Norge skal bygge skip" },
        { subject: "Kari Nordvik", object: "verftene er klare" },
      ],
      "I november sa Siva-sjef Kari Nordvik til Enova at kaia er for liten.": [
        { subject: "Kari Nordvik", object: "kaia er for liten" },
      ],
      "Etter møtet sa ordførar Kari Nordvik at kaia er for lita.": [
        { subject: "Kari Nordvik", object: "kaia er for lita" },
      ],
      "Kari Nordvik, styreleiar og partnar i Siva, seier at kaia er for lita.": [
        { subject: "Kari Nordvik", object: "kaia er for lita" },
      ],
      "Kari Nordvik sier at havna trenger bl.a. nye kaier.": [
        { subject: "Kari Nordvik", object: "havna trenger bl.a. nye kaier" },
      ],
      "Forskningsrådet venter at eksporten øker med 5 prosent neste år.": [
        { subject: "Forskningsrådet", object: "eksporten øker med 5 prosent neste år" },
      ],
      "Kari Nordvik mener at kaia er for liten, men legger til at den holder ut året.": [
        { subject: "Kari Nordvik", object: "kaia er for liten" },
        { subject: "Kari Nordvik", object: "den holder ut året" },
      ],
    },
    ignores: {
      "Mange mener at ordningen er god for kysten.": "nobody is named",
      "Det sa Kari Nordvik etter at hun hadde sett den nye kaia.": "when she said it",
      "Kari Nordvik peker på prisen som årsak til at kaia er stengt.": "why it is so",
      "Kari Nordvik mener veksten kommer av at folk kjøper mer.": "why it is so",
      "Kari Nordvik seier veksten skuldast at folk kjøper meir.": "why it is so",
      "De som liker Kari Nordvik, sier at ordningen er god for kysten.": "others say so",
      "Kari Nordvik trur prisen gjer at fleire får opp auga for kysten.":
        "she thinks more than what stands behind",
      "Siva og Enova er med. Selskapet mener at ordningen er god for kysten.": "which of the two?",
      "Kari Nordvik har ikke sagt at kaia er for liten.": "she has not",
      "Kari Nordvik er ikke klar på at kaia er for liten.": "she is not",
      "Kari Nordvik tror ikke at kaia er for liten.": "she thinks the opposite",
      "Kari Nordvik sier det er viktig at kaia blir større.": "what is important is not said to be so",
      "Kari Nordvik forventer at verftene rydder opp etter seg.": "what she asks of them",
      "Kari Nordvik venter på at kaia skal bli ferdig.": "what has not come yet",
    },
  }),
  defineFactRule({
    id: "statement/words-first",
    type: "statement",
    pattern: new RegExp(
      `^(?<words>[^«»–?!]{25,600})${SAYS_BEHIND} (?:${ROLE_AHEAD})?(?<agent>${ONE}|han|hun|ho)(?=$|[.,]| (?:i|til|på|om|fra|frå|under|overfor) )(?!(?:, ${ONE}){1,5},? og ${ONE} (?!(?:i|til|på|om|fra|frå|under|overfor) )[a-zæøå])(?!.{0,200} at )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { agent = "", words = "" } = match.groups ?? {};
      const { mentions } = input;
      const isQuoted = mentions.some(
        ({ kind, start, end }) => kind === "quote" && start < clause.end && clause.start < end,
      );
      // What goes on from a quote, or stands behind its dash, is that quote's.
      const { text } = input.article;
      if (
        isQuoted ||
        /[–—-]\s*$/u.test(text.slice(Math.max(clause.block.start, clause.start - 4), clause.start))
      )
        return [];
      return said(speakersIn(clause, agent, input), [wordsOf(clause, words)], modeOf(words));
    },
    finds: {
      "Ferja skal gå på strøm fra neste sommer, forklarer Kari Nordvik.": [
        { subject: "Kari Nordvik", object: "Ferja skal gå på strøm fra neste sommer" },
      ],
      "Kaia blir ferdig et år før tiden, ifølge Kari Nordvik.": [
        { subject: "Kari Nordvik", object: "Kaia blir ferdig et år før tiden" },
      ],
      "Kaia er viktig for hele kysten, sier havnesjef Kari Nordvik.": [
        { subject: "Kari Nordvik", object: "Kaia er viktig for hele kysten" },
      ],
      "Kaia er viktig for heile kysten, seier hamnesjef i Siva, Kari Nordvik.": [{ subject: "Kari Nordvik" }],
      "Vi skal byggje nye fyr neste år, seier Kari Nordvik.": [{ qualifiers: { mode: "direct" } }],
      "Bedriftene har fått mer å gjøre enn de rekker over, melder Forskningsrådet.": [
        { subject: "Forskningsrådet", qualifiers: { mode: "indirect" } },
      ],
    },
    ignores: {
      "– Ferja skal gå på strøm fra neste sommer, sier Kari Nordvik.": "a quote",
      "I saka om dei stengde kaiene, varsla Siva, Enova og Nofima full gransking.": "what they warn of",
    },
  }),
];
