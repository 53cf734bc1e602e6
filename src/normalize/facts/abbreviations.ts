/**
 * Abbreviations in what the fact rules read: their stops end nothing, and the commonest are read as the words they stand
 * for. What is told is told as it is written.
 */

/** "bl.a. |nye kaier", "ev. |auka utgifter", "for 2. |termin". */
const ABBREVIATED =
  /(?<![A-Za-zÀ-ɏ.])(?:bl\. ?a|m\. ?a|f\. ?eks|t\. ?d|evt?|m\. ?fl|m\. ?m|m\. ?v|mv|osv|o\. ?l|vgs|kap|nr)\.(?= [a-zæøå{\d])|(?<=[a-zæøå}] )\d{1,2}\.(?= (?:termin|trinn|steg|divisjon|etasje))/gu;
const IN_FULL: Readonly<Record<string, string>> = {
  "bl.a": "blant annet",
  "m.a": "mellom anna",
  "f.eks": "for eksempel",
  "t.d": "til dømes",
};
/** Looks like a stop, and is none to a pattern. */
const NO_STOP = "\u2024";

/** @param skeleton with plain spaces */
export const withoutStops = (skeleton: string): string =>
  skeleton.includes(". ")
    ? skeleton.replace(ABBREVIATED, (short) => {
        const bare = short.slice(0, -1).replace(" ", "");
        return IN_FULL[bare] ?? bare.replaceAll(".", NO_STOP) + NO_STOP;
      })
    : skeleton;

const FULL = Object.values(IN_FULL).join("|");
const HAS_FULL = new RegExp(FULL, "u");
const EACH_FULL = new RegExp(FULL, "gu");
const SHORT_FOR: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(IN_FULL).map(([short, full]) => [full, `${short}.`]),
);

/**
 * The way back.
 * @param words of a skeleton
 * @param written the sentence they are from
 */
export function withStops(words: string, written: () => string): string {
  const told = words.includes(NO_STOP) ? words.replaceAll(NO_STOP, ".") : words;
  if (!HAS_FULL.test(told)) return told;
  const sentence = written();
  return told.replace(EACH_FULL, (full) => (sentence.includes(full) ? full : (SHORT_FOR[full] ?? full)));
}
