import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import type { ContractFilter, Facets } from "../../schemas/api/contracts.ts";
import type { Tables } from "../tables.ts";
import { allOf, hasWords, isLeftBy, isOfSites, type Sites, soughtBy } from "./filter.ts";

/** How many contracts a filter leaves, in all and for each value, most frequent first. */
export async function facetsOf(db: Kysely<Tables>, filter: ContractFilter, sites: Sites): Promise<Facets> {
  const sought = soughtBy(filter);
  if (sought === "nothing") return noContracts;
  const matches = sought
    ? [sql<SqlBool>`contract_line.contract in (select contract from contract_words where ${hasWords(sought, "any")})`]
    : [];
  const left = allOf([...isOfSites(sites), ...isLeftBy(filter), ...matches]);
  const { rows } = await sql<FacetRow>`
    with kinds as materialized (
      select contract_kind, document_kind, language, state, readiness, sites, site_keys, count(*) as contracts
        from contract_line where ${left} group by 1, 2, 3, 4, 5, 6, 7)
    select 'total' as facet, '' as value, coalesce(sum(contracts), 0)::integer as contracts from kinds
    ${sql.join(grouped, sql` `)}
    union all select 'site', min(site.name), sum(contracts)::integer
      from kinds, unnest(sites, site_keys) as site (name, key) group by site.key
    order by contracts desc, value`.execute(db);
  const of = (facet: FacetRow["facet"]) =>
    Object.fromEntries(rows.filter((row) => row.facet === facet).map(({ value, contracts }) => [value, contracts]));
  return {
    total: of("total")[""] ?? 0,
    contractKind: of("contractKind"),
    documentKind: of("documentKind"),
    language: of("language"),
    state: of("state"),
    readiness: of("readiness"),
    site: of("site"),
  };
}

interface FacetRow {
  readonly facet: keyof Facets;
  readonly value: string;
  readonly contracts: number;
}

const grouped: readonly RawBuilder<unknown>[] = Object.entries({
  contractKind: "contract_kind",
  documentKind: "document_kind",
  language: "language",
  state: "state",
  readiness: "readiness",
}).map(
  ([facet, column]) => sql`union all select ${sql.lit(facet)}, ${sql.ref(column)}, sum(contracts)::integer
    from kinds where ${sql.ref(column)} is not null group by 2`,
);

const noContracts: Facets = {
  total: 0,
  contractKind: {},
  documentKind: {},
  language: {},
  state: {},
  readiness: {},
  site: {},
};
