import { readFileSync } from "node:fs";
import { grayscale } from "pdf-lib";
import { expect, test } from "vitest";
import { type MarkedPage, markedPdf } from "../../support/marked-pdf.ts";
import { readBytes } from "../../support/reading.ts";

async function readMarked(draw: (target: MarkedPage) => void | Promise<void>) {
  const { pages } = await readBytes(await markedPdf(draw));
  const [page] = pages;
  if (!page) throw new Error("no page");
  return { text: page.text.replaceAll(/\s+/g, " "), states: page.checkBoxes?.map(({ state }) => state) };
}

function square({ page }: MarkedPage, x: number, y: number, size = 10): void {
  page.drawRectangle({ x, y, width: size, height: size, borderWidth: 0.8, borderColor: grayscale(0) });
}

test("squares drawn before options are check boxes, marked by a cross of lines or by a letter inside", async () => {
  const found = await readMarked((target) => {
    const { page, print } = target;
    square(target, 60, 699);
    print("12 mois", 75, 700);
    square(target, 160, 699);
    page.drawLine({ start: { x: 161, y: 700 }, end: { x: 169, y: 708 }, thickness: 1 });
    page.drawLine({ start: { x: 161, y: 708 }, end: { x: 169, y: 700 }, thickness: 1 });
    print("24 mois", 175, 700);
    square(target, 260, 699);
    page.drawText("X", { x: 262, y: 700.5, size: 9 });
    print("36 mois", 275, 700);
  });
  expect(found).toEqual({ text: "☐ 12 mois ☒ 24 mois ☒ 36 mois", states: ["unmarked", "marked", "marked"] });
});

test("squares side by side, far from text, filled or around a number are no check boxes", async () => {
  const found = await readMarked((target) => {
    const { page, print } = target;
    print("SIREN", 60, 700);
    for (let cell = 0; cell < 9; cell++) square(target, 110 + cell * 12, 699, 12);
    square(target, 400, 300);
    page.drawRectangle({ x: 60, y: 652, width: 6, height: 6, color: grayscale(0) });
    print("Maintenance", 75, 650);
    square(target, 60, 599, 14);
    page.drawText("3", { x: 64, y: 602, size: 9 });
    print("Paiement", 80, 600);
  });
  expect(found).toEqual({ text: "SIREN Maintenance 3 Paiement", states: undefined });
});

test("the boxes and buttons of a web page that Chromium printed are read with their states, and table cells are not", async () => {
  const { pages } = await readBytes(readFileSync(new URL("../../../fixtures/forms/chromium.pdf", import.meta.url)));
  expect(pages[0]?.text.replaceAll(/\s+/g, " ")).toBe(
    "Bon de commande Durée : ☐ 12 mois ☒ 24 mois Reconduction : ☐ Oui ☒ Non Preneur : Société Éléa ☐ Option A ☒ Option B ☐ Option C ☒ Option D Ligne 1 Ligne 2",
  );
  expect(pages[0]?.checkBoxes).toHaveLength(8);
});
