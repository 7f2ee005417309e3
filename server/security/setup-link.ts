import type { AccessStore } from "../../store/access/access-store.ts";

/** How long the first administrator's link is good, hours. */
const hours = 24;

/**
 * The link for the first start, where no administrator can sign in: makes one if there is none. What it gives goes after
 * `/welcome#` in the address of the application, so that it never travels to a server in an address. Undefined where an
 * administrator has a password. Links made before it stay until a password is set: of several servers that start on one
 * database, each prints one that works.
 */
export async function createSetupLink(
  access: AccessStore,
): Promise<{ readonly link: string; readonly expiresAt: string } | undefined> {
  if (await access.hasAdministrator()) return undefined;
  const administrator = await firstAdministrator(access);
  if (administrator === undefined) return undefined;
  const { secret, expiresAt } = await access.makeLink(administrator, hours, {}, "stay");
  return { link: secret, expiresAt };
}

/** The one of a first start that was not finished, or a new one, whose email its owner puts their own in place of. */
async function firstAdministrator(access: AccessStore): Promise<string | undefined> {
  const account = { email: "administrator@localhost", name: "Administrator", role: "administrator" } as const;
  return (await access.administratorToBe()) ?? (await access.addUser(account, {}))?.id ?? access.administratorToBe();
}
