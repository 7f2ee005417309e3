import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Converts files with one run of the installed LibreOffice; gives the results by name, in the order of `files`. */
export function convertAll(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  from: string,
  to: { readonly extension: string; readonly filter?: string },
): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "greffier-test-office-"));
  try {
    const paths = files.map(({ name, bytes }) => {
      const path = join(folder, `${name}.${from}`);
      writeFileSync(path, bytes);
      return path;
    });
    const target = to.filter ? `${to.extension}:${to.filter}` : to.extension;
    const out = join(folder, "out");
    mkdirSync(out);
    const { status, stderr } = spawnSync(
      "soffice",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        target,
        "--outdir",
        out,
        ...paths,
      ],
      { encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`expected LibreOffice to convert ${files.length} files, found: ${stderr}`);
    return new Map(files.map(({ name }) => [name, readFileSync(join(out, `${name}.${to.extension}`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Text as LibreOffice exports it, line by line. */
export function exportedLines(bytes: Uint8Array | undefined): string[] {
  return new TextDecoder().decode(bytes).split("\n");
}

export const asText = { extension: "txt", filter: "Text (encoded):UTF8" };
