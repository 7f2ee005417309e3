import { z } from "zod";
import { afterNumber, pageOfRows } from "../../lib/paging.ts";
import { AuditLine } from "../../schemas/api/access.ts";
import { PageQuery, pageOf } from "../../schemas/api/paging.ts";
import type { RouteGroup } from "../app.ts";

const AuditQuery = PageQuery.extend({
  /** Id of a user or token. */
  actor: z.string().max(100).optional(),
  /** Id of what something was done to. */
  subject: z.string().max(100).optional(),
  action: z.string().max(100).optional(),
});

/** Who did and read what; nothing of it can be changed. */
export const audit: RouteGroup =
  ({ store: { access } }) =>
  async (app) => {
    app.route({
      method: "GET",
      url: "/audit",
      config: { access: "audit:read" },
      schema: {
        summary: "The audit, newest first",
        tags: ["audit"],
        querystring: AuditQuery,
        response: { 200: pageOf(AuditLine) },
      },
      handler: async ({ query }) => {
        const { limit, actor, subject, action } = query;
        const before = afterNumber(query.cursor);
        const rows = await access.auditLines({ limit: limit + 1, before, actor, subject, action });
        return pageOfRows(rows, limit, ({ number }) => String(number));
      },
    });
  };
