import cookie from "@fastify/cookie";
import Fastify from "fastify";
import {
  type FastifyPluginAsyncZod,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import type { Settings } from "../schemas/settings.ts";
import type { Store } from "../store/store.ts";
import { registerOpenApi, registerReference } from "./openapi/register.ts";
import type { ServerPorts } from "./ports.ts";
import { sendProblem } from "./problem.ts";
import { answerBrokenRequest } from "./problems/broken-requests.ts";
import { type Fault, problemOf } from "./problems/problem-of.ts";
import { registerProblems } from "./problems/register.ts";
import { refuseUnknownParameters } from "./problems/unknown-parameters.ts";
import { routes } from "./routes/index.ts";
import { registerAccessControl } from "./security/access-control.ts";
import { registerAudit } from "./security/audit.ts";
import { registerHeaders } from "./security/headers.ts";
import { registerIdempotency } from "./security/idempotency.ts";
import { checkListening } from "./security/listen-safely.ts";
import { checkHost, ownOrigin } from "./security/origin.ts";
import { registerRateLimits } from "./security/rate-limits.ts";
import { sessionCookie } from "./security/session-cookie.ts";
import { registerSlowBody } from "./security/slow-body.ts";
import { registerSoundRequests } from "./security/sound-request.ts";

export interface ServerParts {
  readonly store: Store;
  readonly ports: ServerPorts;
  readonly settings: Settings;
  readonly version: string;
  /** Told of what went wrong in the server, for its log. */
  readonly onFault?: (fault: Fault) => void;
}

/** A group of routes under `/api/v1`. Add one: its file in `routes/`, and its line in `routes/index.ts`. */
export type RouteGroup = (parts: ServerParts) => FastifyPluginAsyncZod;

/**
 * The API and the application, ready to listen or to be asked in a test (`app.inject`). Throws `UsageError` where it would
 * be reached over a network without https.
 */
export async function createApp(parts: ServerParts) {
  const { store, settings } = parts;
  const { server } = settings;
  checkListening(server);
  const onFault = parts.onFault ?? (() => {});
  const app = Fastify({
    logger: false,
    trustProxy: server.trustProxy ?? false,
    bodyLimit: server.bodyKilobytes * 1024,
    connectionTimeout: 120_000,
    requestTimeout: server.uploadSeconds * 1000,
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (error, request, reply) => sendProblem(reply, problemOf(error, request, onFault)),
    http: { headersTimeout: server.bodySeconds * 1000, connectionsCheckingInterval: 1000 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  registerProblems(app, onFault, (error) => store.explain(error));
  const refuseOtherHosts = checkHost(server);
  app.addHook("onRequest", async (request) => refuseOtherHosts(request));
  await registerHeaders(app, server);
  await registerRateLimits(app, server);
  registerSlowBody(app, server.bodySeconds);
  await app.register(cookie);
  registerAccessControl(app, {
    access: store.access,
    cookie: sessionCookie(server),
    limits: { hours: server.sessionHours, idleMinutes: server.sessionIdleMinutes },
    isOwnOrigin: ownOrigin(server),
  });
  registerSoundRequests(app);
  refuseUnknownParameters(app);
  registerIdempotency(app, store.access);
  registerAudit(app, store.access);
  await registerOpenApi(app);
  await registerReference(app);
  for (const group of routes) await app.register(group(parts), { prefix: "/api/v1" });
  return app;
}
