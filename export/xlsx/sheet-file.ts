import type { Language } from "../../values/read.ts";
import { SpooledFile } from "../archive/spooled-file.ts";
import { shown } from "../flat/display.ts";
import type { Column, ColumnKind, Row, Sheet } from "../flat/sheet.ts";
import { sheetWords } from "../flat/words.ts";
import { columnName, daySerial, linesOf, numberCell, textCell, xmlText } from "./cells.ts";
import type { SheetLimits } from "./limits.ts";
import { type StyleName, styleOf } from "./styles.ts";

export interface SheetFileOptions {
  readonly language: Language;
  readonly scratch: string;
  readonly limits: SheetLimits;
  /** Address of the application, without a slash at the end; without it there are no links. */
  readonly publicUrl?: string;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Widths in characters. */
const widths: Readonly<Record<ColumnKind, number>> = {
  ...{ contract: 24, text: 30, longText: 48, word: 18, date: 12, decimal: 12, money: 16, count: 11 },
  ...{ share: 11, state: 14, status: 13, severity: 13 },
};

const relationsHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`;

const lineHeight = 15;
/** What is longer is read in the cell. */
const mostLines = 5;

/** One sheet of the workbook while its rows come, and beside it the links that go with it. */
export class SheetFile {
  rows = 0;
  /** From `xl/`. */
  readonly path: string;
  readonly #xml: SpooledFile;
  /** Where links lead. */
  readonly #relations: SpooledFile;
  readonly #sheet: Sheet;
  readonly #options: SheetFileOptions;
  readonly #columnNames: readonly string[];
  #characters = 0;

  private constructor(
    name: string,
    files: { readonly xml: SpooledFile; readonly relations: SpooledFile },
    sheet: Sheet,
    options: SheetFileOptions,
  ) {
    this.path = `worksheets/${name}`;
    this.#xml = files.xml;
    this.#relations = files.relations;
    this.#sheet = sheet;
    this.#options = options;
    this.#columnNames = sheet.columns.map((_, index) => columnName(index));
  }

  static async open(name: string, sheet: Sheet, options: SheetFileOptions): Promise<SheetFile> {
    const xml = await SpooledFile.open(`xl/worksheets/${name}`, options.scratch);
    const relations = await SpooledFile.open(`xl/worksheets/_rels/${name}.rels`, options.scratch);
    const file = new SheetFile(name, { xml, relations }, sheet, options);
    await file.#xml.write(file.#head());
    await file.#relations.write(relationsHead);
    return file;
  }

  /** Files of the archive, once ended. */
  get parts(): readonly SpooledFile[] {
    return [this.#xml, this.#relations];
  }

  async close(): Promise<void> {
    await Promise.all(this.parts.map((part) => part.close()));
  }

  get isFull(): boolean {
    const { rows, characters } = this.#options.limits;
    return this.rows >= rows || this.#characters >= characters;
  }

  async addRow(row: Row): Promise<void> {
    this.rows += 1;
    const number = this.rows + 1;
    let cells = "";
    for (let index = 0; index < row.length; index += 1) {
      const value = row[index];
      const column = this.#sheet.columns[index];
      if (value === undefined || column === undefined) continue;
      cells += this.#cell(`${this.#columnNames[index]}${number}`, column.kind, value);
    }
    if (this.rows <= this.#links) await this.#relations.write(this.#relation(String(row[0])));
    const height = ` ht="${this.#lines(row) * lineHeight}" customHeight="1"`;
    const xml = `<row r="${number}"${height}>${cells}</row>`;
    this.#characters += xml.length;
    await this.#xml.write(xml);
  }

  /** No more rows come. */
  async end(): Promise<void> {
    const last = this.#columnNames.at(-1);
    await this.#xml.write(`</sheetData><autoFilter ref="A1:${last}${this.rows + 1}"/>`);
    if (this.#links > 0) {
      await this.#xml.write("<hyperlinks>");
      for (let row = 1; row <= this.#links; row += 1) {
        await this.#xml.write(`<hyperlink ref="A${row + 1}" r:id="link${row}"/>`);
      }
      await this.#xml.write("</hyperlinks>");
    }
    await this.#xml.write(
      [
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
        `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${this.#isWide ? 0 : 1}" fitToHeight="0"/>`,
        "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>",
      ].join(""),
    );
    await this.#relations.write("</Relationships>");
    await Promise.all(this.parts.map((part) => part.end()));
  }

  /** Rows that link to their contract: the first, where there are more than a sheet may link. */
  get #links(): number {
    return this.#options.publicUrl === undefined ? 0 : Math.min(this.rows, this.#options.limits.links);
  }

  /** Lines that the longest text of a row takes: not every program finds out by itself. Contracts are all alike, as a table. */
  #lines(row: Row): number {
    if (this.#sheet.key === "contracts") return 2;
    let lines = 1;
    for (let index = 0; index < row.length && lines < mostLines; index += 1) {
      const value = row[index];
      const column = this.#sheet.columns[index];
      if (typeof value === "string" && column) lines = Math.max(lines, linesOf(value, widths[column.kind]));
    }
    return Math.min(lines, mostLines);
  }

  get #isWide(): boolean {
    return this.#sheet.columns.length > 40;
  }

  #cell(place: string, kind: ColumnKind, value: string | number): string {
    const { language } = this.#options;
    const content = shown(kind, value, language);
    if (!content) return "";
    const styleName = kind === "contract" && this.#options.publicUrl === undefined ? "text" : styleOf(kind, value);
    if (content.type === "number" && content.isExact) return numberCell(place, content.digits, styleName);
    const serial = content.type === "date" ? daySerial(content.date) : undefined;
    if (serial !== undefined) return numberCell(place, String(serial), styleName);
    const text = content.type === "date" ? content.date : content.type === "number" ? content.digits : content.text;
    const isNumeric = kind === "date" || kind === "money" || kind === "decimal" || kind === "count";
    return textCell(place, text, isNumeric ? "text" : styleName, sheetWords[language].cut);
  }

  #head(): string {
    const { columns } = this.#sheet;
    const names = this.#columnNames;
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      `<worksheet xmlns="${main}" xmlns:r="${relations}">`,
      `<sheetPr><outlinePr summaryRight="0"/><pageSetUpPr fitToPage="${this.#isWide ? 0 : 1}"/></sheetPr>`,
      '<sheetViews><sheetView workbookViewId="0">',
      '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>',
      "</sheetView></sheetViews>",
      '<sheetFormatPr defaultRowHeight="15" outlineLevelCol="1"/>',
      `<cols>${columns.map(columnXml).join("")}</cols><sheetData><row r="1" ht="45" customHeight="1">`,
      ...headerStyles(columns).map((name, index) => {
        const header = columns[index]?.header ?? "";
        return textCell(`${names[index]}1`, header, name, sheetWords[this.#options.language].cut);
      }),
      "</row>",
    ].join("");
  }

  #relation(contract: string): string {
    const target = xmlText(`${this.#options.publicUrl}/contracts/${encodeURIComponent(contract)}`);
    return `<Relationship Id="link${this.rows}" Type="${relations}/hyperlink" Target="${target}" TargetMode="External"/>`;
  }
}

function columnXml({ kind, isDetail }: Column, index: number): string {
  const fold = isDetail ? ' outlineLevel="1"' : "";
  return `<col min="${index + 1}" max="${index + 1}" width="${widths[kind]}" customWidth="1"${fold}/>`;
}

/** Two shades in turn, so that the columns of one field are seen to belong together. */
function headerStyles(columns: readonly Column[]): StyleName[] {
  let isOther = false;
  return columns.map(({ group }, index) => {
    if (index > 0 && group !== columns[index - 1]?.group) isOther = !isOther;
    return isOther ? "headerB" : "headerA";
  });
}
