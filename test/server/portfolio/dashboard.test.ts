import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ThresholdPoint } from "../../../schemas/api/dashboard.ts";
import { simulateTargets } from "../../../server/dashboard/thresholds.ts";
import type { JudgedValues } from "../../../store/portfolio/judged-values.ts";
import { openApi, type TestApi } from "../../support/api.ts";
import { storeContract } from "../../support/stored-contract.ts";

let api: TestApi;

beforeAll(async () => {
  api = await openApi({ role: "reviewer" });
});

afterAll(() => api.close());

describe("the dashboard", () => {
  test("of an empty portfolio divides nothing by nothing", async () => {
    const answer = await api.ask({ url: "/dashboard" });
    expect(answer.json()).toMatchObject({
      documents: { total: 0, byOutcome: {} },
      values: { total: 0, byStatus: {} },
      contracts: { total: 0, byReadiness: {}, byState: {} },
      review: { waiting: 0, hours: 0, medianSeconds: {}, perDay: [] },
      accuracy: [],
    });
    expect(answer.json().values.autoAccepted).toBeUndefined();
    expect(answer.json().arrivalToValidated).toBeUndefined();
  });

  test("counts files, values, contracts, the work left, and what reviewers found right", async () => {
    const amounts = ["100", "200", "300"].map((value) => ({ role: "fee", money: { value, currency: "EUR" } }));
    const contract = await storeContract(api.store, {
      name: "a.pdf",
      values: { title: "Contrat", amounts, sites: [{ name: "Lyon" }] },
      doubtful: { amounts: 0.5 },
    });
    const other = await storeContract(api.store, { name: "b.pdf", values: { title: "Autre contrat" } });
    await decide(contract, "amounts", 0, { action: "confirm" });
    await decide(contract, "amounts", 1, { action: "correct", value: { ...amounts[1], role: "rent" } });
    await decide(contract, "title", 0, { action: "confirm" });
    await validate(contract);

    const figures = (await api.ask({ url: "/dashboard" })).json();

    expect(figures).toMatchObject({
      documents: { total: 2, byOutcome: { recorded: 2 } },
      values: { byStatus: { needsReview: 1, confirmed: 2, corrected: 1 } },
      contracts: {
        total: 2,
        byReadiness: { toReview: 1, ready: 1 },
        byState: { draft: 1, validated: 1 },
        fullyValidated: 0,
      },
      review: {
        waiting: 1,
        hours: 20 / 3600,
        medianSeconds: {},
        ageing: [{ upToDays: 1, contracts: 1 }, {}, {}, {}, {}],
      },
      arrivalToValidated: { contracts: 1 },
      accuracy: [
        { field: "amounts", reviewed: 2, right: 1, autoReviewed: 0, autoRight: 0 },
        { field: "title", reviewed: 1, right: 1, autoReviewed: 0, autoRight: 0 },
      ],
      use: { decisions: 3, signIns: 1 },
    });
    // A contract said to be validated with a value left to review is not fully so; one without any is.
    await validate(other);
    expect((await api.ask({ url: "/dashboard" })).json().contracts.fullyValidated).toBe(0.5);
    expect(figures.review.perDay).toEqual([{ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), decisions: 3 }]);
    expect(figures.values.autoAccepted).toBeCloseTo(figures.values.byStatus.auto / figures.values.total);
  });

  test("shows the pace of a field once enough of it was decided, and counts with it", async () => {
    const parties = Array.from({ length: 6 }, (_, index) => ({ name: `Société ${index}`, role: "supplier" }));
    const contract = await storeContract(api.store, { name: "c.pdf", values: { parties }, doubtful: { parties: 0.5 } });
    for (const [item, seconds] of [2, 4, 6, 8, 1000].entries()) {
      await decide(contract, "parties", item, { action: "confirm" }, seconds);
    }
    const { review } = (await api.ask({ url: "/dashboard" })).json();
    expect(review.medianSeconds).toEqual({ parties: 6 });
    expect(review.hours).toBeCloseTo((20 + 6) / 3600);
    expect((await api.ask({ url: "/queue/summary" })).json()).toMatchObject({ values: 2, secondsPerValue: 13 });
  });

  test("of somebody who may see one site counts its contracts alone", async () => {
    const guest = await api.signIn({ role: "reader", sites: ["lyon"] });
    const figures = (await guest.ask({ url: "/dashboard" })).json();
    expect(figures).toMatchObject({ documents: { total: 1 }, contracts: { total: 1 }, review: { waiting: 1 } });
  });

  test.each([
    ["states", "state,contracts\r\n"],
    ["ageing", "upToDays,contracts\r\n1,"],
    ["accuracy", "field,reviewed,right,autoReviewed,autoRight,silencesReviewed,silencesMissed\r\n"],
  ])("gives the data of chart %s as CSV", async (chart, beginning) => {
    const answer = await api.ask({ url: `/dashboard.csv?chart=${chart}` });
    expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(answer.body.startsWith(beginning)).toBe(true);
  });

  test("refuses a chart that there is none of", async () => {
    expect((await api.ask({ url: "/dashboard.csv?chart=../users" })).statusCode).toBe(400);
  });
});

describe("another target precision", () => {
  const value = { field: "endDate", language: "fr", isSilence: false, isAccepted: true, count: 10 };
  /** Two rungs: 95 % right from 0.6, 99 % from 0.9; the settings ask for 99 %. */
  const acceptance = (of: { readonly language: string }, target = 0.99) => {
    const rungs = [
      { from: 0.6, bound: 0.95 },
      { from: 0.9, bound: 0.99 },
    ];
    return of.language === "fr" ? rungs.find(({ bound }) => bound >= target) : undefined;
  };
  const at = (target: number, values: readonly JudgedValues[]): ThresholdPoint | undefined =>
    simulateTargets(values, acceptance, { endDate: 36 }).find((point) => point.target === target);

  test("a lower one accepts more, with a larger bound on what is wrong", () => {
    const values = [
      { ...value, confidence: 0.95 },
      { ...value, confidence: 0.7, isAccepted: false },
      { ...value, confidence: 0.3, isAccepted: false },
    ];
    expect(at(0.95, values)).toMatchObject({
      accepted: 20,
      toReview: 10,
      hours: 0.1,
      errorBound: expect.closeTo(0.05),
    });
    expect(at(0.99, values)).toMatchObject({
      accepted: 10,
      toReview: 20,
      hours: 0.2,
      errorBound: expect.closeTo(0.01),
    });
  });

  test("one that nothing bears out accepts nothing and bounds nothing", () => {
    const point = at(0.995, [{ ...value, confidence: 1 }]);
    expect(point).toEqual({ target: 0.995, accepted: 0, toReview: 10, hours: 0.1 });
  });

  test("what a check of the contract sent to review stays there", () => {
    expect(at(0.9, [{ ...value, confidence: 0.97, isAccepted: false }])).toMatchObject({ accepted: 0, toReview: 10 });
  });

  test("a language that was never measured is reviewed", () => {
    expect(at(0.9, [{ ...value, language: "de", confidence: 1 }])).toMatchObject({ accepted: 0 });
  });

  test("over the API it counts the values that nobody has decided", async () => {
    const { points } = (await api.ask({ url: "/dashboard/thresholds" })).json();
    const { values } = (await api.ask({ url: "/dashboard" })).json();
    expect(points[0]).toMatchObject({ accepted: 0, toReview: values.byStatus.auto + values.byStatus.needsReview });
  });
});

async function decide(contract: string, field: string, item: number, what: object, seconds = 5): Promise<void> {
  const entry = (await api.ask({ url: `/contracts/${contract}/fields/${field}` })).json();
  const decided = await api.ask({
    method: "POST",
    url: `/contracts/${contract}/fields/${field}/decisions`,
    headers: { "if-match": `"${entry.etag}"` },
    payload: { decision: { ...what, item: entry.items[item].id }, seconds },
  });
  expect(decided.statusCode, decided.body).toBe(200);
}

async function validate(contract: string): Promise<void> {
  const { etag } = (await api.ask({ url: `/contracts/${contract}` })).json();
  const headers = { "if-match": `"${etag}"` };
  const url = `/contracts/${contract}/validation`;
  const validated = await api.ask({ method: "PUT", url, headers, payload: { validated: true } });
  expect(validated.statusCode, validated.body).toBe(200);
}
