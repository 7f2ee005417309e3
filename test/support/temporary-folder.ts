import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One folder for what the tests and the processes they start write to the system's temporary folder, gone after them. */
export default function temporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "greffier-tests-"));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
