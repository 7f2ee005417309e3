import { z } from "zod";
import { Me, NewPassword, SignIn, SignInByLink } from "../../schemas/api/access.ts";
import type { RouteGroup } from "../app.ts";
import { ProblemError } from "../problem.ts";
import { trailOf } from "../security/actor.ts";
import { hashPassword, isPassword } from "../security/passwords.ts";
import { sessionCookie } from "../security/session-cookie.ts";
import { checkPassword, enter, meAfter, meOf } from "../security/sign-in.ts";

/** Coming in, going out, and oneself. */
export const session: RouteGroup =
  ({ store: { access }, settings: { server } }) =>
  async (app) => {
    const tags = ["session"];
    const strict = { rateLimit: { max: server.signInsPerMinute, timeWindow: 60_000 } };

    app.route({
      method: "POST",
      url: "/session",
      config: { access: "anyone", ...strict },
      schema: { summary: "Sign in by email and password", tags, body: SignIn, response: { 200: Me } },
      handler: async (request, reply) => {
        const entry = await checkPassword(access, request.body, request.ip);
        return meAfter(access, entry, await enter(access, server, entry, request, reply));
      },
    });

    app.route({
      method: "POST",
      url: "/session/link",
      config: { access: "anyone", ...strict },
      schema: { summary: "Sign in by a one-time link", tags, body: SignInByLink, response: { 200: Me } },
      handler: async (request, reply) => {
        const used = await access.useLink(request.body.link, request.ip);
        if (!used) {
          await access.noteAudit({ action: "session.refused", address: request.ip, detail: { byLink: true } });
          throw new ProblemError(
            401,
            "LINK_NOT_VALID",
            "Expected a one-time link that is unused and in time, found one that is not.",
            "Ask an administrator for a new one.",
          );
        }
        const entry = { ...used, byLink: true };
        return meAfter(access, entry, await enter(access, server, entry, request, reply));
      },
    });

    app.route({
      method: "DELETE",
      url: "/session",
      config: { access: "signedIn", beforePassword: true },
      schema: { summary: "Sign out", tags, response: { 204: z.undefined() } },
      handler: async (request, reply) => {
        if (request.session) await access.endSession(request.session.secret, trailOf(request.actor, request.ip));
        sessionCookie(server).clear(reply);
        return reply.status(204).send();
      },
    });

    app.route({
      method: "GET",
      url: "/me",
      config: { access: "signedIn", beforePassword: true },
      schema: { summary: "Who is signed in, and what they may do", tags, response: { 200: Me } },
      handler: async ({ actor, session: current }) => {
        const user = await access.findUser(actor.user);
        if (!user) throw new ProblemError(401, "NOT_SIGNED_IN", "Expected a user, found that they are gone.");
        return meOf(user, [...actor.permissions], current);
      },
    });

    app.route({
      method: "PUT",
      url: "/me/password",
      config: { access: "signedIn", beforePassword: true, ...strict },
      schema: {
        summary: "Set one's own password; ends all other sessions",
        tags,
        body: NewPassword,
        response: { 200: Me },
      },
      handler: async (request, reply) => {
        const { actor, session: current } = request;
        if (!current) {
          throw new ProblemError(403, "SESSION_NEEDED", "Expected a session, found a token.", "Sign in to do this.");
        }
        const user = await access.findUser(actor.user);
        if (!user) throw new ProblemError(401, "NOT_SIGNED_IN", "Expected a user, found that they are gone.");
        if (!current.mustSetPassword) {
          const known = await access.passwordOf(user.email);
          if (!(await isPassword(request.body.current ?? "", known?.hash))) {
            throw new ProblemError(422, "WRONG_PASSWORD", "Expected your current password, found another.");
          }
        }
        const hash = await hashPassword(request.body.password);
        await access.setPassword(user.id, hash, trailOf(actor, request.ip));
        const entry = { user: user.id, name: user.name, byLink: false };
        return meAfter(access, entry, await enter(access, server, entry, request, reply));
      },
    });
  };
