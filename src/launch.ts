/**
 * Loads the bundle, `klartekst.cjs`, together with the code that V8 had made of it when it was built: to compile it anew
 * takes a fifth of a start. A Node that cannot use that code (another version, other flags) compiles as ever.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

/** The bundle is a CommonJS module in a function; what it imports by a call is imported here, as compiled code cannot do it. */
type Bundle = (
  module: { readonly exports: object },
  require: NodeJS.Require,
  importModule: (specifier: string) => Promise<unknown>,
  moduleUrl: string,
) => void;

const file = fileURLToPath(new URL("./klartekst.cjs", import.meta.url));
/** Where the build puts the compiled code. */
export const CODE_FILE = `${file}.code`;

/** It is all ASCII, which takes half the time and the memory when it is read so. */
const script = new Script(readFileSync(file, "latin1"), {
  filename: file,
  ...(existsSync(CODE_FILE) && { cachedData: readFileSync(CODE_FILE) }),
});
const module = { exports: {} };
const run = script.runInThisContext() as Bundle;
run(module, createRequire(file), (specifier) => import(specifier), import.meta.url);

/** What the bundle exports. */
export const bundle: object = module.exports;
/** Did V8 take the code that was there? */
export const isCompiled: boolean = script.cachedDataRejected === false;
/** The bundle's code as V8 has compiled it so far: with the functions that have run. */
export const compiledCode = (): Buffer => script.createCachedData();
