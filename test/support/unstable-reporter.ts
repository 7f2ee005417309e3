import { relative } from "node:path";
import type { Reporter, TestCase } from "vitest/node";

/** Names each test that failed and passed when it was tried again: a race to be found, which no retry may hide. */
export default class UnstableReporter implements Reporter {
  onTestCaseResult(test: TestCase): void {
    if (!test.diagnostic()?.flaky) return;
    const [first] = test.result().errors ?? [];
    const file = relative(process.cwd(), test.module.moduleId);
    console.log(`UNSTABLE ${file}: ${test.fullName}: ${first?.message.split("\n")[0] ?? "no message"}`);
  }
}
