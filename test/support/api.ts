import type { InjectOptions, LightMyRequestResponse } from "fastify";
import type { Role } from "../../schemas/api/access.ts";
import { fields } from "../../schemas/fields/index.ts";
import { Settings } from "../../schemas/settings.ts";
import { createApp } from "../../server/app.ts";
import type { ServerPorts } from "../../server/ports.ts";
import type { Fault } from "../../server/problems/problem-of.ts";
import { csrfTokenOf } from "../../server/security/actor.ts";
import { hashPassword } from "../../server/security/passwords.ts";
import { sessionCookie } from "../../server/security/session-cookie.ts";
import { openStore, type Store } from "../../store/store.ts";
import { newDataFolder, removeDataFolder } from "./data-folder.ts";

/** The API on a store of its own, and somebody signed in. */
export interface TestApi {
  readonly app: Awaited<ReturnType<typeof createApp>>;
  readonly store: Store;
  /** Asks as the one signed in: with their session, and the CSRF token on a change. `url` is below `/api/v1`. */
  ask(request: AskOptions): Promise<LightMyRequestResponse>;
  /** Who was signed in first. */
  readonly caller: Caller;
  /** Somebody else on the same store. */
  signIn(who: Who): Promise<Caller>;
  close(): Promise<void>;
}

export interface Who {
  readonly role: Role;
  /** Absent: all. */
  readonly sites?: readonly string[];
}

export interface Caller {
  readonly user: string;
  readonly email: string;
  readonly headers: Readonly<Record<string, string>>;
  ask(request: AskOptions): Promise<LightMyRequestResponse>;
}

type AskOptions = Omit<InjectOptions, "headers"> & { readonly headers?: Readonly<Record<string, string>> };

export interface ApiOptions extends Partial<Who> {
  readonly ports?: Partial<ServerPorts>;
  /** As in `greffier.config.json`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Standard: printed, so that a test that meets one says where it was. */
  readonly onFault?: (fault: Fault) => void;
  /** An open store; without it, a fresh embedded one. */
  readonly store?: Store;
}

/** Of everybody whom `signIn` adds. */
export const testPassword = "correct horse battery staple";
/** So that no two have the same email, on one store too. */
let signedIn = 0;
let passwordHash: Promise<string> | undefined;

/** A fresh embedded store, the API over it, and somebody of a role (standard: administrator) signed in. Close it. */
export async function openApi(options: ApiOptions = {}): Promise<TestApi> {
  const data = options.store ? undefined : await newDataFolder();
  const store = options.store ?? (await openStore({ data: data ?? "", version: "1.0.0" }));
  const settings = Settings.parse({ ...options.settings });
  const { onFault = console.error } = options;
  const app = await createApp({ store, settings, version: "1.0.0", ports: { ...noPorts, ...options.ports }, onFault });
  await app.ready();

  const signIn = async ({ role, sites }: Who): Promise<Caller> => {
    signedIn += 1;
    const trail = { actorName: "test" };
    const email = `${role}-${signedIn}@example.com`;
    const user = await store.access.addUser({ email, name: `${role} ${signedIn}`, role, sites }, trail);
    if (!user) throw new Error(`Expected to add ${email}, found it there.`);
    passwordHash ??= hashPassword(testPassword);
    await store.access.setPassword(user.id, await passwordHash, trail);
    const limits = { hours: 1, idleMinutes: 60 };
    const secret = await store.access.startSession(user.id, { byLink: false, limits }, trail);
    const headers = {
      cookie: `${sessionCookie(settings.server).name}=${secret}`,
      "x-csrf-token": csrfTokenOf(secret),
    };
    const ask = (request: AskOptions) =>
      app.inject({ ...request, url: `/api/v1${String(request.url)}`, headers: { ...headers, ...request.headers } });
    return { user: user.id, email, headers, ask };
  };

  const caller = await signIn({ role: options.role ?? "administrator", sites: options.sites });
  return {
    app,
    store,
    ask: caller.ask,
    caller,
    signIn,
    close: async () => {
      await app.close();
      if (data !== undefined) {
        await store.close();
        removeDataFolder(data);
      }
    },
  };
}

const unasked = (name: string) => () => Promise.reject(new Error(`Expected port ${name} to be given by the test.`));

const noPorts: ServerPorts = {
  fields: async () => fields,
  intake: { take: unasked("intake.take") },
  pages: { image: unasked("pages.image") },
  preview: unasked("preview"),
  acceptance: () => undefined,
};
