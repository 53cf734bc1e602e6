/** The forms that a comparison can be shown in. */
import type { Diff } from "../result.ts";
import { renderHtml } from "./html.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import type { TerminalOptions } from "./terminal.ts";
import type { Names } from "./view.ts";

export const DIFF_FORMATS = ["terminal", "markdown", "json", "html"] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

export interface DiffRendering extends TerminalOptions {
  /** What the two sides are called; default "old" and "new". */
  readonly names?: Names;
}

/** @returns the whole text, with its last line ended */
export async function renderDiff(
  diff: Diff,
  format: DiffFormat,
  { names = { old: "old", now: "new" }, ...options }: DiffRendering = {},
): Promise<string> {
  switch (format) {
    case "markdown":
      return renderMarkdown(diff, names);
    case "json":
      return renderJson(diff, names);
    case "html":
      return renderHtml(diff, names);
    case "terminal":
      // What wraps lines takes longer to load than most commands to run.
      return (await import("./terminal.ts")).renderTerminal(diff, names, options);
  }
}
