import { createServer, request } from "node:http";
import { connect, type Socket } from "node:net";

/** What a proxy was asked to reach, and with what authorization. */
export interface ProxiedRequest {
  readonly method: string;
  readonly target: string;
  readonly authorization: string | undefined;
}

/** An HTTP proxy on a real socket: it opens tunnels (`CONNECT`) and passes on plain requests, and remembers them. */
export class HttpProxy implements AsyncDisposable {
  readonly received: ProxiedRequest[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((from, to) => {
    this.#remember(from.method, from.url, from.headers["proxy-authorization"]);
    const { method, headers } = from;
    const onward = request(from.url ?? "", { method, headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    onward.on("error", () => to.destroy());
    from.pipe(onward);
  });

  static async start(): Promise<HttpProxy> {
    const proxy = new HttpProxy();
    proxy.#server.on("connect", ({ method, url, headers }, socket) => {
      proxy.#remember(method, url, headers["proxy-authorization"]);
      const [host, port] = (url ?? "").split(":");
      const onward = connect(Number(port), host, () => {
        socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
        onward.pipe(socket).pipe(onward);
      });
      for (const one of [onward, socket]) one.on("error", () => onward.destroy());
    });
    proxy.#server.on("connection", (socket) => proxy.#sockets.add(socket));
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get address(): string {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("Expected the proxy to listen on a port.");
    return `http://127.0.0.1:${address.port}`;
  }

  #remember(method = "", target = "", authorization: string | undefined): void {
    this.received.push({ method, target, authorization });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
