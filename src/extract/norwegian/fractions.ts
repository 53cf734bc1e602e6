/** What fractions are named with, bokmål and nynorsk: word → the number it divides by. */

/** First parts of "-del": the cardinal ("tredel"), the ordinal ("tredjedel"). */
const PARTS: readonly (readonly [stems: string, divisor: number])[] = [
  ["halv", 2],
  ["tre tredje", 3],
  ["fire fjerde", 4],
  ["fem femte", 5],
  ["seks sjette", 6],
  ["sju syv sjuende sjuande syvende", 7],
  ["åtte åttende åttande", 8],
  ["ni niende niande", 9],
  ["ti tiende tiande", 10],
  ["tolv tolvte", 12],
  ["femten femtende femtande", 15],
  ["tjue tjuende tjuande", 20],
  ["femti", 50],
  ["hundre hundrede", 100],
  ["tusen", 1000],
];

export const FRACTIONS: Readonly<Record<string, number>> = Object.fromEntries(
  PARTS.flatMap(([stems, divisor]) =>
    stems
      .split(" ")
      .flatMap((stem) =>
        ["del", "deler", "delar", "delen", "delene", "delane", "dels"].map((end) => [
          `${stem}${end}`,
          divisor,
        ]),
      ),
  ),
);
export const DENOMINATORS: readonly string[] = Object.keys(FRACTIONS);
