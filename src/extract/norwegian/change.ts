/** Words of change: behind them "fra 22 til 50" tells two levels, elsewhere one range. Verbs of change in all their forms. */
import { anyOf } from "../../pattern.ts";

const STEMS =
  "øk auk voks vaks veks steg steig stig synk sank sokk fall falt redus reduks gikk gjekk gå går gått gjeng løft dobl fordobl tredobl firedobl femdobl mangedobl halver kutt kutta ned opp vekst endr utvid hev senk senka styrk sett satt trapp minsk krymp dal minka mink dropp";
/** A dot inside a number ends no sentence: "fra 76.389 til". */
const CHANGE = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?:${STEMS.split(" ").join("|")})[A-Za-zÀ-ɏ]{0,8}(?![A-Za-zÀ-ɏ])(?:[^.!?\n]|\\.(?=\\d)){0,80}$`,
  "u",
);
const REACH = 120;

/** Whether a word of change stands in the sentence before `at`. */
export const isChanging = (folded: string, at: number): boolean =>
  CHANGE.test(folded.slice(Math.max(0, at - REACH), at));

interface ChangeVerbs {
  readonly infinitive: string;
  readonly present: string;
  readonly past: string;
  /** Behind "har". */
  readonly perfect: string;
  /** Behind "er" and "ble". */
  readonly passive: string;
}

/** What grows. */
const RISING: ChangeVerbs = {
  infinitive: "øke|auke|vokse|vekse|stige|gå opp",
  present: "øker|aukar|auker|vokser|veks|stiger|stig|går opp",
  past: "økte|auka|auket|vokste|voks|vaks|steg|steig|gikk opp|gjekk opp|gikk fram|gikk frem|gjekk fram",
  perfect: "økt|auka|auket|vokst|vakse|vokse|steget|stige|stege|gått opp|blitt økt|blitt auka|vorte auka",
  passive: "økt|auka|auket|opp",
};
/** What shrinks. */
const FALLING: ChangeVerbs = {
  infinitive: "falle|synke|søkke|minke|avta|krympe|gå ned",
  present: "faller|fell|synker|søkk|minker|minkar|avtar|avtek|krymper|krympar|går ned|går tilbake",
  past: "falt|fall|sank|sokk|minket|minka|avtok|krympet|krympa|gikk ned|gjekk ned|gikk tilbake|gjekk tilbake",
  perfect:
    "falt|falle|sunket|sokke|minket|minka|avtatt|avteke|krympet|krympa|gått ned|blitt redusert|vorte redusert",
  passive: "redusert|senket|senka|minket|minka|ned",
};

const formsOf = (form: keyof ChangeVerbs): string => anyOf(`${RISING[form]}|${FALLING[form]}`.split("|"));

export const CHANGE_INFINITIVE = formsOf("infinitive");
export const CHANGE_PAST = formsOf("past");
export const CHANGE_PERFECT = formsOf("perfect");
export const CHANGE_PASSIVE = formsOf("passive");
/** "økte", "har økt", "er økt", "ble redusert": something has changed. */
export const HAS_CHANGED = `(?:${CHANGE_PAST}|${formsOf("present")}|(?:har|hadde) (?:(?:også|òg|totalt|samlet|samla|dermed|likevel|imidlertid|derimot|i snitt|i gjennomsnitt|nå|no) )?${CHANGE_PERFECT}|(?:er|var|ble|blei|vart) (?:også |òg |dermed )?${CHANGE_PASSIVE})`;

const FALLS = new RegExp(`(?:^|\\s)${anyOf(Object.values(FALLING).join("|").split("|"))}$`, "iu");
/** Whether a verb of change, with what stands before it, tells of something that shrinks. */
export const isFalling = (verb: string): boolean => FALLS.test(verb);

const RISE = "økning|auke|vekst|oppgang|stigning";
const DECLINE = "nedgang|fall|reduksjon|tilbakegang|svikt";
/** Nouns of change. */
export const CHANGE_NOUN = `(?:${RISE}|${DECLINE})`;
const DECLINES = new RegExp(`^(?:${DECLINE})$`, "u");
/** Whether a noun of change tells of something that shrinks. */
export const isDecline = (noun: string): boolean => DECLINES.test(noun);
