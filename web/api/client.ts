import { ConnectionLost, ProblemFailure, problemOf } from "./problem.ts";
import { csrfToken, isSignedIn, waitForSignIn } from "./session.ts";

type Scalar = string | number | boolean;
/** Lists are given by repeating the parameter; what is undefined or empty is left out. */
export type Query = Readonly<Record<string, Scalar | readonly Scalar[] | undefined>>;

export interface Call {
  readonly query?: Query;
  readonly signal?: AbortSignal;
  /** The ETag of what the change was made over; another's change since then answers 412. */
  readonly ifMatch?: string;
  /** A change repeated with the same key is made once. */
  readonly idempotencyKey?: string;
}

export interface Answer<Body> {
  readonly body: Body;
  readonly etag: string | undefined;
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What the API answers at `path` (under `/api/v1`). Throws `ProblemFailure` or `ConnectionLost`; an abort as it is. */
export async function get<Body>(path: string, call: Call = {}): Promise<Body> {
  return (await request<Body>("GET", path, undefined, call)).body;
}

/** Sends a change. When the session has ended, waits until one is signed in again, and sends it then. */
export async function send<Body = void>(
  method: Exclude<Method, "GET">,
  path: string,
  body?: unknown,
  call: Call = {},
): Promise<Body> {
  return (await request<Body>(method, path, body, call)).body;
}

/** As `get` and `send`, with the ETag. */
export async function request<Body>(method: Method, path: string, body: unknown, call: Call): Promise<Answer<Body>> {
  const response = await reach(method, path, body, call);
  // The session routes answer 401 to a wrong password: that is for the form to say.
  if (response.status === 401 && isSignedIn() && !path.startsWith("/session")) {
    await waitForSignIn(call.signal);
    return read<Body>(await reach(method, path, body, call));
  }
  return read<Body>(response);
}

/** The address of something that the browser loads by itself: an image, a download. */
export function addressOf(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, given] of Object.entries(query)) {
    for (const value of Array.isArray(given) ? given : [given]) {
      if (value !== undefined && value !== "") parameters.append(name, String(value));
    }
  }
  const text = parameters.toString();
  return `/api/v1${path}${text && `?${text}`}`;
}

async function reach(method: Method, path: string, body: unknown, call: Call): Promise<Response> {
  const headers = new Headers({ accept: "application/json" });
  const token = csrfToken();
  if (method !== "GET" && token !== undefined) headers.set("x-csrf-token", token);
  if (body !== undefined) headers.set("content-type", "application/json");
  if (call.ifMatch !== undefined) headers.set("if-match", call.ifMatch);
  if (call.idempotencyKey !== undefined) headers.set("idempotency-key", call.idempotencyKey);
  try {
    return await fetch(addressOf(path, call.query), {
      method,
      headers,
      credentials: "same-origin",
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(call.signal && { signal: call.signal }),
    });
  } catch (cause) {
    if (call.signal?.aborted) throw cause;
    throw new ConnectionLost("The server was not reached.", { cause });
  }
}

async function read<Body>(response: Response): Promise<Answer<Body>> {
  if (!response.ok) throw new ProblemFailure(await problemOf(response));
  const etag = response.headers.get("etag") ?? undefined;
  const text = await response.text();
  return { body: (text === "" ? undefined : JSON.parse(text)) as Body, etag };
}
