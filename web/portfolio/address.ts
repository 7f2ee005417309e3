import type { ContractFilter, ContractQuery } from "../../schemas/api/contracts.ts";

/** Filters that are lists; each value is one parameter of the address. */
export const listFilters = ["readiness", "state", "contractKind", "documentKind", "site", "language", "party"] as const;
export type ListFilter = (typeof listFilters)[number];
const singleFilters = [
  "search",
  "batch",
  "endsFrom",
  "endsUntil",
  "amountFrom",
  "amountUntil",
  "changedSince",
] as const;
type SingleFilter = (typeof singleFilters)[number];

export type Sort = ContractQuery["sort"];
const sorts: readonly Sort[] = ["receivedAt", "title", "endDate", "amount", "doubtful", "changedAt", "relevance"];

/** What the portfolio shows; its address says it whole, so that it can be saved and sent. */
export interface Portfolio {
  readonly lists: Readonly<Record<ListFilter, readonly string[]>>;
  readonly singles: Readonly<Partial<Record<SingleFilter, string>>>;
  /** Absent: by relevance when searching, else what came last first. */
  readonly sort?: Sort;
  readonly direction?: ContractQuery["direction"];
}

/** Reads a query string, with or without `?`; what is not known is left out. */
export function portfolioOf(query: string): Portfolio {
  const parameters = new URLSearchParams(query);
  const listOf = (name: ListFilter) => [...new Set(parameters.getAll(name))];
  const singles = Object.fromEntries(
    singleFilters.flatMap((name) => {
      const value = parameters.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const sort = sorts.find((one) => one === parameters.get("sort"));
  const direction = parameters.get("direction");
  return {
    lists: {
      readiness: listOf("readiness"),
      state: listOf("state"),
      contractKind: listOf("contractKind"),
      documentKind: listOf("documentKind"),
      site: listOf("site"),
      language: listOf("language"),
      party: listOf("party"),
    },
    singles,
    ...(sort && { sort }),
    ...((direction === "asc" || direction === "desc") && { direction }),
  };
}

/** The query string of a portfolio, without `?`; the same portfolio gives the same one. */
export function queryOf({ lists, singles, sort, direction }: Portfolio): string {
  const parameters = new URLSearchParams();
  for (const name of singleFilters) if (singles[name]) parameters.set(name, singles[name]);
  for (const name of listFilters) for (const value of lists[name].toSorted()) parameters.append(name, value);
  if (sort) parameters.set("sort", sort);
  if (direction) parameters.set("direction", direction);
  return parameters.toString();
}

/** The filters as the API takes them. */
export function filterOf({
  lists,
  singles,
}: Portfolio): Partial<Record<keyof ContractFilter, string | readonly string[]>> {
  return { ...singles, ...Object.fromEntries(listFilters.map((name) => [name, lists[name]])) };
}

/** How the API is asked to sort. */
export function orderOf({ sort, direction, singles }: Portfolio): Required<Pick<Portfolio, "sort" | "direction">> {
  const by = sort ?? (singles.search ? "relevance" : "receivedAt");
  return { sort: by, direction: direction ?? (by === "title" || by === "endDate" ? "asc" : "desc") };
}

/** With a value of a list put in, or taken out where it is there. */
export function toggled(portfolio: Portfolio, name: ListFilter, value: string): Portfolio {
  const now = portfolio.lists[name];
  const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
  return { ...portfolio, lists: { ...portfolio.lists, [name]: next } };
}

/** With a single filter set; an empty text takes it away. */
export function withSingle(portfolio: Portfolio, name: SingleFilter, value: string): Portfolio {
  const { [name]: _, ...others } = portfolio.singles;
  return { ...portfolio, singles: value === "" ? others : { ...others, [name]: value } };
}

/** Sorted by this; asked again, the other way round. */
export function sortedBy(portfolio: Portfolio, sort: Sort): Portfolio {
  const now = orderOf(portfolio);
  if (now.sort === sort) return { ...portfolio, sort, direction: now.direction === "asc" ? "desc" : "asc" };
  const { direction: _, ...others } = portfolio;
  return { ...others, sort };
}

export function isFiltered(portfolio: Portfolio): boolean {
  return Object.keys(portfolio.singles).length > 0 || listFilters.some((name) => portfolio.lists[name].length > 0);
}
