import { tmpdir } from "node:os";
import xlsx, { type WorkBook } from "@e965/xlsx";
import { unzipSync } from "fflate";
import type { ExportOptions, RecordExport } from "../../export/index.ts";
import { fields } from "../../schemas/fields/index.ts";
import type { ContractRecord } from "../../schemas/record.ts";

/** What an export is told, in French unless said otherwise. */
export function exportOptions(given: Partial<ExportOptions> = {}): ExportOptions {
  return { language: "fr", fields, madeAt: new Date("2026-01-31T08:05:00Z"), scratch: tmpdir(), ...given };
}

/** Records as an export asks for them. */
async function* streamOf(records: readonly ContractRecord[]): AsyncGenerator<ContractRecord> {
  yield* records;
}

/** An export as one array of bytes. */
export async function exported(
  { write }: Pick<RecordExport, "write">,
  records: readonly ContractRecord[],
  given: Partial<ExportOptions> = {},
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of write(streamOf(records), exportOptions(given))) pieces.push(Buffer.from(piece));
  return new Uint8Array(Buffer.concat(pieces));
}

/** A workbook as another program reads it: cells by their places, dates as dates. */
export function opened(bytes: Uint8Array): WorkBook {
  return xlsx.read(bytes, { cellStyles: true, cellNF: true, cellFormula: true });
}

/** The files of an archive, as text. */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, decoder.decode(content)]));
}
