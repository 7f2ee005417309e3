import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Me, Role, UserLink } from "../../schemas/api/access.ts";
import { type Look, openProfile } from "./browser.ts";
import type { Serving, Session } from "./serving.ts";

/** Of everybody whom `addPerson` adds. */
const password = "une phrase assez longue";

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
  const { user, link } = (await succeeded(made).json()) as UserLink;
  const headers = { "content-type": "application/json" };
  const entered = await fetch(`${url}/api/v1/session/link`, {
    ...{ method: "POST", headers, body: JSON.stringify({ link }) },
  });
  const { csrfToken = "" } = (await succeeded(entered).json()) as Me;
  const cookie = entered.headers
    .getSetCookie()
    .map((set) => set.split(";")[0])
    .join("; ");
  const set = await fetch(`${url}/api/v1/me/password`, {
    method: "PUT",
    headers: { ...headers, cookie, "x-csrf-token": csrfToken },
    body: JSON.stringify({ password }),
  });
  succeeded(set);
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

function succeeded(answer: Response): Response {
  if (!answer.ok) throw new Error(`Expected ${answer.url} to be answered, found ${answer.status}.`);
  return answer;
}
