import { deflateSync } from "node:zlib";
import { assemblePdf, buildPdf, pdfStream } from "../pdf.ts";
import { anyEnding, type Ending, type HostileFile } from "./hostile-file.ts";
import { oddPdf, times, words } from "./pdf-parts.ts";
import { randomBytes } from "./random.ts";

/** Read for what there is to read, or refused as damaged; a killed child would be no surprise. */
const readOrDamaged: readonly Ending[] = ["recorded", "DAMAGED_FILE", "TRUNCATED_FILE", "HOSTILE"];

const pdf = (name: string, make: () => Uint8Array, endings = readOrDamaged): HostileFile => ({
  name: `${name}.pdf`,
  endings,
  make,
});
const objects = (...sources: readonly (string | Buffer)[]) => assemblePdf(sources, 1);
const catalog = "<< /Type /Catalog /Pages 2 0 R >>";
const good = () => buildPdf([{ lines: [{ text: "Contrat de bail", x: 60, y: 700 }] }]).toString("latin1");

/** PDFs whose objects refer to themselves, to nothing, or to what makes no sense. */
export const pdfStructure: readonly HostileFile[] = [
  pdf("kids-that-are-their-parent", () => objects(catalog, "<< /Type /Pages /Count 1 /Kids [2 0 R] >>")),
  pdf("page-tree-cycle", () =>
    objects(
      catalog,
      "<< /Type /Pages /Count 9 /Kids [3 0 R 3 0 R] >>",
      "<< /Type /Pages /Count 9 /Parent 2 0 R /Kids [2 0 R 2 0 R] >>",
    ),
  ),
  pdf("parent-loop", () =>
    objects(
      catalog,
      "<< /Type /Pages /Count 1 /Kids [3 0 R] /Parent 3 0 R >>",
      "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
      pdfStream("", Buffer.from(words)),
    ),
  ),
  pdf("page-tree-10000-deep", () =>
    objects(
      catalog,
      ...Array.from({ length: 10_000 }, (_, index) => `<< /Type /Pages /Count 1 /Kids [${index + 3} 0 R] >>`),
      "<< /Type /Page /MediaBox [0 0 595 842] >>",
    ),
  ),
  pdf("count-below-zero", () => objects(catalog, "<< /Type /Pages /Count -5 /Kids [3 0 R] >>", "<< /Type /Page >>")),
  pdf("catalog-missing", () => objects("<< /Type /Nothing >>")),
  pdf("catalog-is-its-own-page-tree", () => objects("<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Count 3 >>")),
  pdf("index-that-precedes-itself", () =>
    Buffer.from(good().replace("/Root", `/Prev ${good().lastIndexOf("\nxref") + 1} /Root`), "latin1"),
  ),
  pdf("index-at-no-place", () => Buffer.from(good().replace(/startxref\n\d+/, "startxref\n99999999999"), "latin1")),
  pdf("index-of-two-billion-entries", () => Buffer.from(good().replace(/xref\n0 \d+/, "xref\n0 2147483647"), "latin1")),
  pdf("index-offsets-to-one-object", () =>
    Buffer.from(good().replaceAll(/\d{10} 00000 n/g, "0000000009 00000 n"), "latin1"),
  ),
  pdf("object-stream-that-extends-itself", objectStreamLoop),
  pdf("length-that-is-its-own-stream", () =>
    objects(catalog, `${pageTree}`, page, "<< /Length 4 0 R >>\nstream\nBT ET\nendstream"),
  ),
  pdf("reference-chain-that-closes", () => oddPdf({ page: "/Rotate 5 0 R", objects: ["6 0 R", "5 0 R"] })),
  pdf("nested-dictionaries-100000", () =>
    oddPdf({ objects: [`${times(100_000, "<</A ")}1${times(100_000, ">>")}`], page: "/B 5 0 R" }),
  ),
  pdf("nested-arrays-1000000", () =>
    oddPdf({ objects: [`${times(1_000_000, "[")}${times(1_000_000, "]")}`], page: "/B 5 0 R" }),
  ),
  pdf("page-of-a-billion-points", () => oddPdf({ page: "/MediaBox [0 0 1000000000 1000000000]" })),
  pdf("page-without-an-area", () => oddPdf({ page: "/MediaBox [100 100 100 100]" })),
  pdf("page-box-that-is-no-number", () => oddPdf({ page: "/MediaBox [0 0 NaN /Name]" })),
  pdf("page-box-beyond-numbers", () => oddPdf({ page: `/MediaBox [0 0 1${times(400, "0")} 1${times(400, "0")}]` })),
  pdf("unit-of-a-billion", () => oddPdf({ page: "/UserUnit 1000000000" })),
  pdf("rotation-of-45", () => oddPdf({ page: "/Rotate 45" })),
  pdf("matrix-beyond-numbers", () =>
    oddPdf({ content: `1e38 0 0 1e38 1e38 1e38 cm ${words} BT 1e-40 0 0 1e-40 1e38 -1e38 Tm (a) Tj ET` }),
  ),
  pdf("outline-loop", () =>
    oddPdf({ catalog: "/Outlines 5 0 R", objects: ["<< /First 5 0 R /Next 5 0 R /Title (a) >>"] }),
  ),
  pdf("name-tree-loop", () =>
    oddPdf({ catalog: "/Names << /EmbeddedFiles 5 0 R >>", objects: ["<< /Kids [5 0 R 5 0 R] >>"] }),
  ),
  pdf("form-field-loop", () =>
    oddPdf({
      catalog: "/AcroForm << /Fields [5 0 R] >>",
      page: "/Annots [5 0 R]",
      objects: ["<< /FT /Tx /T (a) /V (b) /Subtype /Widget /Rect [9 9 99 99] /Kids [5 0 R] /Parent 5 0 R >>"],
    }),
  ),
  pdf("annotation-appearance-of-itself", () =>
    oddPdf({
      page: "/Annots [5 0 R]",
      objects: ["<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /Popup 5 0 R /IRT 5 0 R /AP << /N 5 0 R >> >>"],
    }),
  ),
  pdf("character-map-of-everything", () => {
    const map = `begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange
      ${times(5000, "1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange\n")} endcmap`;
    const font = `<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 6 0 R
      /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Ordering (Identity) >>
      /W [0 2000000000 500] >>] >>`;
    return oddPdf({ resources: "/Font << /F0 5 0 R >>", objects: [font, pdfStream("", Buffer.from(map))] });
  }),
  ...["FontFile", "FontFile2", "FontFile3"].map((key, index) =>
    pdf(`font-program-of-noise-${index + 1}`, () => {
      const noise = randomBytes(index + 1, 60_000);
      noise.set(
        ["%!PS-AdobeFont-1.0 ", "\0\u0001\0\0\0\u0010", "\u0001\0\u0004\u0002"].map((head) =>
          Buffer.from(head, "latin1"),
        )[index] ?? [],
      );
      const font = `<< /Type /Font /Subtype /TrueType /BaseFont /A /FirstChar 0 /LastChar 255
        /FontDescriptor << /Type /FontDescriptor /FontName /A /Flags 4 /${key} 6 0 R >> >>`;
      const file = pdfStream("/Subtype /Type1C /Length1 99999999", noise);
      return oddPdf({ resources: "/Font << /F0 5 0 R >>", objects: [font, file] });
    }),
  ),
  ...["JBIG2Decode", "JPXDecode", "CCITTFaxDecode", "DCTDecode", "LZWDecode"].map((filter, index) =>
    pdf(`image-of-noise-${filter}`, () => {
      const noise = randomBytes(index + 10, 40_000);
      noise.set(imageHeads[filter] ?? []);
      const size = "/Width 8000 /Height 8000 /ColorSpace /DeviceGray /BitsPerComponent 1";
      const picture = pdfStream(`/Type /XObject /Subtype /Image ${size} /Filter /${filter}`, noise);
      return oddPdf({
        content: "q 595 0 0 842 0 0 cm /X0 Do Q",
        resources: "/XObject << /X0 5 0 R >>",
        objects: [picture],
      });
    }),
  ),
  pdf("colour-space-of-itself", () =>
    oddPdf({
      content: `/C0 cs 0 sc 0 0 99 99 re f ${words}`,
      resources: "/ColorSpace << /C0 5 0 R >>",
      objects: ["[/Indexed 5 0 R 255 <00>]"],
    }),
  ),
  pdf("function-of-itself", () =>
    oddPdf({
      content: `/S0 sh ${words}`,
      resources: "/Shading << /S0 << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function 5 0 R >> >>",
      objects: ["<< /FunctionType 3 /Domain [0 1] /Functions [5 0 R 5 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>"],
    }),
  ),
  pdf(
    "encrypted-by-nonsense",
    () =>
      Buffer.from(
        good().replace("/Root", "/Encrypt << /Filter /Standard /V 5 /R 6 /O (x) /U (y) /P -1 /CF 1 0 R >> /Root"),
        "latin1",
      ),
    [...readOrDamaged, "PASSWORD_PROTECTED"],
  ),
  pdf("header-and-nothing", () => Buffer.from("%PDF-1.7\n")),
  pdf("header-and-noise", () => Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(7, 300_000)])),
  pdf("million-object-headers", () => Buffer.from(`%PDF-1.7\n${times(1_000_000, (index) => `${index} 0 obj<<`)}`)),
  pdf("trailers-100000", () =>
    Buffer.from(`%PDF-1.7\n${times(100_000, "trailer<</Root 1 0 R/Prev 9>>\nstartxref\n9\n")}%%EOF`),
  ),
  pdf(
    "opens-with-a-script",
    () => oddPdf({ catalog: "/OpenAction << /S /JavaScript /JS (while(true);) >> /AA << /WC 5 0 R >>" }),
    anyEnding,
  ),
];

const pageTree = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>";
const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>";

/** Enough of a head for a decoder to begin: a JBIG2 page, a JPEG 2000 box, a JPEG frame of 60,000 × 60,000. */
const imageHeads: Readonly<Record<string, Buffer>> = {
  JBIG2Decode: Buffer.from("00000000300001000000137fffffff7fffffff000000000000000000", "hex"),
  JPXDecode: Buffer.from("0000000c6a5020200d0a870a00000014667479706a703220000000006a703220", "hex"),
  DCTDecode: Buffer.from(
    "ffd8ffe000104a46494600010100000100010000ffc0000b08ea60ea6001011100ffda0008010100003f00",
    "hex",
  ),
};

/** An index that is a stream (PDF 1.5) and says that all objects are in an object stream, itself among them. */
function objectStreamLoop(): Buffer {
  const inside = "1 0 2 40 <</Type/Catalog/Pages 2 0 R>>          <</Type/Pages/Count 1/Kids[2 0 R]>>";
  const first = `3 0 obj\n<< /Type /ObjStm /N 2 /First 9 /Extends 3 0 R /Length ${inside.length} >>\nstream\n${inside}\nendstream\nendobj\n`;
  const head = "%PDF-1.7\n";
  const rows = [
    [0, 0, 0],
    [2, 3, 0],
    [2, 3, 1],
    [2, 3, 2],
    [1, head.length + first.length, 0],
  ];
  const index = Buffer.from(rows.flatMap(([kind = 0, place = 0, last = 0]) => [kind, place >> 8, place & 255, last]));
  const packed = deflateSync(index);
  const start = head.length + first.length;
  return Buffer.concat([
    Buffer.from(head + first),
    Buffer.from(
      `4 0 obj\n<< /Type /XRef /Size 5 /W [1 2 1] /Root 1 0 R /Prev ${start} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
    ),
    packed,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`),
  ]);
}
