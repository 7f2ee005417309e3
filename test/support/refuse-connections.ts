/**
 * Loaded into a process and all that it starts (`NODE_OPTIONS=--import=…`): every connection, look-up of a name and datagram
 * is written to the file of `CONNECTIONS_TRIED`, and refused unless it goes to the `host:port` of `CONNECTION_ALLOWED` or to
 * a socket in the file system.
 */
import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

const { CONNECTIONS_TRIED: file = "", CONNECTION_ALLOWED: allowed } = process.env;

function refused(what: string): Error {
  appendFileSync(file, `${what}\n`);
  return Object.assign(new Error(`Expected no connection, found one tried: ${what}`), { code: "ECONNREFUSED" });
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (this: net.Socket, ...given: unknown[]) {
  // Node calls it with its own list of arguments, too.
  const [first, second] = given.flat();
  const isOptions = typeof first === "object" && first !== null;
  const {
    path,
    host = "localhost",
    port,
  }: { path?: unknown; host?: unknown; port?: unknown } = isOptions
    ? first
    : { [Number.isNaN(Number(first)) ? "path" : "port"]: first, host: typeof second === "string" ? second : undefined };
  if (typeof path === "string") return Reflect.apply(connect, this, given);
  const target = `${host}:${port}`;
  if (target === allowed) {
    appendFileSync(file, `${target}\n`);
    return Reflect.apply(connect, this, given);
  }
  const error = refused(target);
  process.nextTick(() => this.destroy(error));
  return this;
};

for (const among of [dns, dns.promises]) {
  const lookUps = Object.entries(among).filter(([name, value]) => /^(?:lookup|resolve|reverse)/.test(name) && value);
  for (const [name] of lookUps) {
    Reflect.set(among, name, (asked: unknown, ...rest: unknown[]) => {
      const error = refused(`${name} ${asked}`);
      const callback = rest.at(-1);
      if (typeof callback !== "function") return Promise.reject(error);
      process.nextTick(() => callback(error));
      return undefined;
    });
  }
}

dgram.Socket.prototype.send = () => {
  throw refused("a datagram");
};
dgram.Socket.prototype.connect = () => {
  throw refused("a datagram");
};
syncBuiltinESMExports();
