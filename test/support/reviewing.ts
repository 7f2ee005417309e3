import type { Browser, Page } from "playwright-core";
import type { ContractView } from "../../schemas/api/contracts.ts";
import type { PageOf } from "../../schemas/api/paging.ts";
import type { QueueItem } from "../../schemas/api/queue.ts";
import { openProfile } from "./browser.ts";
import { password, type Serving, type Session, signInByLink, uploadAndWait } from "./serving.ts";
import type { databases } from "./serving-on.ts";
import { startServingOn } from "./serving-on.ts";

export const administrator = "administrator@localhost";

/** A served installation with contracts in it, whose administrator has a password. Stop `serving`. */
export interface Reviewing {
  readonly serving: Serving;
  /** Of the administrator, over the API. */
  readonly session: Session;
}

interface Given {
  readonly database?: (typeof databases)[number];
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** `review.precision=0.9999`, for more to be doubtful. */
  readonly settings?: readonly string[];
}

export async function startReviewing({ database = "PGlite", files, settings = [] }: Given): Promise<Reviewing> {
  const serving = await startServingOn(database, { settings });
  try {
    const session = await signInByLink(serving);
    const lines = files.length > 0 ? await uploadAndWait(session, files) : [];
    const other = lines.find(({ outcome }) => outcome !== "recorded");
    if (other) throw new Error(`Expected ${other.name} to be recorded, found ${other.outcome}.`);
    return { serving, session };
  } catch (error) {
    await serving.stop();
    throw error;
  }
}

/** Somebody's browser, signed in by password, at an address. Close its context. */
export async function signedIn(browser: Browser, { serving }: Reviewing, path: string): Promise<Page> {
  const profile = await openProfile(browser);
  const page = await profile.newPage();
  await page.goto(serving.url + path);
  await page.locator('input[autocomplete="username"]').fill(administrator);
  await page.locator('input[autocomplete="current-password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.getByRole("navigation").waitFor();
  return page;
}

/** What waits for review, in order of work. */
export async function queueOf({ session }: Reviewing): Promise<readonly QueueItem[]> {
  return (await session.json<PageOf<QueueItem>>("/queue?profile=essential&claimed=show&limit=50")).items;
}

export function contractOf({ session }: Reviewing, contract: string): Promise<ContractView> {
  return session.json<ContractView>(`/contracts/${contract}`);
}

export interface ValueInHand {
  readonly contract: string;
  readonly field: string;
  readonly item: string;
}

/** The value that somebody has in hand, as the address of the review page names it. */
export function valueAt(address: string): ValueInHand | undefined {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  const [, contract] = /^\/review\/([^/]+)$/.exec(pathname) ?? [];
  const field = searchParams.get("field");
  const item = searchParams.get("item");
  return contract === undefined || field === null || item === null ? undefined : { contract, field, item };
}
