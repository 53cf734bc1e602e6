/** The page by keyboard. Single keys can be switched off, and never act while something is written. */

export interface Keys {
  step(by: 1 | -1): void;
  mention(by: 1 | -1): void;
  article(by: 1 | -1): void;
  toText(): void;
  search(): void;
  help(): void;
  decide(verdict: "accept" | "correct" | "reject"): void;
  escape(): void;
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;

export function listen(keys: Keys, facts: HTMLElement, singleKeys: () => boolean): void {
  const acts: Readonly<Record<string, () => void>> = {
    j: () => keys.step(1),
    k: () => keys.step(-1),
    n: () => keys.mention(1),
    p: () => keys.mention(-1),
    "[": () => keys.article(-1),
    "]": () => keys.article(1),
    t: () => keys.toText(),
    "/": () => keys.search(),
    "?": () => keys.help(),
    a: () => keys.decide("accept"),
    c: () => keys.decide("correct"),
    r: () => keys.decide("reject"),
  };
  const arrows: Readonly<Record<string, () => void>> = {
    ArrowDown: () => keys.step(1),
    ArrowUp: () => keys.step(-1),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    // A dialog closes itself.
    if (document.querySelector("dialog[open]") !== null) return;
    if (event.key === "Escape") {
      keys.escape();
      return;
    }
    if (isWriting(event.target)) return;
    const inList = event.target instanceof Node && facts.contains(event.target);
    const act = (inList ? arrows[event.key] : undefined) ?? (singleKeys() ? acts[event.key] : undefined);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}
