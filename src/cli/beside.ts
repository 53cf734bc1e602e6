/** What lies beside a folder of articles, and the options that name another place. */
import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The project's own rows: `registry/` beside the folder of articles, where there is one. */
export function registryBeside(seeds: string): string | undefined {
  const folder = join(dirname(resolve(seeds)), "registry");
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? folder : undefined;
}

/** `decisions.tsv` beside the folder of articles, where there is one. */
export function decisionsBeside(seeds: string): string | undefined {
  const file = join(dirname(resolve(seeds)), "decisions.tsv");
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** `fact-decisions.jsonl` beside the folder of articles, where there is one. */
export function factDecisionsBeside(seeds: string): string | undefined {
  const file = join(dirname(resolve(seeds)), "fact-decisions.jsonl");
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

export const FACT_DECISIONS_OPTION = [
  "--fact-decisions <file>",
  "what reviewers have decided of facts (default: fact-decisions.jsonl beside the articles)",
] as const;

export const DECISIONS_OPTION = [
  "-d, --decisions <file>",
  "what reviewers have decided of entities (default: decisions.tsv beside the articles)",
] as const;

export const CONTACTS_OPTION = [
  "--keep-contacts",
  "telephone numbers, e-mail addresses and whom to call as well (default: left out)",
] as const;

export const REGISTRY_OPTION = [
  "-r, --registry <dir>",
  "folder of rows that add to the registry or override it (default: registry/ beside the articles)",
] as const;

/** `expectations.tsv` beside the folder of articles, where there is one. */
export function expectationsBeside(seeds: string): string | undefined {
  const file = join(dirname(resolve(seeds)), "expectations.tsv");
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

export const EXPECTATIONS_OPTION = [
  "-e, --expectations <file>",
  "floors and ceilings of what is found (default: expectations.tsv beside the articles)",
] as const;

/** What is read beside the articles, whether it is there or not. */
export const placesBeside = (seeds: string): string[] =>
  ["registry", "decisions.tsv", "fact-decisions.jsonl", "expectations.tsv"].map((name) =>
    join(dirname(resolve(seeds)), name),
  );
