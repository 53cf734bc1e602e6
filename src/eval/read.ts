/** Gold as it lies in a folder: `*-gold.jsonl` (mentions) and `*-facts.jsonl`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { TableError } from "../table.ts";

const value = z.record(z.string(), z.unknown());

const goldArticleSchema = z.object({
  file: z.string(),
  published: z.string().nullish(),
  mentions: z.array(
    z.object({
      kind: z.string(),
      start: z.int().nonnegative(),
      end: z.int().nonnegative(),
      surface: z.string(),
      value,
      optional: z.boolean().optional(),
      inBoilerplate: z.boolean().optional(),
    }),
  ),
});

const goldFactSchema = z.object({
  file: z.string(),
  type: z.string(),
  subject: z.union([z.string(), z.array(z.string())]).nullable(),
  predicate: z.string(),
  object: z.json(),
  qualifiers: z.record(z.string(), z.json()),
  tier: z.enum(["core", "extra"]),
  evidence: z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).optional(),
});

export type GoldArticle = z.infer<typeof goldArticleSchema>;
export type GoldFactLine = z.infer<typeof goldFactSchema>;

function readLines<S extends z.ZodType>(folder: string, ending: string, schema: S): z.infer<S>[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .split("\n")
        .flatMap((line, index): z.infer<S>[] => {
          if (line.trim() === "") return [];
          let parsed: unknown;
          try {
            parsed = JSON.parse(line);
          } catch (error) {
            throw new TableError(
              `${file}, line ${index + 1}: ${error instanceof Error ? error.message : error}`,
            );
          }
          const result = schema.safeParse(parsed);
          if (result.success) return [result.data];
          const issue = result.error.issues[0];
          throw new TableError(`${file}, line ${index + 1}, ${issue?.path.join(".")}: ${issue?.message}`);
        }),
    );
}

/** @throws TableError naming file and line; the file system's error when the folder cannot be read */
export function readGold(folder: string): {
  readonly articles: readonly GoldArticle[];
  readonly facts: readonly GoldFactLine[];
} {
  return {
    articles: readLines(folder, "-gold.jsonl", goldArticleSchema),
    facts: readLines(folder, "-facts.jsonl", goldFactSchema),
  };
}
