import { deflateSync } from "node:zlib";
import { assemblePdf, pdfStream } from "../pdf.ts";
import { zlibBomb } from "./compression.ts";
import type { HostileFile } from "./hostile-file.ts";
import { form, oddPdf, times, words } from "./pdf-parts.ts";

const space = 0x20;
const draw = (index: number) => `/X${index} Do `;
const xObject = (...references: readonly (readonly [name: number, object: number])[]) =>
  `/XObject << ${references.map(([name, object]) => `/X${name} ${object} 0 R`).join(" ")} >>`;

/** PDFs that are small on disk and large, or endless, when read. */
export const pdfBombs: readonly HostileFile[] = [
  {
    name: "flate-bomb-1-gigabyte.pdf",
    endings: ["recorded", "DAMAGED_FILE", "HOSTILE"],
    make: () => oddPdf({ content: pdfStream("/Filter /FlateDecode", zlibBomb(space, 1000)) }),
  },
  {
    name: "flate-bomb-twice-10-gigabytes.pdf",
    endings: ["recorded", "DAMAGED_FILE", "HOSTILE"],
    make: () =>
      oddPdf({
        content: pdfStream("/Filter [/FlateDecode /FlateDecode]", deflateSync(zlibBomb(space, 10_000))),
      }),
  },
  {
    name: "run-length-bomb-three-deep.pdf",
    endings: ["recorded", "DAMAGED_FILE", "HOSTILE"],
    make: () => {
      const filters = "/Filter [/FlateDecode /RunLengthDecode /RunLengthDecode /RunLengthDecode]";
      return oddPdf({ content: pdfStream(filters, deflateSync(Buffer.alloc(4_000_000, Buffer.from([129, 129])))) });
    },
  },
  {
    name: "thousand-filters.pdf",
    endings: ["recorded", "DAMAGED_FILE", "HOSTILE"],
    make: () =>
      oddPdf({ content: pdfStream(`/Filter [${times(1000, "/FlateDecode ")}]`, deflateSync(Buffer.from(words))) }),
  },
  {
    name: "image-30000-by-30000.pdf",
    endings: ["recorded", "HOSTILE"],
    make: () => {
      const size = "/Width 30000 /Height 30000 /ColorSpace /DeviceGray /BitsPerComponent 8";
      const picture = pdfStream(`/Type /XObject /Subtype /Image ${size} /Filter /FlateDecode`, zlibBomb(0xee, 900));
      return oddPdf({ content: "q 595 0 0 842 0 0 cm /X0 Do Q", resources: xObject([0, 5]), objects: [picture] });
    },
  },
  {
    name: "forms-that-draw-ten-forms-ten-deep.pdf",
    endings: ["recorded", "HOSTILE"],
    make: () => {
      const forms = Array.from({ length: 10 }, (_, level) => form(draw(0).repeat(10), xObject([0, level + 6])));
      return oddPdf({ content: draw(0), resources: xObject([0, 5]), objects: [...forms, form(words)] });
    },
  },
  {
    name: "forms-10000-deep.pdf",
    endings: ["recorded", "DAMAGED_FILE", "HOSTILE"],
    make: () => {
      const forms = Array.from({ length: 10_000 }, (_, level) => form(draw(0), xObject([0, level + 6])));
      return oddPdf({ content: `${words} ${draw(0)}`, resources: xObject([0, 5]), objects: [...forms, form(words)] });
    },
  },
  {
    name: "form-that-draws-itself.pdf",
    endings: ["recorded", "HOSTILE"],
    make: () =>
      oddPdf({
        content: `${words} ${draw(0)}`,
        resources: xObject([0, 5]),
        objects: [form(`${words} ${draw(0)}`, xObject([0, 5]))],
      }),
  },
  {
    name: "pattern-painted-with-itself.pdf",
    endings: ["recorded", "HOSTILE"],
    make: () => {
      const paint = "/Pattern cs /P0 scn 0 0 400 400 re f";
      const own = "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001";
      const pattern = pdfStream(`${own} /Resources << /Pattern << /P0 5 0 R >> >>`, Buffer.from(paint));
      return oddPdf({ content: paint, resources: "/Pattern << /P0 5 0 R >>", objects: [pattern] });
    },
  },
  {
    name: "type-3-font-written-with-itself.pdf",
    endings: ["recorded", "HOSTILE"],
    make: () => {
      const glyph = pdfStream("", Buffer.from("1000 0 d0 BT /F0 1 Tf (aaaa) Tj ET"));
      const font = `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97
        /LastChar 97 /Widths [1000] /Encoding << /Differences [97 /a] >> /CharProcs << /a 5 0 R >>
        /Resources << /Font << /F0 6 0 R >> >> >>`;
      const content = "BT /F0 12 Tf 60 700 Td (aaaaaaaa) Tj ET";
      return oddPdf({ content, resources: "/Font << /F0 6 0 R >>", objects: [glyph, font] });
    },
  },
  {
    name: "soft-mask-of-itself.pdf",
    endings: ["recorded", "HOSTILE"],
    make: () => {
      const state = "<< /Type /ExtGState /SMask << /S /Luminosity /G 6 0 R >> >>";
      const group = "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS /DeviceGray >>";
      const mask = pdfStream(
        `${group} /Resources << /ExtGState << /G0 5 0 R >> >>`,
        Buffer.from("/G0 gs 0 0 9 9 re f"),
      );
      const content = "/G0 gs 0 0 595 842 re f";
      return oddPdf({ content, resources: "/ExtGState << /G0 5 0 R >>", objects: [state, mask] });
    },
  },
  {
    name: "million-words-on-a-page.pdf",
    endings: ["recorded", "TOO_LARGE", "HOSTILE"],
    make: () => {
      const content = `BT /F0 1 Tf ${times(1_000_000, (index) => `1 0 0 1 ${index % 590} ${index % 840} Tm (ab) Tj\n`)} ET`;
      return oddPdf({ content: pdfStream("/Filter /FlateDecode", deflateSync(Buffer.from(content))) });
    },
  },
  {
    name: "million-lines-drawn.pdf",
    endings: ["recorded", "HOSTILE"],
    make: () => {
      const content = times(1_000_000, (index) => `${index % 595} 0 m ${index % 842} 842 l S\n`);
      return oddPdf({ content: pdfStream("/Filter /FlateDecode", deflateSync(Buffer.from(content))) });
    },
  },
  {
    name: "million-saved-states.pdf",
    endings: ["recorded", "HOSTILE"],
    make: () => oddPdf({ content: `${times(1_000_000, "q ")}${words}` }),
  },
  {
    name: "million-nested-arrays-in-content.pdf",
    endings: ["recorded", "HOSTILE"],
    make: () => oddPdf({ content: `${times(1_000_000, "[")}${words}` }),
  },
  {
    name: "annotations-100000.pdf",
    endings: ["recorded", "HOSTILE"],
    make: () => {
      const note = "<< /Type /Annot /Subtype /Text /Rect [9 9 20 20] /Contents (note) >>";
      return oddPdf({ page: `/Annots [${times(100_000, "5 0 R ")}]`, objects: [note] });
    },
  },
  {
    name: "same-content-100000-times.pdf",
    endings: ["recorded", "TOO_LARGE", "HOSTILE"],
    make: () => oddPdf({ page: `/Contents [${times(100_000, "4 0 R ")}]` }),
  },
  {
    name: "pages-20000-empty.pdf",
    endings: ["recorded", "HOSTILE"],
    make: () => emptyPages(20_000),
  },
  { name: "pages-100000-empty.pdf", endings: ["TOO_MANY_PAGES"], make: () => emptyPages(100_000) },
  {
    name: "pages-billion-stated.pdf",
    endings: ["recorded", "TOO_MANY_PAGES", "DAMAGED_FILE"],
    make: () => assemblePdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1000000000 /Kids [] >>"], 1),
  },
  {
    name: "embedded-file-bomb.pdf",
    endings: ["recorded", "HOSTILE"],
    make: () => {
      const file = pdfStream("/Type /EmbeddedFile /Filter /FlateDecode", zlibBomb(space, 2000));
      return oddPdf({
        catalog: "/Names << /EmbeddedFiles << /Names [(a.txt) 6 0 R] >> >>",
        objects: [file, "<< /Type /Filespec /F (a.txt) /EF << /F 5 0 R >> >>"],
      });
    },
  },
];

/** Pages that share one object for all they hold, 100 to a node of the tree. */
function emptyPages(count: number): Buffer {
  const nodes = count / 100;
  const page = (index: number) =>
    `<< /Type /Page /Parent ${3 + Math.floor(index / 100)} 0 R /MediaBox [0 0 595 842] >>`;
  const node = (index: number) =>
    `<< /Type /Pages /Parent 2 0 R /Count 100 /Kids [${times(100, (kid) => `${3 + nodes + index * 100 + kid} 0 R `)}] >>`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${count} /Kids [${times(nodes, (index) => `${3 + index} 0 R `)}] >>`,
    ...Array.from({ length: nodes }, (_, index) => node(index)),
    ...Array.from({ length: count }, (_, index) => page(index)),
  ];
  return assemblePdf(objects, 1);
}
