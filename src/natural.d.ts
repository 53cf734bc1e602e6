// The one module of `natural` that we bundle; deep paths carry no types of their own.
declare module "natural/lib/natural/distance/levenshtein_distance.js" {
  const distance: {
    /** Insertions, deletions and substitutions that turn one string into the other. */
    LevenshteinDistance(source: string, target: string): number;
  };
  export default distance;
}
