import { z } from "zod";
import { Colleague, permissionsOf } from "../../schemas/api/access.ts";
import type { RouteGroup } from "../app.ts";

/** Whom a reviewer can ask: no addresses, no rights, nothing else of them. */
export const colleagues: RouteGroup =
  ({ store: { access } }) =>
  async (app) => {
    app.route({
      method: "GET",
      url: "/colleagues",
      config: { access: "review:write" },
      schema: {
        summary: "Who else reviews, to ask in a remark",
        tags: ["review"],
        response: { 200: z.array(Colleague) },
      },
      handler: async () => {
        const users = await access.listUsers({ limit: 1000 });
        return users
          .filter(({ role, disabled }) => !disabled && permissionsOf[role].includes("review:write"))
          .map(({ id, name }) => ({ id, name }));
      },
    });
  };
