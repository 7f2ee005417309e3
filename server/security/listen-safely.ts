import { isIP } from "node:net";
import { UsageError } from "../../lib/errors.ts";
import type { ServerSettings } from "../../schemas/server-settings.ts";

/** Whether only programs of this machine reach a host. */
export function isLoopback(host: string): boolean {
  return /^(localhost|::1|127(\.\d{1,3}){3})$/.test(host);
}

/** Refuses settings under which passwords and contracts would cross a network that others may listen to. */
export function checkListening({ host, publicUrl, trustProxy }: ServerSettings): void {
  const unknown = trustProxy?.split(",").findIndex((place) => !isNetwork(place.trim())) ?? -1;
  if (unknown >= 0) {
    throw new UsageError(
      "TRUST_PROXY",
      `Expected server.trustProxy to be addresses or networks with commas, such as 10.0.0.5, 10.1.0.0/24, found something else in place ${unknown + 1}; name the proxy by its address.`,
    );
  }
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

/** `loopback` and its like are names that the framework knows. A number of hops is none: who comes past the proxy could say any address. */
function isNetwork(place: string): boolean {
  const [address = "", bits, ...more] = place.split("/");
  const most = { 4: 32, 6: 128 }[isIP(address)];
  if (most === undefined || more.length > 0) return ["loopback", "linklocal", "uniquelocal"].includes(place);
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most);
}

function isLoopbackUrl(url: string): boolean {
  return isLoopback(new URL(url).hostname.replace(/^\[(.*)\]$/, "$1"));
}
