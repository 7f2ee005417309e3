import xlsx from "@e965/xlsx";
import { expect, test } from "vitest";
import { flatSheets } from "../../export/flat/sheets.ts";
import { xlsx as workbook } from "../../export/xlsx.ts";
import { fields } from "../../schemas/fields/index.ts";
import type { ContractRecord } from "../../schemas/record.ts";
import { exampleRecord } from "../support/example-record.ts";
import { exported, opened } from "../support/export.ts";
import { convertAll } from "../support/libre-office.ts";

test("LibreOffice reads every cell of a workbook as it was written, formulas of documents as text", async () => {
  const records = Array.from({ length: 60 }, (_, index) => example(index));
  records.push(
    exampleRecord("attack", {
      title: "=1+1",
      reference: "_x0041_ @SUM(1;2)\nseconde ligne",
      effectiveDate: { kind: "date", date: "1899-12-31" },
    }),
  );
  const bytes = await exported(workbook, records, { publicUrl: "https://contrats.example" });
  const converted = convertAll([{ name: "export", bytes }], "xlsx", { extension: "xlsx" }).get("export");
  const [written, read] = [opened(bytes), opened(converted ?? new Uint8Array())];
  expect(read.SheetNames).toEqual(written.SheetNames);
  let compared = 0;
  for (const { name, columns } of flatSheets(fields, "fr")) {
    const [before, after] = [written.Sheets[name] ?? {}, read.Sheets[name] ?? {}];
    const { e } = xlsx.utils.decode_range(before["!ref"] ?? "A1");
    expect(e.c, name).toBe(columns.length - 1);
    for (let row = 0; row <= e.r; row += 1) {
      for (let column = 0; column <= e.c; column += 1) {
        const place = xlsx.utils.encode_cell({ r: row, c: column });
        const [one, other]: (xlsx.CellObject | undefined)[] = [before[place], after[place]];
        expect(shownIn(other), `${name}!${place}`).toEqual(shownIn(one));
        expect(other?.f, `${name}!${place}`).toBeUndefined();
        if (one) compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(10_000);
}, 300_000);

/** What a cell holds; a day as its number. */
function shownIn(cell: xlsx.CellObject | undefined): unknown {
  if (cell?.t === "z" || cell?.v === "") return undefined;
  return cell?.v instanceof Date ? Math.round(cell.v.getTime() / 86_400_000 + 25_569) : cell?.v;
}

function example(index: number): ContractRecord {
  const money = { value: `${index * 1000}.50`, currency: "EUR" };
  const obligation = {
    debtor: "supplier",
    category: "reporting",
    action: `remettre l'état n° ${index}\n« ${index} & <suite> »`,
  };
  const record = exampleRecord(`c${index}`, {
    title: `Marché n° ${index}`,
    signatureDate: [`20${10 + (index % 60)}-02-28`],
    effectiveDate: { kind: "date", date: `2024-03-${10 + (index % 20)}` },
    duration: [{ period: "P1Y6M" }],
    amounts: [
      { role: "total", money, taxRate: "20" },
      { role: "other", money: { ...money, value: "-0.25" } },
    ],
    obligations: [obligation, { ...obligation, debtor: "buyer" }],
    parties: [{ name: `Société ${index} = 1`, role: "buyer", siren: "055210055" }],
  });
  const externalIds = { sap: `=${index}+1`, coupa: `0${index}` };
  return { ...record, standing: { state: "locked", readiness: "ready", externalIds } };
}
