import type { WorkSheet } from "@e965/xlsx";
import type { Page, Reading } from "../../../schemas/document-text.ts";
import type { Issue } from "../../../schemas/issue.ts";
import { issueOf } from "../../../schemas/words/issues.ts";
import { rootEntries } from "../compound-file.ts";
import { type Format, type ReadContext, startsWith } from "../format.ts";
import { hasZipEntry } from "../office-package.ts";
import { unreadIssues } from "../pdf/pdf.ts";
import { refusals } from "../refusals.ts";
import { sheetPage } from "./compose.ts";
import { type SheetExtras, sheetExtras } from "./drawings.ts";
import { cellText, emptyGrid, type Grid } from "./grid.ts";
import { type HiddenParts, hiddenParts, isWhole, sheetParts, uncomputedFormulas } from "./hidden.ts";
import { languageOf } from "./language.ts";
import { readGrid, type SheetContent } from "./read-grid.ts";
import { type OpenWorkbook, openWorkbook } from "./workbook.ts";

/** Spreadsheets: Excel `.xlsx`, `.xlsm`, `.xlsb`, `.xls`, and OpenDocument `.ods`; one page a sheet, cells as displayed. */
export const sheet: Format = {
  name: "sheet",
  recognises: (bytes) => kindOf(bytes) !== undefined,
  read: async (bytes, context) => read(bytes, kindOf(bytes) ?? "xlsx", context),
};

function kindOf(bytes: Uint8Array): string | undefined {
  if (isOpenDocumentSheet(bytes)) return "ods";
  if (hasZipEntry(bytes, "xl/workbook.xml")) return "xlsx";
  if (hasZipEntry(bytes, "xl/workbook.bin")) return "xlsb";
  const entries = rootEntries(bytes);
  return entries.has("Workbook") || entries.has("Book") ? "xls" : undefined;
}

/** The first entry of an OpenDocument file is its media type, not compressed (ODF 1.3 part 2, 3.3); some programs put it later. */
function isOpenDocumentSheet(bytes: Uint8Array): boolean {
  const type = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
  if (startsWith(bytes, type, 30)) return true;
  if (!hasZipEntry(bytes, "mimetype") || !hasZipEntry(bytes, "content.xml")) return false;
  // The first media type is the file's own; further ones are of files inside it.
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return startsWith(bytes, type, content.indexOf("mimetypeapplication/", 0, "latin1"));
}

function read(bytes: Uint8Array, kind: string, context: ReadContext): Reading {
  const { name, limits } = context;
  const workbook = openWorkbook(bytes, name, kind);
  const { book } = workbook;
  const states = book.Workbook?.Sheets ?? [];
  const visible = book.SheetNames.filter((_, index) => (states[index]?.Hidden ?? 0) === 0);
  if (visible.length > limits.pages) throw refusals.tooManyPages(name, visible.length, limits.pages);
  const language = languageOf(book);
  const parts = sheetParts(workbook.parts);

  const pages: Page[] = [];
  const issues: Issue[] = hiddenSheets(
    book.SheetNames.flatMap((sheetName, index) => (visible.includes(sheetName) ? [] : index + 1)),
  );
  let [blocks, characters] = [0, 0];
  for (const [index, sheetName] of visible.entries()) {
    context.signal.throwIfAborted();
    const number = index + 1;
    const part = workbook.parts.get(parts.get(sheetName) ?? "");
    const found = part && kind === "xlsx" && !isWhole(part) ? undefined : book.Sheets[sheetName];
    const hidden = hiddenIn(found, kind === "xlsx" ? part : undefined);
    const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
    const content = found && readGrid(found, { name: sheetName, language, date1904, hidden });
    const extras = sheetExtras(workbook.parts, kind === "xlsx" ? parts.get(sheetName) : undefined);
    const page = sheetPage(content ? withExtras(content.grid, extras) : emptyGrid, {
      number,
      reader: kind,
      whyEmpty: found ? whyEmpty(found, extras.pictures) : "the sheet is damaged",
      firstBlock: blocks,
      most: limits.textMegabytes * 1_000_000 - characters,
      tooMuch: () => {
        const limit = limits.textMegabytes;
        throw refusals.tooLarge(name, "MB of text", limit + 1, limit, "limits.textMegabytes");
      },
    });
    blocks += page.blocks.length;
    characters += page.text.length;
    pages.push(page);
    const uncomputed = part && kind === "xlsx" ? uncomputedFormulas(part) : (content?.uncomputed ?? 0);
    if (content) issues.push(...issuesOf({ ...content, uncomputed }, extras.pictures, number));
    context.onPage(number, page.source);
  }
  if (pages.length === 0) throw refusals.damaged(name, "spreadsheet");
  return { format: kind, pages, issues: [...issues, ...hiddenInOds(workbook), ...unreadIssues(pages)] };
}

function withExtras(grid: Grid, { textBoxes, headers, footers }: SheetExtras): Grid {
  const read = (texts: readonly string[]) => texts.map(cellText).filter((text) => text !== "");
  return { ...grid, textBoxes: read(textBoxes), headers: read(headers), footers: read(footers) };
}

function whyEmpty(found: WorkSheet, pictures: number): string | undefined {
  const type: unknown = found["!type"];
  if (type === "macro" || type === "dialog") return `a ${type} sheet`;
  return type === "chart" || pictures > 0 ? "pictures or charts without cells" : undefined;
}

/** Excel's XML says what is hidden; the library says it for the other formats, but .ods. */
function hiddenIn(found: WorkSheet | undefined, part: Uint8Array | undefined): HiddenParts {
  if (part) return hiddenParts(part);
  const indices = (list: readonly ({ hidden?: boolean } | undefined)[] = []) =>
    new Set(list.flatMap((one, index) => (one?.hidden ? [index] : [])));
  return { rows: indices(found?.["!rows"]), columns: indices(found?.["!cols"]) };
}

/** `places`: where they stand among all sheets, from 1; their names are the document's. */
function hiddenSheets(places: readonly number[]): Issue[] {
  if (places.length === 0) return [];
  return [issueOf("HIDDEN_SHEETS", "warning", { details: { count: places.length, places: places.join(", ") } })];
}

function issuesOf(content: SheetContent, pictures: number, page: number): Issue[] {
  const { hiddenRows, hiddenColumns, hiddenCells, uncomputed } = content;
  const hidden = { rows: hiddenRows, columns: hiddenColumns, cells: hiddenCells };
  const isHiding = hiddenRows + hiddenColumns + hiddenCells > 0;
  return [
    ...(pictures > 0 ? [issueOf("PICTURES_NOT_READ", "info", { details: { count: pictures }, page })] : []),
    ...(isHiding ? [issueOf("HIDDEN_CELLS", "warning", { details: hidden, page })] : []),
    ...(uncomputed > 0 ? [issueOf("FORMULA_WITHOUT_RESULT", "warning", { details: { count: uncomputed }, page })] : []),
  ];
}

function hiddenInOds({ parts }: OpenWorkbook): Issue[] {
  const content = Buffer.from(parts.get("content.xml") ?? "").toString("latin1");
  if (!/table:(?:visibility="(?:collapse|filter)"|display="false")/u.test(content)) return [];
  return [issueOf("HIDDEN_CELLS.ods", "warning")];
}
