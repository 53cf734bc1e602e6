/**
 * Patterns with a third of the machine code. The engine compiles what follows a choice up to ten times, for what may have
 * been read before it; and once it has more than 16 MB of machine code it compiles the rest of the patterns badly. Where an
 * empty lookahead stands, which nothing can fail, what follows is compiled once.
 */

const QUANTIFIER = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y;

interface Group {
  readonly isLookaround: boolean;
  hasChoice: boolean;
}

/** @returns a pattern that matches the same, with the same groups */
export function lean({ source, flags }: RegExp): RegExp {
  const open: Group[] = [];
  let isInClass = false;
  let text = "";
  let copied = 0;
  for (let at = 0; at < source.length; at++) {
    const sign = source[at];
    if (sign === "\\") at++;
    else if (isInClass) isInClass = sign !== "]";
    else if (sign === "[") isInClass = true;
    else if (sign === "(") {
      const isLookaround = /^\(\?<?[=!]/.test(source.slice(at, at + 4));
      open.push({ isLookaround, hasChoice: false });
    } else if (sign === "|") {
      const group = open.at(-1);
      if (group !== undefined) group.hasChoice = true;
    } else if (sign === ")") {
      const group = open.pop();
      QUANTIFIER.lastIndex = at + 1;
      const quantifier = QUANTIFIER.exec(source)?.[0] ?? "";
      if (group?.isLookaround !== false || !(group.hasChoice || quantifier !== "")) continue;
      at += quantifier.length;
      text += `${source.slice(copied, at + 1)}(?=)`;
      copied = at + 1;
    }
  }
  return new RegExp(text + source.slice(copied), flags);
}
