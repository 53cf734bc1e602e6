/** What is said on stderr: lines for people, or one JSON object a line. */
import type { Diagnostic } from "../model.ts";
import { colorsFor } from "./process.ts";

const pc = colorsFor(process.stderr);

export interface Log {
  diagnostics(diagnostics: readonly Diagnostic[]): void;
  /** Only on a terminal. */
  progress(done: number, total: number): void;
  endProgress(): void;
  done(sentence: string, counts: Readonly<Record<string, number>>): void;
}

const PAINT = { error: pc.red, warning: pc.yellow, info: pc.dim } as const;

export function createLog({ json = false, quiet = false }: { json?: boolean; quiet?: boolean }): Log {
  const say = (text: string): void => {
    process.stderr.write(`${text}\n`);
  };
  const showsProgress = process.stderr.isTTY === true && !json && !quiet;
  return {
    diagnostics(diagnostics) {
      for (const diagnostic of diagnostics) {
        if (quiet && diagnostic.severity !== "error") continue;
        const { severity, code, file, message } = diagnostic;
        say(
          json
            ? JSON.stringify({ level: severity, ...diagnostic })
            : `${PAINT[severity](severity)} ${file === undefined ? "" : `${file}: `}${message} [${code}]`,
        );
      }
    },
    progress(done, total) {
      if (showsProgress && (done % 50 === 0 || done === total))
        process.stderr.write(`\r${done}/${total} articles`);
    },
    endProgress() {
      if (showsProgress) process.stderr.write("\r\u001b[K");
    },
    done(sentence, counts) {
      if (json) say(JSON.stringify({ level: "info", code: "done", message: sentence, ...counts }));
      else if (!quiet) say(sentence);
    },
  };
}
