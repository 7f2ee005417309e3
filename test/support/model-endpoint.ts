import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createSecureServer } from "node:https";
import { probeQuestion } from "../../extractors/llm/capabilities.ts";

/** What the endpoint does with one request. */
export type Reply = (response: ServerResponse, request: ReceivedRequest) => void;

/** The same whatever is asked. */
type FixedReply = (response: ServerResponse) => void;

export interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Empty for a request without a body. */
  readonly body: {
    readonly model: string;
    readonly temperature?: number;
    readonly max_tokens?: number;
    readonly max_completion_tokens?: number;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: {
      readonly type: string;
      readonly json_schema?: { readonly schema: object; readonly strict: boolean };
    };
  };
}

/** What the endpoint does besides its script. */
interface Besides {
  /** To what a model asks before its first question; beyond the last, as an endpoint with strict schemas does. */
  readonly probes?: readonly Reply[];
  /** To requests beyond the script; without it they are an error. */
  readonly otherwise?: Reply;
  /** To a request for the list of models. */
  readonly models?: Reply;
  /** For TLS. */
  readonly certificate?: { readonly key: string; readonly cert: string };
}

/**
 * An OpenAI-compatible endpoint on a real socket that plays a script and remembers what it was sent. A request beyond
 * the script is answered 400, and `close` throws.
 */
export class ModelEndpoint {
  readonly received: ReceivedRequest[] = [];
  /** What was sent to find out what the endpoint understands. */
  readonly probed: ReceivedRequest[] = [];
  readonly #script: Reply[];
  readonly #probes: Reply[];
  readonly #models: Reply;
  readonly #otherwise: Reply | undefined;
  readonly #server: Server;
  readonly #protocol: string;
  #connections = 0;
  #beyond = 0;

  private constructor(besides: Besides, script: readonly Reply[]) {
    const { probes = [], otherwise, models = status(404), certificate } = besides;
    this.#script = [...script];
    this.#otherwise = otherwise;
    this.#probes = [...probes];
    this.#models = models;
    const play = (request: IncomingMessage, response: ServerResponse) => void this.#play(request, response);
    this.#server = certificate ? createSecureServer(certificate, play) : createServer(play);
    this.#server.on("connection", () => {
      this.#connections += 1;
    });
    this.#protocol = certificate ? "https" : "http";
  }

  static start(...script: Reply[]): Promise<ModelEndpoint> {
    return ModelEndpoint.startWith({}, ...script);
  }

  static async startWith(besides: Besides, ...script: Reply[]): Promise<ModelEndpoint> {
    const endpoint = new ModelEndpoint(besides, script);
    await new Promise<void>((resolve) => endpoint.#server.listen(0, "127.0.0.1", resolve));
    return endpoint;
  }

  /** Plays this after what is left of the script. */
  next(...script: Reply[]): void {
    this.#script.push(...script);
  }

  /** How many there have been. */
  get connections(): number {
    return this.#connections;
  }

  get baseUrl(): string {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("Expected the endpoint to listen on a port.");
    return `${this.#protocol}://127.0.0.1:${address.port}/v1`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    if (this.#beyond > 0) throw new Error(`Expected no request beyond the script, found ${this.#beyond}.`);
  }

  async #play(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString("utf8");
    const received = { path: request.url ?? "", headers: request.headers, body: JSON.parse(text || "{}") };
    if (request.method === "GET") {
      this.#models(response, received);
      return;
    }
    if (isProbe(received)) {
      this.probed.push(received);
      (this.#probes.shift() ?? completion({ connected: true }))(response, received);
      return;
    }
    this.received.push(received);
    const reply = this.#script.shift() ?? this.#otherwise;
    if (!reply) this.#beyond += 1;
    (reply ?? status(400))(response, received);
  }
}

function isProbe({ body: { messages } }: ReceivedRequest): boolean {
  return messages.some(({ role, content }) => role === "user" && content === probeQuestion.passage);
}

/** A completion whose message is this value as JSON, or this text as it is. */
export function completion(content: unknown, message: object = {}, finishReason = "stop"): FixedReply {
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

/** To each question what these values hold for the fields that it asks for, as JSON or as made of it. */
export function answering(
  values: Readonly<Record<string, unknown>>,
  made: (answer: string) => string = (json) => json,
): Reply {
  return (response, request) => {
    const schema: { readonly properties?: object } = request.body.response_format?.json_schema?.schema ?? {};
    const answer = Object.fromEntries(Object.keys(schema.properties ?? {}).map((key) => [key, values[key] ?? []]));
    completion(made(JSON.stringify(answer)))(response);
  };
}

/** An answer with status 200 and this body. */
export function body(content: string, contentType = "application/json"): FixedReply {
  return (response) => response.writeHead(200, { "content-type": contentType }).end(content);
}

export function status(code: number, headers: Record<string, string> = {}, error: object = {}): FixedReply {
  return (response) =>
    response.writeHead(code, { "content-type": "application/json", ...headers }).end(JSON.stringify({ error }));
}

/** Promises more than it sends, then cuts the connection. */
export function cutBody(content: string): FixedReply {
  return (response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": content.length + 100 });
    response.write(content, () => response.destroy());
  };
}

/** Takes the request and never says anything. */
export const silence: FixedReply = () => undefined;

/** Sends more and more of a message that never ends, until the connection is closed. */
export function endlessly(code: number): FixedReply {
  return (response) => {
    response.writeHead(code, { "content-type": "application/json" });
    const more = "word ".repeat(20_000);
    const write = (): void => {
      if (!response.destroyed) response.write(more, write);
    };
    response.write('{"choices": [{"message": {"content": "', write);
  };
}
