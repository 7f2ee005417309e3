import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Puts what `npm start` prints now into README.md, between its two marks: the picture is never drawn by hand. */
const root = fileURLToPath(new URL("..", import.meta.url));
const readme = join(root, "README.md");
const folder = mkdtempSync(join(tmpdir(), "greffier-picture-"));
const { stdout, status } = spawnSync(
  process.execPath,
  [join(root, "cli/main.ts"), "ingest", join(root, "fixtures/inbox"), "--lang", "en"],
  { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
);
rmSync(folder, { recursive: true, force: true });

if (status === 0) {
  const picture = stdout.replaceAll(folder, ".").trimEnd();
  const marked = /(<!-- picture: npm run picture -->\n)[\s\S]*?(<!-- end of picture -->)/;
  const text = readFileSync(readme, "utf8").replace(
    marked,
    (_, begin: string, end: string) => `${begin}\`\`\`text\n${picture}\n\`\`\`\n${end}`,
  );
  writeFileSync(readme, text);
} else {
  process.exitCode = 1;
}
