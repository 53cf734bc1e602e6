/** What is said on stderr: lines for people, or one JSON object a line. */
import type { Diagnostic, Progress } from "../index.ts";
import { colorsFor, harmlessName } from "./process.ts";

const pc = colorsFor(process.stderr);

export interface Log {
  diagnostics(diagnostics: readonly Diagnostic[]): void;
  /** A line that is rewritten on a terminal; with JSON one every few seconds. */
  progress(progress: Progress): void;
  endProgress(): void;
  /** Something a person should know. */
  warn(code: string, message: string, data?: object): void;
  done(sentence: string, counts: Readonly<Record<string, number>>): void;
}

const PAINT = { error: pc.red, warning: pc.yellow, info: pc.dim } as const;

/** More lines than this nobody reads; run.json has them all. */
const MOST_LINES = 200;
const REDRAW_MS = 100;
const JSON_EVERY_MS = 5_000;
const BAR = 24;

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** "━━━━────  1,200/5,000  950/s  0:04 left  2 failed" */
export function progressLine({ done, total, failed }: Progress, seconds: number): string {
  const filled = total === 0 ? BAR : Math.floor((done / total) * BAR);
  const rate = done / Math.max(seconds, 0.001);
  const left = rate === 0 ? "" : `  ${clock((total - done) / rate)} left`;
  const failures = failed === 0 ? "" : `  ${pc.red(`${failed} failed`)}`;
  const bar = `${"━".repeat(filled)}${pc.dim("─".repeat(BAR - filled))}`;
  return `${bar}  ${done}/${total}  ${Math.round(rate)}/s${left}${failures}`;
}

export function createLog({ json = false, quiet = false }: { json?: boolean; quiet?: boolean }): Log {
  const say = (text: string): void => {
    process.stderr.write(`${text}\n`);
  };
  const showsProgress = process.stderr.isTTY === true && !json && !quiet;
  const started = Date.now();
  let drawn = started;
  return {
    diagnostics(diagnostics) {
      const told = diagnostics.filter(({ severity }) => !quiet || severity === "error");
      for (const diagnostic of json ? told : told.slice(0, MOST_LINES)) {
        const { severity, code, file, message } = diagnostic;
        say(
          json
            ? JSON.stringify({ level: severity, ...diagnostic })
            : `${PAINT[severity](severity)} ${file === undefined ? "" : `${harmlessName(file)}: `}${message} [${code}]`,
        );
      }
      if (!json && told.length > MOST_LINES)
        say(`… and ${told.length - MOST_LINES} more; run.json has them all`);
    },
    progress(progress) {
      const now = Date.now();
      const seconds = (now - started) / 1000;
      if (showsProgress && (now - drawn >= REDRAW_MS || progress.done === progress.total)) {
        drawn = now;
        process.stderr.write(`\r\u001b[K${progressLine(progress, seconds)}`);
      } else if (json && !quiet && now - drawn >= JSON_EVERY_MS) {
        drawn = now;
        say(JSON.stringify({ level: "info", code: "progress", ...progress, seconds }));
      }
    },
    endProgress() {
      if (showsProgress) process.stderr.write("\r\u001b[K");
    },
    warn(code, message, data = {}) {
      say(
        json
          ? JSON.stringify({ level: "warning", code, message, ...data })
          : `${pc.yellow("warning")} ${message} [${code}]`,
      );
    },
    done(sentence, counts) {
      if (json) say(JSON.stringify({ level: "info", code: "done", message: sentence, ...counts }));
      else if (!quiet) say(sentence);
    },
  };
}
