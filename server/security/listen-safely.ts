import { UsageError } from "../../lib/errors.ts";
import type { ServerSettings } from "../../schemas/server-settings.ts";

/** Whether only programs of this machine reach a host. */
export function isLoopback(host: string): boolean {
  return /^(localhost|::1|127(\.\d{1,3}){3})$/.test(host);
}

/** Refuses settings under which passwords and contracts would cross a network that others may listen to. */
export function checkListening({ host, publicUrl }: ServerSettings): void {
  const isPrivate = publicUrl === undefined || publicUrl.startsWith("https:") || isLoopbackUrl(publicUrl);
  if (!isPrivate) {
    throw new UsageError(
      "SERVER_NOT_PRIVATE",
      "Expected server.publicUrl to begin with https://, found http://; put a reverse proxy with a certificate before the server.",
    );
  }
  if (!isLoopback(host) && publicUrl === undefined) {
    throw new UsageError(
      "SERVER_NOT_PRIVATE",
      `Expected server.host to be this machine (127.0.0.1), found ${host}; to be reached from others, put a reverse proxy with a certificate before it and set server.publicUrl to its https:// address.`,
    );
  }
}

function isLoopbackUrl(url: string): boolean {
  return isLoopback(new URL(url).hostname.replace(/^\[(.*)\]$/, "$1"));
}
