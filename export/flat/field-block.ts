import type { Field } from "../../schemas/fields/field.ts";
import { type FieldValue, type FieldValueList, isList } from "../../schemas/record.ts";
import type { Language } from "../../values/read.ts";
import { readable } from "../../values/readable.ts";
import { type Block, capitalised, trustBlock } from "./block.ts";
import { allInOneCell, mainItem, rowParts } from "./main-item.ts";
import { partLabel } from "./part-labels.ts";
import type { Column } from "./sheet.ts";
import { type ValuePart, valueParts } from "./value-parts.ts";
import { sheetWords } from "./words.ts";

type Entry = FieldValue | FieldValueList | undefined;

/**
 * The columns of a field in the contract's row. One value: all its parts. One value for each lot or site: those of the
 * value for the whole contract, else of the first. A list: the parts of its main item (`mainItem`), or that item, or all
 * of them, in one cell; with their number. State, status and confidence are those of what is shown, or of there being none.
 */
export function fieldBlock(field: Field, language: Language): Block<Entry> {
  const label = field.label[language];
  const trust = trustBlock(field.key, label, language);
  if (field.cardinality === "one") {
    const parts = partsBlock(field, valueParts(field.value), language);
    return {
      columns: [...parts.columns, ...trust.columns],
      cells: (entry, record) => {
        const item = entry && isList(entry) ? entry.items[0] : entry;
        return [...parts.cells(item, record), ...trust.cells(item, record)];
      },
    };
  }
  const shown = itemBlock(field, language);
  const words = sheetWords[language];
  const count: Column = {
    ...{ key: `${field.key}.count`, header: `${label}${words.colon}${words.count}`, kind: "count" },
    ...{ group: field.key, isDetail: true },
  };
  return {
    columns: [...shown.columns, count, ...trust.columns],
    cells: (entry, record) => {
      if (!entry) return [...shown.cells([], record), undefined, ...trust.cells(undefined, record)];
      const items = isList(entry) ? entry.items : [entry];
      const main = mainItem(field.key, items);
      const spoken = main ?? (isList(entry) ? entry.absence : entry);
      const shownItems = allInOneCell.has(field.key) ? items : main ? [main] : [];
      return [...shown.cells(shownItems, record), items.length, ...trust.cells(spoken, record)];
    },
  };
}

/** The parts of one value, each in its own column. */
export function partsBlock(
  field: Field,
  parts: readonly ValuePart[],
  language: Language,
  isOwnSheet = false,
): Block<FieldValue | undefined> {
  const { colon } = sheetWords[language];
  const label = field.label[language];
  const columns = parts.map((part): Column => {
    const name = partLabel(part, language);
    const separator = part.path.length === 0 ? " " : colon;
    return {
      key: [field.key, ...part.path, ...(part.aspect ? [part.aspect] : [])].join("."),
      header: isOwnSheet ? capitalised(name || label) : name === "" ? label : label + separator + name,
      kind: part.kind === "text" && longParts.has(part.path.at(-1) ?? "") ? "longText" : part.kind,
      group: field.key,
      isDetail: false,
    };
  });
  return {
    columns,
    cells: (item) =>
      item?.value === undefined ? parts.map(() => undefined) : parts.map(({ read }) => read(item.value, language)),
  };
}

/** Parts that are sentences. */
const longParts = new Set(["action", "address", "written", "normalized", "text", "evidenceRequired"]);

function itemBlock(field: Field, language: Language): Block<readonly FieldValue[]> {
  const wanted = field.cardinality === "onePerScope" ? [] : rowParts[field.key];
  if (wanted) {
    const all = valueParts(field.value);
    const parts = wanted.length === 0 ? all : all.filter(({ path }) => wanted.includes(path.join(".")));
    const block = partsBlock(field, parts, language);
    return { columns: block.columns, cells: ([item], record) => block.cells(item, record) };
  }
  return {
    columns: [{ key: field.key, header: field.label[language], kind: "longText", group: field.key, isDetail: false }],
    cells: (items) => [items.map((item) => readable(field, item, language)).join("; ") || undefined],
  };
}
