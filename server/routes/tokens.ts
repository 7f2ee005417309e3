import { z } from "zod";
import { afterCursor, pageOfRows } from "../../lib/paging.ts";
import { MadeToken, NewToken, Token } from "../../schemas/api/access.ts";
import { PageQuery, pageOf } from "../../schemas/api/paging.ts";
import type { RouteGroup } from "../app.ts";
import { notFound, ProblemError } from "../problem.ts";
import { trailOf } from "../security/actor.ts";

const tags = ["tokens"];
const TokenQuery = PageQuery.extend({
  /** `all` needs `settings:write`. */
  of: z.enum(["me", "all"]).default("me"),
});

/** Tokens for programs, each with some of its owner's permissions. */
export const tokens: RouteGroup =
  ({ store: { access } }) =>
  async (app) => {
    app.route({
      method: "GET",
      url: "/tokens",
      config: { access: "signedIn" },
      schema: {
        summary: "One's own tokens, or everybody's for administrators",
        tags,
        querystring: TokenQuery,
        response: { 200: pageOf(Token) },
      },
      handler: async ({ query, actor }) => {
        if (query.of === "all" && !actor.permissions.has("settings:write")) {
          throw new ProblemError(403, "FORBIDDEN", "Expected permission settings:write for all tokens, found none.");
        }
        const owner = query.of === "me" ? actor.user : undefined;
        const rows = await access.listTokens({ owner, after: afterCursor(query.cursor), limit: query.limit + 1 });
        return pageOfRows(rows, query.limit, ({ id }) => id);
      },
    });

    app.route({
      method: "POST",
      url: "/tokens",
      config: { access: "signedIn" },
      schema: {
        summary: "Make a token; its secret is shown once",
        tags,
        body: NewToken,
        response: { 201: MadeToken },
      },
      handler: async (request, reply) => {
        const { actor, body } = request;
        if (!request.session) {
          // A token that leaked must not make others that outlive it.
          throw new ProblemError(
            403,
            "SESSION_NEEDED",
            "Expected a session, found a token.",
            "Sign in to make tokens.",
          );
        }
        const beyond = body.scopes.filter((scope) => !actor.permissions.has(scope));
        if (beyond.length > 0) {
          throw new ProblemError(
            403,
            "SCOPE_BEYOND_ROLE",
            `Expected scopes that your role has, found also: ${beyond.join(", ")}.`,
            "Leave those out.",
          );
        }
        const wanted = { ...body, scopes: [...new Set(body.scopes)] };
        const { token, secret } = await access.makeToken(actor.user, wanted, trailOf(actor, request.ip));
        return reply.status(201).send({ token, secret });
      },
    });

    app.route({
      method: "DELETE",
      url: "/tokens/:id",
      config: { access: "signedIn" },
      schema: {
        summary: "Revoke a token of one's own, or anybody's for administrators",
        tags,
        params: z.object({ id: z.string().max(100) }),
        response: { 204: z.undefined() },
      },
      handler: async (request, reply) => {
        const { actor, params } = request;
        const owner = actor.permissions.has("settings:write") ? undefined : actor.user;
        const revoked = await access.revokeToken(params.id, owner, trailOf(actor, request.ip));
        if (!revoked) throw notFound("a token");
        return reply.status(204).send();
      },
    });
  };
