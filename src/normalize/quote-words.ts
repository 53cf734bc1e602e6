/** What tells who said a quote, in the words around it. */
import { SPEECH } from "../extract/norwegian/people.ts";

/** Behind an organisation: it wrote the report. */
export const HAS_STUDIED =
  /^ (?:har |hadde )?(?:evaluert|evaluerte|kartlagt|kartla|undersøkt|undersøkte|analysert|analyserte|utarbeidet|utarbeida|gjennomført en (?:undersøkelse|evaluering|kartlegging)|skrevet|skrive)(?![A-Za-zÀ-ɏ])/u;
export const PRONOUN = /^[^,.]{0,30}(?<![A-Za-zÀ-ɏ])(?:han|hun|ho)(?![A-Za-zÀ-ɏ])/iu;
/** Right behind the verb of saying. */
export const SUBJECT = /^[a-zæøå]+ (?:han|hun|ho)(?= (?!og |som )[a-zæøå])/u;
/** "skriver de i en pressemelding": nobody who spoke before. */
export const THEY = /^[a-zæøå]+ (?:de|dei)(?= (?:i|på|til|om|og|selv|sjølve) |$|[.,])/u;
/** Behind the verb of saying: "seier ordføraren", "fortel den nye rektoren". */
export const ROLE_ALONE = /^[a-zæøå]+ (?:den )?(?:[a-zæøå]+ ){0,2}?(?<role>[a-zæøå]{4,40})en(?![A-Za-zÀ-ɏ])/u;
/** Behind the role: what is told of who has it. */
export const OF_WHOM = /^[a-zæøå]+ (?:den )?(?:[a-zæøå]+ ){0,2}?[a-zæøå]{4,40}en,? som /u;
/** The last clause before a colon: "De fekk besøk, og |Vik var klar:". */
export const LAST_CLAUSE = /^[\s\S]*, (?:og|men) (?:[a-zæøå]+ ){0,2}(?=[A-ZÀ-ÖØ-Þ])/u;
export const SAYS_BEFORE = new RegExp(`(?<![A-Za-zÀ-ɏ])(?:${SPEECH}) $`, "u");
/** "til avisa seier ungdomsleiar |Kari Li at"; spoken of is who stands in "seier at ungdomsleiar |Kari Li". */
export const TELLS_BEFORE = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?:${SPEECH}) (?:(?!(?:at|om|til|med|for|fra|frå|av|på|mot|hos|som|og) )[A-Za-zÀ-ɏ-]+ ){0,2}$`,
  "u",
);
/** Behind the last person of a paragraph: somebody else says so. */
export const TOLD_OF = new RegExp(`, (?:${SPEECH}) (?!(?:han|hun|ho|at)(?![a-zæøå]))[^,.!?]{2,60}\\.$`, "u");
/** "har Moe laget en liste |til ministeren:": to whom, or of whom, somebody speaks. */
export const SPOKEN_TO = /(?<![A-Za-zÀ-ɏ])(?:til|om|for|mot|hos) $/iu;
/** "sier Kari |Siva, som er sjef i …": a body's name that is somebody's last. */
export const FIRST_NAME_BEFORE = new RegExp(`(?<![A-Za-zÀ-ɏ])(?:${SPEECH}) [A-ZÀ-ÖØ-Þ][a-zæøå]{2,14} $`, "u");
/** Who took the picture says nothing. */
export const CREDIT_BEFORE = /foto(?:graf)?:? ?$/iu;
export const DOCUMENT =
  /(?:rapport|evaluering|undersøkelse|undersøking|analyse|utredning|utgreiing|studie|melding)/iu;
export const WRITTEN_BY =
  /(?:rapport|evaluering|undersøk|analys|utredning|utgreiing|studie)[A-Za-zÀ-ɏ]*(?:[^.]{0,60})[ \n](?:fra|frå|av|ved)[ \n]$/iu;
/** "– |Den nye statsråden lover at hun er klar.": a line of the interviewer, where an answer stands below. */
export const OF_HER = /^[^.!?,«»]{3,60} at (?:hun|ho|han) [^.!?«»]{3,120}\.$/u;
export const ANSWERS = /^(?:jeg|eg|ja|nei|vi|me)(?![a-zæøå])/iu;
