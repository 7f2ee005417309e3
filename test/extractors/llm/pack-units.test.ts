import { expect, test } from "vitest";
import { ruleDocument } from "../../../extractors/languages/rule-document.ts";
import { packUnits } from "../../../extractors/llm/pack-units.ts";
import { passageOf } from "../../../extractors/llm/passage.ts";
import { tokenCounter } from "../../../extractors/llm/tokens.ts";
import { unitsOf } from "../../../extractors/llm/units.ts";
import { documentText } from "../../support/document-text.ts";

const count = await tokenCounter();
const room = 500;

function packed(text: string, isChosen: (unit: string) => boolean): string[] {
  const document = ruleDocument(documentText(text));
  const units = unitsOf(document, count).filter((unit) => isChosen(unit.text));
  const passages = packUnits(text, units, room, count).map((ranges) => passageOf(text, ranges).text);
  for (const passage of passages) expect(count(passage)).toBeLessThanOrEqual(room);
  return passages;
}

const sentence = "Le titulaire exécute les prestations avec soin et rend compte de leur avancement. ";
const clause = (number: number, words: string) =>
  `Article ${number}. Clause ${number}\n\n${sentence.repeat(6)}\n\n${words} ${sentence.repeat(4)}`;
const contract = Array.from({ length: 6 }, (_, index) => clause(index + 1, `Suite ${index + 1}.`)).join("\n\n");

test("a part that begins inside a clause has the clause's heading in front of it", () => {
  const [passage = "", ...others] = packed(contract, (unit) => unit.startsWith("Suite 4."));
  expect(others).toEqual([]);
  expect(passage).toMatch(/^Article 4\. Clause 4\n\[…\]\nSuite 4\. Le titulaire/);
});

test("neighbours make one part, as read", () => {
  const [passage = ""] = packed(contract, (unit) => /Clause 2|^Suite 2/.test(unit));
  expect(contract).toContain(passage.trim());
});

test("what does not fit one passage makes several, none larger than its room", () => {
  const passages = packed(contract, () => true);
  expect(passages.length).toBeGreaterThan(1);
  for (let number = 1; number <= 6; number += 1) expect(passages.join("\n")).toContain(`Suite ${number}.`);
});

test("a unit of more tokens than a passage has room for is cut into windows", () => {
  const passages = packed("未定".repeat(550), () => true);
  expect(passages.length).toBeGreaterThan(1);
  expect(passages.join("").length).toBeGreaterThanOrEqual(1100);
});
