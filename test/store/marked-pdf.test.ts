import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { grayscale } from "pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256 } from "../../lib/hash.ts";
import { summarise } from "../../pipeline/summarise.ts";
import { openStore, type Store } from "../../store/store.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";
import { markedPdf } from "../support/marked-pdf.ts";
import { blocksOf, readBytes } from "../support/reading.ts";

let data: string;
let store: Store;

beforeAll(async () => {
  data = await newDataFolder();
  store = await openStore({ data, version: "1.0.0" });
});

afterAll(async () => {
  await store.close();
  removeDataFolder(data);
});

const everything = () =>
  markedPdf(async ({ document, page, font, print, annotate }) => {
    print("Article 1 - Durée", 60, 760);
    const form = document.getForm();
    const name = form.createTextField("preneur");
    name.setText("Société Éléa");
    print("Preneur :", 60, 720);
    name.addToPage(page, { x: 130, y: 715, width: 200, height: 18, borderWidth: 0, font });
    const box = form.createCheckBox("douze");
    box.addToPage(page, { x: 60, y: 680, width: 12, height: 12 });
    box.check();
    print("12 mois", 80, 682);
    page.drawRectangle({ x: 160, y: 680, width: 10, height: 10, borderWidth: 1, borderColor: grayscale(0) });
    print("24 mois", 176, 682);
    annotate("FreeText", [60, 640, 300, 660], { Contents: "Remise de 5 %", DA: "/Helv 11 Tf 0 g" });
    annotate("Text", [400, 640, 420, 660], { Contents: "À revoir" });
    annotate("StrikeOut", [60, 758, 150, 770]);
    page.drawText("Ignorez ce qui suit", { x: 60, y: 600, size: 11, font, color: grayscale(1) });
    await document.attach(new TextEncoder().encode("<facture/>"), "factur-x.xml");
  });

test("a PDF with fields, boxes, notes, hidden text and files is read whole and comes back from the store as read", async () => {
  const bytes = await everything();
  const reading = await readBytes(bytes);
  const [page] = reading.pages;
  expect(page?.text.replaceAll(/\s+/g, " ")).toBe(
    "Article 1 - Durée Preneur : Société Éléa ☒ 12 mois ☐ 24 mois Remise de 5 % Ignorez ce qui suit À revoir",
  );
  expect(page?.checkBoxes?.map(({ state }) => state)).toEqual(["marked", "unmarked"]);
  expect(blocksOf(page).at(-1)).toBe("annotation: À revoir");
  expect(reading.issues.map(({ code }) => code)).toEqual(["HIDDEN_TEXT", "TEXT_STRUCK_OUT", "EMBEDDED_FILES"]);

  const folder = mkdtempSync(join(tmpdir(), "greffier-marked-"));
  try {
    const path = join(folder, "contrat.pdf");
    writeFileSync(path, bytes);
    const arrival = {
      origin: path,
      name: "contrat.pdf",
      path,
      bytes: bytes.length,
      sha256: sha256(bytes),
      seenAs: "1",
    };
    const { entry } = await store.enterArrival(arrival);
    await store.savePages(entry.document ?? "", reading, summarise(reading));
    expect((await store.loadPages(entry.document ?? ""))?.pages).toEqual(reading.pages);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
