import type { Reading } from "../../schemas/document-text.ts";
import { type Format, type ReadContext, startsWith } from "./format.ts";
import { convertToDocx, hasLibreOffice, type OfficeSource } from "./libre-office.ts";
import { refusals } from "./refusals.ts";
import { readWordFile } from "./word/word.ts";

/** A kind of text document that we read only through LibreOffice. */
interface Kind extends OfficeSource {
  readonly name: string;
  /** As a refusal calls it. */
  readonly called: string;
  readonly recognises: (bytes: Uint8Array) => boolean;
}

const kinds: readonly Kind[] = [
  {
    name: "odt",
    called: "an OpenDocument text (.odt)",
    extension: "odt",
    filter: "writer8",
    // ODF 1.3 part 2, 3.3: the type is the first entry of the zip file, stored as it is.
    recognises: (bytes) =>
      startsWith(bytes, "PK\u0003\u0004") &&
      /^mimetype.{0,40}?application\/vnd\.oasis\.opendocument\.text(?:-template)?PK/su.test(
        latin(bytes.subarray(30, 130)),
      ),
  },
  {
    name: "rtf",
    called: "an RTF document",
    extension: "rtf",
    filter: "Rich Text Format",
    recognises: (bytes) => /^\s*\{\\rtf/u.test(latin(bytes.subarray(0, 64)).replace(/^\u00ef\u00bb\u00bf/u, "")),
  },
  {
    name: "word-xml",
    called: "a Word document kept as XML",
    extension: "xml",
    filter: "MS Word 2003 XML",
    recognises: (bytes) =>
      latin(bytes.subarray(0, 4096)).includes("http://schemas.microsoft.com/office/word/2003/wordml"),
  },
  {
    name: "word-html",
    called: "a web page made by Word",
    extension: "html",
    filter: "HTML (StarWriter)",
    recognises: (bytes) => {
      const head = latin(bytes.subarray(0, 4096));
      return /<html\b/iu.test(head) && head.includes('"urn:schemas-microsoft-com:office:word"');
    },
  },
];

/** Text documents read through LibreOffice where it is installed, and refused with that remedy where it is not. */
export const converted: readonly Format[] = kinds.map((kind) => ({
  name: kind.name,
  recognises: kind.recognises,
  read: (bytes: Uint8Array, context: ReadContext) => read(bytes, kind, context),
}));

async function read(bytes: Uint8Array, kind: Kind, context: ReadContext): Promise<Reading> {
  if (!(await hasLibreOffice())) {
    throw refusals.unsupported(context.name, kind.called, "install LibreOffice to read it, or save it as PDF or .docx");
  }
  const docx = await convertToDocx(bytes, kind, context);
  if (!docx) throw refusals.damaged(context.name, kind.called.replace(/^an? /u, ""));
  const note = "converted by LibreOffice";
  return readWordFile(docx, context, { format: kind.name, reader: "libreoffice", note });
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
