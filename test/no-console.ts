import { afterAll, beforeAll, expect, vi } from "vitest";

// The library is silent: only the command line (run as its own process in the tests) may print.
const spies = (["log", "info", "warn", "error"] as const).map((name) => () => vi.spyOn(console, name));
let watched: ReturnType<(typeof spies)[number]>[] = [];
beforeAll(() => {
  watched = spies.map((spy) => spy());
});
afterAll(() => {
  for (const spy of watched) expect(spy).not.toHaveBeenCalled();
});
