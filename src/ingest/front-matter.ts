/** What a researcher says about an article: YAML between two `---` lines on top, or a sidecar file beside it. */
import { parse } from "yaml";
import { diagnostic } from "../diagnostics.ts";
import { type DeclaredMetadata, declaredMetadataSchema, type Staged } from "../model.ts";

const FENCE = /^---[^\S\n]*\r?\n(?<yaml>(?:[\s\S]{0,20000}?\r?\n)?)---[^\S\n]*(?:\r?\n|$)/u;

/** `title:` with nothing behind it says nothing. */
const withoutEmpty = (data: unknown): unknown =>
  typeof data === "object" && data !== null && !Array.isArray(data)
    ? Object.fromEntries(Object.entries(data).filter(([, value]) => value !== ""))
    : data === "" || data === null
      ? {}
      : data;

/** @param source where it stands, for messages */
export function parseDeclared(yaml: string, source: string): Staged<DeclaredMetadata> {
  const fail = (message: string): Staged<DeclaredMetadata> => ({
    value: {},
    diagnostics: [diagnostic("bad-metadata", `${source}: ${message}`)],
  });
  let data: unknown;
  try {
    data = parse(yaml, { schema: "failsafe", maxAliasCount: 0, logLevel: "error" });
  } catch (error) {
    return fail(error instanceof Error ? (error.message.split("\n")[0] ?? "not YAML") : "not YAML");
  }
  const parsed = declaredMetadataSchema.safeParse(withoutEmpty(data));
  if (parsed.success) return { value: parsed.data, diagnostics: [] };
  const issue = parsed.error.issues[0];
  return fail(`${issue?.path.join(".") || "metadata"}: ${issue?.message ?? "not understood"}`);
}

/** Front matter on top of the text, if any, and where the article begins. */
export function frontMatter(text: string): { yaml: string | null; from: number } {
  const match = FENCE.exec(text);
  return match === null
    ? { yaml: null, from: 0 }
    : { yaml: (match.groups?.yaml ?? "").replace(/\r?\n$/u, ""), from: match[0].length };
}
