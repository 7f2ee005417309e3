import type { RuleDocument } from "../rule-document.ts";
import { orPlain } from "./accents.ts";
import { partyRoleOf } from "./party-aliases.ts";
import { describeParty } from "./party-description.ts";
import type { PartyPlace } from "./party-places.ts";

interface Column {
  readonly index: number;
  readonly role: NonNullable<PartyPlace["role"]>;
  /** The cells under the role as a description: the name, then a labelled line a row. */
  description: string;
  nameAt: { start: number; end: number; labelled: boolean } | undefined;
}

const nameRow = orPlain(
  /^(?:raison sociale|dénomination(?: sociale)?|nom|société|entreprise|organisme|identité|désignation)(?!\p{L})/iu,
);

/** Parties side by side in a table: a row with a role a column, then rows such as `Raison sociale`, `SIRET`, `Adresse`. */
export function describedInTable(document: RuleDocument): PartyPlace[] {
  const { paragraphs, slice } = document.view;
  const places: PartyPlace[] = [];
  let columns: Column[] = [];
  for (const paragraph of [...paragraphs, undefined]) {
    const cells = paragraph?.kind === "tableRow" ? slice(paragraph.start, paragraph.end).split("\t") : [];
    const heads = rolesIn(cells);
    if (!paragraph || cells.length === 0 || heads.length > 1) {
      places.push(...columns.flatMap(placeOf));
      columns = heads.length > 1 ? heads : [];
      continue;
    }
    addRow(columns, cells, paragraph.start);
  }
  return places;
}

function rolesIn(cells: readonly string[]): Column[] {
  const found = cells.flatMap((cell, index): Column[] => {
    const role = partyRoleOf(cell.replaceAll(/[*:]/g, "").trim());
    return role ? [{ index, role, description: "", nameAt: undefined }] : [];
  });
  return new Set(found.map(({ role }) => role)).size > 1 ? found : [];
}

function addRow(columns: readonly Column[], cells: readonly string[], start: number): void {
  const [label = ""] = cells;
  // An empty cell leaves no trace, so that a row one cell short no longer says whose the others are.
  if (cells.length < columns.length + (columns.some(({ nameAt }) => nameAt?.labelled) ? 1 : 0)) return;
  for (const column of columns) {
    // A header row without a cell above the labels is one cell shorter than the rows under it.
    const shifted = columns[0]?.index === 0 && cells.length > columns.length ? 1 : 0;
    const index = column.index + shifted;
    const cell = cells[index]?.trim() ?? "";
    if (cell === "") continue;
    const labelled = index > 0 && (shifted > 0 || columns[0]?.index !== 0);
    const isName = !labelled || nameRow.test(label);
    if (column.nameAt === undefined && isName) {
      const at = start + cells.slice(0, index).reduce((sum, before) => sum + before.length + 1, 0);
      column.nameAt = { start: at, end: at + cell.length, labelled };
      column.description = cell;
    } else if (column.nameAt) column.description += `\n${labelled ? `${label.replace(/\s*:$/u, "")} : ` : ""}${cell}`;
  }
}

function placeOf({ role, description, nameAt }: Column): PartyPlace[] {
  const described = nameAt && describeParty(description);
  if (!nameAt || !described || described === "blank") return [];
  return [
    { source: "label", party: described.party, role, span: { start: nameAt.start, end: nameAt.end }, certainty: 1 },
  ];
}
