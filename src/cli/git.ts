/**
 * Files as a git revision has them, read through git itself. What the caller names is resolved to a hash first, behind
 * `--end-of-options`: from there on only hashes are passed, and nothing is ever run by a shell.
 */
import { execFile } from "node:child_process";

/** A blob of a tree. */
export interface GitFile {
  readonly name: string;
  readonly hash: string;
}

/** Something that a revision has. */
export interface GitObject {
  readonly hash: string;
  readonly kind: "tree" | "blob";
  /** Of the revision itself. */
  readonly commit: string;
}

class GitError extends Error {
  override readonly name = "GitError";
}

function git(args: readonly string[], input = ""): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { encoding: "buffer", maxBuffer: Number.POSITIVE_INFINITY } as const;
    const child = execFile("git", args, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new GitError(stderr.toString("utf8").trim() || error.message));
    });
    // git may end before it has read everything: its exit code tells.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
  });
}

/** A hash, or null where git knows no such thing, or is not there. */
async function hashOf(name: string): Promise<string | null> {
  try {
    const found = await git(["rev-parse", "--verify", "--quiet", "--end-of-options", name]);
    return /^[0-9a-f]{40,64}$/u.exec(found.toString("utf8").trim())?.[0] ?? null;
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
}

/** @returns the commit, and what stands behind the colon; null where git knows no such revision */
export async function revisionOf(text: string): Promise<{ commit: string; path: string | null } | null> {
  const whole = await hashOf(`${text}^{commit}`);
  if (whole !== null) return { commit: whole, path: null };
  const colon = text.indexOf(":");
  if (colon <= 0) return null;
  const commit = await hashOf(`${text.slice(0, colon)}^{commit}`);
  return commit === null ? null : { commit, path: text.slice(colon + 1) };
}

/** @param path from the repository's root, or from here with "./" in front; null where the commit has no such path */
export async function objectAt(commit: string, path: string): Promise<GitObject | null> {
  const hash = await hashOf(`${commit}:${path}`);
  if (hash === null) return null;
  const kind = (await git(["cat-file", "-t", hash])).toString("utf8").trim();
  return kind === "tree" || kind === "blob" ? { hash, kind, commit } : null;
}

/** Regular files of a tree, without its folders and links. */
export async function filesIn(tree: string): Promise<GitFile[]> {
  const listed = (await git(["ls-tree", "-z", "--full-tree", tree])).toString("utf8");
  return [...listed.matchAll(/100(?:644|755) blob (?<hash>[0-9a-f]+)\t(?<name>[^\0]+)\0/gu)].map(
    ({ groups }) => ({ name: groups?.name ?? "", hash: groups?.hash ?? "" }),
  );
}

/** The folder of that name in a tree; null where there is none. */
export async function folderIn(tree: string, name: string): Promise<string | null> {
  const found = await objectAt(tree, name);
  return found?.kind === "tree" ? found.hash : null;
}

/** Contents in the order of the hashes, by one process. */
export async function contentsOf(hashes: readonly string[]): Promise<Buffer[]> {
  if (hashes.length === 0) return [];
  const output = await git(["cat-file", "--batch"], `${hashes.join("\n")}\n`);
  const contents: Buffer[] = [];
  let at = 0;
  while (contents.length < hashes.length) {
    const end = output.indexOf("\n", at);
    const size = Number(/ blob (?<size>\d+)$/u.exec(output.toString("utf8", at, end))?.groups?.size);
    if (end < 0 || Number.isNaN(size)) throw new GitError("git cat-file gave no file");
    contents.push(output.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return contents;
}
