import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Uploaded } from "../../schemas/api/documents.ts";
import { newDataFolder, removeDataFolder } from "./data-folder.ts";

const main = fileURLToPath(new URL("../../cli/main.ts", import.meta.url));

export interface ServingOptions {
  /** A folder that is there; without it, a new one, which is removed at the end. */
  readonly data?: string;
  readonly places?: readonly string[];
  readonly flags?: readonly string[];
  /** `key=value`, as after `--set`. */
  readonly settings?: readonly string[];
  /** `postgres://…` in place of the embedded database. */
  readonly database?: string;
}

/** `greffier serve` as people run it: a process of its own, on a free port of loopback. Stop it. */
export interface Serving {
  readonly data: string;
  /** Without a `/` at its end. */
  readonly url: string;
  readonly port: number;
  /** Signs the first administrator in; absent where one has a password. */
  readonly link: string | undefined;
  /** All that it has written so far. */
  readonly written: { readonly out: string; readonly error: string };
  readonly pid: number;
  /** Asks it to end as Ctrl-C does, and gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts it and waits until it answers; fails with what it wrote where it ends before. */
export async function startServing(options: ServingOptions = {}): Promise<Serving> {
  const { places = [], flags = [], settings = [], database } = options;
  const data = options.data ?? (await newDataFolder());
  const child = spawn(
    process.execPath,
    [
      ...[main, "--data", data, ...(database === undefined ? [] : ["--database", database])],
      ...settings.flatMap((setting) => ["--set", setting]),
      ...["serve", ...places, "--port", "0", "--no-open", ...flags],
    ],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, LC_ALL: "C" } },
  );
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const written = { out: "", error: "" };
  const url = await addressOf(child, ended, written);
  return {
    ...{ data, url, written, pid: child.pid ?? 0, port: Number(new URL(url).port) },
    link: /http\S+#\S+/.exec(written.out)?.[0],
    async stop() {
      child.kill("SIGINT");
      const code = await ended;
      if (options.data === undefined) removeDataFolder(data);
      return code;
    },
  };
}

async function addressOf(
  child: ChildProcess,
  ended: Promise<number | null>,
  written: { out: string; error: string },
): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  child.stdout?.on("data", (text: Buffer) => {
    written.out += text;
    // The link, where there is one, is written in the same breath.
    const [, url] = /answers at (\S+) \(Ctrl-C\)\n/.exec(written.out) ?? [];
    if (url !== undefined) setImmediate(resolve, url);
  });
  child.stderr?.on("data", (text: Buffer) => {
    written.error += text;
  });
  const failed = ended.then((code) => {
    throw new Error(`Expected greffier serve to answer, found that it ended with ${code}: ${written.error}`);
  });
  return Promise.race([promise, failed]);
}

/** Somebody signed in to a served API: every request carries the session, and a change its CSRF token. */
export interface Session {
  readonly headers: Readonly<Record<string, string>>;
  /** `path` is below `/api/v1`. */
  fetch(path: string, init?: RequestInit & { readonly headers?: Record<string, string> }): Promise<Response>;
  json<Body>(path: string): Promise<Body>;
  upload(
    files: readonly { readonly name: string; readonly bytes: Uint8Array | string }[],
    query?: string,
  ): Promise<Response>;
}

/** Of everybody whom `signInByLink` let in. */
export const password = "une phrase assez longue";

/** Follows a one-time link, such as the one printed, and sets a password. */
export async function signInByLink(at: Pick<Serving, "url" | "link">): Promise<Session> {
  const entered = await followLink(at);
  const set = await entered.fetch("/me/password", {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ password }),
  });
  return sessionOf(at.url, set);
}

/** Follows a one-time link and no more: until there is a password, such a session sets one, and does nothing else. */
export function followLink({ url, link }: Pick<Serving, "url" | "link">): Promise<Session> {
  return signIn(url, "/session/link", { link: link?.split("#")[1] });
}

async function signIn(url: string, path: string, body: unknown): Promise<Session> {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return sessionOf(url, answer);
}

/** The session that an answer began. */
async function sessionOf(url: string, answer: Response): Promise<Session> {
  if (!answer.ok) throw new Error(`Expected to be signed in at ${answer.url}, found ${answer.status}.`);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(";")[0])
    .join("; ");
  const headers = { cookie, "x-csrf-token": csrfToken };
  const ask: Session["fetch"] = (path, init = {}) =>
    fetch(`${url}/api/v1${path}`, { ...init, headers: { ...headers, ...init.headers } });
  return {
    headers,
    fetch: ask,
    json: async <Body>(path: string) => (await (await ask(path)).json()) as Body,
    upload: (files, query = "") => {
      const body = new FormData();
      for (const { name, bytes } of files) body.append("file", new Blob([Uint8Array.from(Buffer.from(bytes))]), name);
      return ask(`/documents${query}`, { method: "POST", body });
    },
  };
}

/** Uploads files and waits until none of their batch waits any more; gives the batch's lines, in order of arrival. */
export async function uploadAndWait(
  session: Session,
  files: Parameters<Session["upload"]>[0],
): Promise<Uploaded["files"]> {
  const answer = await session.upload(files);
  if (answer.status !== 201) throw new Error(`Expected 201, found ${answer.status}: ${await answer.text()}`);
  const { batch } = (await answer.json()) as Uploaded;
  for (;;) {
    const { outcomes } = await session.json<{ outcomes: { waiting: number } }>(`/batches/${batch}`);
    if (outcomes.waiting === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const { items } = await session.json<{ items: Uploaded["files"] }>(`/ledger?batch=${batch}&limit=200`);
  return items.toReversed();
}
