import { UsageError } from "../lib/errors.ts";
import type { ServerSettings } from "../schemas/server-settings.ts";
import type { AccessStore } from "../store/access/access-store.ts";

/** How long the link is good, hours. */
const hours = 24;

/** A link of the application that signs a user in once. Throws `UsageError` where nobody of this email may sign in. */
export async function signInLink(
  email: string,
  access: AccessStore,
  { publicUrl, host, port }: ServerSettings,
): Promise<{ readonly address: string; readonly expiresAt: string }> {
  const user = await access.findUserByEmail(email);
  if (!user || user.disabled) {
    throw new UsageError(
      "USER_UNKNOWN",
      `Expected the email of a user, found ${user ? "one that is disabled" : "none with it"}; the first administrator's is administrator@localhost until they give another, and what users there are stands in Settings › Users.`,
    );
  }
  const { secret, expiresAt } = await access.makeLink(user.id, hours, {});
  const place = publicUrl?.replace(/\/$/, "") ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  return { address: `${place}/welcome#${secret}`, expiresAt };
}
