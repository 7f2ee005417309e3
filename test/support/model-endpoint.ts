import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";

/** What the endpoint does with one request. */
export type Reply = (response: ServerResponse) => void;

export interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly model: string;
    readonly temperature?: number;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format: { readonly json_schema: { readonly schema: object; readonly strict: boolean } };
  };
}

/**
 * An OpenAI-compatible endpoint on a real socket that plays a script and remembers what it was sent. A request beyond
 * the script is answered 400, and `close` throws.
 */
export class ModelEndpoint {
  readonly received: ReceivedRequest[] = [];
  readonly #script: Reply[];
  readonly #server = createServer((request, response) => void this.#play(request, response));
  #beyond = 0;

  private constructor(script: Reply[]) {
    this.#script = script;
  }

  static async start(...script: Reply[]): Promise<ModelEndpoint> {
    const endpoint = new ModelEndpoint(script);
    await new Promise<void>((resolve) => endpoint.#server.listen(0, "127.0.0.1", resolve));
    return endpoint;
  }

  get baseUrl(): string {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("Expected the endpoint to listen on a port.");
    return `http://127.0.0.1:${address.port}/v1`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    if (this.#beyond > 0) throw new Error(`Expected no request beyond the script, found ${this.#beyond}.`);
  }

  async #play(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    this.received.push({
      path: request.url ?? "",
      headers: request.headers,
      body: JSON.parse(Buffer.concat(chunks).toString("utf8")),
    });
    const reply = this.#script.shift();
    if (!reply) this.#beyond += 1;
    (reply ?? status(400))(response);
  }
}

/** A completion whose message is this value as JSON, or this text as it is. */
export function completion(content: unknown, message: object = {}, finishReason = "stop"): Reply {
  return body(
    JSON.stringify({
      id: "completion-1",
      object: "chat.completion",
      created: 0,
      model: "scripted",
      choices: [
        {
          index: 0,
          finish_reason: finishReason,
          message: {
            role: "assistant",
            content: typeof content === "string" ? content : JSON.stringify(content),
            ...message,
          },
        },
      ],
      usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
    }),
  );
}

/** An answer with status 200 and this body. */
export function body(content: string, contentType = "application/json"): Reply {
  return (response) => response.writeHead(200, { "content-type": contentType }).end(content);
}

export function status(code: number, headers: Record<string, string> = {}, error: object = {}): Reply {
  return (response) =>
    response.writeHead(code, { "content-type": "application/json", ...headers }).end(JSON.stringify({ error }));
}

/** Promises more than it sends, then cuts the connection. */
export function cutBody(content: string): Reply {
  return (response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": content.length + 100 });
    response.write(content, () => response.destroy());
  };
}

/** Takes the request and never says anything. */
export const silence: Reply = () => undefined;
