/** "EU": a part of the world where something is, goes to or comes from; elsewhere the body that decides and pays. */
import { hitsOver, type NameHit } from "../lexicon.ts";
import type { View } from "../view.ts";

export const UNION = "EU";
/** "markedet i |EU", "land utenfor |EU"; one is a member of the body. */
const WITHIN =
  /(?<![A-Za-zÀ-ɏ])(?:(?:gjennom)?snittet (?:for|av)|(?<!(?:medlem|medlemmer|medlemmar|medlemskap|medlemskapet|medlemsland|medlemslanda|representanter|representantar) )i|innen|innan|innenfor|innanfor|utenfor|utanfor|utenom|utanom|resten av|heile|hele) $/iu;
/** "eksporten til |EU", "arbeidskraft fra |EU": what goes there and comes from there. */
const TRADED =
  /(?:eksport|import|(?<![A-Za-zÀ-ɏ])(?:ut|inn)før|salg|(?<![A-Za-zÀ-ɏ])sal(?:et)?(?![A-Za-zÀ-ɏ])|sel[gj]|solgt|selt|levera|levert|send|sende|sendt|varer|varar|handel|kraft|strøm|laks|fisk|sjømat|turist|innvandr|flytt)[^.!?]{0,60} (?:til|mot|fra|frå) $/iu;
const REACH = 100;
/** "EU-landene", "EU-markedet", "EU-borgere": where they are. */
const LANDS = /^-(?:land|mark(?:ed|nad)|borg[ae]r|område|nivå(?!et?$))/u;
const LANDS_REACH = 9;
/** "EU – som er største marked". */
const MARKET = /^[ ,–-]{1,3}som er [^.!?]{0,20}(?:marked|marknad)/u;
const MARKET_REACH = 45;
/** Between two parts of the world. */
const LINKS: readonly string[] = [", ", " og ", "/", " eller "];

/** Whether a name hit upon is the part of the world. @param names all of the block */
export function isPartOfWorld({ plain }: View, hit: NameHit, names: readonly NameHit[]): boolean {
  const { start, end } = hit;
  // "EUs programmer": whose they are.
  if (end - start > UNION.length) return false;
  const before = plain.slice(Math.max(0, start - REACH), start);
  return (
    WITHIN.test(before) ||
    TRADED.test(before) ||
    LANDS.test(plain.slice(end, end + LANDS_REACH)) ||
    MARKET.test(plain.slice(end, end + MARKET_REACH)) ||
    hitsOver(names, { start: start - LONGEST_LINK, end: end + LONGEST_LINK }).some(
      (other) =>
        other.name.kind === "place" &&
        other.name.surface !== UNION &&
        LINKS.includes(other.start >= end ? plain.slice(end, other.start) : plain.slice(other.end, start)),
    )
  );
}
/** Characters of " eller ", and one of the name behind it. */
const LONGEST_LINK = 8;
