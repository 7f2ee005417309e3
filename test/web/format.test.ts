import { describe, expect, test } from "vitest";
import { formatDay, formatDayOfYear, formatHours, formatMoney, formatShare } from "../../web/format/format.ts";

/** `Intl` writes French numbers with narrow spaces. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("what people read", () => {
  test("a day is the same day in every time zone, written as the reader writes it", () => {
    expect(formatDay("2027-03-31", "fr")).toBe("31/03/2027");
    expect(formatDay("2027-03-31", "en")).toBe("31 Mar 2027");
    expect(formatDayOfYear("2027-03-04", "fr")).toBe("04/03");
    expect(formatDayOfYear("2027-03-04", "en")).toBe("4 Mar");
  });

  test("what is no date stays as it is", () => {
    expect(formatDay("à la notification", "fr")).toBe("à la notification");
  });

  test("money shows cents only where there are some, and every digit of a large amount", () => {
    expect(plain(formatMoney({ value: "12500.00", currency: "EUR" }, "fr"))).toBe("12 500 €");
    expect(plain(formatMoney({ value: "12500.50", currency: "EUR" }, "fr"))).toBe("12 500,50 €");
    expect(plain(formatMoney({ value: "12345678901234567.89", currency: "EUR" }, "en"))).toBe(
      "€12,345,678,901,234,567.89",
    );
    expect(plain(formatMoney({ value: "0.0375", currency: "EUR" }, "fr"))).toBe("0,0375 €");
  });

  test("a share that is not all is never shown as all, nor one that is something as nothing", () => {
    expect(plain(formatShare(0.9999, "fr"))).toBe("99 %");
    expect(plain(formatShare(0.0001, "fr"))).toBe("1 %");
    expect(plain(formatShare(1, "fr"))).toBe("100 %");
    expect(formatShare(0.0123, "en", 1)).toBe("1.2%");
  });

  test("few hours have a decimal, many do not", () => {
    expect(formatHours(2.25, "fr")).toBe("2,3 h");
    expect(formatHours(41.7, "en")).toBe("42 h");
  });
});
