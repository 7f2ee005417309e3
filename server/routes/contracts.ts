import { ContractFilter, ContractLine, ContractQuery, Facets } from "../../schemas/api/contracts.ts";
import { pageOf } from "../../schemas/api/paging.ts";
import type { RouteGroup } from "../app.ts";
import { maskCounts, maskLine } from "../mask.ts";

/** The portfolio: contracts in one line each. */
export const contracts: RouteGroup =
  ({ store: { portfolio } }) =>
  async (app) => {
    const tags = ["contracts"];

    app.route({
      method: "GET",
      url: "/contracts",
      config: { access: "contracts:read" },
      schema: {
        summary: "Contracts, filtered, sorted and searched",
        description:
          'Search takes words, "a phrase", -excluded and begin*, in French and English, whatever the accents. Excerpts come only to who may read documents.',
        tags,
        querystring: ContractQuery,
        response: { 200: pageOf(ContractLine) },
      },
      handler: async ({ query, actor }) => {
        const page = await portfolio.list(query, {
          sites: actor.sites,
          mayReadDocuments: actor.permissions.has("documents:read"),
        });
        if (actor.permissions.has("bank:read")) return { ...page, items: [...page.items] };
        return { ...page, items: page.items.map(maskLine) };
      },
    });

    app.route({
      method: "GET",
      url: "/contracts/facets",
      config: { access: "contracts:read" },
      schema: {
        summary: "How many contracts a filter leaves for each value",
        tags,
        querystring: ContractFilter,
        response: { 200: Facets },
      },
      handler: async ({ query, actor }) => {
        const facets = await portfolio.facets(query, actor.sites);
        return actor.permissions.has("bank:read") ? facets : { ...facets, site: maskCounts(facets.site) };
      },
    });
  };
