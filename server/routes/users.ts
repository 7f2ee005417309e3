import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { afterCursor, pageOfRows } from "../../lib/paging.ts";
import { NewUser, User, UserChange, UserLink } from "../../schemas/api/access.ts";
import { PageQuery, pageOf } from "../../schemas/api/paging.ts";
import type { Changed } from "../../store/access/users.ts";
import type { RouteGroup } from "../app.ts";
import { changedMeanwhile, ifMatch, setEtag } from "../if-match.ts";
import { notFound, ProblemError } from "../problem.ts";
import { trailOf } from "../security/actor.ts";

const Id = z.object({ id: z.string().max(100) });
const tags = ["users"];
const config = { access: "settings:write" } as const;
/** Who came in by a link gives themselves a name; the first administrator had no say in theirs. */
const isOneself = ({ params, actor }: FastifyRequest) => Id.safeParse(params).data?.id === actor.user;

/** How long a link for a new or forgetful user is good, hours. */
const linkHours = 72;

/** Who may come in; for administrators. */
export const users: RouteGroup =
  ({ store: { access } }) =>
  async (app) => {
    app.route({
      method: "GET",
      url: "/users",
      config,
      schema: { summary: "Users, by email", tags, querystring: PageQuery, response: { 200: pageOf(User) } },
      handler: async ({ query }) => {
        const rows = await access.listUsers({ after: afterCursor(query.cursor), limit: query.limit + 1 });
        return pageOfRows(rows, query.limit, ({ email }) => email);
      },
    });

    app.route({
      method: "POST",
      url: "/users",
      config,
      schema: {
        summary: "Add a user; they sign in by the link given and set their password",
        tags,
        body: NewUser,
        response: { 201: UserLink },
      },
      handler: async (request, reply) => {
        const trail = trailOf(request.actor, request.ip);
        const user = await access.addUser(request.body, trail);
        if (!user) throw emailTaken();
        const { secret, expiresAt } = await access.makeLink(user.id, linkHours, trail);
        return reply.status(201).send({ user, link: secret, expiresAt });
      },
    });

    app.route({
      method: "GET",
      url: "/users/:id",
      config,
      schema: { summary: "A user", tags, params: Id, response: { 200: User } },
      handler: async ({ params }, reply) => {
        const user = await access.findUser(params.id);
        if (!user) throw notFound("a user");
        setEtag(reply, user.etag);
        return user;
      },
    });

    app.route({
      method: "PATCH",
      url: "/users/:id",
      config: { ...config, beforePassword: isOneself },
      schema: {
        summary: "Change a user, as they were looked at",
        description: "Header If-Match is the user's etag, or `*` for a change whatever stands there.",
        tags,
        params: Id,
        body: UserChange,
        response: { 200: User },
      },
      handler: async (request, reply) => {
        const etag = ifMatch(request);
        const isAsSeen = (current: User) => etag === "*" || etag === current.etag;
        const trail = trailOf(request.actor, request.ip);
        const changed = await access.changeUser(request.params.id, request.body, trail, isAsSeen);
        if ("refused" in changed) throw refusalOf(changed);
        setEtag(reply, changed.user.etag);
        return changed.user;
      },
    });

    app.route({
      method: "POST",
      url: "/users/:id/link",
      config,
      schema: {
        summary: "A one-time link for a user who forgot their password; ends the one before",
        tags,
        params: Id,
        response: { 201: UserLink },
      },
      handler: async (request, reply) => {
        const user = await access.findUser(request.params.id);
        if (!user) throw notFound("a user");
        if (user.disabled) {
          throw new ProblemError(409, "USER_DISABLED", "Expected a user who may sign in, found a disabled one.");
        }
        const { secret, expiresAt } = await access.makeLink(user.id, linkHours, trailOf(request.actor, request.ip));
        return reply.status(201).send({ user, link: secret, expiresAt });
      },
    });
  };

function refusalOf(changed: Extract<Changed, { readonly refused: string }>): ProblemError {
  switch (changed.refused) {
    case "unknown":
      return notFound("a user");
    case "emailTaken":
      return emailTaken();
    case "changedMeanwhile":
      return changedMeanwhile(changed.current, changed.current.etag);
    case "lastAdministrator":
      return new ProblemError(
        409,
        "LAST_ADMINISTRATOR",
        "Expected an administrator with a password to remain, found that none would.",
        "Make somebody else an administrator first, and let them set their password.",
      );
  }
}

function emailTaken(): ProblemError {
  return new ProblemError(409, "EMAIL_TAKEN", "Expected an email that nobody has, found a user with it.");
}
