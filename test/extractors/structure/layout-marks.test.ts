import { expect, test } from "vitest";
import { groupsOf } from "../../../extractors/structure/groups.ts";
import { type Line, lineOf, type PlacedWord } from "../../../extractors/structure/line.ts";
import { segmentsOf } from "../../../extractors/structure/lines.ts";
import { layoutsOf } from "../../../extractors/structure/page-layout.ts";
import { pageText } from "../../../extractors/structure/page-text.ts";

test("rules between columns are no cells, and stay in the text as read", () => {
  const page = recognised([
    [word("Lot", 50, 100), word("Prix", 200, 100), word("Date", 350, 100)],
    [word("Nord", 50, 130), rule(80, 127), word("120", 200, 130), rule(230, 127), word("mars", 350, 130)],
    [word("Sud", 50, 160), rule(80, 157), word("140", 200, 160), rule(230, 157), word("avril", 350, 160)],
  ]);
  expect(page.text).toBe("Lot\tPrix\tDate\nNord |\t120 |\tmars\nSud |\t140 |\tavril");
  expect(cells(page)).toEqual([
    "0/0 Lot",
    "0/1 Prix",
    "0/2 Date",
    "1/0 Nord",
    "1/1 120",
    "1/2 mars",
    "2/0 Sud",
    "2/1 140",
    "2/2 avril",
  ]);
});

test("a rule parts two cells that nearly touch", () => {
  const page = recognised([
    [word("Fusion", 50, 100), rule(92, 97), word("C2", 101, 100), word("1850", 300, 100)],
    [word("Usinage", 50, 130), rule(95, 127), word("C3", 101, 130), word("240", 300, 130)],
  ]);
  expect(cells(page)).toEqual(["0/0 Fusion", "0/1 C2", "0/2 1850", "1/0 Usinage", "1/1 C3", "1/2 240"]);
});

test("each option below another is a paragraph of its own, a row of options is none", () => {
  const page = recognised([
    [word("Options", 50, 100), word(":", 95, 100)],
    [word("☒", 50, 112), word("garantie", 65, 112), word("de", 115, 112), word("dépassement", 130, 112)],
    [word("étendue", 50, 124)],
    [word("☐", 50, 136), word("facture", 65, 136), word("unique", 110, 136)],
    [word("Durée", 50, 160), word("☐", 90, 160), word("un", 105, 160), word("an", 125, 160)],
    [word("☒", 50, 172), word("deux", 65, 172), word("ans", 95, 172)],
  ]);
  expect(page.blocks.map(({ start, end }) => page.text.slice(start, end).replaceAll("\n", " "))).toEqual([
    "Options :",
    "☒ garantie de dépassement étendue",
    "☐ facture unique",
    "Durée ☐ un an ☒ deux ans",
  ]);
});

test("specks make no column and no line of their own, and stay in the text as read", () => {
  const page = recognised([
    [word("Siège", 50, 100), speck(150, 103), word("Lyon", 200, 100)],
    [speck(30, 118), word("Forme", 50, 115), word("SAS", 200, 115)],
  ]);
  expect(cells(page)).toEqual(["0/0 Siège", "0/1 Lyon", "1/0 Forme", "1/1 SAS"]);
  expect(page.text.match(/;/g)).toHaveLength(2);
});

test("a comma that OCR parts from its word, and two strokes as high as letters, are words", () => {
  const { text, blocks } = recognised([
    [word("articles", 50, 100), word("et", 95, 100), word("||", 110, 100, 4)],
    [word("Nantes", 50, 113), { ...word(",", 81.5, 119, 1.5), bottom: 121 }],
  ]);
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join("\n")).toBe("articles et ||\nNantes ,");
});

/** Five points a letter, eight high. */
function word(text: string, left: number, top: number, width = 5 * text.length): PlacedWord {
  return {
    text,
    left,
    top,
    right: left + width,
    bottom: top + 8,
    fontSize: 0,
    bold: false,
    confidence: 90,
    spaceAfter: " ",
  };
}

function rule(left: number, top: number): PlacedWord {
  return { ...word("|", left, top, 5), bottom: top + 13 };
}

function speck(left: number, top: number): PlacedWord {
  return { ...word(";", left, top, 1), bottom: top + 1 };
}

function recognised(rows: readonly (readonly PlacedWord[])[]) {
  const lines = rows.flatMap((words): Line[] => {
    const line = lineOf(segmentsOf(words, 8));
    return line ? [line] : [];
  });
  const [layout] = layoutsOf([{ lines, width: 600, height: 800, isRecognised: true }]);
  if (!layout) throw new Error("a page has a layout");
  return pageText(groupsOf(layout, 800));
}

function cells({ text, blocks }: ReturnType<typeof pageText>): string[] {
  return blocks.flatMap(({ cell, start, end }) =>
    cell ? [`${cell.row}/${cell.column} ${text.slice(start, end)}`] : [],
  );
}
