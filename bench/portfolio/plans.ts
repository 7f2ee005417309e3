import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import { ContractFilter, ContractQuery } from "../../schemas/api/contracts.ts";
import { QueueQuery } from "../../schemas/api/queue.ts";
import { portfolioStore } from "../../store/portfolio/portfolio.ts";
import type { Tables } from "../../store/tables.ts";

/** How PostgreSQL answers what the portfolio asks, as Markdown: each statement's plan with what it took. */
export async function queryPlans(pool: pg.Pool): Promise<string> {
  const asked: { readonly sql: string; readonly parameters: readonly unknown[] }[] = [];
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => {
      asked.push({ sql: query.sql, parameters: query.parameters });
    },
  });
  const portfolio = portfolioStore(kysely);
  const reader = { sites: undefined, mayReadDocuments: true };
  const list = (query: Record<string, unknown>) => () => portfolio.list(ContractQuery.parse(query), reader);
  const questions: Record<string, () => Promise<unknown>> = {
    "List, newest first": list({}),
    "List by amount": list({ sort: "amount" }),
    "Filter by kind, language and readiness": list({ contractKind: "lease", language: "fr", readiness: "toReview" }),
    "Filter by party": list({ party: "Durand Réseaux 7" }),
    "Contracts of one site, for who sees only that": () =>
      portfolio.list(ContractQuery.parse({}), { ...reader, sites: ["Lyon"] }),
    "Search for a common word": list({ search: "préavis" }),
    "Search for a rare word, by relevance": list({ search: "M-2024-000777", sort: "relevance" }),
    "Search for a phrase": list({ search: '"tacite reconduction" lyon' }),
    Facets: () => portfolio.facets(ContractFilter.parse({}), undefined),
    "Review queue": () =>
      portfolio.queue(QueueQuery.parse({}), { sites: undefined, user: "nobody", today: "2026-11-22" }),
  };
  const parts: string[] = [];
  for (const [name, question] of Object.entries(questions)) {
    asked.length = 0;
    await question();
    parts.push(`## ${name}`, "");
    for (const { sql, parameters } of [...asked]) {
      const { rows } = await pool.query(`explain (analyze, buffers off, timing off) ${sql}`, [...parameters]);
      parts.push("```", ...rows.map((row) => String(row["QUERY PLAN"]).trimEnd()), "```", "");
    }
  }
  return parts.join("\n");
}
