/** Words that are searched for, marked in a text without touching its elements. */

const NAME = "search";
/** More marks help nobody. */
const MOST = 500;

function rangesOf(block: Element, words: string, most: number): Range[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const node = walker.currentNode;
    if (node instanceof Text && node.parentElement?.closest(".ref, .why, .sign") === null) nodes.push(node);
  }
  const text = nodes
    .map(({ data }) => data)
    .join("")
    .toLowerCase();
  const ranges: Range[] = [];
  let node = 0;
  let before = 0;
  const locate = (at: number): [Text, number] | null => {
    while (node < nodes.length && before + (nodes[node]?.length ?? 0) < at) {
      before += nodes[node]?.length ?? 0;
      node++;
    }
    const found = nodes[node];
    return found === undefined ? null : [found, Math.min(at - before, found.length)];
  };
  for (
    let at = text.indexOf(words);
    at >= 0 && ranges.length < most;
    at = text.indexOf(words, at + words.length)
  ) {
    const start = locate(at);
    const end = locate(at + words.length);
    if (start === null || end === null) break;
    const range = new Range();
    range.setStart(...start);
    range.setEnd(...end);
    ranges.push(range);
  }
  return ranges;
}

export function highlightWords(root: Element, query: string): void {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete(NAME);
  const words = query.trim().toLowerCase();
  if (words === "") return;
  const ranges: Range[] = [];
  for (const block of root.querySelectorAll(":scope > *, .items > li")) {
    if (block.classList.contains("items")) continue;
    ranges.push(...rangesOf(block, words, MOST - ranges.length));
    if (ranges.length >= MOST) break;
  }
  CSS.highlights.set(NAME, new Highlight(...ranges));
}
