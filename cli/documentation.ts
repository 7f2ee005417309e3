import { contractExportJsonSchema } from "../export/json-schema.ts";
import { apiDocument } from "../server/openapi/document.ts";
import { settingList } from "./setting-list.ts";

/** The files under `docs/` that are made from code, by path from the root of the project (`npm run docs`). */
export async function documentationFiles(): Promise<Readonly<Record<string, string>>> {
  return {
    "docs/settings.md": settingsPage(),
    "docs/contract-export.schema.json": `${JSON.stringify(contractExportJsonSchema(), null, 2)}\n`,
    "docs/openapi.json": `${JSON.stringify(await apiDocument(), null, 2)}\n`,
  };
}

function settingsPage(): string {
  const rows = settingList.map(({ key, variable, meaning, expected, default: value }) =>
    row(`\`${key}\``, `\`${variable}\``, meaning, expected, value === undefined ? "" : `\`${JSON.stringify(value)}\``),
  );
  return [
    "# Settings",
    "",
    "<!-- Made from schemas/settings.ts by `npm run docs`; change the schema, not this page. -->",
    "",
    "Nothing has to be set. A setting comes from `greffier.config.json` in the current folder (or the file after",
    "`--config`), then from the environment, then from flags; the later one wins. `--data` and `--database` have flags of",
    "their own; every other setting is `--set key=value`. In the environment and after `--set`, lists and objects are JSON.",
    "An empty variable counts as not set. Paths are relative to the current folder.",
    "",
    "```json",
    "{",
    '  "data": "/srv/contracts/greffier",',
    '  "ourEntities": [{ "names": ["Exemple SAS"], "siren": "552100554" }],',
    '  "ocr": { "dpi": 200 }',
    "}",
    "```",
    "",
    row("setting", "environment", "meaning", "expected", "default"),
    row("---", "---", "---", "---", "---"),
    ...rows,
    "",
  ].join("\n");
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
