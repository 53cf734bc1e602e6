import { defineConfig } from "vitest/config";
import { define } from "./scripts/digest.mjs";

export default defineConfig({
  define: await define("./", "../../dist/worker.js", "../../dist/report/"),
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // vitest leaves a core free, which is half of a machine of two.
    maxWorkers: "100%",
    setupFiles: ["test/no-console.ts"],
  },
});
