import { describe, expect, test } from "vitest";
import { assembleDocumentText } from "../../../extractors/assemble.ts";
import { pageOf } from "../../../extractors/languages/corpus-text.ts";
import { checkBoxesIn, withPlainBoxes } from "../../../extractors/structure/check-boxes.ts";
import { normalView } from "../../../extractors/structure/normal-view.ts";
import { readBytes } from "../../support/reading.ts";

/** The boxes of a text as `box=state`. */
function boxesOf(text: string, source: "text-layer" | "ocr" = "text-layer"): string[] {
  return checkBoxesIn({ text, source }).map(({ start, end, state }) => `${text.slice(start, end)}=${state}`);
}

describe("check boxes printed as characters", () => {
  test("are marked or not by what is printed", () => {
    expect(boxesOf("☐ 12 mois ☒ 24 mois ☑ 36 mois □ 48 mois ❏ 60 mois")).toEqual([
      "☐=unmarked",
      "☒=marked",
      "☑=marked",
      "□=unmarked",
      "❏=unmarked",
    ]);
  });

  test("are known by the private codes of Wingdings, and by what these become where the font is not declared", () => {
    expect(boxesOf("\uF0A8 Oui \uF0FE Non")).toEqual(["\uF0A8=unmarked", "\uF0FE=marked"]);
    expect(boxesOf("¨ Oui\nþ Non")).toEqual(["¨=unmarked", "þ=marked"]);
    expect(boxesOf("la lettre þ, en islandais")).toEqual([]);
  });

  test("a filled square or a cross marks a box beside empty ones; elsewhere it is a bullet, or says no", () => {
    expect(boxesOf("■ Oui □ Non")).toEqual(["■=marked", "□=unmarked"]);
    expect(boxesOf("■ Maintenance\n■ Dépannage")).toEqual([]);
    expect(boxesOf("✗ Oui ☐ Non")).toEqual(["✗=marked", "☐=unmarked"]);
    expect(boxesOf("Télésurveillance\t✗")).toEqual(["✗=unknown"]);
  });

  test("a hollow square or a tick that only opens the items of a list is a bullet", () => {
    expect(boxesOf("\uF0A8 de tenue du registre des traitements ;\n\uF0A8 de nommer un délégué.")).toEqual([]);
    expect(boxesOf("❑ La maintenance\n❑ Le dépannage,\n❑ Le contrôle")).toEqual([]);
    expect(boxesOf("✓ Maintenance\n✓ Dépannage")).toEqual([]);
    expect(boxesOf("¨ de tenue du registre ;\n¨ de nommer un délégué.")).toEqual([]);
    expect(boxesOf("□ Oui\n□ Non")).toEqual(["□=unmarked", "□=unmarked"]);
    expect(boxesOf("Reconduction : □ Oui □ Non, sauf avenant.")).toEqual(["□=unmarked", "□=unmarked"]);
    expect(boxesOf("□ avec garantie de bonne fin ;\n■ sans garantie ;")).toEqual(["□=unmarked", "■=marked"]);
    expect(boxesOf("Télésurveillance\t✓")).toEqual(["✓=marked"]);
  });

  test("a circle is a bullet unless a filled one stands beside it", () => {
    expect(boxesOf("○ premier point\n○ second point")).toEqual([]);
    expect(boxesOf("○ oui ◉ non")).toEqual(["○=unmarked", "◉=marked"]);
  });
});

describe("check boxes typed as brackets", () => {
  test.each([
    ["[x] 12 mois\n[ ] 24 mois", ["[x]=marked", "[ ]=unmarked"]],
    ["Durée : [ ] 12 mois [X] 24 mois", ["[ ]=unmarked", "[X]=marked"]],
    ["- [ x ] Oui\n- [] Non", ["[ x ]=marked", "[]=unmarked"]],
    ["Oui [ ] Non [x]", ["[ ]=unmarked", "[x]=marked"]],
    ["( ) mensuel\n(x) trimestriel", ["( )=unmarked", "(x)=marked"]],
  ])("are found in %j", (text, expected) => {
    expect(boxesOf(text)).toEqual(expected);
  });

  test.each([
    "within [ ] days of the notice",
    "une durée de [ ] mois",
    "(ix) to pay;\n(x) to indemnify;\n(xi) to insure",
    "f(x) = 3",
    "Signature : [ ]",
    "foo() and [1]",
  ])("are not seen in %j", (text) => {
    expect(boxesOf(text)).toEqual([]);
  });
});

describe("check boxes that OCR read as letters", () => {
  test("are boxes where sibling options open so, and nobody guesses whether they are marked", () => {
    expect(boxesOf("O 12 mois\nX 24 mois\nO 36 mois", "ocr")).toEqual(["O=unknown", "X=unknown", "O=unknown"]);
    expect(boxesOf("L] Oui\n\nLJ Non", "ocr")).toEqual(["L]=unknown", "LJ=unknown"]);
  });

  test("are not seen in a lettered list, in one line alone, nor in a text layer", () => {
    expect(boxesOf("C Prix\nD Durée", "ocr")).toEqual([]);
    expect(boxesOf("D autres dispositions", "ocr")).toEqual([]);
    expect(boxesOf("O 12 mois\nO 24 mois")).toEqual([]);
  });

  test("stay letters in the view, as letters they may be", () => {
    const text = "O 12 mois\nO 24 mois";
    expect(withPlainBoxes(text, checkBoxesIn({ text, source: "ocr" }))).toBe(text);
  });
});

test("what a reader knows of a box is kept", () => {
  const known = { start: 0, end: 1, state: "marked" } as const;
  expect(checkBoxesIn({ text: "☐ Oui", source: "text-layer", checkBoxes: [known] })).toEqual([known]);
});

test("rules see every box as ☒ or ☐, with offsets into the text as read", () => {
  const document = assembleDocumentText("document", [
    pageOf("[ ] 12 mois"),
    { ...pageOf("\uF0FE 24 mois"), number: 2 },
  ]);
  const view = normalView(document);
  expect(view.text).toBe("☐ 12 mois\n☒ 24 mois");
  const at = view.text.indexOf("24 mois");
  const { start, end } = view.toSource(at, at + "24 mois".length);
  expect(document.text.slice(start, end)).toBe("24 mois");
});

test("a text file has its check boxes found, as every format has", async () => {
  const { pages } = await readBytes(new TextEncoder().encode("Reconduction : [x] Oui [ ] Non"));
  expect(pages[0]?.checkBoxes).toEqual([
    { start: 15, end: 18, state: "marked" },
    { start: 23, end: 26, state: "unmarked" },
  ]);
});
