import { assemblePdf, pdfStream } from "../pdf.ts";

/** What a page of a hand-made PDF is drawn with; objects are numbered from 5 in the order given. */
export interface OddPage {
  /** Operators, or a whole stream object with its filters. */
  readonly content?: string | Buffer;
  readonly resources?: string;
  readonly objects?: readonly (string | Buffer)[];
  /** More of the page's own dictionary. */
  readonly page?: string;
  /** More of the catalog. */
  readonly catalog?: string;
}

/** Words that stay readable where the rest of a page is hostile. */
export const words = "BT /F0 12 Tf 60 780 Td (Contrat de maintenance entre les parties) Tj ET";

/** A PDF of one page: 1 catalog, 2 page tree, 3 page, 4 its content, 5… the objects given. */
export function oddPdf({ content = words, resources = "", objects = [], page = "", catalog = "" }: OddPage): Buffer {
  const font = "/Font << /F0 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
  return assemblePdf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
      `<< /Type /Page /Parent 2 0 R ${page.includes("/MediaBox") ? "" : "/MediaBox [0 0 595 842]"} ${
        page.includes("/Contents") ? "" : "/Contents 4 0 R"
      } /Resources << ${resources.includes("/Font") ? "" : font} ${resources} >> ${page} >>`,
      typeof content === "string" ? pdfStream("", Buffer.from(content, "latin1")) : content,
      ...objects,
    ],
    1,
  );
}

/** A form that draws operators. */
export function form(operators: string, resources = ""): Buffer {
  const dictionary = `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${resources} >>`;
  return pdfStream(dictionary, Buffer.from(operators, "latin1"));
}

/** As many copies, one after the other. */
export const times = (count: number, part: string | ((index: number) => string)): string =>
  typeof part === "string" ? part.repeat(count) : Array.from({ length: count }, (_, index) => part(index)).join("");
