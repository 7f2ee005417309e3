import type { FastifyRequest } from "fastify";
import type { ServerSettings } from "../../schemas/server-settings.ts";
import { ProblemError } from "../problem.ts";

export const isUnsafe = (method: string): boolean => !["GET", "HEAD", "OPTIONS"].includes(method);

/** Refuses a change that a browser sends for a page of another site (Fetch Metadata, RFC 6454). */
export function checkOrigin(
  request: FastifyRequest,
  isOwn: (origin: string, request: FastifyRequest) => boolean,
): void {
  const site = request.headers["sec-fetch-site"];
  const { origin } = request.headers;
  const isForeign = (site !== undefined && site !== "same-origin") || (origin !== undefined && !isOwn(origin, request));
  if (isForeign) {
    throw new ProblemError(
      403,
      "OTHER_SITE",
      "Expected a change to come from a page of this server, found one that a page of another site sent.",
      "Use the application at its own address; programs send a token and no Origin.",
    );
  }
}

/** Whether an Origin is that of our pages: of the public address, or of this machine. */
export function ownOrigin({ publicUrl }: ServerSettings): (origin: string, request: FastifyRequest) => boolean {
  const known = publicUrl === undefined ? undefined : new URL(publicUrl).origin;
  return (origin, request) => {
    if (origin === known) return true;
    const { host } = request.headers;
    return isLoopbackHost(host) && origin === `http://${host}`;
  };
}

/** Refuses requests under a name that is not ours: a page elsewhere whose name was pointed at this machine (DNS rebinding). */
export function checkHost({ publicUrl }: ServerSettings): (request: FastifyRequest) => void {
  const known = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  return (request) => {
    const { host } = request.headers;
    if (host === known || isLoopbackHost(host)) return;
    throw new ProblemError(
      421,
      "OTHER_HOST",
      "Expected a request for this server's own name, found another's.",
      "Use the address that the server printed at its start, or set server.publicUrl.",
    );
  };
}

const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

function isLoopbackHost(host: string | undefined): boolean {
  const name = host?.toLowerCase().replace(/:\d{1,5}$/, "");
  return name !== undefined && loopbackNames.includes(name);
}
