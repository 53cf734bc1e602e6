/** What a run says of itself: what made the knowledge base, and the problems it met. */
import type { Decisions } from "../decisions.ts";
import { diagnostic } from "../diagnostics.ts";
import type { Diagnostic, Generator } from "../model.ts";
import { contextOf, generator } from "./key.ts";

/** A project's own rows and its decisions are a part of what made a knowledge base. */
export const madeBy = (decisions: Decisions | undefined, overlay: string | null): Generator => ({
  ...generator,
  registry: contextOf(overlay).registry,
  ...(decisions !== undefined && { decisions: decisions.digest }),
});

export const duplicateId = (file: string, id: string, first: string): Diagnostic =>
  diagnostic("duplicate-id", `"${id}" is already the id of ${first}; rename the file or set another id`, {
    file,
    article: id,
  });

export const unmetDecision = (id: string): Diagnostic =>
  diagnostic("unmet-decision", `no article has ${id}; drop the decision if it is no longer needed`);

export const sortedByFile = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  [...diagnostics].sort((a, b) => {
    const [one, other] = [a.file ?? "", b.file ?? ""];
    return one < other ? -1 : one > other ? 1 : 0;
  });

/** Names of the files that an error was reported for. */
export const failedOf = (diagnostics: readonly Diagnostic[]): string[] => [
  ...new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ file }) => file ?? "")),
];
