import { describe, expect, test } from "vitest";
import type { ContractRecord } from "../../../schemas/record.ts";
import { shiftDate } from "../../../store/portfolio/calendar.ts";
import { type LineContext, lineOf, riskOf } from "../../../store/portfolio/line-of.ts";
import { boundedWords } from "../../../store/portfolio/search-words.ts";
import { exampleRecord } from "../../support/example-record.ts";

const context: LineContext = { state: "draft", externalIds: {}, saidToBeNone: false };
const line = (values: Record<string, unknown>, more: Partial<LineContext> = {}) =>
  lineOf(exampleRecord("c", values), { ...context, ...more });
const amount = (role: string, value: string, currency = "EUR") => ({ role, money: { value, currency } });

describe("the line of a contract", () => {
  test("is called by its title, else by its reference, else by its file", () => {
    expect(line({ title: "Bail", reference: "R-1" }).shown.title).toBe("Bail");
    expect(line({ reference: "R-1" }).shown.title).toBe("R-1");
    expect(line({}).shown.title).toBe("c.pdf");
  });

  test.each([
    [[amount("annual", "10"), amount("total", "99.50")], { value: "99.50", currency: "EUR", role: "total" }],
    [[amount("annual", "10"), amount("maximum", "40")], { value: "40", currency: "EUR", role: "maximum" }],
    [[amount("monthly", "0.05"), amount("fee", "9999")], { value: "0.60", currency: "EUR", role: "annual" }],
    [[amount("monthly", "-2.5", "USD")], { value: "-30.0", currency: "USD", role: "annual" }],
    [
      [amount("annual", "40"), amount("annual", "60"), amount("annual", "100")],
      { value: "100", currency: "EUR", role: "annual" },
    ],
    [[{ ...amount("rent", "750"), period: "P3M" }], { value: "3000", currency: "EUR", role: "annual" }],
    [[amount("fee", "9999")], undefined],
    [[amount("total", "9".repeat(200))], undefined],
  ])("shows of %j the amount %j", (amounts, shown) => {
    expect(line({ amounts }).shown.amount).toEqual(shown);
  });

  test("leaves out values that their field no longer accepts", () => {
    const { shown } = line({ amounts: ["12"], parties: [{ nom: "?" }, { name: "Société A", role: "buyer" }] });
    expect(shown.amount).toBeUndefined();
    expect(shown.parties).toEqual(["Société A"]);
  });

  test("takes the value of the whole contract before that of a lot", () => {
    const record = exampleRecord("c", { amounts: [amount("total", "1"), amount("total", "2")] });
    const { amounts } = record.fields;
    if (amounts && "items" in amounts && amounts.items[0]) amounts.items[0].appliesTo = { lot: "1" };
    expect(lineOf(record, context).shown.amount?.value).toBe("2");
  });

  test("names a site once, whatever its spelling, by its address where it has no name", () => {
    const { sites, siteKeys } = line({ sites: [{ name: "Évry" }, { name: "EVRY" }, { address: "1, rue d’Œuvre" }] });
    expect(sites).toEqual(["EVRY", "1, rue d’Œuvre"]);
    expect(siteKeys).toEqual(["evry", "1 rue d œuvre"]);
  });

  test("shows the values of fields that an installation added", () => {
    const record = exampleRecord("c");
    const [some] = Object.values(exampleRecord("d", { title: "Marie" }).fields);
    const fields = { ...record.fields, ...(some && { owner: some, gone: { ...some, value: undefined } }) };
    expect(lineOf({ ...record, fields }, context).shown.custom).toEqual({ owner: "Marie" });
  });

  test("keeps what is shown short, however long it was", () => {
    const { shown, partyKeys } = line({
      title: "é".repeat(9000),
      parties: [{ name: "x".repeat(9000), role: "buyer" }],
    });
    expect(shown.title).toHaveLength(300);
    expect(partyKeys[0]).toHaveLength(200);
  });
});

describe("what waits for a person", () => {
  const doubtful = (...keys: string[]): ContractRecord => {
    const record = exampleRecord("c", {
      title: "t",
      subject: "s",
      amounts: [amount("total", "1"), amount("fee", "2")],
    });
    for (const key of keys) {
      const entry = record.fields[key];
      if (!entry) throw new Error(`Expected field ${key}.`);
      for (const item of "items" in entry ? [...entry.items, ...(entry.absence ? [entry.absence] : [])] : [entry]) {
        item.status = "needsReview";
      }
    }
    return record;
  };

  test("comes in the order of work: essential fields first, silences too", () => {
    const { doubtful: values } = lineOf(doubtful("subject", "title", "amounts", "endDate"), context);
    expect(values.map(({ field, essential }) => [field, essential])).toEqual([
      ["endDate", true],
      ["amounts", true],
      ["amounts", true],
      ["title", false],
      ["subject", false],
    ]);
  });

  test("is a risk: the chance that one of them is wrong", () => {
    const values = [0.5, 0.8].map((confidence) => ({ field: "f", item: "i", confidence, essential: true }));
    expect(riskOf(values)).toBeCloseTo(0.6);
    expect(riskOf([])).toBe(0);
  });

  test("decides how ready the contract is", () => {
    const unread = exampleRecord("c");
    for (const { reading } of unread.documents) reading.unreadPages = 1;
    expect(lineOf(doubtful(), context).readiness).toBe("ready");
    expect(lineOf(doubtful("title"), context).readiness).toBe("essentialReady");
    expect(lineOf(doubtful("title", "amounts"), context).readiness).toBe("toReview");
    expect(lineOf(unread, context).readiness).toBe("blocked");
    expect(lineOf(unread, { ...context, state: "validated" }).readiness).toBe("ready");
    expect(lineOf(doubtful(), { ...context, saidToBeNone: true }).readiness).toBe("blocked");
  });

  test("is counted with what was decided; silences only where they matter", () => {
    const { statuses, judged } = lineOf(doubtful("amounts"), context);
    expect(statuses.needsReview).toBe(2);
    expect(judged).toContainEqual(["amounts", 0, 0.9, 0]);
    expect(judged).toContainEqual(["endDate", 1, 0.7, 1]);
    expect(judged.map(([field]) => field)).not.toContain("insurance");
  });
});

describe("what is near", () => {
  const date = (day: string) => ({ kind: "date", date: day });
  const notice = (more: object) => [{ purpose: "nonRenewal", ...more }];

  test.each([
    [{ endDate: [date("2027-03-31")], notices: notice({ period: "P3M" }) }, "2027-03-31", "2026-12-31"],
    [{ effectiveDate: date("2026-01-01"), duration: [{ period: "P1Y" }] }, "2026-12-31", undefined],
    [{ effectiveDate: date("2026-01-31"), duration: [{ period: "P1M" }] }, "2026-02-28", undefined],
    [
      {
        effectiveDate: { kind: "rule", event: { kind: "notification" } },
        notificationDate: "2026-03-02",
        duration: [{ period: "P1Y" }],
        notices: notice({ period: "P3M" }),
      },
      "2027-03-01",
      "2026-12-01",
    ],
    [
      {
        effectiveDate: { kind: "rule", event: { kind: "serviceOrder" } },
        signatureDate: ["2026-03-02"],
        duration: [{ period: "P1Y" }],
      },
      undefined,
      undefined,
    ],
    [{ endDate: [date("2029-06-23")], notices: [{ purpose: "termination", period: "P6M" }] }, "2029-06-23", undefined],
    [
      {
        endDate: [date("2029-06-23")],
        renewal: [{ mode: "tacit" }],
        notices: [{ purpose: "termination", period: "P6M" }],
      },
      "2029-06-23",
      "2028-12-23",
    ],
    [{ signatureDate: ["2024-02-29"], duration: [{ period: "P1Y" }] }, "2025-02-28", undefined],
    [{ endDate: [date("2026-12-31")], notices: notice({ deadline: "--09-30" }) }, "2026-12-31", "2026-09-30"],
    [{ endDate: [date("2026-06-30")], notices: notice({ deadline: "--09-30" }) }, "2026-06-30", "2025-09-30"],
    [{ effectiveDate: date("2026-01-01"), duration: [{ period: "indefinite" }] }, undefined, undefined],
    [{ endDate: [date("9999-12-31")] }, undefined, undefined],
    [{}, undefined, undefined],
  ])("of %j is the end %s and the notice %s", (values, nextEnd, nextNotice) => {
    const { nextEnd: end, nextNotice: last } = line(values);
    expect([end, last]).toEqual([nextEnd, nextNotice]);
  });

  test("a period of hours, or of thousands of years, tells nothing", () => {
    expect(shiftDate("2026-01-01", "PT24H", 1)).toBeUndefined();
    expect(shiftDate("2026-01-01", "P99999999Y", 1)).toBeUndefined();
  });
});

test("words beyond what a search vector holds are left out, and repeated ones cost little", () => {
  expect(boundedWords(["un deux trois"], 17)).toBe("un deux");
  expect(boundedWords(["un un un un"], 13)).toBe("un un un un");
  expect(boundedWords([`${"x".repeat(101)} court`], 1000)).toBe("court");
});
