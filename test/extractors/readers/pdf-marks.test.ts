import { readFileSync } from "node:fs";
import { degrees, PDFBool, PDFDict, PDFName, PDFString, rgb } from "pdf-lib";
import { describe, expect, test } from "vitest";
import type { PageRecogniser } from "../../../extractors/ocr/page-recogniser.ts";
import type { Page } from "../../../schemas/document-text.ts";
import {
  boxOfWord,
  type MarkedPage,
  markedPdf,
  markedPage as pageOf,
  withoutAppearances,
} from "../../support/marked-pdf.ts";
import { readBytes } from "../../support/reading.ts";

/** The check boxes of a page as `word after it=state`. */
function choices({ text, checkBoxes = [] }: Page): string[] {
  return checkBoxes.map(({ end, state }) => `${/^\s*(\S+)/.exec(text.slice(end))?.[1]}=${state}`);
}

function fill({ document, page, font, print }: MarkedPage): void {
  const form = document.getForm();
  print("Nom du preneur :", 60, 700);
  const name = form.createTextField("nom");
  name.setText("Société Éléa SAS");
  name.addToPage(page, { x: 160, y: 695, width: 200, height: 18, borderWidth: 0, font });
  print("Adresse :", 60, 640);
  const address = form.createTextField("adresse");
  address.enableMultiline();
  address.setText("14, rue des Tanneurs\n59000 Lille");
  address.addToPage(page, { x: 160, y: 610, width: 200, height: 45, font });
}

describe("form fields of a PDF", () => {
  test("are read where the page shows them, beside their label", async () => {
    const page = await pageOf(fill);
    expect(page.text.replaceAll(/\s+/g, " ")).toContain("Nom du preneur : Société Éléa SAS");
    expect(page.text).toMatch(/14, rue des Tanneurs\s+59000 Lille/);
    const [left = 0, top = 0, right = 0, bottom = 0] = boxOfWord(page, "Éléa");
    expect(left).toBeGreaterThan(190);
    expect(right).toBeLessThan(360);
    expect(top).toBeGreaterThan(842 - 695 - 19);
    expect(bottom).toBeLessThan(842 - 695 + 4);
  });

  test("are read by their stored value where the file does not say how they look, at the field's place", async () => {
    const page = await pageOf((target) => {
      fill(target);
      withoutAppearances(target);
    });
    expect(page.text.replaceAll(/\s+/g, " ")).toContain("Nom du preneur : Société Éléa SAS");
    expect(page.text).toMatch(/14, rue des Tanneurs\s+59000 Lille/);
    const [left = 0, top = 0, right = 0, bottom = 0] = boxOfWord(page, "Lille");
    expect(left).toBeGreaterThanOrEqual(160);
    expect(right).toBeLessThanOrEqual(361);
    expect(top).toBeGreaterThanOrEqual(842 - 656);
    expect(bottom).toBeLessThanOrEqual(842 - 609);
  });

  test("are read once where the form was also printed into the page", async () => {
    const flattened = await pageOf((target) => {
      fill(target);
      target.document.getForm().flatten();
    });
    expect(flattened.text.match(/Éléa/g)).toHaveLength(1);
    const both = await pageOf((target) => {
      fill(target);
      target.print("Société Éléa SAS", 162, 700);
    });
    expect(both.text.match(/Éléa/g)).toHaveLength(1);
  });

  test("show the chosen options of lists, not the others, and nothing of buttons", async () => {
    const page = await pageOf(({ document, page, print, font }) => {
      const form = document.getForm();
      print("Site :", 60, 700);
      const site = form.createDropdown("site");
      site.addOptions(["Lille", "Arras"]);
      site.select("Arras");
      site.addToPage(page, { x: 160, y: 695, width: 100, height: 18 });
      const lots = form.createOptionList("lots");
      lots.addOptions(["Lot un", "Lot deux", "Lot trois"]);
      lots.select("Lot deux");
      lots.addToPage(page, { x: 160, y: 600, width: 100, height: 60 });
      form.createButton("envoyer").addToPage("Envoyer", page, { x: 400, y: 600, width: 80, height: 20, font });
    });
    expect(page.text.replaceAll(/\s+/g, " ")).toBe("Site : Arras Lot deux");
  });

  test("that show a comb of letters give the word", async () => {
    const page = await pageOf(({ document, page, font }) => {
      const siren = document.getForm().createTextField("siren");
      siren.setMaxLength(9);
      siren.enableCombing();
      siren.setText("552100554");
      siren.addToPage(page, { x: 60, y: 700, width: 300, height: 20, font });
    });
    expect(page.text).toBe("552100554");
  });

  test("that are hidden, not to be viewed, of no size or secret are not read", async () => {
    const page = await pageOf(({ document, page, print, font }) => {
      const form = document.getForm();
      print("Visible", 60, 760);
      for (const [index, flags] of [2, 32].entries()) {
        const field = form.createTextField(`field${index}`);
        field.setText("invisible");
        field.addToPage(page, { x: 60, y: 700 - index * 30, width: 100, height: 18, font });
        field.acroField.getWidgets()[0]?.dict.set(PDFName.of("F"), document.context.obj(flags));
      }
      const none = form.createTextField("none");
      none.setText("invisible");
      none.addToPage(page, { x: 60, y: 600, width: 0, height: 0, font, borderWidth: 0 });
      const secret = form.createTextField("secret");
      secret.enablePassword();
      secret.setText("invisible");
      secret.addToPage(page, { x: 60, y: 500, width: 100, height: 18, font });
    });
    expect(page.text).not.toContain("invisible");
    expect(page.text).toContain("Visible");
  });

  test("that show something else than their value are read as shown, and said to be so", async () => {
    const bytes = await markedPdf(({ document, page, font }) => {
      const amount = document.getForm().createTextField("montant");
      amount.setText("1 000 euros");
      amount.addToPage(page, { x: 60, y: 700, width: 200, height: 18, font });
      document.getForm().updateFieldAppearances(font);
      amount.acroField.dict.set(PDFName.of("V"), PDFString.of("9 000 euros"));
    });
    const { pages, issues } = await readBytes(bytes);
    expect(pages[0]?.text).toBe("1 000 euros");
    expect(issues).toMatchObject([{ code: "FIELD_SHOWS_OTHER", page: 1, severity: "warning" }]);
    expect(JSON.stringify(issues)).not.toContain("000");
  });
});

describe("check boxes and radio buttons of a PDF form", () => {
  const boxes = ({ document, page, print }: MarkedPage) => {
    const form = document.getForm();
    const twelve = form.createCheckBox("douze");
    twelve.addToPage(page, { x: 70, y: 648, width: 12, height: 12 });
    twelve.check();
    print("12 mois", 90, 650);
    form.createCheckBox("vingt-quatre").addToPage(page, { x: 230, y: 648, width: 12, height: 12 });
    print("24 mois", 250, 650);
    const renewal = form.createRadioGroup("reconduction");
    renewal.addOptionToPage("oui", page, { x: 70, y: 600, width: 12, height: 12 });
    print("Oui", 90, 602);
    renewal.addOptionToPage("non", page, { x: 230, y: 600, width: 12, height: 12 });
    print("Non", 250, 602);
    renewal.select("non");
  };

  test("are words at their place with their state", async () => {
    const page = await pageOf(boxes);
    expect(page.text.replaceAll(/\s+/g, " ")).toBe("☒ 12 mois ☐ 24 mois ☐ Oui ☒ Non");
    expect(choices(page)).toEqual(["12=marked", "24=unmarked", "Oui=unmarked", "Non=marked"]);
    const [left = 0, top = 0] = boxOfWord(page, "☒");
    expect(Math.abs(left - 70)).toBeLessThan(2);
    expect(Math.abs(top - (842 - 660))).toBeLessThan(2);
  });

  test("are of unknown state where what is shown and what is stored disagree", async () => {
    const page = await pageOf((target) => {
      boxes(target);
      const [widget] = target.document.getForm().getCheckBox("douze").acroField.getWidgets();
      widget?.dict.set(PDFName.of("AS"), PDFName.of("Off"));
      widget?.dict.set(PDFName.of("V"), PDFName.of("Yes"));
    });
    expect(choices(page)[0]).toBe("12=unknown");
    expect(page.text.startsWith("▢")).toBe(true);
  });
});

test("on a page that is turned, boxes and values run as the page's text does", async () => {
  const page = await pageOf((target) => {
    const { document, page, font, print, annotate } = target;
    page.setRotation(degrees(90));
    print("Article 1 - Durée du contrat", 60, 700);
    const name = document.getForm().createTextField("preneur");
    name.setText("Société Éléa");
    name.addToPage(page, { x: 60, y: 650, width: 200, height: 18, borderWidth: 0, font });
    const box = document.getForm().createCheckBox("douze");
    box.addToPage(page, { x: 60, y: 600, width: 12, height: 12 });
    box.check();
    print("12 mois", 80, 602);
    annotate("FreeText", [60, 560, 300, 580], { Contents: "Remise accordée" });
  });
  expect(page.text.replaceAll(/\s+/g, " ")).toBe("Article 1 - Durée du contrat Société Éléa ☒ 12 mois Remise accordée");
  const [left = 0, top = 0, right = 0, bottom = 0] = boxOfWord(page, "accordée");
  expect(left).toBeGreaterThanOrEqual(559);
  expect(right).toBeLessThanOrEqual(581);
  expect(top).toBeGreaterThan(60);
  expect(bottom).toBeLessThan(300);
});

test("on a scan, fields are read letter for letter in place of what OCR made of them", async () => {
  const word = (text: string, left: number, top: number) => {
    const box = { left, right: left + text.length * 6, top, bottom: top + 12 };
    const placed = { text, ...box, fontSize: 11, bold: false, confidence: 80, spaceAfter: " " };
    return { ...box, segments: [{ words: [placed], left: box.left, right: box.right }] };
  };
  const recogniser: PageRecogniser = {
    pagesAtOnce: 1,
    recognise: async () => ({
      lines: [word("Preneur", 60, 130), word("Soclété", 170, 131), word("Fin", 60, 300)],
      reader: "fake",
      blank: false,
      language: "fra",
      confidence: 0.8,
      uncoveredInk: 0,
    }),
    close: async () => {},
  };
  const bytes = await markedPdf(({ document, page, font }) => {
    page.drawRectangle({ x: 10, y: 10, width: 400, height: 400, color: rgb(0.5, 0.5, 0.5) });
    const name = document.getForm().createTextField("nom");
    name.setText("Société Éléa");
    name.addToPage(page, { x: 160, y: 695, width: 200, height: 18, borderWidth: 0, font });
  });
  const { pages } = await readBytes(bytes, { recogniser });
  expect(pages[0]?.source).toBe("ocr");
  expect(pages[0]?.text.replaceAll(/\s+/g, " ")).toBe("Preneur Société Éléa Fin");
  expect(pages[0]?.words.confidences).toEqual([80, 100, 100, 80]);
});

test("a form that only Adobe's programs draw is said to be one", async () => {
  const bytes = await markedPdf(({ document, print }) => {
    print("Please wait...", 60, 700);
    const form = document.getForm().acroForm.dict;
    form.set(PDFName.of("XFA"), PDFString.of("<xdp/>"));
    document.catalog.set(PDFName.of("NeedsRendering"), PDFBool.True);
    expect(document.catalog.lookup(PDFName.of("AcroForm"))).toBeInstanceOf(PDFDict);
  });
  const { issues } = await readBytes(bytes);
  expect(issues).toMatchObject([{ code: "XFA_FORM", severity: "warning" }]);
});

test("a form that ReportLab wrote is read with its values, choices and boxes", async () => {
  const { pages, issues } = await readBytes(
    readFileSync(new URL("../../../fixtures/forms/reportlab.pdf", import.meta.url)),
  );
  const [page] = pages;
  if (!page) throw new Error("no page");
  expect(page.text).toContain("Nom du preneur : Societe Elea SAS");
  expect(page.text).toContain("Lille et de ses annexes");
  expect(page.text).toMatch(/Arras\s+Lot 2$/);
  expect(choices(page)).toEqual(["12=marked", "24=unmarked", "Oui=unmarked", "Non=marked"]);
  expect(issues).toEqual([]);
});

test("a signature is read as it shows on the page, and said to be there but not verified", async () => {
  const bytes = await markedPdf(({ document, page, font, print }) => {
    const { context } = document;
    print("Fait à Lille", 60, 700);
    const look = context.stream("BT /F 10 Tf 2 4 Td (Approuve par Marie Durand) Tj ET", {
      Type: "XObject",
      Subtype: "Form",
      BBox: [0, 0, 200, 20],
      Resources: { Font: { F: font.ref } },
    });
    const signature = context.obj({ Type: "Sig", Filter: "Adobe.PPKLite", SubFilter: "adbe.pkcs7.detached" });
    const field = context.register(
      context.obj({
        Type: "Annot",
        Subtype: "Widget",
        FT: "Sig",
        T: PDFString.of("signature"),
        Rect: [60, 650, 260, 670],
        V: context.register(signature),
        AP: { N: context.register(look) },
      }),
    );
    page.node.addAnnot(field);
    document.getForm().acroForm.addField(field);
  });
  const { pages, issues } = await readBytes(bytes);
  expect(pages[0]?.text.replaceAll(/\s+/g, " ")).toBe("Fait à Lille Approuve par Marie Durand");
  expect(issues).toMatchObject([{ code: "DIGITAL_SIGNATURE", severity: "info" }]);
});
