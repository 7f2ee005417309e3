import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Role, UserLink } from "../../schemas/api/access.ts";
import { type Look, openProfile } from "./browser.ts";
import { password, type Serving, type Session, signInByLink } from "./serving.ts";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Adds somebody whom an administrator lets in, who follows their link and sets a password. */
export async function addPerson(
  administrator: Session,
  { url }: Pick<Serving, "url">,
  who: { readonly name: string; readonly role: Role; readonly sites?: readonly string[] },
): Promise<Person> {
  const email = `${who.role}-${crypto.randomUUID()}@example.org`;
  const made = await administrator.fetch("/users", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...who, email }),
  });
  if (!made.ok) throw new Error(`Expected ${email} to be added, found ${made.status}.`);
  const { user, link } = (await made.json()) as UserLink;
  await signInByLink({ url, link: `${url}/welcome#${link}` });
  return { id: user.id, name: who.name, email };
}

/** A browser of theirs in which they are signed in, with one empty page. Close the profile. */
export async function openAs(
  browser: Browser,
  { url }: Pick<Serving, "url">,
  { email }: Person,
  look?: Look,
): Promise<{ readonly profile: BrowserContext; readonly page: Page }> {
  const profile = await openProfile(browser, look);
  const answer = await profile.request.post(`${url}/api/v1/session`, { data: { email, password } });
  if (!answer.ok()) throw new Error(`Expected ${email} to be signed in, found ${answer.status()}.`);
  return { profile, page: await profile.newPage() };
}
