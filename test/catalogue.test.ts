import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rulesByKind } from "../src/extract/rules/index.ts";
import { articleRules, clauseRules } from "../src/normalize/facts/rules/index.ts";
import { at } from "./support.ts";

/** docs/rules.md is made from the rules. `npm run accept` rewrites it; the diff is reviewed. */
function catalogue(): string {
  const lines = [
    "# Rules",
    "",
    "Made from the rules themselves (`npm run accept`); the examples are run by the tests.",
    "",
  ];
  for (const [kind, { names, patterns }] of Object.entries(rulesByKind)) {
    lines.push(`## ${kind}`, "", "| rule | finds | leaves |", "|---|---|---|");
    for (const { id, finds, ignores } of [...names, ...patterns]) {
      const [ignored, reason] = Object.entries(ignores)[0] ?? ["", ""];
      lines.push(`| \`${id}\` | ${Object.keys(finds)[0] ?? ""} | ${ignored} (${reason}) |`);
    }
    lines.push("");
  }
  lines.push("## Facts", "", "| rule | states | states nothing by |", "|---|---|---|");
  for (const { id, finds, ignores } of [...clauseRules, ...articleRules]) {
    const [ignored, reason] = Object.entries(ignores)[0] ?? ["", ""];
    lines.push(`| \`${id}\` | ${Object.keys(finds)[0] ?? ""} | ${ignored} (${reason}) |`);
  }
  return `${lines.join("\n")}\n`;
}

describe("docs/rules.md", () => {
  it("lists the rules as they are", () => {
    if (process.env.KLARTEKST_ACCEPT === "1") writeFileSync(at("docs/rules.md"), catalogue());
    expect(readFileSync(at("docs/rules.md"), "utf8")).toBe(catalogue());
  });
});
