import { defineConfig } from "vitest/config";

const needsDebianPackages = "test/full/**/*.test.ts";

/** `npm test` needs only Node and npm; `npm run test:full` adds what needs Debian packages. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: process.env.TEST_FULL === "1" ? [] : [needsDebianPackages],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
