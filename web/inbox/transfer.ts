import { addressOf } from "../api/client.ts";
import { ConnectionLost, ProblemFailure, problemOf } from "../api/problem.ts";
import { csrfToken, waitForSignIn } from "../api/session.ts";
import type { Upload } from "./uploads.ts";

/** Sends a file; by XMLHttpRequest, which alone tells how much of it is sent. */
export async function transfer(
  upload: Upload<File>,
  progress: (sent: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const first = await post(upload, progress, signal);
  const response =
    first.status === 401 ? await waitForSignIn(signal).then(() => post(upload, progress, signal)) : first;
  if (!response.ok) throw new ProblemFailure(await problemOf(response));
}

function post({ bytes, name, batch }: Upload<File>, progress: (sent: number) => void, signal: AbortSignal) {
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const form = new FormData();
  form.append("file", bytes, name);
  const request = new XMLHttpRequest();
  request.open("POST", addressOf("/documents", { batch }));
  request.setRequestHeader("accept", "application/json");
  request.setRequestHeader("x-csrf-token", csrfToken() ?? "");
  request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
  request.onload = () => {
    const type = request.getResponseHeader("content-type") ?? "";
    resolve(new Response(request.responseText, { status: request.status, headers: { "content-type": type } }));
  };
  request.onerror = () => reject(new ConnectionLost("The server was not reached."));
  request.onabort = () => reject(signal.reason);
  signal.addEventListener("abort", () => request.abort());
  request.send(form);
  return promise;
}
