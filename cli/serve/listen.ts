import type { FastifyInstance } from "fastify";
import { codeOf, UsageError } from "../../lib/errors.ts";
import type { ServerSettings } from "../../schemas/server-settings.ts";

/** Listens and gives the address for a browser. Throws `UsageError` where the port or host cannot be had. */
export async function listen(app: FastifyInstance, { host, port, publicUrl }: ServerSettings): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw notHad(host, port, error);
  }
  const address = app.server.address();
  const actual = typeof address === "object" && address !== null ? address.port : port;
  return publicUrl?.replace(/\/$/, "") ?? `http://${host.includes(":") ? `[${host}]` : host}:${actual}`;
}

function notHad(host: string, port: number, error: unknown): unknown {
  const found = reasons[codeOf(error)];
  if (found === undefined) return error;
  return new UsageError(
    "PORT_NOT_HAD",
    `Expected to listen on ${host}, port ${port}, found that ${found}; choose another with --port or --host.`,
    { host, port },
    { cause: error },
  );
}

const reasons: Readonly<Record<string, string | undefined>> = {
  EADDRINUSE: "another program does",
  EACCES: "this user may not",
  EADDRNOTAVAIL: "this machine has no such address",
  ENOTFOUND: "no machine has this name",
};
