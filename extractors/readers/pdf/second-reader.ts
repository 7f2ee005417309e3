/** Reads pages of a PDF as text with another library; it is slower and gives no boxes. */
export interface SecondReader {
  readonly pageCount: number;
  readonly textOf: (page: number) => Promise<string>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a PDF with pdf-parse, loaded only when it is asked for, as it is a large library that few documents need.
 * Throws where it cannot open the file.
 */
export async function openSecondReader(bytes: Uint8Array): Promise<SecondReader> {
  const { PDFParse, VerbosityLevel } = await import("pdf-parse");
  // It takes the bytes over, so it gets its own copy.
  const parser = new PDFParse({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, isEvalSupported: false });
  const { total } = await parser.getInfo();
  return {
    pageCount: total,
    textOf: async (page) => {
      const result = await parser.getText({ partial: [page], pageJoiner: "" });
      return result.pages[0]?.text ?? "";
    },
    close: () => parser.destroy(),
  };
}
