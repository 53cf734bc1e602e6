/**
 * Phrases that stand around articles, on pages and in texts copied from them: short lines that are no text, and headings
 * behind which none comes any more.
 */
import type { BoilerplateReason } from "../model.ts";

export interface PhraseRule {
  readonly id: string;
  readonly why: BoilerplateReason;
  readonly pattern: RegExp;
  readonly finds: readonly string[];
  readonly ignores: Readonly<Record<string, string>>;
}

/** Longer lines are prose. */
export const LONGEST_PHRASE = 160;

export const phraseRules: readonly PhraseRule[] = [
  {
    id: "more-phrase",
    why: "related-link",
    pattern:
      /^(?:les også|les òg|les mer|les meir|se også|sjå også|relaterte saker|mest lest|mest lese|siste saker|read more|read also|see also|related|also read|more from|mehr zum thema|lesen sie auch|lesen sie mehr|das könnte sie auch interessieren|weiterlesen|recommended)(?::|$| stories| articles| posts| news| content)/iu,
    finds: ["Les også: Klyngene vokser", "Related stories", "Relaterte saker", "Lesen Sie auch: Mehr Strom"],
    ignores: {
      "Related work exists in three fields.": "a sentence",
      "Mest lest er boka fra 1994.": "a sentence",
    },
  },
  {
    id: "advertisement-phrase",
    why: "advertisement",
    pattern:
      /^(?:annonse|annonsørinnhold(?: produsert av .{1,60})?|advertisement|advert|anzeige|werbung|reklame|story continues below(?: advertisement)?|artikkelen fortsetter under annonsen|saka held fram under annonsen)[:.]?$/iu,
    finds: ["Annonse", "ANNONSØRINNHOLD PRODUSERT AV BRANSJEHUSET", "Artikkelen fortsetter under annonsen"],
    ignores: { "Annonsen kostet en million kroner.": "a sentence" },
  },
  {
    id: "cookie-phrase",
    why: "cookie-notice",
    pattern:
      /^(?:vi (?:bruker|nytter|brukar|nyttar) (?:informasjonskapsler|informasjonskapslar|cookies)|(?:denne )?(?:nettsiden|nettstaden|websida|nettsida) (?:bruker|brukar) (?:informasjonskapsler|informasjonskapslar|cookies)|(?:godta|godkjenn|avvis|avslå) (?:alle|alt)(?: informasjonskapsler| informasjonskapslar)?$|(?:kun|berre|bare) nødvendige$|(?:tilpass|lagre|administrer|lagra) innstill(?:inger|ingar)$|personvern(?:innstillinger|innstillingar|erklæring)?$|les vår personvernerklæring)/iu,
    finds: [
      "Vi bruker informasjonskapsler for å gi deg en bedre opplevelse.",
      "Vi brukar informasjonskapslar på denne nettstaden",
      "Godta alle",
      "Berre nødvendige",
      "Lagre innstillinger",
    ],
    ignores: { "Godta alle forslagene, ber regjeringen.": "a sentence" },
  },
  {
    id: "paywall-phrase",
    why: "paywall",
    pattern:
      /^(?:for abonnenter|for abonnentar|kun for abonnenter|du må være (?:abonnent|innlogget|logget inn)|du må vere (?:abonnent|logga inn)|denne artikkelen er (?:over|eldre enn) (?:ett|eitt|to|tre) år|denne artikkelen er forbeholdt|bli abonnent|allerede abonnent|er du abonnent)/iu,
    finds: [
      "For abonnenter",
      "Du må være abonnent for å lese denne artikkelen",
      "Denne artikkelen er over ett år gammel og kan innholde utdatert informasjon",
      "Du må vere abonnent for å lese vidare",
    ],
    ignores: { "Abonnenter får lavere pris.": "a sentence" },
  },
  {
    id: "service-phrase",
    why: "navigation",
    pattern:
      /^(?:fant du det du (?:lette|leter) etter|fann du det du (?:leita|leitte) etter|var (?:denne siden|dette|innholdet) (?:nyttig|til hjelp)|du (?:benytter|bruker|nyttar|brukar) (?:en|ein) nettles[ea]r (?:vi|som) ikkj?e|aktiver javascript|hei! mitt na(?:vn|mn) er|tips oss!?|account_circle$|expand_more$|arrow_(?:back|forward|drop_down)$|map$|search$|menu$|close$|se alle$|sjå alle$|siste innlegg$)/iu,
    finds: [
      "Fant du det du lette etter?",
      "Fann du det du leita etter?",
      "Du benytter en nettleser vi ikke støtter",
      "Hei! Mitt namn er Kari. Kva kan eg hjelpe deg med?",
      "Aktiver Javascript i din nettleser for å få full tilgang.",
      "account_circle",
    ],
    ignores: { "Tipset oss imellom er å vente.": "a sentence", "Maps of the world": "another word" },
  },
  {
    id: "opinion-phrase",
    why: "metadata",
    pattern:
      /^(?:dette er (?:et|eit) (?:debattinnlegg|meningsinnlegg|leserinnlegg|lesarinnlegg)|dette er (?:en|ein) (?:kronikk|kommentar)|(?:innlegget|kronikken|teksten|artikkelen) (?:gir|gjev) uttrykk for (?:skribentens|skribenten sine|forfatterens) )/iu,
    finds: [
      "Dette er et debattinnlegg. Innlegget gir uttrykk for skribentens holdninger.",
      "Dette er ein kronikk.",
    ],
    ignores: { "Dette er en kronikør som skriver godt.": "another word" },
  },
];

export const phraseOf = (text: string): BoilerplateReason | null =>
  text.length > LONGEST_PHRASE ? null : (phraseRules.find(({ pattern }) => pattern.test(text))?.why ?? null);

const TAIL =
  /^(?:kommentarer|kommentarar|\d{1,5} kommentar(?:er|ar)?|les også|les òg|relaterte (?:saker|artikler|artiklar)|mest lest|mest lese|flere saker|fleire saker|siste saker|siste nytt|siste innlegg|del (?:denne )?(?:saken|saka|artikkelen)|om forfatteren|om forfattaren|om oss|om (?:selskapet|bedriften|verksemda)|comments?|\d{1,5} comments?|leave a (?:reply|comment)|related(?: (?:stories|articles|posts|news|content|topics))?|recommended(?: for you)?|more (?:from|on|stories|news)(?: .{1,30})?|more .{1,25} (?:stories|news|articles)|read more|about (?:the author|us)|you (?:may|might) also like|share this(?: (?:story|article|post|page|on|with|entry))?(?: .{1,20})?|kommentare?|\d{1,5} kommentare?|mehr zum thema|das könnte (?:sie|dich) auch interessieren|ähnliche (?:artikel|beiträge)|schreibe einen kommentar|über den autor|artikel teilen|weitere (?:artikel|beiträge|meldungen|themen)(?: .{1,30})?)[:.!]?$/iu;

/** Whether a line opens what comes below an article: other articles, readers' words, the sender about itself. */
export const isTailHeading = (text: string): boolean => text.length <= 60 && TAIL.test(text);
