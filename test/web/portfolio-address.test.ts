import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  filterOf,
  isFiltered,
  listFilters,
  orderOf,
  portfolioOf,
  queryOf,
  sortedBy,
  toggled,
  withSingle,
} from "../../web/portfolio/address.ts";

describe("the address of the portfolio", () => {
  test("says filters, lists by repeating the parameter", () => {
    const portfolio = portfolioOf("?state=draft&state=locked&endsUntil=2027-01-01&search=chauffage");
    expect(filterOf(portfolio)).toMatchObject({
      state: ["draft", "locked"],
      endsUntil: "2027-01-01",
      search: "chauffage",
    });
    expect(queryOf(portfolio)).toBe("search=chauffage&endsUntil=2027-01-01&state=draft&state=locked");
  });

  test("leaves out what it does not know and what is empty", () => {
    expect(queryOf(portfolioOf("search=&colour=red&sort=nothing&direction=sideways"))).toBe("");
  });

  test("gives back what it was made of, whatever people typed", () => {
    const text = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(fc.constantFrom(...listFilters), fc.uniqueArray(text), text, (name, values, search) => {
        const made = values.reduce((portfolio, value) => toggled(portfolio, name, value), portfolioOf(""));
        const read = portfolioOf(queryOf(withSingle(made, "search", search)));
        expect(new Set(read.lists[name])).toEqual(new Set(values));
        expect(read.singles.search).toBe(search);
      }),
    );
  });

  test("takes a value out that is chosen twice", () => {
    const once = toggled(portfolioOf(""), "site", "Lyon");
    expect(isFiltered(once)).toBe(true);
    expect(isFiltered(toggled(once, "site", "Lyon"))).toBe(false);
  });
});

describe("the order of the portfolio", () => {
  test("is by relevance when searching, else what came last first", () => {
    expect(orderOf(portfolioOf(""))).toEqual({ sort: "receivedAt", direction: "desc" });
    expect(orderOf(portfolioOf("search=bail"))).toEqual({ sort: "relevance", direction: "desc" });
  });

  test("starts with the nearest end, and turns round when asked again", () => {
    const byEnd = sortedBy(portfolioOf(""), "endDate");
    expect(orderOf(byEnd)).toEqual({ sort: "endDate", direction: "asc" });
    expect(orderOf(sortedBy(byEnd, "endDate")).direction).toBe("desc");
  });
});
