/** Where the two sides of a comparison come from: a file, a folder, a git revision, or a build of the articles. */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { parseSnapshot, type Snapshot } from "../index.ts";
import { contentsOf, filesIn, folderIn, objectAt, revisionOf } from "./git.ts";
import { CliError } from "./process.ts";

export interface Side {
  readonly name: string;
  readonly snapshot: Snapshot;
  /** Of a git revision. */
  readonly commit?: string;
}

const WHOLE = "knowledge-base.json";
const RECORDS = "articles";

/** A path as git names it from the working folder. */
const fromHere = (path: string): string => `./${relative(process.cwd(), resolve(path)).split(sep).join("/")}`;

/** A knowledge base's file, or the folder of one with its articles' records. */
export function sideOnDisk(path: string): Side {
  try {
    if (statSync(path).isFile())
      return { name: path, snapshot: parseSnapshot(readFileSync(path, "utf8"), path) };
    const folder = join(path, RECORDS);
    const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
    const names = isThere ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
    const records = new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
    const whole = join(path, WHOLE);
    const snapshot = parseSnapshot(readFileSync(whole, "utf8"), whole, isThere ? records : undefined);
    return { name: `${path.replace(/[/\\]+$/u, "")}/`, snapshot };
  } catch (error) {
    if (error instanceof Error && "code" in error)
      throw new CliError(
        `cannot read a knowledge base in ${path} (${String(error.code)}); name its file or folder, or build it first`,
      );
    throw error;
  }
}

/** @param folder of the knowledge base, where the revision names no path. @returns null: there is no such thing in git */
export async function sideInGit(text: string, folder: string): Promise<Side | null> {
  const revision = await revisionOf(text);
  if (revision === null) return null;
  const { commit } = revision;
  const path = revision.path ?? fromHere(folder);
  const name = revision.path === null ? `${text}:${folder}` : text;
  const found = await objectAt(commit, path);
  if (found === null)
    throw new CliError(`${text} has no ${path}; name the path as in ${text.split(":")[0]}:kb`);
  if (found.kind === "blob") {
    const [content] = await contentsOf([found.hash]);
    return { name, commit, snapshot: parseSnapshot(String(content), name) };
  }
  const whole = (await filesIn(found.hash)).find((file) => file.name === WHOLE);
  if (whole === undefined) throw new CliError(`${name} holds no ${WHOLE}`);
  const articles = await folderIn(found.hash, RECORDS);
  const listed =
    articles === null ? [] : (await filesIn(articles)).filter((file) => file.name.endsWith(".json"));
  const [content, ...contents] = await contentsOf([whole, ...listed].map(({ hash }) => hash));
  const records = new Map(listed.map((file, index) => [file.name, String(contents[index])]));
  return {
    name,
    commit,
    snapshot: parseSnapshot(String(content), `${name}/${WHOLE}`, articles === null ? undefined : records),
  };
}

/** A file or folder on disk, else a git revision. */
export async function sideOf(text: string, folder: string): Promise<Side> {
  if (statSync(text, { throwIfNoEntry: false }) !== undefined) return sideOnDisk(text);
  const side = await sideInGit(text, folder);
  if (side === null)
    throw new CliError(
      `${text} is no file, no folder and no git revision; name a knowledge base or a commit`,
    );
  return side;
}

/** Writes the articles of a commit's folder into another. @returns false where the commit has no such folder */
export async function writeArticlesOf(commit: string, articles: string, to: string): Promise<boolean> {
  const found = await objectAt(commit, fromHere(articles));
  if (found?.kind !== "tree") return false;
  // Names that git would not check out lead nowhere else either.
  const files = (await filesIn(found.hash)).filter(({ name }) => !/^\.{1,2}$|[/\\]/u.test(name));
  const contents = await contentsOf(files.map(({ hash }) => hash));
  files.forEach(({ name }, index) => {
    writeFileSync(join(to, name), contents[index] ?? "");
  });
  return true;
}
