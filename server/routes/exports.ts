import { Readable } from "node:stream";
import { z } from "zod";
import { recordExports } from "../../export/index.ts";
import { ContractFilter } from "../../schemas/api/contracts.ts";
import type { RouteGroup } from "../app.ts";
import { chosenRecords } from "../exports/chosen-records.ts";
import { notFound } from "../problem.ts";
import { trailOf } from "../security/actor.ts";

const [firstForm = "json", ...otherForms] = recordExports.map(({ name }) => name);
const Form = z.object({ form: z.enum([firstForm, ...otherForms]) });
const ExportQuery = ContractFilter.extend({
  lang: z.enum(["fr", "en"]).default("fr").describe("Of headers and words; in CSV of separators too"),
});

/** Records taken out, as from the command line. */
export const exports: RouteGroup =
  ({ store, ports, settings }) =>
  async (app) => {
    app.route({
      method: "GET",
      url: "/exports/:form",
      config: { access: "exports:read" },
      schema: {
        summary: "The contracts that a filter leaves, as JSON, JSON lines, CSV or Excel",
        description:
          "The answer streams. Account numbers are masked for who may not see them; only contracts of one's sites are in it.",
        tags: ["exports"],
        params: Form,
        querystring: ExportQuery,
        response: {
          200: {
            description: "The export",
            content: Object.fromEntries(
              [...new Set(recordExports.map(({ mediaType }) => mediaType))].map((type) => [type, { schema: z.any() }]),
            ),
          },
        },
      },
      handler: async ({ params, query, actor, ip }, reply) => {
        const chosen = recordExports.find(({ name }) => name === params.form);
        if (!chosen) throw notFound("a form of export");
        const { lang, ...filter } = query;
        const { publicUrl } = settings.server;
        const pieces = chosen.write(chosenRecords(store, filter, actor), {
          language: lang,
          fields: await ports.fields(),
          filter: shownFilter(filter),
          madeAt: new Date(),
          scratch: settings.data,
          ...(publicUrl !== undefined && { publicUrl }),
        });
        // Before the first byte leaves: what cannot be entered is not given.
        const detail = { form: chosen.name, ...shownFilterNames(filter) };
        await store.access.noteAudit({ ...trailOf(actor, ip), action: "export.made", detail });
        return reply
          .type(chosen.mediaType)
          .header("content-disposition", `attachment; filename="contracts.${chosen.extension}"`)
          .send(Readable.from(pieces, { objectMode: false }));
      },
    });
  };

/** What was asked, for the sheet that explains the others. */
function shownFilter(filter: ContractFilter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat().join(", ")]])),
  );
}

/** Which filters were set, without what was searched for: that may be words of a document. */
function shownFilterNames(filter: ContractFilter): { filters?: string } {
  const names = Object.keys(shownFilter(filter));
  return names.length === 0 ? {} : { filters: names.join(", ") };
}
