/**
 * What a record depends on, and therefore what a kept one is known by: the article's bytes and its sidecar's, the code,
 * the registry, the options. Reviewers' decisions are no part of it: they act where records are put together.
 */
import { hash } from "node:crypto";
import type { SourceFile } from "../ingest/index.ts";
import type { Generator } from "../model.ts";

declare const __GENERATOR__: Omit<Generator, "name"> & { readonly code: string };

const { code, ...made } = __GENERATOR__;

/** Which version of the rules and the registry made a knowledge base. */
export const generator: Generator = { name: "klartekst", ...made };

/** The parts of the key that all articles of a run share. */
export interface Context {
  /** Digest of all source files and of the versions of all packages. */
  readonly code: string;
  /** Node's Unicode data decides what is a letter. */
  readonly unicode: string;
  readonly registry: string;
  readonly options: string;
}

/** The part of the key that is the article's own. */
export interface SourceDigest {
  readonly bytes: string;
  /** Empty where there is no sidecar. */
  readonly sidecar: string;
}

/** Why an article is computed: the parts of its key that missed, or what else made it necessary. */
export type Reason = "new" | keyof SourceDigest | keyof Context | "record" | "retry" | "force";

export const shortDigest = (content: string | Uint8Array): string =>
  hash("sha256", content, "base64url").slice(0, 22);

/** @param overlay digest of the project's own registry rows; null where there are none */
export const contextOf = (overlay: string | null, options: object = {}): Context => ({
  code,
  unicode: process.versions.unicode ?? "",
  registry: overlay === null ? made.registry : `${made.registry}+${overlay}`,
  options: shortDigest(JSON.stringify(options)),
});

export const digestOf = ({ bytes, sidecar }: SourceFile): SourceDigest => ({
  bytes: shortDigest(bytes),
  sidecar: sidecar === undefined ? "" : shortDigest(`${sidecar.file}\0${sidecar.yaml}`),
});

/** Which parts of the shared key differ. */
export const contextMisses = (kept: Context, now: Context): Reason[] =>
  (["code", "unicode", "registry", "options"] as const).filter((part) => kept[part] !== now[part]);

export const sourceMisses = (kept: SourceDigest, now: SourceDigest): Reason[] =>
  (["bytes", "sidecar"] as const).filter((part) => kept[part] !== now[part]);
