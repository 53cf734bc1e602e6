/** Words of change: behind them "fra 22 til 50" tells two levels, elsewhere one range. */

const STEMS =
  "øk auk voks vaks veks steg stig fall falt redus gikk gjekk gå går gått gjeng løft dobl kutt kutta ned opp vekst endr utvid hev senk senka styrk sett satt trapp minsk krymp dal minka mink dropp";
const CHANGE = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?:${STEMS.split(" ").join("|")})[A-Za-zÀ-ɏ]{0,8}(?![A-Za-zÀ-ɏ])[^.!?\n]{0,80}$`,
  "u",
);
const REACH = 120;

/** Whether a word of change stands in the sentence before `at`. */
export const isChanging = (folded: string, at: number): boolean =>
  CHANGE.test(folded.slice(Math.max(0, at - REACH), at));
