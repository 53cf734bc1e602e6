/** Runs of capitalised words in a list: "Voss, Stord og Havvik". */
import type { Run } from "../runs.ts";
import type { View } from "../view.ts";

const SHORTEST_LIST = 3;
const PAIR = 2;
const BETWEEN = [", ", " og ", ", og ", " samt ", " • "];
const LONGEST_BETWEEN = Math.max(...BETWEEN.map(({ length }) => length));

const NO_RUN = { end: 0 };
/** "Narvik| kommune, Havlys og …": a noun that ends a name in small letters. */
const NOUN_BEHIND = /^ (?:fylkes)?kommune(?![A-Za-zÀ-ɏ])/u;
const LONGEST_NOUN = " fylkeskommune".length;
/** Where the name ends that the run opens. */
export function endOfLocal({ plain }: View, { end }: Pick<Run, "end">): number {
  const next = plain[end + 1];
  if (next !== "k" && next !== "f") return end;
  return end + (NOUN_BEHIND.exec(plain.slice(end, end + LONGEST_NOUN + 1))?.[0].length ?? 0);
}

/**
 * Three runs and more that only commas, bullets and an "og" part, in order.
 * @param isTold whether two are enough: the words before the first tell what they are
 * @param endOf where the name ends that a run opens; default: with the run
 */
export function listsOf(
  runs: readonly Run[],
  view: View,
  isTold: (first: Run) => boolean = () => false,
  endOf: (view: View, run: Pick<Run, "end">) => number = (_view, { end }) => end,
): Run[][] {
  const { plain } = view;
  const goesOn = (index: number): boolean => {
    const from = endOf(view, runs[index - 1] ?? NO_RUN);
    const to = runs[index]?.start ?? 0;
    return to - from <= LONGEST_BETWEEN && BETWEEN.includes(plain.slice(from, to));
  };
  const lists: Run[][] = [];
  for (let first = 0; first < runs.length; ) {
    let next = first + 1;
    while (next < runs.length && goesOn(next)) next++;
    const length = next - first;
    if (length >= SHORTEST_LIST || (length === PAIR && isTold(runs[first] as Run)))
      lists.push(runs.slice(first, next));
    first = next;
  }
  return lists;
}
