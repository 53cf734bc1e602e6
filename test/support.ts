import { readFileSync } from "node:fs";
import { loadRegistry } from "../src/normalize/index.ts";
import { createPipeline } from "../src/pipeline.ts";

export const registry = loadRegistry();
export const pipeline = createPipeline(registry);

export const at = (path: string): string => new URL(`../${path}`, import.meta.url).pathname;

export const SEEDS = [
  "000_bef18efcfb78e23b.txt",
  "001_a376054ec5167a9c.txt",
  "002_4f503d25f72c1f0e.txt",
  "003_54a915ffe900ddce.txt",
  "004_e3a9386764b033e5.txt",
] as const;

export const seedText = (file: string): string => readFileSync(at(`seeds/${file}`), "utf8");

/** "styrkes med ⟦20 millioner⟧." → the plain sentence and the marked span. */
export function unmark(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧") - 1;
  if (start < 0 || end < start) throw new Error(`no ⟦span⟧ in: ${marked}`);
  return { text: marked.replace(/[⟦⟧]/gu, ""), start, end };
}

/** The date that every rule example is published on. */
export const EXAMPLE_DATE = "2024-05-15";
