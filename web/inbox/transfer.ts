import { addressOf } from "../api/client.ts";
import { ConnectionLost, ProblemFailure, problemOf } from "../api/problem.ts";
import { csrfToken, waitForSignIn } from "../api/session.ts";
import { FileGone } from "./try-again.ts";
import type { Upload } from "./uploads.ts";

/** Longer than the server keeps a connection on which nothing happens; the line is dead then. Milliseconds. */
const longestSilence = 150_000;

/**
 * Sends a file; by XMLHttpRequest, which alone tells how much of it is sent. Ends in any case: what hears nothing for too
 * long is given up. Throws `ProblemFailure`, `ConnectionLost`, `FileGone` or the reason of the signal.
 */
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
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const form = new FormData();
  form.append("file", bytes, name);
  const request = new XMLHttpRequest();
  request.open("POST", addressOf("/documents", { batch }));
  request.setRequestHeader("accept", "application/json");
  request.setRequestHeader("x-csrf-token", csrfToken() ?? "");
  const silence = watchSilence(() => request.abort());
  request.upload.onprogress = ({ loaded, total }) => {
    silence.broken();
    progress(total > 0 ? loaded / total : 0);
  };
  request.onload = () => {
    const type = request.getResponseHeader("content-type") ?? "";
    resolve(new Response(request.responseText, { status: request.status, headers: { "content-type": type } }));
  };
  const lost = () => reject(new ConnectionLost("The server was not reached."));
  // A file that was moved or changed since it was chosen ends as a lost connection does.
  request.onerror = () => isReadable(bytes).then((readable) => (readable ? lost() : reject(new FileGone())));
  request.onabort = () => (signal.aborted ? reject(signal.reason) : lost());
  const give = () => request.abort();
  signal.addEventListener("abort", give);
  request.onloadend = () => {
    silence.end();
    signal.removeEventListener("abort", give);
  };
  request.send(form);
  return promise;
}

function watchSilence(tooLong: () => void) {
  let timer = setTimeout(tooLong, longestSilence);
  return {
    broken() {
      clearTimeout(timer);
      timer = setTimeout(tooLong, longestSilence);
    },
    end: () => clearTimeout(timer),
  };
}

function isReadable(file: File): Promise<boolean> {
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
}
