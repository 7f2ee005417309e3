import type { Socket } from "node:net";
import { codeOf } from "../../lib/errors.ts";
import { ProblemError, problemBody } from "../problem.ts";

/** Answers on a connection whose request cannot even be read (RFC 9112): there is nothing to route. */
export function answerBrokenRequest(error: Error, socket: Socket): void {
  if (!socket.writable || socket.destroyed || codeOf(error) === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const problem = brokenBy(codeOf(error));
  const body = JSON.stringify(problemBody(problem));
  const lines = [
    `HTTP/1.1 ${problem.status} ${problem.code}`,
    "Content-Type: application/problem+json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n${body}`);
}

function brokenBy(code: string): ProblemError {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") {
    return new ProblemError(408, "TOO_SLOW", "Expected the request to arrive in time, found that it had not.");
  }
  if (code === "HPE_HEADER_OVERFLOW") {
    return new ProblemError(431, "HEADERS_TOO_LARGE", "Expected smaller headers, found some beyond the limit.");
  }
  return new ProblemError(400, "NOT_HTTP", "Expected a request of HTTP/1.1, found one that cannot be read as such.");
}
