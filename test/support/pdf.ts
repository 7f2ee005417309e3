/** A line of text on a PDF page, in points from the bottom left corner of the unrotated page. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
}

/** A page of a hand-made PDF: A4, unless a size is given. */
export interface PdfPageSource {
  readonly lines?: readonly PdfLine[];
  readonly rotate?: 0 | 90 | 180 | 270;
  /** A JPEG that covers the whole page. */
  readonly jpeg?: { readonly bytes: Uint8Array; readonly width: number; readonly height: number };
  /** Raw operators, before the text. */
  readonly drawing?: string;
}

/** Writes a small, valid PDF with Helvetica text (Windows-1252), for tests that need one with known content. */
export function buildPdf(pages: readonly PdfPageSource[]): Buffer {
  const objects: Buffer[] = [];
  const add = (content: Buffer | string): number => objects.push(Buffer.from(content));
  const catalog = add("<< /Type /Catalog /Pages 2 0 R >>");
  add("");
  const fonts = [false, true].map((bold) =>
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica${bold ? "-Bold" : ""} /Encoding /WinAnsiEncoding >>`),
  );
  const kids = pages.map((page) => {
    const image = page.jpeg && add(imageObject(page.jpeg));
    const content = add(pdfStream("", Buffer.from(operators(page), "latin1")));
    const images = image ? `/XObject << /Im ${image} 0 R >>` : "";
    const resources = `<< /Font << /F0 ${fonts[0]} 0 R /F1 ${fonts[1]} 0 R >> ${images} >>`;
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${page.rotate ?? 0} /Contents ${content} 0 R /Resources ${resources} >>`,
    );
  });
  objects[1] = Buffer.from(
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`,
  );
  return assemblePdf(objects, catalog);
}

/** A PDF of these objects, numbered from 1, with a true index; `catalog` is the number of the root. */
export function assemblePdf(objects: readonly (Buffer | string)[], catalog: number): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const push = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]));
  }
  const start = length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`));
  push(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function operators(page: PdfPageSource): string {
  const image = page.jpeg ? "q 595 0 0 842 0 0 cm /Im Do Q\n" : "";
  const text = (page.lines ?? []).map(({ text, x, y, size = 11, bold }) => {
    const escaped = text.replaceAll(/[\\()]/g, "\\$&");
    return `BT /F${bold ? 1 : 0} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${toWindows1252(escaped)}) Tj ET`;
  });
  return [image, page.drawing ?? "", ...text].join("\n");
}

function imageObject({ bytes, width, height }: { bytes: Uint8Array; width: number; height: number }): Buffer {
  const dictionary = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`;
  return pdfStream(dictionary, Buffer.from(bytes));
}

/** A stream object; `dictionary` is what it says beside its length. */
export function pdfStream(dictionary: string, content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from("\nendstream"),
  ]);
}

function toWindows1252(text: string): string {
  return text.replaceAll("€", "\u0080").replaceAll("–", "\u0096").replaceAll("’", "\u0092");
}
