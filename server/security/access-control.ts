import type { FastifyInstance, FastifyRequest, onRequestAsyncHookHandler, RouteOptions } from "fastify";
import type { AccessStore } from "../../store/access/access-store.ts";
import type { SessionLimits } from "../../store/access/sessions.ts";
import { tokenPrefix } from "../../store/access/tokens.ts";
import { ProblemError } from "../problem.ts";
import type { Actor, RouteAccess } from "../route-access.ts";
import { actorOfToken, actorOfUser, isCsrfToken } from "./actor.ts";
import { refuseSecretsInAddress } from "./address-secrets.ts";
import { checkOrigin, isUnsafe } from "./origin.ts";
import type { SessionCookie } from "./session-cookie.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The session by which a person calls; absent for a token. Never logged. */
    session?: { readonly secret: string; readonly mustSetPassword: boolean };
  }
}

export interface AccessParts {
  readonly access: AccessStore;
  readonly cookie: SessionCookie;
  readonly limits: SessionLimits;
  readonly isOwnOrigin: (origin: string, request: FastifyRequest) => boolean;
}

/**
 * Refuses at the start a route that does not say who may call it, and at each request whoever may not. Hangs on each route
 * after the rate limits, so that a flood of wrong credentials does not reach the database.
 */
export function registerAccessControl(app: FastifyInstance, parts: AccessParts): void {
  app.decorateRequest("actor");
  app.decorateRequest("session");
  const routes: RouteOptions[] = [];
  app.addHook("onRoute", (route) => {
    const check: onRequestAsyncHookHandler = async (request) => admit(request, parts);
    route.onRequest = [...[route.onRequest ?? []].flat(), check];
    routes.push(route);
  });
  // Looked at when all are there: who registers a plugin with routes of its own gives them theirs after this hook.
  app.addHook("onReady", async () => {
    const open = routes
      .filter(({ config }) => config?.access === undefined)
      .map(({ method, url }) => `${method} ${url}`);
    if (open.length > 0) throw new Error(`Expected every route to state its access, found none at ${open.join(", ")}.`);
  });
}

async function admit(request: FastifyRequest, parts: AccessParts): Promise<void> {
  const { access } = request.routeOptions.config;
  if (access === undefined) throw new Error("Expected the route to state its access.");
  refuseSecretsInAddress(request);
  if (isUnsafe(request.method) && request.headers.authorization === undefined) checkOrigin(request, parts.isOwnOrigin);
  if (access === "anyone") return;
  request.actor = await authenticate(request, parts);
  if (request.session?.mustSetPassword === true && !answersBeforePassword(request)) throw passwordMissing();
  if (access !== "signedIn" && !request.actor.permissions.has(access)) throw forbidden(access, request.actor);
}

function answersBeforePassword(request: FastifyRequest): boolean {
  const { beforePassword } = request.routeOptions.config;
  return typeof beforePassword === "function" ? beforePassword(request) : beforePassword === true;
}

async function authenticate(request: FastifyRequest, parts: AccessParts): Promise<Actor> {
  const { authorization } = request.headers;
  if (authorization !== undefined) return authenticateToken(authorization, parts.access);
  const secret = parts.cookie.read(request);
  if (secret === undefined) throw notSignedIn("Expected a session or a token, found neither.");
  const session = await parts.access.liveSession(secret, parts.limits);
  if (!session) throw notSignedIn("Expected a session that has not ended, found one that has.");
  if (isUnsafe(request.method) && !isCsrfToken(request.headers["x-csrf-token"], secret)) {
    throw new ProblemError(
      403,
      "CSRF",
      "Expected the session's own x-csrf-token with a change, found none or another's.",
      "Send the csrfToken of GET /api/v1/me as header x-csrf-token.",
    );
  }
  request.session = { secret, mustSetPassword: session.mustSetPassword };
  return actorOfUser(session);
}

async function authenticateToken(authorization: string, access: AccessStore): Promise<Actor> {
  const secret = /^Bearer +(\S{1,200})$/i.exec(authorization)?.[1];
  if (secret === undefined || !secret.startsWith(tokenPrefix)) {
    throw notSignedIn(`Expected header Authorization to be Bearer ${tokenPrefix}…, found something else.`);
  }
  const token = await access.knownToken(secret);
  if (!token) throw notSignedIn("Expected a token that is known, found one that is not, or not any more.");
  if (token.state === "expired") throw notSignedIn("Expected a token that is valid today, found one that has expired.");
  return actorOfToken(token);
}

function notSignedIn(detail: string): ProblemError {
  return new ProblemError(401, "NOT_SIGNED_IN", detail, "Sign in again, or send a token that is valid.");
}

function passwordMissing(): ProblemError {
  return new ProblemError(
    403,
    "PASSWORD_MISSING",
    "Expected a password to be set before anything else is done, found a session by a one-time link and none set since.",
    "Set one with PUT /api/v1/me/password, or on the page that the link opens.",
  );
}

function forbidden(access: RouteAccess, actor: Actor): ProblemError {
  const remedy =
    actor.kind === "token"
      ? "Make a token with this scope, if your role has it."
      : "Ask an administrator for a role that has it.";
  return new ProblemError(403, "FORBIDDEN", `Expected permission ${access}, found that you do not have it.`, remedy);
}
