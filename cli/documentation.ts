import { flatSheets } from "../export/flat/sheets.ts";
import { contractExportJsonSchema } from "../export/json-schema.ts";
import { fields } from "../schemas/fields/index.ts";
import { apiDocument } from "../server/openapi/document.ts";
import { settingList } from "./setting-list.ts";

/** The files under `docs/` that are made from code, by path from the root of the project (`npm run docs`). */
export async function documentationFiles(): Promise<Readonly<Record<string, string>>> {
  return {
    "docs/settings.md": settingsPage(),
    "docs/contract-export.schema.json": `${JSON.stringify(contractExportJsonSchema(), null, 2)}\n`,
    "docs/export-columns.md": exportColumnsPage(),
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

function exportColumnsPage(): string {
  const french = flatSheets(fields, "fr");
  const sheets = flatSheets(fields, "en").flatMap((sheet, index) => {
    const other = french[index];
    return [
      `## ${sheet.name} (${other?.name})`,
      "",
      `In the archive of CSV files: \`${sheet.key}.csv\`.`,
      "",
      row("column", "English header", "French header", "kind"),
      row("---", "---", "---", "---"),
      ...sheet.columns.map(({ key, header, kind }, at) =>
        row(`\`${key}\``, header, (other?.columns[at]?.header ?? "").replaceAll("\u00a0", " "), kind),
      ),
      "",
    ];
  });
  return [
    "# Columns of the Excel and CSV exports",
    "",
    "<!-- Made from export/flat/ by `npm run docs`; change the code, not this page. -->",
    "",
    "`greffier export --to xlsx` has all of these sheets, `--to csv-zip` the same as CSV files, `--to csv` the contracts alone.",
    "Fields that an installation adds have columns in the contracts after these, or rows in *Other values* where they are",
    "lists. Columns keep their order and names; new ones come with new fields.",
    "",
    "Every value has its state, status and confidence beside it: leave out what nobody confirmed by the status. A length is a",
    "count and a unit, money a sum and a currency, a date a day or the rule that gives it. Of a list, the contract's row shows",
    "the main item: of amounts the total, else the maximum, annual, monthly one; of notices the one against renewal, else to",
    "end the contract; of indexations one with a formula; and of these one for the whole contract first. In a workbook a number",
    "of more than 15 digits is text, so that none is lost. CSV is UTF-8 with a byte order mark: `;` and a decimal comma with",
    "`--lang fr`, `,` and a point with `--lang en`; an apostrophe stands before what a spreadsheet could take for a formula.",
    "",
    ...sheets,
  ].join("\n");
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
