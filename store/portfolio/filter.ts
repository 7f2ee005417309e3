import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { ContractFilter } from "../../schemas/api/contracts.ts";
import { keyOf } from "./line-of.ts";
import { searchQuery, searchTerms } from "./search-query.ts";

/** Names of the sites whose contracts one may see; undefined: all. */
export type Sites = readonly string[] | undefined;

type Condition = RawBuilder<SqlBool>;

/** Of `contract_line`: that it is of one of these sites, whatever case and accents. */
export function isOfSites(sites: Sites): Condition[] {
  return sites === undefined ? [] : [overlaps("site_keys", sites.map(keyOf))];
}

/** Of `contract_line`: that a filter leaves it; search apart, since lists order by it. */
export function isLeftBy(filter: ContractFilter): Condition[] {
  const { batch, endsFrom, endsUntil, amountFrom, amountUntil, changedSince } = filter;
  return [
    ...among("contract_kind", filter.contractKind),
    ...among("document_kind", filter.documentKind),
    ...among("language", filter.language),
    ...among("state", filter.state),
    ...among("readiness", filter.readiness),
    ...(filter.site ? [overlaps("site_keys", filter.site.map(keyOf))] : []),
    ...(filter.party ? [overlaps("party_keys", filter.party.map(keyOf))] : []),
    ...(batch === undefined ? [] : [isOfBatch(batch)]),
    ...(endsFrom === undefined
      ? []
      : [sql<SqlBool>`coalesce(contract_line.end_date::text, contract_line.next_end::text) >= ${endsFrom}`]),
    ...(endsUntil === undefined
      ? []
      : [sql<SqlBool>`coalesce(contract_line.end_date::text, contract_line.next_end::text) <= ${endsUntil}`]),
    ...(amountFrom === undefined ? [] : [sql<SqlBool>`contract_line.amount >= ${amountFrom}::numeric`]),
    ...(amountUntil === undefined ? [] : [sql<SqlBool>`contract_line.amount <= ${amountUntil}::numeric`]),
    ...(changedSince === undefined ? [] : [sql<SqlBool>`contract_line.changed_at >= ${new Date(changedSince)}`]),
  ];
}

/** Of `contract_line`: that one of its documents came with a batch. */
export function isOfBatch(batch: string): Condition {
  return sql<SqlBool>`contract_line.contract in (
    select contract_document.contract from arrival
      join contract_document on contract_document.document = arrival.document
      where arrival.batch = ${batch})`;
}

/** What is searched for, as a `tsquery`; `nothing`: something was typed, and no word is in it. */
export function soughtBy({ search }: ContractFilter): RawBuilder<string> | "nothing" | undefined {
  if (search === undefined || search.trim() === "") return undefined;
  return searchQuery(searchTerms(search)) ?? "nothing";
}

/** Of `contract_words`: that what is searched is in its heading, only elsewhere, or anywhere. */
export function hasWords(sought: RawBuilder<string>, place: "heading" | "text" | "any"): Condition {
  if (place === "heading") return sql<SqlBool>`contract_words.heading @@ ${sought}`;
  const anywhere = sql<SqlBool>`contract_words.words @@ ${sought}`;
  return place === "any" ? anywhere : sql<SqlBool>`${anywhere} and not contract_words.heading @@ ${sought}`;
}

export function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql<SqlBool>`true` : sql.join([...conditions], sql` and `);
}

type Column = "contract_kind" | "document_kind" | "language" | "state" | "readiness";

function among(column: Column, values: readonly string[] | undefined): Condition[] {
  const [first, ...others] = values ?? [];
  if (first === undefined) return values ? [sql<SqlBool>`false`] : [];
  const reference = sql.ref(`contract_line.${column}`);
  // An index gives the lines of one value in order, those of several not.
  return [
    others.length === 0 ? sql<SqlBool>`${reference} = ${first}` : sql<SqlBool>`${reference} = any(${values}::text[])`,
  ];
}

function overlaps(column: "site_keys" | "party_keys", values: readonly string[]): Condition {
  return sql<SqlBool>`${sql.ref(`contract_line.${column}`)} && ${values}::text[]`;
}
