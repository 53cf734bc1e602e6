/** The closed list of problems that klartekst reports, and how serious each is. */
import type { Diagnostic } from "./model.ts";

/** error: the file gives no record, or not the one that was asked for; warning: look at it; info: good to know. */
const SEVERITIES = {
  "empty-file": "error",
  "binary-file": "error",
  "not-norwegian": "error",
  directory: "error",
  "unknown-type": "error",
  unreadable: "error",
  "too-large": "error",
  "bad-metadata": "error",
  "bad-id": "error",
  "duplicate-id": "error",
  "time-limit": "error",
  crashed: "error",
  "characters-lost": "warning",
  "double-encoding": "warning",
  "orphan-sidecar": "warning",
  "minister-title-disagrees": "warning",
  "unmet-decision": "warning",
  "page-cut": "warning",
  "nested-too-deep": "warning",
  "too-many-elements": "warning",
  "too-many-attributes": "warning",
  "encoding-guessed": "info",
} as const satisfies Record<string, Diagnostic["severity"]>;

export type DiagnosticCode = keyof typeof SEVERITIES;

/** @param message what is wrong and what to do about it */
export const diagnostic = (
  code: DiagnosticCode,
  message: string,
  place: Pick<Diagnostic, "article" | "file" | "start" | "end"> = {},
): Diagnostic => ({ code, severity: SEVERITIES[code], ...place, message });
