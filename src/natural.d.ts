// The modules of `natural` that we bundle; deep paths carry no types of their own.
declare module "natural/lib/natural/distance/levenshtein_distance.js" {
  const distance: {
    /** Insertions, deletions and substitutions that turn one string into the other. */
    LevenshteinDistance(source: string, target: string): number;
  };
  export default distance;
}
declare module "natural/lib/natural/distance/dice_coefficient.js" {
  /** What two strings share of their pairs of letters, 0 to 1, whatever case and blanks. */
  export default function diceCoefficient(one: string, other: string): number;
}
