import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sha256 } from "../../lib/hash.ts";
import { folderBlobs } from "../../store/blobs.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "greffier-blobs-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a file is kept once under the hash of its bytes", async () => {
  const blobs = folderBlobs(join(folder, "blobs"));
  const file = join(folder, "contract.pdf");
  writeFileSync(file, "bytes");
  const hash = sha256("bytes");

  expect(await blobs.put(file, hash)).toBe("written");
  expect(await blobs.put(file, hash)).toBe("there");
  expect(readFileSync(await blobs.path(hash), "utf8")).toBe("bytes");
  expect(await blobs.path(hash)).toBe(join(folder, "blobs", hash.slice(0, 2), hash.slice(2)));
});

test("a file that changed since it was hashed is not kept, and leaves nothing behind", async () => {
  const blobs = folderBlobs(join(folder, "blobs"));
  const file = join(folder, "contract.pdf");
  writeFileSync(file, "other bytes");
  const hash = sha256("bytes");

  await expect(blobs.put(file, hash)).rejects.toMatchObject({ code: "FILE_CHANGED" });
  expect(readdirSync(join(folder, "blobs", hash.slice(0, 2)))).toEqual([]);
});

test("a disk without room says so, and leaves nothing behind", async () => {
  const file = join(folder, "contract.pdf");
  const bytes = "x".repeat(200_000);
  writeFileSync(file, bytes);
  const program = join(folder, "put.ts");
  const blobs = new URL("../../store/blobs.ts", import.meta.url).href;
  writeFileSync(
    program,
    `import { folderBlobs } from ${JSON.stringify(blobs)};
     process.on("SIGXFSZ", () => {});
     const [, , folder, file, hash] = process.argv;
     await folderBlobs(folder).put(file, hash).catch((error) => console.log(error.code, error.name, error.message));`,
  );

  // A limit on the size of files stands in for a full disk: the system refuses the write in the same way.
  const command = `ulimit -f 100; exec "$0" "$1" "$2" "$3" "$4"`;
  const args = [process.execPath, program, join(folder, "blobs"), file, sha256(bytes)];
  const { stdout } = await promisify(execFile)("bash", ["-c", command, ...args]);

  expect(stdout).toMatch(/^DISK_FULL UnavailableError Expected room on the disk .* free some space/);
  expect(readdirSync(join(folder, "blobs", sha256(bytes).slice(0, 2)))).toEqual([]);
});
