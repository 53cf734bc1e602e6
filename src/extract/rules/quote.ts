/** Direct speech: behind a dash, or in quotation marks with words of saying beside them. */
import { attributionIn, SPEECH, STOP } from "../norwegian/people.ts";
import { defineNameRule, type NameRule, type NameRuleHit } from "../rule.ts";
import type { View } from "../view.ts";

const LONGEST_ATTRIBUTION = 260;
/** Fewest characters of a quote: with words of saying behind it, and without. */
const SHORTEST_TOLD = 8;
const SHORTEST = 15;
/** Three words alone are a heading between two paragraphs: "– God politikk!". */
const FEWEST_ALONE = 4;
/** The dash goes first, so that the engine looks for it alone; a page can have lost the space before it ("til kaia.- |Vi"). */
const DASH_INSIDE = /[–-](?<=[.!?»:] {1,3}[–-]|[a-zæøå][.!?][–-](?= )) ?(?=[A-ZÀ-ÖØ-Þ«])/gu;

/** A page can tell its source first: "(NTB) – |Vi". */
const OPENING_DASH = /^(?:\([A-Za-zÀ-ɏ./-]{2,20}\):? )?[–-] ?["«”]?(?=[A-ZÀ-ÖØ-Þ«"“”\d])/u;

/** The attribution that begins at `at`, to the end of its sentence. */
function attributionAt(view: View, at: number): { start: number; end: number } {
  const rest = view.plain.slice(at, at + LONGEST_ATTRIBUTION);
  return { start: at, end: at + (STOP.exec(rest)?.index ?? rest.length) };
}

/** The words from `from`, to their attribution or to `to`. */
function spoken(view: View, from: number, to: number): NameRuleHit | null {
  const words = view.plain.slice(from, to);
  const said = attributionIn(words);
  const whole = said === undefined ? words.trimEnd().length : said.quoteEnd;
  // "– «|Vi er klare|», sier": the marks are no part of what is said.
  const length = view.plain[from - 1] === "«" && words[whole - 1] === "»" ? whole - 1 : whole;
  if (length < (said === undefined ? SHORTEST : SHORTEST_TOLD)) return null;
  if (said === undefined && words.trim().split(/\s+/u).length < FEWEST_ALONE) return null;
  const by = said && attributionAt(view, from + said.start);
  // "– «|Vi er klare», sier": the mark that closes what one behind the dash has opened is not of the quote.
  const isMarked = view.plain[from - 1] === "«" && words.indexOf("»") === length - 1;
  return { start: from, end: from + length - (isMarked ? 1 : 0), parts: {}, by };
}

/** "Vik ønsker mer styring. - |Jeg har ambisjoner.": nobody but who speaks says "I". */
const I_SAY = /(?<![A-Za-zÀ-ɏ])(?:[Jj]eg|[Ee]g|[Mm]eg|[Mm]in|[Mm]itt|[Mm]ine)(?![A-Za-zÀ-ɏ])/u;
const isInside = (view: View, { start, end }: NameRuleHit): boolean =>
  I_SAY.test(view.plain.slice(start, end));

/** "…, sier Vik. |Vi satser bredt.": only who speaks says so, unless somebody is told to say it ("Vik mener vi må"). */
const WE_SAY =
  /^(?:(?:Vi|Jeg|Eg|Me|Vår|Vårt|Våre|Mitt|Mine|(?:For|Hos|Av) (?:oss|meg|min del|vår del))|[A-ZÆØÅ][a-zæøå]{1,11} [a-zæøå]{2,12} (?:vi|jeg|eg|me)) /u;
const TOLD_BY_OTHER = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?<!(?:vi|me|jeg|eg|som|det|dette|og|å|kan|må|vil|skal) )(?:${SPEECH})(?![A-Za-zÀ-ɏ])`,
  "iu",
);
const NEXT_SENTENCE = /^\. (?=[A-ZÀ-ÖØ-Þ])/u;

/** The sentences right behind an attribution in which the speaker goes on; null where there are none. */
function goesOn(view: View, by: { readonly start: number; readonly end: number }): NameRuleHit | null {
  const { plain } = view;
  if (!NEXT_SENTENCE.test(plain.slice(by.end, by.end + 3))) return null;
  const start = by.end + 2;
  let end = start;
  let next = start;
  while (next < plain.length) {
    const rest = plain.slice(next, next + LONGEST_ATTRIBUTION);
    const length = STOP.exec(rest)?.index ?? rest.length;
    const sentence = rest.slice(0, length);
    if (!WE_SAY.test(sentence) || TOLD_BY_OTHER.test(sentence)) break;
    end = next + length + (plain[next + length] === "." ? 1 : 0);
    next = end + 1;
  }
  return end - start < SHORTEST ? null : { start, end, parts: {}, by };
}

const ATTRIBUTION_BEHIND = new RegExp(
  `^,?[ \\n](?:${SPEECH}|heter det|heiter det|står det|ifølge|ifølgje)(?![A-Za-zÀ-ɏ])`,
  "u",
);
/** "…, |” sier": the comma before the closing mark is not of the quote. */
const withoutComma = (words: string, start: number): number =>
  start + words.length - (words.endsWith(",") ? 1 : 0);
/** In the sentence before the guillemets: a verb of saying, or a colon or "forsvarte det med at" right before them. */
const SAYING = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?:${SPEECH}|heter|heiter|lyder|[Ii]følge|[Ii]følgje)(?![A-Za-zÀ-ɏ])|: $| med at $`,
  "u",
);
/** In the sentence before other marks, which titles and scare quotes have more often: "Kari Moe sier at |", "Li skrev: |". */
const SAYS = new RegExp(`(?<![A-Za-zÀ-ɏ])(?:${SPEECH})(?![A-Za-zÀ-ɏ])[^.!?]{0,60}(?:: | at )$`, "u");
const FEWEST_WORDS = 5;
const isSpeech = (words: string): boolean => words.trim().split(/\s+/u).length >= FEWEST_WORDS;
/** "Mer om klyngen: «…»": what the words are about, and nobody who says them. */
const TOPIC =
  /^\s*(?:(?:les )?(?:mer|meir)|info|informasjon|fakta|bakgrunn|kort|litt|stikkord)? ?om [^:]{1,90}: $/iu;

/** "to sitat: «…»|, av Kari Moe": whose words they are. */
const BY_WHOM = /^,? av (?=[A-ZÀ-ÖØ-Þ])/u;
const QUOTED = /(?<![A-Za-zÀ-ɏ])(?:sitat|siter)/iu;
/** "Siva er |ifølge NHO «…»": who is named behind it. */
const ACCORDING = /(?<![A-Za-zÀ-ɏ])(?:ifølge|ifølgje) /iu;

const DASH_BEFORE = /^[–-] ?$/;
/** "planen med namnet «…»", "to prosjekt: «…»": a title. */
const CALLED =
  /(?:navnet|namnet|tittelen|(?:prosjekt|program|tiltak|tema|tittel|konferans|seminar)[a-zæøå]{0,4}:) $/u;

export const quoteRules: readonly NameRule<"quote">[] = [
  defineNameRule({
    id: "quote/dash",
    kind: "quote",
    reads: "quote",
    needs: "dash",
    find(_names, view) {
      const { plain } = view;
      const hits: NameRuleHit[] = [];
      let end = 0;
      /** Speech goes on behind a later dash without words of saying where the paragraph has told who speaks. */
      let isTold = false;
      const hear = (from: number, opens: boolean): void => {
        const hit = spoken(view, from, plain.length);
        if (hit === null) return;
        const isAlone = hit.by === undefined && !opens && !isTold;
        if (isAlone && !isInside(view, hit)) return;
        hits.push(isAlone ? { ...hit, parts: { inside: "yes" } } : hit);
        isTold ||= hit.by !== undefined;
        end = hit.by?.end ?? hit.end;
        const more = hit.by && goesOn(view, hit.by);
        if (!more) return;
        hits.push(more);
        end = more.end;
      };
      const opening = OPENING_DASH.exec(plain);
      if (opening !== null) hear(opening[0].length, true);
      // Inside a paragraph a dash opens speech only where an attribution follows, or has gone before.
      DASH_INSIDE.lastIndex = end;
      while (DASH_INSIDE.test(plain)) {
        hear(DASH_INSIDE.lastIndex, false);
        if (end > DASH_INSIDE.lastIndex) DASH_INSIDE.lastIndex = end;
      }
      return hits;
    },
    finds: {
      "– ⟦Vi har ventet lenge på dette⟧, sier Kari Nordvik.": { speaker: "Kari Nordvik" },
      "– ⟦Kaia er altfor lita for oss⟧, kritiserer Kari Nordvik.": { speaker: "Kari Nordvik" },
      "– «⟦Kaia er altfor lita for oss⟧», seier Kari Nordvik.": { speaker: "Kari Nordvik" },
      "Planen er klar. - ⟦Den kommer hele landet til gode⟧, sa finansminister Trygve Slagsvold Vedum.": {
        speaker: "Trygve Slagsvold Vedum",
      },
      "– ⟦Havna får nye kaier. Det gleder heile bygda.⟧ Det seier dagleg leiar Kari Nordvik i ei melding.": {
        speaker: "Kari Nordvik",
      },
      "– «⟦Vi har ventet lenge på dette⟧», sier Kari Nordvik.": { speaker: "Kari Nordvik" },
      "– ⟦Vi har ventet lenge på kaia⟧ sier Kari Nordvik.": { speaker: "Kari Nordvik" },
      "– Skogen er viktig for oss, seier Kari Nordvik. ⟦Vi satsar breitt på han.⟧ Han er stor.": {
        speaker: "Kari Nordvik",
      },
      "– ⟦Kaia er viktig. For å få henne ferdig, mener styret at havna må låne mer⟧, sier Kari Nordvik.": {
        speaker: "Kari Nordvik",
      },
      "– ⟦Kaia er viktig. For å få henne ferdig, meiner styret at hamna må låne meir⟧, seier Kari Nordvik.": {
        speaker: "Kari Nordvik",
      },
      "– ⟦Vi gleder oss til kaia står klar⟧, kunne Kari Nordvik opplyse om.": { speaker: "Kari Nordvik" },
      "– ⟦Vi gler oss til kaia står klar⟧, kan Kari Nordvik fortelje.": { speaker: "Kari Nordvik" },
      "– Vi er glade for kaia, sier Kari Nordvik. ⟦For oss er den et løft.⟧ Den er lang.": {
        speaker: "Kari Nordvik",
      },
      "– ⟦Vi har venta lenge på kaia⟧ seier rektor ved Havlys, Kari Nordvik.": { speaker: "Kari Nordvik" },
      "– ⟦Kaia er altfor lita for oss⟧. seier Kari Nordvik (Ap).": { speaker: "Kari Nordvik" },
      "– ⟦Kaia er altfor lita for oss.⟧ Ordene tilhører Kari Nordvik.": { speaker: "Kari Nordvik" },
      "– ⟦At havna blir stor, lovar godt for oss.⟧ Det seier Kari Nordvik.": { speaker: "Kari Nordvik" },
      "– ⟦At havna er full, bekrefter bare hvor stor hun må bli⟧, sier Kari Nordvik.": {
        speaker: "Kari Nordvik",
      },
      "– ⟦Havna har, ifølgje Siva, vakse kvart år⟧, seier Kari Nordvik.": { speaker: "Kari Nordvik" },
      "– ⟦Når kaia står klar, håpar me på fleire båtar⟧, seier Kari Nordvik.": { speaker: "Kari Nordvik" },
      "– ⟦Vi har venta lenge på kaia⟧, seier Kari Nordviks rådgivar, Ola Haug.": { speaker: "Ola Haug" },
      "Havna har ordfører Kari Nordvik med seg.\n\n– ⟦Kaia gir oss mer å leve av⟧, sier ordføreren som viser til at Siva er med.":
        { speaker: "Kari Nordvik" },
      "Nordvik Invest AS veks. Det seier dagleg leiar Kari Nordvik.\n\n– ⟦Kaia gir oss meir å leve av⟧, seier Nordvik.":
        { speaker: "Kari Nordvik" },
      "Havna vokser\n\nDet er mange som er med.\n\nKari Nordvik, daglig leder i Siva, trekker frem alt som ligger i avtalen.\n\n– ⟦Kaia gir oss mer å leve av.⟧":
        { speaker: "Kari Nordvik" },
      "Finansdepartementet er med.\n\n– ⟦Kaia blir større til neste år⟧, opplyser departementet.": {
        speaker: "Finansdepartementet",
      },
      "Også til Ola Haug har Kari Nordvik laga ei liste:\n\n– ⟦Han må syte for at havna blir større.⟧": {
        speaker: "Kari Nordvik",
      },
    },
    ignores: {
      "Støtten – og lånene – øker.": "an insertion",
      "Kari Nordvik er klar og glad for kaia.\n\n– Utrulig god kystpolitikk!": "a heading",
      "– Det koster oss mye, mener vi, og kaien står tom.": "the speaker's own words: nobody is named",
    },
  }),
  defineNameRule({
    id: "quote/guillemets",
    kind: "quote",
    reads: "quote",
    needs: "guillemet",
    find(_names, view) {
      const { plain } = view;
      return [...plain.matchAll(/«([^«»]{20,1500})»/gu)].flatMap((match): NameRuleHit[] => {
        const start = match.index + 1;
        const end = start + (match[1] ?? "").length;
        // "– «Vi er klare», sier": found behind its dash.
        if (match.index < 3 && DASH_BEFORE.test(plain.slice(0, match.index))) return [];
        if (!isSpeech(match[1] ?? "") || CALLED.test(plain.slice(Math.max(0, start - 20), start - 1)))
          return [];
        const behind = plain.slice(end + 1);
        if (ATTRIBUTION_BEHIND.test(behind))
          return [{ start, end, parts: {}, by: attributionAt(view, end + 2) }];
        const before = plain.slice(Math.max(0, match.index - 120), match.index);
        const sentence = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("! ")) + 1);
        const isWhole = match.index === 0 && behind.trim().length <= 1;
        const byWhom = BY_WHOM.exec(behind);
        if (byWhom !== null && QUOTED.test(sentence))
          return [{ start, end, parts: {}, by: attributionAt(view, end + 1 + byWhom[0].length) }];
        if (!isWhole && (!SAYING.test(sentence) || TOPIC.test(sentence))) return [];
        const from = match.index - sentence.length + Math.max(0, sentence.search(ACCORDING));
        return [{ start, end, parts: {}, by: { start: from, end: match.index } }];
      });
    },
    finds: {
      "Siva er ifølge Kari Nordvik «⟦den beste partneren vi kan tenke oss⟧».": { speaker: "Kari Nordvik" },
      "Finansdepartementet vil mer. Det er ifølge departementet «⟦viktig å kartlegge hele havna til våren⟧».":
        {
          speaker: "Finansdepartementet",
        },
      "Kari Nordvik skriver at «⟦ordningen har vært god for hele kysten⟧».": { speaker: "Kari Nordvik" },
      "Kari Nordvik forsvarte kaia med at «⟦den har vært god for hele kysten⟧».": { speaker: "Kari Nordvik" },
      "«⟦Målet er å gjøre det enklere for alle⟧», sier Kari Nordvik.": { speaker: "Kari Nordvik" },
    },
    ignores: {
      "Reformen «Hele Norge eksporterer» er i gang.": "a title",
      "Han kaller det «litt for tidlig» å si.": "a few words",
      "– «Vi har ventet lenge på denne kaia», sier Kari Nordvik.": "speech behind a dash has its own rule",
      "Moe forteller om planen med navnet «En bedre havn for hele vår kyst».": "a title",
      "Moe fekk støtte til to prosjekt: «Havna blir grøn for heile fylket» og eitt til.": "titles",
      "Mer om Forskningsrådet: «Rådet gir penger til forskning i hele landet.»": "a topic, nobody speaks",
    },
  }),
  defineNameRule({
    id: "quote/marks",
    kind: "quote",
    reads: "quote",
    needs: "quotation-mark",
    find(_names, view) {
      const { plain } = view;
      // Straight marks look alike on both sides: they are taken in pairs.
      return [...plain.matchAll(/["“”„]([^"“”„]{0,1500})["“”]/gu)].flatMap((match): NameRuleHit[] => {
        const words = match[1] ?? "";
        const start = match.index + 1;
        const end = start + words.length;
        if (words !== words.trim() || !isSpeech(words)) return [];
        if (ATTRIBUTION_BEHIND.test(plain.slice(end + 1, end + 30)))
          return [{ start, end: withoutComma(words, start), parts: {}, by: attributionAt(view, end + 2) }];
        const before = plain.slice(Math.max(0, match.index - 120), match.index);
        const sentence = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("! ")) + 1);
        return SAYS.test(sentence)
          ? [{ start, end, parts: {}, by: { start: match.index - sentence.length, end: match.index } }]
          : [];
      });
    },
    finds: {
      '"⟦Dette er en stor dag for hele kysten⟧", sa Kari Nordvik.': { speaker: "Kari Nordvik" },
      "“⟦Vi treng meir plass til båtane våre⟧,” seier Kari Nordvik.": { speaker: "Kari Nordvik" },
      'Kari Nordvik skriver: "⟦Ordningen har vært god for hele kysten.⟧"': { speaker: "Kari Nordvik" },
    },
    ignores: {
      'Reformen "Hele kysten eksporterer mer i år" er i gang, sier Moe.': "a title",
      'Både "havet" og "kysten" er med i planen hennes, sier Kari Nordvik.': "what stands between two",
    },
  }),
];
