/** The line that is the article's title. */
import { linkDensity } from "./line-value.ts";
import type { Line } from "./render.ts";

/** Words alone, so that quotation marks and dashes make no difference. */
export const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** An `h1`, or a line that the page's head knows as its title. */
const LEAST = 2.5;

/** The line that repeats the page's declared title best; else the first `h1`. */
export function titleLine(lines: readonly Line[], declared: readonly string[]): number {
  const wanted = declared.map(normal).filter((text) => text !== "");
  let best = -1;
  let bestScore = 0;
  lines.forEach((line, index) => {
    if (line.shape !== "heading" && line.text.length > 250) return;
    const own = normal(line.text);
    if (own.length < 3) return;
    const isSame = wanted.some((text) => text === own);
    const isPart =
      !isSame && own.length >= 10 && wanted.some((text) => text.startsWith(own) || own.startsWith(text));
    if (line.shape !== "heading" && !isSame) return;
    const score =
      (isSame ? 10 : isPart ? 6 : 0) + (line.shape === "heading" ? 4 - line.level : 0) - linkDensity(line);
    if (score > bestScore + 0.01) {
      best = index;
      bestScore = score;
    }
  });
  return bestScore >= LEAST ? best : -1;
}
