import { createHmac, timingSafeEqual } from "node:crypto";
import { permissionsOf } from "../../schemas/api/access.ts";
import type { Trail } from "../../store/access/audit.ts";
import type { Holder } from "../../store/access/sessions.ts";
import type { KnownToken } from "../../store/access/tokens.ts";
import type { Actor } from "../route-access.ts";

/** A person with a session: all that their role may do now. */
export function actorOfUser(holder: Holder): Actor {
  return { kind: "user", ...partsOf(holder), permissions: new Set(permissionsOf[holder.role]) };
}

/** A token: its scopes, as far as its owner's role still has them. */
export function actorOfToken(token: Extract<KnownToken, { state: "live" }>): Actor {
  const owned = new Set(permissionsOf[token.holder.role]);
  const permissions = new Set(token.scopes.filter((scope) => owned.has(scope)));
  return { kind: "token", ...partsOf(token.holder), permissions, token: token.id };
}

/** Who is named in the audit. */
export function trailOf(actor: Actor | undefined, address: string): Trail {
  return { address, ...(actor && { actor: actor.token ?? actor.user, actorName: actor.name }) };
}

/** What a page of ours sends with a change, and no other site can know: bound to the session, kept nowhere. */
export function csrfTokenOf(sessionSecret: string): string {
  return createHmac("sha256", sessionSecret).update("greffier csrf").digest("base64url");
}

export function isCsrfToken(given: unknown, sessionSecret: string): boolean {
  const expected = Buffer.from(csrfTokenOf(sessionSecret));
  const found = Buffer.from(typeof given === "string" ? given : "");
  return found.length === expected.length && timingSafeEqual(found, expected);
}

function partsOf({ user, name, sites }: Holder) {
  return { user, name, sites };
}
