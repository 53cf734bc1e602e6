/** Phrases that stand around articles: short lines that are no text, and headings behind which none comes any more. */
import type { BoilerplateReason } from "../../model.ts";

export interface PhraseRule {
  readonly why: BoilerplateReason;
  readonly pattern: RegExp;
  readonly finds: readonly string[];
  readonly ignores: readonly string[];
}

export const phraseRules: readonly PhraseRule[] = [
  {
    why: "related-link",
    pattern:
      /^(?:les også|les òg|les mer|les meir|se også|sjå også|relaterte saker|mest lest|siste saker|read more|read also|see also|related|also read|more from|mehr zum thema|lesen sie auch|lesen sie mehr|das könnte sie auch interessieren|weiterlesen|recommended)(?::|$| stories| articles| posts| news| content)/iu,
    finds: ["Les også: Klyngene vokser", "Related stories", "Relaterte saker"],
    ignores: ["Les også denne boka før du reiser", "Related work exists in three fields."],
  },
  {
    why: "advertisement",
    pattern:
      /^(?:annonse|annonsørinnhold|advertisement|advert|anzeige|werbung|reklame|story continues below( advertisement)?|artikkelen fortsetter under annonsen)[:.]?$/iu,
    finds: ["Annonse", "Advertisement"],
    ignores: ["Annonsen kostet en million kroner."],
  },
];

export const phraseOf = (text: string): BoilerplateReason | null =>
  text.length > 120 ? null : (phraseRules.find(({ pattern }) => pattern.test(text))?.why ?? null);

const TAIL =
  /^(?:kommentarer|kommentarar|\d{1,5} kommentar(?:er|ar)?|les også|les òg|relaterte (?:saker|artikler)|mest lest|flere saker|fleire saker|siste saker|siste nytt|del (?:denne )?(?:saken|artikkelen)|om forfatteren|comments?|\d{1,5} comments?|leave a (?:reply|comment)|related(?: (?:stories|articles|posts|news|content|topics))?|recommended(?: for you)?|more (?:from|on|stories|news)(?: .{1,30})?|more .{1,25} (?:stories|news|articles)|read more|about the author|you (?:may|might) also like|share this(?: (?:story|article|post|page|on|with|entry))?(?: .{1,20})?|kommentare?|\d{1,5} kommentare?|mehr zum thema|das könnte (?:sie|dich) auch interessieren|ähnliche (?:artikel|beiträge)|schreibe einen kommentar|über den autor|artikel teilen|weitere (?:artikel|beiträge|meldungen|themen)(?: .{1,30})?)[:.!]?$/iu;

export const isTailHeading = (text: string): boolean => TAIL.test(text);
