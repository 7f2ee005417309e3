import type { FastifyReply, FastifyRequest } from "fastify";
import type { User } from "../../schemas/api/access.ts";
import { type Me, permissionsOf } from "../../schemas/api/access.ts";
import type { ServerSettings } from "../../schemas/server-settings.ts";
import type { AccessStore } from "../../store/access/access-store.ts";
import { accountSubject, addressSubject } from "../../store/access/sign-in-failures.ts";
import { foldEmail } from "../../store/access/users.ts";
import { ProblemError } from "../problem.ts";
import { csrfTokenOf } from "./actor.ts";
import { isPassword } from "./passwords.ts";
import { sessionCookie } from "./session-cookie.ts";

/** Who is signed in now, by what. */
export interface Entry {
  readonly user: string;
  readonly name: string;
  readonly byLink: boolean;
}

/**
 * Who has this email and password. Unknown people, wrong passwords and disabled accounts look and cost the same; after some
 * failures an account, and a network address, have to wait, longer each time.
 */
export async function checkPassword(
  access: AccessStore,
  given: { readonly email: string; readonly password: string },
  address: string,
): Promise<Entry> {
  const account = accountSubject(foldEmail(given.email));
  const place = addressSubject(address);
  const wait = (await access.claimTry(place)) || (await access.claimTry(account));
  if (wait > 0) {
    await access.noteAudit({ action: "session.delayed", address });
    throw new ProblemError(
      429,
      "TOO_MANY_TRIES",
      `Expected fewer tries to sign in, found too many; the next is possible in ${wait} seconds.`,
      "Wait, then try again, or ask an administrator for a one-time link.",
      { retryAfterSeconds: wait },
    );
  }
  const known = await access.passwordOf(given.email);
  if (!(await isPassword(given.password, known?.hash)) || !known) {
    await access.noteAudit({ action: "session.refused", address, ...(known && { subject: known.user }) });
    throw new ProblemError(
      401,
      "WRONG_CREDENTIALS",
      "Expected the email and password of a user, found that they are not.",
      "Check both, or ask an administrator for a one-time link.",
    );
  }
  await access.forgiveTries(account, place);
  return { user: known.user, name: known.name, byLink: false };
}

/** Starts a session under a new secret, ending the one that the browser had. */
export async function enter(
  access: AccessStore,
  server: ServerSettings,
  entry: Entry,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const cookie = sessionCookie(server);
  const trail = { actor: entry.user, actorName: entry.name, address: request.ip };
  const before = cookie.read(request);
  if (before !== undefined) await access.endSession(before, trail);
  const limits = { hours: server.sessionHours, idleMinutes: server.sessionIdleMinutes };
  const secret = await access.startSession(entry.user, { byLink: entry.byLink, limits }, trail);
  cookie.set(reply, secret);
  return secret;
}

/** A user as they see themselves. */
export function meOf(
  user: User,
  permissions: Me["permissions"],
  session: { readonly secret: string; readonly mustSetPassword: boolean } | undefined,
): Me {
  const { id, name, email, role, sites } = user;
  return {
    id,
    name,
    email,
    role,
    permissions,
    ...(sites && { sites }),
    ...(session && { csrfToken: csrfTokenOf(session.secret) }),
    mustSetPassword: session?.mustSetPassword ?? false,
  };
}

/** Of somebody who just came in. */
export async function meAfter(access: AccessStore, entry: Entry, secret: string): Promise<Me> {
  const user = await access.findUser(entry.user);
  if (!user) throw new ProblemError(401, "NOT_SIGNED_IN", "Expected a user, found that they are gone.");
  return meOf(user, [...permissionsOf[user.role]], { secret, mustSetPassword: entry.byLink || !user.hasPassword });
}
