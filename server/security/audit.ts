import type { FastifyInstance } from "fastify";
import type { AccessStore } from "../../store/access/access-store.ts";
import { trailOf } from "./actor.ts";

/**
 * Enters in the audit each call that succeeds on a route with `config.audit`, before its answer leaves: what cannot be
 * entered is not given.
 */
export function registerAudit(app: FastifyInstance, access: AccessStore): void {
  app.addHook("onSend", async (request, reply, payload) => {
    const { audit } = request.routeOptions.config;
    if (audit !== undefined && reply.statusCode < 400) {
      await access.noteAudit({ ...trailOf(request.actor, request.ip), action: audit, ...subjectOf(request.params) });
    }
    return payload;
  });
}

function subjectOf(params: unknown): { readonly subject?: string } {
  const id = typeof params === "object" && params !== null ? Reflect.get(params, "id") : undefined;
  return typeof id === "string" ? { subject: id } : {};
}
