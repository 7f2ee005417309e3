import { describe, expect, test } from "vitest";
import { boxOfWord, markedPdf, markedPage as pageOf } from "../../support/marked-pdf.ts";
import { blocksOf, readBytes } from "../../support/reading.ts";

describe("annotations of a PDF", () => {
  test("that print on the page are part of its text, in place", async () => {
    const page = await pageOf(({ print, annotate }) => {
      print("Article 5 - Prix", 60, 700);
      annotate("FreeText", [60, 660, 300, 680], { Contents: "Remise de 5 % accordée", DA: "/Helv 11 Tf 0 g" });
      print("Article 6 - Paiement", 60, 640);
    });
    expect(page.text.replaceAll(/\s+/g, " ")).toBe("Article 5 - Prix Remise de 5 % accordée Article 6 - Paiement");
    expect(boxOfWord(page, "Remise")[0]).toBeCloseTo(60, 0);
  });

  test("that are pinned on it come after its text, as annotations; links and states of review are no text", async () => {
    const page = await pageOf(({ print, annotate }) => {
      print("Le délai est de trois mois.", 60, 700);
      annotate("Text", [400, 700, 420, 720], { Contents: "Trop long, à revoir" });
      annotate("Popup", [430, 700, 560, 780], { Contents: "Trop long, à revoir" });
      annotate("Highlight", [60, 698, 200, 712], { Contents: "d'accord" });
      annotate("Text", [400, 600, 420, 620], {
        Contents: "Accepté par Marie",
        StateModel: "Review",
        State: "Accepted",
      });
      annotate("Link", [60, 698, 200, 712], { Contents: "https://exemple.fr" });
      annotate("Text", [400, 500, 420, 520], { Contents: "caché", F: 2 });
    });
    expect(blocksOf(page)).toEqual([
      "paragraph: Le délai est de trois mois.",
      "annotation: Trop long, à revoir",
      "annotation: d'accord",
    ]);
    expect(boxOfWord(page, "Trop")).toEqual([400, 122, 420, 142]);
  });

  test("that strike text out or mark it to be blacked out are reported", async () => {
    const bytes = await markedPdf(({ print, annotate }) => {
      print("Le délai est de trois mois.", 60, 700);
      annotate("StrikeOut", [60, 698, 200, 712]);
      annotate("Redact", [60, 698, 200, 712]);
    });
    const { pages, issues } = await readBytes(bytes);
    expect(pages[0]?.text).toBe("Le délai est de trois mois.");
    expect(issues.map(({ code, page }) => [code, page])).toEqual([
      ["TEXT_STRUCK_OUT", 1],
      ["REDACTION_NOT_APPLIED", 1],
    ]);
  });

  test("are read on a page that holds nothing else", async () => {
    const bytes = await markedPdf(({ annotate }) =>
      annotate("Text", [60, 700, 80, 720], { Contents: "Page à compléter" }),
    );
    const { pages, issues } = await readBytes(bytes);
    expect(pages[0]).toMatchObject({ source: "text-layer", text: "Page à compléter" });
    expect(issues).toEqual([]);
  });
});
