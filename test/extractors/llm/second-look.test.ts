import { expect, test } from "vitest";
import { lookAgain } from "../../../extractors/llm/second-look.ts";
import { decide } from "../../../extractors/reconcile/decide.ts";
import { shippedCalibration } from "../../../extractors/reconcile/shipped-weights.ts";
import { UnavailableError } from "../../../lib/errors.ts";
import type { Candidate } from "../../../schemas/candidate.ts";
import { fieldByKey } from "../../../schemas/fields/index.ts";
import { documentText } from "../../support/document-text.ts";
import { FakeModel } from "../../support/fake-model.ts";

const text = documentText(
  "Le contrat est conclu pour une durée de douze mois. Le loyer est dû chaque mois. ".repeat(30),
);
const fields = [fieldByKey("duration")];

function duration(period: string, foundBy: string, start = 27): Candidate {
  const quote = text.text.slice(start, start + 24);
  const evidence = { document: text.document, page: 1, start, end: start + 24, quote, foundBy };
  return { field: "duration", state: "found", value: { period }, evidence: [evidence], features: { strength: 0.7 } };
}

const byRule = (period: string) => duration(period, "rule:fr/duration/test");
const byModel = (period: string, start?: number) => duration(period, "llm:fake@extract.fr-1", start);

function looks(candidates: readonly Candidate[]): (number | undefined)[] {
  return candidates.map(({ features }) => features.secondLook);
}

/** Which letter the rules' value has in a question. */
function letterOf(period: string, passage: string): string {
  return passage.includes(`A: {"period":"${period}"}`) ? "A" : "B";
}

test("where rules and model differ it is asked once more, with both values and the words around them", async () => {
  const model = new FakeModel(8000, { answer: "neither" });
  const { candidates, counts } = await lookAgain(text, fields, [byRule("P12M"), byModel("P2M")], model);
  expect(looks(candidates)).toEqual([undefined, 0]);
  expect(counts).toMatchObject({ questions: 1, inputTokens: 10 });
  const [question] = model.asked;
  expect(question?.passage).toContain('{"period":"P12M"}');
  expect(question?.passage).toContain('{"period":"P2M"}');
  expect(question?.passage).toContain("une durée de douze mois");
  expect(question?.passage.length).toBeLessThan(1200);
  expect(question?.instructions).not.toContain("P12M");
});

test("the model's value is held to or taken back, whichever letter it has", async () => {
  const letters = new Set<string>();
  for (const months of [2, 3, 4, 5, 6, 7, 8, 9]) {
    const both = [byRule("P12M"), byModel(`P${months}M`)];
    const probe = new FakeModel(8000, { answer: "neither" });
    await lookAgain(text, fields, both, probe);
    const ruled = letterOf("P12M", probe.asked[0]?.passage ?? "");
    const answered = ruled === "A" ? "B" : "A";
    letters.add(ruled);
    const held = await lookAgain(text, fields, both, new FakeModel(8000, { answer: answered }));
    const back = await lookAgain(text, fields, both, new FakeModel(8000, { answer: ruled }));
    expect([looks(held.candidates), looks(back.candidates)]).toEqual([
      [undefined, 1],
      [undefined, 0],
    ]);
  }
  expect(letters).toEqual(new Set(["A", "B"]));
});

test("nothing is asked where both say the same, or only one of them says anything", async () => {
  const model = new FakeModel(8000);
  await lookAgain(text, fields, [byRule("P12M"), byModel("P1Y")], model);
  await lookAgain(text, fields, [byModel("P2M")], model);
  await lookAgain(text, fields, [byRule("P12M")], model);
  expect(model.asked).toHaveLength(0);
});

test("a document gets a bounded number of second looks", async () => {
  const many = Array.from({ length: 30 }, (_, index) => byModel(`P${index + 13}M`));
  const model = new FakeModel(8000, ...many.map(() => ({ answer: "neither" })));
  await lookAgain(text, fields, [byRule("P12M"), ...many], model);
  expect(model.asked).toHaveLength(8);
});

test.each([
  ["an answer of another form", { choice: 1 }],
  ["a third value", { answer: "P5Y" }],
])("%s changes nothing", async (_, answer) => {
  const { candidates } = await lookAgain(text, fields, [byRule("P12M"), byModel("P2M")], new FakeModel(8000, answer));
  expect(looks(candidates)).toEqual([undefined, undefined]);
});

test("a model that is down is an issue for the caller, and is not asked further", async () => {
  const down = new UnavailableError("MODEL_UNAVAILABLE", "Expected an answer, found none.");
  const model = new FakeModel(8000, down);
  const both = [byRule("P12M"), byModel("P2M"), byModel("P3M")];
  const { candidates, failures } = await lookAgain(text, fields, both, model);
  expect([candidates, failures]).toEqual([both, [down]]);
});

test("a model that holds to its value gets it no further than review", async () => {
  const model = new FakeModel(8000, { answer: "A" }, { answer: "B" });
  for (const months of [2, 3]) {
    const { candidates } = await lookAgain(text, fields, [byRule("P12M"), byModel(`P${months}M`)], model);
    const asked = [{ foundBy: "llm:fake@extract.fr-1", fields: ["duration"], parts: [{ start: 0, end: 1000 }] }];
    const { value } = decide({
      fields,
      candidates,
      asked,
      announced: new Set(),
      pages: { total: 1, unread: 0 },
      language: "fr",
      calibration: shippedCalibration({ key: 0, other: 0 }),
    });
    const alone = JSON.stringify(value.duration);
    expect(alone.includes('"status":"auto"') && !alone.includes('"value":{"period":"P12M"}')).toBe(false);
  }
});
