import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { extractWithModel } from "../../../extractors/llm/extractor.ts";
import { createModel } from "../../../extractors/llm/model.ts";
import { ModelAnswerError } from "../../../extractors/llm/model-errors.ts";
import { planQuestions } from "../../../extractors/llm/plan.ts";
import { UnavailableError } from "../../../lib/errors.ts";
import { Evidence } from "../../../schemas/evidence.ts";
import { fieldByKey, fields } from "../../../schemas/fields/index.ts";
import { Settings } from "../../../schemas/settings.ts";
import { documentText } from "../../support/document-text.ts";
import { FakeModel } from "../../support/fake-model.ts";
import { completion, ModelEndpoint, status } from "../../support/model-endpoint.ts";

const text = documentText(
  "CONTRAT DE MAINTENANCE\nLe présent contrat est conclu pour une durée d’un an à compter du 1er janvier 2025.",
  "Il est renouvelé par tacite reconduction. Les parties conviennent d’un préavis de trois (3) mois pour le lot n° 2.",
);
const asked = ["duration", "notices"].map((key) => fieldByKey(key));
const right = {
  quote: "une durée d'un an",
  value: { period: "P1Y", firmPeriod: null, breakOptions: null },
  appliesTo: null,
};
const invented = { quote: "une période de cinq ans ferme", value: { period: "P5Y" }, appliesTo: null };
const nothing = { duration: [], notices: [] };

let endpoint: ModelEndpoint | undefined;
afterEach(async () => {
  await endpoint?.close();
  endpoint = undefined;
});

describe("over a real socket", () => {
  test("a right answer becomes a candidate with our own quote, an invented one is dropped and counted", async () => {
    endpoint = await ModelEndpoint.start(completion({ duration: [right, invented], notices: [] }));
    const model = createModel(Settings.parse({ llm: { baseUrl: endpoint.baseUrl, model: "test-model" } }).llm);
    if (!model) throw new Error("Expected a model of these settings.");

    const { candidates, issues, counts } = await extractWithModel(text, asked, model);

    expect(candidates).toHaveLength(1);
    expect(candidates[0]).toMatchObject({ field: "duration", state: "found", value: { period: "P1Y" } });
    expect(candidates[0]?.value).toEqual({ period: "P1Y" });
    const [evidence] = candidates[0]?.evidence ?? [];
    expect(Evidence.parse(evidence)).toMatchObject({ document: "document-1", page: 1, quote: "une durée d’un an" });
    expect(text.text.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote);
    expect(evidence?.foundBy).toMatch(/^llm:test-model@extract\.fr-[0-9a-f]{12}$/);
    expect(counts).toEqual({
      questions: 1,
      requests: 1,
      failed: 0,
      kept: 0,
      answers: 2,
      located: 1,
      dropped: 1,
      invalid: 0,
      unstated: 0,
      inputTokens: 100,
      outputTokens: 20,
    });
    expect(issues.map((issue) => issue.code)).toEqual(["MODEL_QUOTE_NOT_FOUND"]);
  });

  test("an endpoint that is down is an issue, not an exception", async () => {
    endpoint = await ModelEndpoint.start(status(503));
    const settings = Settings.parse({ llm: { baseUrl: endpoint.baseUrl, model: "test-model", retries: 0 } });
    const model = createModel(settings.llm);
    if (!model) throw new Error("Expected a model of these settings.");
    const { candidates, issues } = await extractWithModel(text, asked, model);
    expect(candidates).toEqual([]);
    expect(issues).toMatchObject([{ code: "MODEL_UNAVAILABLE", severity: "warning", document: "document-1" }]);
  });
});

test("the document's text is sent as data between two marks that it cannot foresee", async () => {
  const model = new FakeModel(8000, nothing);
  await extractWithModel(text, asked, model);
  const [question] = model.asked;
  const mark = question?.passage.split("\n")[0] ?? "";
  expect(mark).toMatch(/^PASSAGE-[0-9a-f]{12}$/);
  expect(question?.passage).toBe(`${mark}\n${text.text}\n${mark}`);
  expect(question?.instructions).not.toContain(mark);
  expect(question?.instructions).not.toContain("MAINTENANCE");
});

test("the instructions of a group of fields are the same for every passage, so that an endpoint may keep them", async () => {
  const model = new FakeModel(8000, nothing, nothing);
  await extractWithModel(text, asked, model);
  await extractWithModel(documentText("La durée est de quatre ans."), asked, model);
  const [first, second] = model.asked;
  expect(first?.instructions).toBe(second?.instructions);
  expect(first?.passage.split("\n")[0]).not.toBe(second?.passage.split("\n")[0]);
});

test("the prompt is in the language of the document", async () => {
  const model = new FakeModel(8000, nothing, nothing);
  await extractWithModel(text, asked, model);
  await extractWithModel(
    documentText("The term of this agreement is one year from the date of signature."),
    asked,
    model,
  );
  expect(model.asked.map((question) => question.instructions.slice(0, 3))).toEqual(["Tu ", "You"]);
});

test("a quote may run over a page end, and says what its value applies to", async () => {
  const notice = {
    quote: "préavis de trois (3) mois pour le lot n° 2",
    value: { purpose: "nonRenewal", period: "P3M", dayKind: null, by: null, form: "", countedFrom: null },
    appliesTo: { lot: "2", tranche: null, priceCategory: null, site: null, period: null, party: null },
  };
  const across = { ...right, quote: "1er janvier 2025. Il est renouvelé" };
  const model = new FakeModel(8000, { duration: [across], notices: [notice] });
  const { candidates } = await extractWithModel(text, asked, model);
  expect(candidates).toMatchObject([
    { evidence: [{ page: 1, quote: "1er janvier 2025.\fIl est renouvelé" }] },
    { value: { purpose: "nonRenewal", period: "P3M" }, appliesTo: { lot: "2" }, evidence: [{ page: 2 }] },
  ]);
});

test("a quote with several places keeps them all, and is less certain", async () => {
  const model = new FakeModel(8000, { duration: [{ ...right, quote: "un an" }], notices: [] });
  const { candidates } = await extractWithModel(
    documentText("La durée est d’un an.", "Le bail est d’un an."),
    asked,
    model,
  );
  expect(candidates[0]?.evidence.map((evidence) => evidence.page)).toEqual([1, 2]);
  expect(candidates[0]?.features.placeCertainty).toBe(0.5);
});

test("what a model says twice of the same words is one candidate", async () => {
  const { candidates, counts } = await extractWithModel(text, asked, new FakeModel(8000, { duration: [right, right] }));
  expect(candidates).toHaveLength(1);
  expect(counts).toMatchObject({ answers: 2, located: 2 });
});

describe("an answer in another form than asked is counted and never a candidate", () => {
  test.each([
    ["a value that its field refuses", { duration: [{ ...right, value: { period: "one year" } }] }, 1],
    ["a value without its quote", { duration: [{ value: { period: "P1Y" } }] }, 1],
    ["a field that was not asked", { title: [{ quote: "CONTRAT DE MAINTENANCE", value: "CONTRAT" }] }, 1],
    ["a scope that does not exist", { duration: [{ ...right, appliesTo: { country: "FR" } }] }, 1],
    ["a list instead of an object", [right], 1],
    ["a number", 42, 1],
  ])("%s", async (_, answer, invalid) => {
    const { candidates, counts, issues } = await extractWithModel(text, asked, new FakeModel(8000, answer));
    expect(candidates).toEqual([]);
    expect(counts).toMatchObject({ answers: invalid, invalid });
    expect(issues.map((issue) => issue.code)).toEqual(["MODEL_VALUE_INVALID"]);
  });

  test("null for an empty list, and one item without its list, are understood", async () => {
    const { candidates, counts } = await extractWithModel(
      text,
      asked,
      new FakeModel(8000, { duration: right, notices: null }),
    );
    expect(candidates).toHaveLength(1);
    expect(counts).toMatchObject({ answers: 1, located: 1 });
  });
});

describe("a long document", () => {
  const filler = "Le titulaire exécute les prestations avec soin et diligence.\n".repeat(400);
  const long = documentText(`${filler}La durée est de quatre ans.\n${filler}`);
  const found = { quote: "La durée est de quatre ans.", value: { period: "P4Y" }, appliesTo: null };

  test("is asked in windows that fit, and a value is found in the window that holds it", async () => {
    const probe = new FakeModel(6000, ...Array.from({ length: 20 }, () => nothing));
    const plan = await planQuestions(long, asked, { contextTokens: 6000, passages: "all" });
    const { counts } = await extractWithModel(long, asked, probe, undefined, plan);
    expect(counts.questions).toBeGreaterThan(5);

    const answers = probe.asked.map(() => ({ duration: [found], notices: [] }));
    const result = await extractWithModel(long, asked, new FakeModel(6000, ...answers), undefined, plan);
    const holding = probe.asked.filter((question) => question.passage.includes("quatre ans.")).length;
    expect(result.counts).toMatchObject({
      answers: answers.length,
      located: holding,
      dropped: answers.length - holding,
    });
    expect(result.candidates).toHaveLength(1);
    expect(result.candidates[0]?.evidence[0].start).toBe(long.text.indexOf("La durée"));
  });

  test("is given up when the model is down, with what was answered before", async () => {
    const down = new UnavailableError("MODEL_UNAVAILABLE", "Expected an answer, found none; try again later.");
    const first = documentText(`La durée est de quatre ans.\n${filler}`);
    const model = new FakeModel(6000, { duration: [found], notices: [] }, down);
    const { candidates, issues, counts } = await extractWithModel(first, asked, model);
    expect(candidates).toHaveLength(1);
    expect(counts.questions).toBe(2);
    expect(issues.map((issue) => issue.code)).toEqual(["MODEL_UNAVAILABLE"]);
  });

  test("goes on after an answer that cannot be read, with one issue for all of them", async () => {
    const broken = () => new ModelAnswerError("MODEL_ANSWER_INVALID", "Expected JSON, found other text.");
    const model = new FakeModel(6000, broken(), broken(), ...Array.from({ length: 20 }, () => nothing));
    const plan = await planQuestions(long, asked, { contextTokens: 6000, passages: "all" });
    const { issues, counts } = await extractWithModel(long, asked, model, undefined, plan);
    expect(counts.questions).toBeGreaterThan(5);
    expect(issues.map((issue) => issue.code)).toEqual(["MODEL_ANSWER_INVALID"]);
  });
});

test("whatever JSON a model answers, nothing is thrown, all is counted, and every candidate's quote is in the text", async () => {
  const quote = fc.oneof(fc.string(), fc.constantFrom("un an", "tacite reconduction", "préavis de trois (3) mois"));
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom({ period: "P1Y" }, { purpose: "termination", period: "P3M" }));
  const item = fc.oneof(
    fc.jsonValue(),
    fc.record({ quote, value, appliesTo: fc.jsonValue() }),
    fc.record({ quote, value }),
  );
  const answer = fc.oneof(fc.jsonValue(), fc.record({ duration: fc.array(item), notices: item }));
  await fc.assert(
    fc.asyncProperty(answer, async (each) => {
      const { candidates, counts } = await extractWithModel(text, asked, new FakeModel(8000, each));
      expect(counts.answers).toBe(counts.located + counts.dropped + counts.invalid);
      for (const candidate of candidates) {
        expect(fieldByKey(candidate.field).value.safeParse(candidate.value).success).toBe(true);
        for (const evidence of candidate.evidence) {
          expect(text.text.slice(evidence.start, evidence.end)).toBe(Evidence.parse(evidence).quote);
        }
      }
    }),
  );
});

test("of an answer with hundreds of damaged quotes the first are looked for, so that it holds nothing up", async () => {
  const damaged = { ...right, quote: "une durée d’un an à conpter du" };
  const others = Array.from({ length: 400 }, (_, count) => ({
    ...right,
    quote: `des mots que nul ne trouve dans ce contrat, ${count}`,
  }));
  const model = new FakeModel(8000, { duration: [damaged, ...others] }, { duration: [...others, damaged] });
  const [duration] = asked;
  if (!duration) throw new Error("Expected a field.");
  expect((await extractWithModel(text, [duration], model)).counts).toMatchObject({ answers: 401, located: 1 });
  expect((await extractWithModel(text, [duration], model)).counts).toMatchObject({ answers: 401, located: 0 });
});

test("a document without text asks nothing", async () => {
  const model = new FakeModel(8000);
  const { candidates, counts } = await extractWithModel(documentText("", " \n"), fields, model);
  expect(candidates).toEqual([]);
  expect(counts.questions).toBe(0);
});

test("a bug in a model is not hidden as an issue", async () => {
  await expect(extractWithModel(text, asked, new FakeModel(8000, new TypeError("bug")))).rejects.toThrow("bug");
});

test("fields that the model's context has no room to ask for are named in an issue; the others are asked", async () => {
  const model = new FakeModel(3000, ...Array.from({ length: 40 }, () => ({})));
  const { issues } = await extractWithModel(text, fields, model);
  expect(issues).toMatchObject([{ code: "MODEL_CONTEXT_TOO_SMALL", severity: "warning" }]);
  expect(issues[0]?.message).toContain("obligations");
  expect(model.asked.length).toBeGreaterThan(5);
});
