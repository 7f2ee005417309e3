import { defineConfig } from "vitest/config";

const needsDebianPackages = "test/full/**/*.test.ts";

/** `npm test` needs only Node and npm; `npm run test:full` adds what needs Debian packages. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: process.env.TEST_FULL === "1" ? [] : [needsDebianPackages],
    // What browsers are shown in the tests is built once, before them.
    globalSetup: [
      "test/support/temporary-folder.ts",
      ...(process.env.TEST_FULL === "1" ? ["test/support/built-application.ts"] : []),
    ],
    pool: "forks",
    maxWorkers: 2,
    // They end what would never end; a busy machine is to fail no test.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
