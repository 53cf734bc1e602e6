/** Runs of capitalised words in a list: "Voss, Stord og Havvik". */
import type { Run } from "../runs.ts";
import type { View } from "../view.ts";

const SHORTEST_LIST = 3;
const PAIR = 2;
const BETWEEN = [", ", " og ", ", og ", " samt ", " • "];
const LONGEST_BETWEEN = Math.max(...BETWEEN.map(({ length }) => length));

/**
 * Three runs and more that only commas, bullets and an "og" part, in order.
 * @param isTold whether two are enough: the words before the first tell what they are
 */
export function listsOf(
  runs: readonly Run[],
  { plain }: View,
  isTold: (first: Run) => boolean = () => false,
): Run[][] {
  const goesOn = (index: number): boolean => {
    const from = runs[index - 1]?.end ?? 0;
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
