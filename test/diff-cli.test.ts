import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Diff } from "../src/diff/index.ts";
import type { KnowledgeBase } from "../src/model.ts";
import { at, SEEDS } from "./support.ts";

// The built program, as a user runs it: `pretest` builds dist/.

const root = mkdtempSync(join(tmpdir(), "klartekst-diff-cli-"));
afterAll(() => rmSync(root, { recursive: true }));
const { CI: _ci, FORCE_COLOR: _force, NO_COLOR: _no, ...plain } = process.env;
const TEMPORARY = join(root, "tmp");
mkdirSync(TEMPORARY);
const env = {
  TMPDIR: TEMPORARY,
  ...plain,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CEILING_DIRECTORIES: root,
};

function run(cwd: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at("dist/cli.js"), "diff", ...args], {
    cwd,
    env,
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}
const json = (cwd: string, ...args: readonly string[]) => {
  const result = run(cwd, "--format", "json", ...args);
  return { ...result, diff: JSON.parse(result.stdout) as Diff & { readonly names: object } };
};

const git = (cwd: string, ...args: readonly string[]): void => {
  execFileSync("git", ["-c", "user.name=Ola Nordmann", "-c", "user.email=ola@example.no", ...args], {
    cwd,
    env,
  });
};
const commitAll = (cwd: string): void => {
  git(cwd, "add", "-A");
  git(cwd, "commit", "-qm", "endring");
};

let folders = 0;
/** A folder with seeds/ and kb/, as the repository has them. */
function project(): string {
  const folder = join(root, String(++folders));
  cpSync(at("seeds"), join(folder, "seeds"), { recursive: true });
  cpSync(at("kb"), join(folder, "kb"), { recursive: true, filter: (path) => !path.endsWith(".cache") });
  return folder;
}
function repository(): string {
  const folder = project();
  git(folder, "init", "-q", "-b", "main");
  commitAll(folder);
  return folder;
}
function put(folder: string, from: string, to: string): void {
  const path = join(folder, "seeds", SEEDS[0]);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}
function change(folder: string, edit: (knowledgeBase: KnowledgeBase) => void): void {
  const path = join(folder, "kb/knowledge-base.json");
  const whole = JSON.parse(readFileSync(path, "utf8")) as KnowledgeBase;
  edit(whole);
  writeFileSync(path, JSON.stringify(whole));
}

describe("klartekst diff", () => {
  let same = "";
  beforeAll(() => {
    same = project();
  });

  it("without a repository compares the folder with a build: 0 when nothing has changed", () => {
    expect(run(same)).toEqual({
      code: 0,
      stdout: "kb/ → seeds/, built anew\nnothing has changed\n",
      stderr: "",
    });
  });

  it("leaves nothing behind", () => {
    run(same);
    run(same, "ingen");
    expect(readdirSync(TEMPORARY)).toEqual([]);
    expect(readdirSync(same).sort()).toEqual(["kb", "seeds"]);
  });

  it("compares what is committed with a build: 1 when something has changed, in 80 columns without colours", () => {
    const folder = repository();
    put(folder, "1 311 mrd.", "1 312 mrd.");
    // What lies in kb/ is not what is committed.
    change(folder, (knowledgeBase) => knowledgeBase.facts.splice(0, 10));
    const { code, stdout, stderr } = run(folder);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toMatch(/^HEAD:kb → seeds\/, built anew\nfacts: 1 value changed/u);
    expect(stdout).toContain("object: 1,311,000,000,000 NOK → 1,312,000,000,000 NOK (+1,000,000,000,");
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).not.toContain("\u001b");
  });

  it("compares a revision with the folder as it lies here, also from a folder below", () => {
    const folder = repository();
    change(folder, (knowledgeBase) => knowledgeBase.facts.splice(0, 10));
    commitAll(folder);
    expect(json(folder, "HEAD~1").diff.counts.gone).toBe(10);
    expect(json(folder, "HEAD").diff.isChanged).toBe(false);
    expect(json(folder, "HEAD", "main~1:kb/knowledge-base.json").diff.counts.new).toBe(10);
    mkdirSync(join(folder, "under"));
    expect(json(join(folder, "under"), "main~1:kb", "HEAD:./../kb").diff.counts.gone).toBe(10);
  });

  it("tells text from rules by the articles of the revision", () => {
    const folder = repository();
    // As if the committed one had been made by rules that read one sentence less.
    change(folder, (knowledgeBase) => {
      const place = knowledgeBase.facts.findIndex(({ id }) => id === "observation-24af84902520");
      knowledgeBase.facts.splice(place, 1);
      knowledgeBase.generator.rules = "0000000000000000";
    });
    commitAll(folder);
    put(folder, "1 311 mrd.", "1 312 mrd.");
    const classes = ({ diff }: { readonly diff: Diff }) =>
      diff.facts.filter(({ what }) => what !== "place").map((fact) => [fact.class, fact.told, fact.causes]);
    expect(classes(json(folder))).toEqual([
      ["value-changed", "replay", ["text"]],
      ["rule-changed", "replay", ["rules"]],
    ]);
    const old = join(folder, "old.json");
    cpSync(join(folder, "kb/knowledge-base.json"), old);
    const blind = json(folder, "old.json");
    expect(classes(blind)).toEqual([
      ["both", "no", ["text", "rules"]],
      ["both", "no", ["text", "rules"]],
    ]);
    expect(blind.stderr).toMatch(/--old-articles/u);
    expect(classes(json(folder, "old.json", "--old-articles", at("seeds")))).toEqual(classes(json(folder)));
  });

  it("writes a file whole, in the form asked for", () => {
    const page = join(same, "diff.html");
    expect(run(same, "-o", page, "--format", "html")).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(page, "utf8")).toMatch(/^<!doctype html>\n[\s\S]*<\/html>\n$/u);
    expect(existsSync(`${page}.tmp`)).toBe(false);
    rmSync(page);
    expect(run(same, "-o", join(same, "seeds/README.md/x")).stderr).toMatch(/^klartekst: cannot write /u);
  });

  it("says of an article that cannot be read that it could not be, and ends with 3", () => {
    const folder = project();
    writeFileSync(join(folder, "seeds/x.xyz"), "?");
    expect(run(folder)).toMatchObject({ code: 3, stderr: expect.stringMatching(/x\.xyz/u) });
  });

  const refused: Readonly<Record<string, readonly [readonly string[], RegExp]>> = {
    "neither file nor revision": [
      ["ingen"],
      /^klartekst: ingen is no file, no folder and no git revision; name/u,
    ],
    "an option of git's in place of a revision": [["--", "--output=x"], /--output=x is no file/u],
    "a revision that looks like an option": [["--", "--all:kb"], /--all:kb is no file/u],
    "a file that is none": [["seeds/README.md"], /seeds\/README\.md is not JSON/u],
    "a folder without a knowledge base": [
      ["seeds"],
      /cannot read a knowledge base in seeds \(ENOENT\); name/u,
    ],
    "articles that are not there": [["--articles", "ingen"], /there is no folder ingen/u],
    "a form that there is not": [["--format", "xml"], /Allowed choices are terminal, markdown, json, html/u],
  };
  for (const [what, [args, message]] of Object.entries(refused))
    it(`refuses ${what} with one sentence, and 2`, () => {
      const { code, stdout, stderr } = run(same, ...args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(message);
      expect(existsSync(join(same, "x"))).toBe(false);
    });

  it("refuses a path that a revision has not", () => {
    const folder = repository();
    expect(run(folder, "HEAD:data")).toMatchObject({
      code: 2,
      stderr: "klartekst: HEAD:data has no data; name the path as in HEAD:kb\n",
    });
    expect(run(folder, "HEAD:seeds").stderr).toBe("klartekst: HEAD:seeds holds no knowledge-base.json\n");
  });
});
