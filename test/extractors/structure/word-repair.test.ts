import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assembleDocumentText } from "../../../extractors/assemble.ts";
import { pageOf } from "../../../extractors/languages/corpus-text.ts";
import { wordsOf } from "../../../extractors/languages/word-lists.ts";
import { normalView } from "../../../extractors/structure/normal-view.ts";
import { repairWords } from "../../../extractors/structure/word-repair.ts";

const french = wordsOf("fr");
const mapped = (text: string) => ({ text, sources: Array.from({ length: text.length }, (_, index) => index) });
const repaired = (text: string, isWord = french) => repairWords(mapped(text), isWord).text;

describe("words that a file breaks are put together where exactly one reading is a word", () => {
  test.each([
    ["le con trat de presta tion", "le contrat de prestation"],
    ["la modi cation du prix", "la modification du prix"],
    ["l'entrepr ise con rme", "l'entreprise confirme"],
    ["la prise d'e\uFFFDet e\uFFFDective", "la prise d'effet effective"],
    ["LE FOURNIS SEUR", "LE FOURNISSEUR"],
    ["prendre e\uE0FBet", "prendre effet"],
    ["l'œu vre", "l'œuvre"],
  ])("%j is read as %j", (text, expected) => expect(repaired(text)).toBe(expected));

  test.each([
    "par tout moyen", // both parts are words: « partout » is only one of two readings
    "Annexe B et C",
    "loi n° 78-17",
    "Monsieur Le Roy",
    "S o = indice",
    "le prix P et l'indice I",
    "12 mois",
    "du site con-trat",
  ])("%j stays as it is", (text) => expect(repaired(text)).toBe(text));

  test("in English, a possessive is not a word broken in two", () => {
    expect(repaired("the Supplier's own cost", wordsOf("en"))).toBe("the Supplier's own cost");
    expect(repaired("see Exhibit B and the modi cation", wordsOf("en"))).toBe("see Exhibit B and the modification");
  });
});

test("a compound at a line end keeps its hyphen, a cut word loses it, as the words of the language say", () => {
  const view = (text: string) => normalView(assembleDocumentText("d", [{ ...pageOf(""), text }]), french).text;
  expect(view("le sous-\ntraitant et la sous-\ncription du chef-\nlieu et la résilia-\ntion")).toBe(
    "le sous-traitant et la souscription du chef-lieu et la résiliation",
  );
  expect(view("à Saint-Didier-\nen-Velay et à Neuilly-\nsur-Seine")).toBe(
    "à Saint-Didier-en-Velay et à Neuilly-sur-Seine",
  );
});

test("every character of a repaired text points at where it came from, in order", () => {
  const piece = fc.constantFrom("con trat", "modi cation", "e\uFFFDet", "Annexe B", "l'entrepr ise", "12,5 %", "…");
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const source = pieces.join(", ");
      const { text, sources } = repairWords(mapped(source), french);
      expect(sources).toHaveLength(text.length);
      for (const [index, at] of sources.entries()) {
        expect(at).toBeLessThan(source.length);
        if (index > 0) expect(at).toBeGreaterThanOrEqual(sources[index - 1] ?? 0);
      }
      // What was neither put in nor taken out is the same character.
      const kept = [...text].filter((character, index) => character === source[sources[index] ?? -1]).length;
      expect(kept).toBeGreaterThanOrEqual(text.length - 3 * pieces.length);
    }),
  );
});
