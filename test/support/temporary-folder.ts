import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * One folder for what the tests and the processes they start write to the system's temporary folder, gone after them.
 *
 * Its name is short, since a path of a socket may be 103 bytes long; and other accounts may pass through it, as through
 * the system's: a PostgreSQL server does not run as root.
 */
export default function temporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "g-"));
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
