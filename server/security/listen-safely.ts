import { UsageError } from "../../lib/errors.ts";
import type { ServerSettings } from "../../schemas/server-settings.ts";

const loopback = /^(localhost|::1|127(\.\d{1,3}){3})$/;

/** Refuses settings under which passwords and contracts would cross a network that others may listen to. */
export function checkListening({ host, publicUrl }: ServerSettings): void {
  const isPrivate = publicUrl === undefined || publicUrl.startsWith("https:") || isLoopbackUrl(publicUrl);
  if (!isPrivate) {
    throw new UsageError(
      "SERVER_NOT_PRIVATE",
      "Expected server.publicUrl to begin with https://, found http://; put a reverse proxy with a certificate before the server.",
    );
  }
  if (!loopback.test(host) && publicUrl === undefined) {
    throw new UsageError(
      "SERVER_NOT_PRIVATE",
      `Expected server.host to be this machine (127.0.0.1), found ${host}; to be reached from others, put a reverse proxy with a certificate before it and set server.publicUrl to its https:// address.`,
    );
  }
}

function isLoopbackUrl(url: string): boolean {
  return loopback.test(new URL(url).hostname.replace(/^\[(.*)\]$/, "$1"));
}
