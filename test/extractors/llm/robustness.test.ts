import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { ModelCounts } from "../../../extractors/llm/model-counts.ts";
import {
  answering,
  body,
  completion,
  cutBody,
  endlessly,
  type Reply,
  silence,
  status,
} from "../../support/model-endpoint.ts";
import { type ModelOutcome, outcomesOf } from "../../support/model-outcome.ts";
import { type Scripted, scriptedModel } from "../../support/scripted-model.ts";

const contract = `CONTRAT DE MAINTENANCE

Entre la société Exemple SAS, le client, et la société Modèle SARL, le prestataire.

Article 1 - Durée
Le présent contrat est conclu pour une durée d'un an à compter du 1er janvier 2025.

Article 2 - Résiliation
Chaque partie peut résilier le contrat à tout moment moyennant un préavis de trois mois.

Article 3 - Prix
Le prix annuel de la maintenance est de 12 500 euros hors taxes.
`;

const contextTokens = 16_000;
const outcomeOf = await outcomesOf(contract, contextTokens);

const item = (quote: string, value: unknown) => [{ quote, value, appliesTo: null }];
const duration = item("une durée d'un an", { period: "P1Y", kind: null });
const right = answering({ duration });
/** Words that no rule reads a value in: only a model can. */
const subject = (value: string, quote = "CONTRAT DE MAINTENANCE") => answering({ subject: item(quote, value) });

interface Answered extends ModelOutcome {
  readonly scripted: Scripted;
}

/**
 * What becomes of the contract where the endpoint answers the first questions so, and all others so. Whatever it does, the
 * record is valid, its quotes are the document's, and nothing is accepted that rules alone would not accept.
 */
async function read(script: readonly Reply[], otherwise: Reply, llm: object = {}): Promise<Answered> {
  await using scripted = await scriptedModel(script, { contextTokens, ...llm }, { otherwise });
  const outcome = await outcomeOf(scripted.model);
  expect(outcome.acceptedByRules).toEqual(expect.arrayContaining([...outcome.accepted]));
  const { answers, located, dropped, invalid } = outcome.counts;
  expect(located + dropped + invalid).toBe(answers);
  return { ...outcome, scripted };
}

const codesOf = ({ issues }: ModelOutcome) => issues.map(({ code }) => code);
const durations = ({ candidates }: ModelOutcome) => candidates.filter(({ field }) => field === "duration");

describe("a fault that passes costs a request, not a value", () => {
  const nextSecond = () => new Date(Date.UTC(2026, 0, 1, 0, 0, 1)).toUTCString();
  test.each<[string, Reply]>([
    ["429 with Retry-After in seconds", status(429, { "retry-after": "1" })],
    ["429 with Retry-After as a date", status(429, { "retry-after": nextSecond() })],
    ["429 without Retry-After", status(429)],
    ["500", status(500)],
    ["502 with a page of HTML", (response) => response.writeHead(502, { "content-type": "text/html" }).end("<html>")],
    ["503", status(503)],
    ["529, as an overloaded provider says", status(529)],
    ["a connection that is reset", (response) => void response.destroy()],
    ["a body that is cut", cutBody('{"choices": [')],
    ["a failure with status 200", body('{"error": {"message": "upstream"}}')],
  ])("%s", async (_, fault) => {
    const outcome = await read([fault], right);
    const { questions, requests, failed } = outcome.counts;
    expect([requests, failed]).toEqual([questions + 1, 0]);
    expect(durations(outcome)).toMatchObject([{ value: { period: "P1Y" } }]);
    expect(codesOf(outcome)).toEqual([]);
  });
});

describe("a fault that stays leaves what rules read, with an issue, and ends the questions about the document", () => {
  const silentBody: Reply = (response) => response.writeHead(200, { "content-type": "application/json" }).write("{");
  const longHeaders: Reply = (response) => response.writeHead(200, { "x-long": "x".repeat(1_000_000) }).end("{}");
  test.each<[string, Reply, string, object]>([
    [
      "429 with a Retry-After beyond the time for a question",
      status(429, { "retry-after": "86400" }),
      "MODEL_UNAVAILABLE",
      {},
    ],
    ["500 again and again", status(500), "MODEL_UNAVAILABLE", {}],
    ["silence", silence, "MODEL_TIMEOUT", { timeoutSeconds: 1, retries: 0 }],
    ["silence after the headers", silentBody, "MODEL_TIMEOUT", { timeoutSeconds: 1, retries: 0 }],
    ["500 with a body without an end", endlessly(500), "MODEL_UNAVAILABLE", {}],
    ["headers without an end", longHeaders, "MODEL_UNAVAILABLE", {}],
    ["connections that are reset", (response) => void response.destroy(), "MODEL_UNAVAILABLE", {}],
    ["bodies that are cut", cutBody('{"choices": ['), "MODEL_UNAVAILABLE", {}],
    ["a key that is wrong", status(401), "MODEL_REJECTED", {}],
    ["a redirection", status(302, { location: "http://127.0.0.1:9/" }), "MODEL_REJECTED", {}],
  ])("%s", async (_, fault, code, llm) => {
    const outcome = await read([], fault, llm);
    expect(outcome.counts).toMatchObject({ questions: 1, failed: 1, answers: 0 });
    expect(codesOf(outcome)).toEqual([code]);
    expect(outcome.accepted).toEqual(outcome.acceptedByRules);
  });

  test("what was answered before it stays", async () => {
    const outcome = await read([answering({ duration }), status(500), status(500)], right);
    expect(outcome.counts).toMatchObject({ questions: 2, failed: 1 });
    expect(codesOf(outcome)).toContain("MODEL_UNAVAILABLE");
  });
});

describe("an answer that cannot be used is counted with what it cost, and the next question is asked", () => {
  const packed = gzipSync(Buffer.alloc(50_000_000, " "));
  const bomb: Reply = (response) => response.writeHead(200, { "content-encoding": "gzip" }).end(packed);
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  const long = JSON.stringify({ duration: Array(30_000).fill(duration[0]) });
  test.each<[string, Reply, string, number]>([
    ["a refusal", completion("", { refusal: "I cannot help with that." }), "MODEL_REFUSED", 100],
    ["a content filter", completion("", {}, "content_filter"), "MODEL_REFUSED", 100],
    [
      "a content filter before the model",
      status(400, {}, { code: "content_filter", param: "prompt" }),
      "MODEL_REFUSED",
      0,
    ],
    ["a question that is too long", status(400, {}, { code: "context_length_exceeded" }), "MODEL_QUESTION_TOO_LONG", 0],
    [
      "a question that is too long, said in words",
      status(400, {}, { message: "exceeds the context size" }),
      "MODEL_QUESTION_TOO_LONG",
      0,
    ],
    ["a question that is too large", status(413), "MODEL_QUESTION_TOO_LONG", 0],
    [
      "an answer cut at its length limit",
      completion('{"duration": [{"quote": "une', {}, "length"),
      "MODEL_ANSWER_TRUNCATED",
      100,
    ],
    ["an empty answer", completion(""), "MODEL_ANSWER_INVALID", 100],
    ["prose", completion("La durée est d'un an."), "MODEL_ANSWER_INVALID", 100],
    ["JSON that is cut", completion('{"duration": [{"quote": "une'), "MODEL_ANSWER_INVALID", 100],
    [
      "two JSON values with words between",
      completion('{"duration": []} ou bien {"duration": []}'),
      "MODEL_ANSWER_INVALID",
      100,
    ],
    ["a body without an end", endlessly(200), "MODEL_ANSWER_TOO_LONG", 0],
    ["a compressed body that becomes much larger", bomb, "MODEL_ANSWER_TOO_LONG", 0],
    ["a list without an end", completion(long), "MODEL_ANSWER_TOO_LONG", 0],
    ["lists in lists in lists", completion(deep), "MODEL_ANSWER_TOO_LONG", 100],
  ])("%s", async (_, reply, code, tokens) => {
    const outcome = await read([], reply);
    const { questions, requests, failed, inputTokens, answers } = outcome.counts;
    expect(questions).toBeGreaterThan(1);
    expect({ requests, failed, inputTokens, answers }).toEqual({
      ...{ requests: questions, failed: questions, inputTokens: tokens * questions, answers: 0 },
    });
    expect(codesOf(outcome)).toEqual([code]);
    expect(outcome.accepted).toEqual(outcome.acceptedByRules);
  });
});

describe("JSON is read where models without structured output put it", () => {
  test.each<[string, (json: string) => string]>([
    ["in a Markdown fence", (json) => `\`\`\`json\n${json}\n\`\`\``],
    ["in a fence between words", (json) => `Voici la réponse :\n\n\`\`\`\n${json}\n\`\`\`\nN'hésitez pas !`],
    ["between words", (json) => `Voici la réponse : ${json} J'espère que cela vous aide.`],
    ["after thoughts with another answer", (json) => `<think>{"duration": []}? Non.</think>\n${json}`],
    ["after a byte order mark and with line ends of Windows", (json) => `\ufeff${json.replaceAll(",", ",\r\n")}`],
  ])("%s", async (_, made) => {
    const outcome = await read([], answering({ duration }, made));
    expect(durations(outcome)).toMatchObject([{ value: { period: "P1Y" } }]);
    expect(outcome.counts.failed).toBe(0);
    expect(codesOf(outcome)).toEqual([]);
  });
});

test.each<[string, unknown]>([
  ["without a list around it", duration[0]],
  ["without the part that says it applies to all", [{ quote: "une durée d'un an", value: { period: "P1Y" } }]],
  ["with parts that nobody asked for", [{ ...duration[0], confidence: 0.99, page: 1 }]],
])("a value %s is read", async (_, given) => {
  const outcome = await read([], answering({ duration: given }));
  expect(durations(outcome)).toMatchObject([{ value: { period: "P1Y" } }]);
  expect(outcome.counts).toMatchObject({ answers: 1, located: 1 });
});

describe("a value in another form than asked is counted, and no candidate comes of it", () => {
  test.each<[string, unknown]>([
    ["text for a list", { duration: "un an" }],
    ["a value without a quote", { duration: [{ value: { period: "P1Y" } }] }],
    ["a quote without a value", { duration: [{ quote: "une durée d'un an" }] }],
    ["words for a period", { duration: item("une durée d'un an", { period: "un an" }) }],
    ["a field that was not asked for", { salary: item("12 500 euros", "12500") }],
    [
      "names that every object has",
      JSON.parse('{"__proto__": [{"quote": "un an", "value": 1}], "constructor": ["x"]}'),
    ],
    ["a number", 42],
    ["nothing", null],
    ["a list", [[], {}]],
  ])("%s", async (_, answer) => {
    const outcome = await read([], completion(answer));
    expect(outcome.counts.invalid).toBeGreaterThan(0);
    expect(outcome.counts).toMatchObject({ located: 0, failed: 0 });
    expect(outcome.candidates).toEqual([]);
    expect(codesOf(outcome)).toEqual(["MODEL_VALUE_INVALID"]);
  });
});

describe("a quote that is not in the passage is dropped and counted", () => {
  const dropped = { located: 0, dropped: 1 } satisfies Partial<ModelCounts>;
  test.each<[string, Reply]>([
    [
      "in another language than the document",
      answering({ duration: item("for a period of one year", { period: "P1Y" }) }),
    ],
    ["made up", answering({ duration: item("une durée de quarante-deux ans", { period: "P42Y" }) })],
    [
      "of another document",
      answering({ duration: item("Le bail commercial est consenti pour neuf années entières", { period: "P9Y" }) }),
    ],
    ["without a word", answering({ duration: item("…", { period: "P1Y" }) })],
    ["empty", answering({ duration: item("", { period: "P1Y" }) })],
  ])("%s", async (_, reply) => {
    const outcome = await read([], reply);
    expect(outcome.counts).toMatchObject(dropped);
    expect(outcome.candidates).toEqual([]);
    expect(codesOf(outcome)).toEqual(["MODEL_QUOTE_NOT_FOUND"]);
  });

  test("from the examples of the prompt itself", async () => {
    const copied: Reply = (response, request) => {
      const { content } = request.body.messages[0] ?? { content: "" };
      const quotes = [...content.matchAll(/"quote": ?"([^"]+)"/g)].map(([, quote]) => quote ?? "");
      const lines = content.split("\n").filter((line) => line.length > 40);
      answering({ duration: [...quotes, ...lines].flatMap((quote) => item(quote, { period: "P1Y" })) })(
        response,
        request,
      );
    };
    const outcome = await read([], copied);
    expect(outcome.counts.dropped).toBeGreaterThan(5);
    expect(outcome.counts.located).toBe(0);
    expect(outcome.candidates).toEqual([]);
  });
});

const tricks: readonly (readonly [string, (text: string) => string])[] = [
  ["zero-width spaces", (text) => [...text].join("\u200b")],
  ["zero-width joiners and a byte order mark", (text) => `\ufeff${text.replaceAll(" ", " \u200d")}`],
  ["marks that turn the direction of text", (text) => `\u202e${text}\u202c\u2066\u2069\u200f`],
  ["NUL", (text) => text.replace(" ", "\u0000 ")],
  ["other control characters", (text) => `${text}\u0007\u001b[2K`],
  ["lone surrogates", (text) => `\ud800${text}\udfff`],
  ["tag characters", (text) => `${text}\u{e0041}\u{e007f}`],
  [
    "letters of another alphabet that look the same",
    (text) => text.replaceAll("e", "\u0435").replaceAll("a", "\u0430"),
  ],
  ["letters in two code points", (text) => text.normalize("NFD")],
];
const unseen = /[\p{Cc}\p{Bidi_Control}\p{Cs}\u200b-\u200d\u2060\ufeff\u{e0000}-\u{e007f}]/u;

describe("Unicode that is not what it seems enters no record", () => {
  test.each(tricks)("%s in a quote: it is found as the document has it, or dropped", async (_, tricked) => {
    const outcome = await read([], answering({ duration: item(tricked("une durée d'un an"), { period: "P1Y" }) }));
    expect(outcome.counts.located + outcome.counts.dropped).toBe(1);
    const quotes = outcome.candidates.flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
    expect(quotes.every((quote) => contract.includes(quote))).toBe(true);
    expect(JSON.stringify(quotes)).not.toMatch(unseen);
  });

  test.each(tricks)(
    "%s in a value: what cannot be seen is taken out, and what looks the same is for review",
    async (_, tricked) => {
      const outcome = await read([], subject(tricked("contrat de maintenance")));
      const values = outcome.candidates.map(({ value }) => value);
      expect(values).toHaveLength(1);
      expect(String(values[0])).not.toMatch(unseen);
      expect(outcome.accepted).toEqual(outcome.acceptedByRules);
    },
  );
});
