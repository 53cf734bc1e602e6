/**
 * Many articles. `buildFolder` keeps a knowledge base on disk up to date: it computes what has changed, in worker threads
 * where there is much, and streams the rest; `checkFolder` says what it would change. `build` and `check` do the same in
 * memory, for few articles. Article records are the same bytes whatever the workers, their order or their machines.
 */
export { type CheckResult, checkFolder } from "./check.ts";
export { type Broken, type Expectation, readExpectations } from "./expect.ts";
export { generator, type Reason } from "./key.ts";
export { LockedError } from "./lock.ts";
export { type BuildOptions, type BuildResult, build, check } from "./memory.ts";
export { InterruptedError } from "./pool.ts";
export { buildFolder, type FolderResult, writeRun } from "./run.ts";
export { type FolderOptions, type Progress, UnfinishedError } from "./session.ts";
export { parseShard, type Shard } from "./shard.ts";
export { WriteError } from "./write.ts";
