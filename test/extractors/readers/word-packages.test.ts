import { CFB } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { recognise } from "../../../extractors/readers/index.ts";
import { buildDocx, numbered, paragraph, wordXml } from "../../support/docx.ts";
import { readBytes, settings } from "../../support/reading.ts";

/** A Word file with its XML changed. */
function rewritten(bytes: Uint8Array, change: (xml: string, name: string) => string): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => [
    name,
    strToU8(change(strFromU8(content), name)),
  ]);
  return zipSync(Object.fromEntries(files));
}

/** A compound file of one stream. */
function compound(stream: string, content: Buffer): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, stream, content);
  return new Uint8Array(CFB.write(file, { type: "buffer" }));
}

/** What the Packager of Windows makes of a file ([MS-OLEDS] 2.3.6). */
function packagedObject(name: string, text: string): Uint8Array {
  const [label, path] = [Buffer.from(`${name}\0`, "latin1"), Buffer.from(`C:\\${name}\0`, "latin1")];
  const number = (value: number) => Buffer.from(new Uint32Array([value]).buffer);
  const content = Buffer.concat([
    Buffer.from([2, 0]),
    label,
    path,
    number(0x30000),
    number(path.length),
    path,
    number(text.length),
    Buffer.from(text),
  ]);
  return compound("\u0001Ole10Native", Buffer.concat([number(content.length), content]));
}

const simple = buildDocx(`${paragraph("Durée : trois ans.")}<w:sectPr/>`);

async function textOf(bytes: Uint8Array): Promise<string> {
  return (await readBytes(bytes)).pages.map((page) => page.text).join("\f");
}

/** The same zip file, its end stated in zip64 records alone (APPNOTE 4.3.14 to 4.3.16). */
function withLargeEnd(zip: Uint8Array): Buffer {
  const file = Buffer.from(zip);
  const at = file.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const end = Buffer.from(file.subarray(at));
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  for (const place of [24, 32]) record.writeBigUInt64LE(BigInt(end.readUInt16LE(10)), place);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at), 8);
  locator.writeUInt32LE(1, 16);
  end.fill(0xff, 8, 20);
  return Buffer.concat([file.subarray(0, at), record, locator, end]);
}

describe("a Word file", () => {
  test("may state its directory in zip64 records", async () => {
    expect(await textOf(withLargeEnd(simple))).toBe("Durée : trois ans.");
  });

  test("whose directory is damaged is called a damaged Word file", async () => {
    const damaged = Buffer.from(simple);
    damaged.fill(0, damaged.indexOf("PK\u0001\u0002", 0, "latin1"), damaged.length - 22);
    await expect(textOf(damaged)).rejects.toMatchObject({ code: "DAMAGED_FILE", details: { format: "Word" } });
  });

  test("may call its namespaces as it likes", async () => {
    const renamed = rewritten(simple, (xml) =>
      xml.replaceAll("xmlns:w=", "xmlns:ns0=").replaceAll(/(<\/?|\s)w:/g, "$1ns0:"),
    );
    expect(strFromU8(unzipSync(renamed)["word/document.xml"] ?? new Uint8Array())).toContain("<ns0:t");
    expect(await textOf(renamed)).toBe("Durée : trois ans.");
    const unnamed = rewritten(simple, (xml) =>
      xml
        .replaceAll("xmlns:w=", "xmlns=")
        .replaceAll(/<(\/?)w:/g, "<$1")
        .replaceAll(/ w:/g, " "),
    );
    expect(await textOf(unnamed)).toBe("Durée : trois ans.");
  });

  test("may be of the strict kind", async () => {
    const strict = rewritten(simple, (xml) =>
      xml
        .replaceAll(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    );
    expect(await textOf(strict)).toBe("Durée : trois ans.");
  });

  test("may have its main part elsewhere, and lack styles, numbers and what it refers to", async () => {
    const files = unzipSync(
      buildDocx(
        `${paragraph("Texte", numbered(3))}<w:sectPr><w:headerReference w:type="default" r:id="rId44"/></w:sectPr>`,
      ),
    );
    const { "word/document.xml": main = new Uint8Array(), "word/_rels/document.xml.rels": _, ...others } = files;
    const moved = zipSync({
      ...others,
      "word/document2.xml": main,
      "_rels/.rels": strToU8(
        strFromU8(others["_rels/.rels"] ?? new Uint8Array()).replace("document.xml", "document2.xml"),
      ),
    });
    expect(await textOf(moved)).toBe("Texte");
  });

  test("may be in one XML file", async () => {
    const parts = Object.entries(unzipSync(buildDocx(paragraph("Texte")))).filter(
      ([name]) => name !== "[Content_Types].xml",
    );
    const xml = parts.map(([name, content]) => {
      const inner = strFromU8(content).replace(/^<\?xml[^>]*\?>/, "");
      return `<pkg:part pkg:name="/${name}"><pkg:xmlData>${inner}</pkg:xmlData></pkg:part>`;
    });
    const flat = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${xml.join("")}</pkg:package>`;
    const { format, pages } = await readBytes(Buffer.from(flat));
    expect({ format, text: pages[0]?.text }).toEqual({ format: "flat-opc", text: "Texte" });
  });

  test("is not taken for one because a folder or a file inside has its name", async () => {
    const archive = zipSync({ "mot/word/document.xml": strToU8("x"), "contrat.docx": [simple, { level: 0 }] });
    expect((await recognise(archive, "envoi.zip")).name).not.toBe("docx");
  });
});

describe("what is inside a Word file", () => {
  const handedOver = async (bytes: Uint8Array): Promise<[string, string][]> => {
    const parts: [string, string][] = [];
    const format = await recognise(bytes, "contract");
    await format.read(bytes, {
      name: "contract",
      limits: settings.limits,
      dpi: 150,
      signal: new AbortController().signal,
      onPage: () => {},
      addPart: async (name, content) => {
        parts.push([name, strFromU8(content)]);
      },
    });
    return parts;
  };
  const object = '<w:p><w:r><w:object><o:OLEObject r:id="rId5"/></w:object></w:r></w:p>';

  test("as an embedded file is handed over", async () => {
    const bytes = buildDocx(object, {
      files: { "word/embeddings/annexe.docx": strToU8("annexe") },
      relationships: [{ id: "rId5", type: "package", target: "embeddings/annexe.docx" }],
    });
    expect(await handedOver(bytes)).toEqual([["annexe.docx", "annexe"]]);
  });

  test("as a file wrapped by Windows is handed over under its own name", async () => {
    const bytes = buildDocx(object, {
      files: { "word/embeddings/oleObject1.bin": packagedObject("bordereau.csv", "lot;prix") },
      relationships: [{ id: "rId5", type: "oleObject", target: "embeddings/oleObject1.bin" }],
    });
    expect(await handedOver(bytes)).toEqual([["bordereau.csv", "lot;prix"]]);
  });

  test("as a file wrapped under a path is handed over without it", async () => {
    const bytes = buildDocx(object, {
      files: { "word/embeddings/oleObject1.bin": packagedObject("..\\..\\prix\u0007.csv", "lot;prix") },
      relationships: [{ id: "rId5", type: "oleObject", target: "embeddings/oleObject1.bin" }],
    });
    expect(await handedOver(bytes)).toEqual([["prix\ufffd.csv", "lot;prix"]]);
  });

  test("as a formula of an old editor is no file, and raises an issue", async () => {
    const formula = object.replace("<o:OLEObject", '<o:OLEObject ProgID="Equation.3"');
    const bytes = buildDocx(formula + paragraph("Texte"), {
      files: { "word/embeddings/oleObject1.bin": compound("Equation Native", Buffer.from("formula")) },
      relationships: [{ id: "rId5", type: "oleObject", target: "embeddings/oleObject1.bin" }],
    });
    expect(await handedOver(bytes)).toEqual([]);
    expect((await readBytes(bytes)).issues).toMatchObject([{ code: "FORMULAS_NOT_READ" }]);
  });

  test("elsewhere is never fetched", async () => {
    const bytes = buildDocx(object, {
      relationships: [{ id: "rId5", type: "oleObject", target: "https://tracker.example/x", external: true }],
    });
    expect(await handedOver(bytes)).toEqual([]);
  });

  test("as another Word file inserted into the text is part of the text", async () => {
    const inserted = buildDocx(paragraph("Clause insérée."));
    const bytes = buildDocx(`${paragraph("Avant.")}<w:altChunk r:id="rId6"/>${paragraph("Après.")}`, {
      files: { "word/afchunk.docx": inserted },
      relationships: [{ id: "rId6", type: "aFChunk", target: "afchunk.docx" }],
    });
    expect(await textOf(bytes)).toBe("Avant.\n\nClause insérée.\n\nAprès.");
  });

  test("as another kind of file inserted into the text raises an issue", async () => {
    const bytes = buildDocx(`${paragraph("Avant.")}<w:altChunk r:id="rId6"/>`, {
      files: { "word/afchunk.mht": strToU8("MIME-Version: 1.0") },
      relationships: [{ id: "rId6", type: "aFChunk", target: "afchunk.mht" }],
    });
    expect((await readBytes(bytes)).issues).toMatchObject([{ code: "INSERTED_FILE_NOT_READ" }]);
  });
});

test("a part that grows beyond the ratio of archives is refused, though it is under the limit of size", async () => {
  const files = unzipSync(simple);
  const bomb = zipSync({ ...files, "word/numbering.xml": new Uint8Array(20_000_000) });
  await expect(readBytes(bomb)).rejects.toMatchObject({
    code: "TOO_LARGE",
    message: expect.stringMatching(/archiveRatio/),
  });
});

test("a Word file of many small elements is read without recursion over them", async () => {
  const body = "<w:p/>".repeat(200_000) + paragraph("Fin");
  expect(await textOf(buildDocx(body))).toBe("Fin");
});

test("text in UTF-16 is read", async () => {
  const files = unzipSync(simple);
  const xml = strFromU8(wordXml("w:document", `<w:body>${paragraph("Durée")}</w:body>`)).replace("UTF-8", "UTF-16");
  const utf16 = zipSync({ ...files, "word/document.xml": Buffer.from(`\uFEFF${xml}`, "utf16le") });
  expect(await textOf(utf16)).toBe("Durée");
});
