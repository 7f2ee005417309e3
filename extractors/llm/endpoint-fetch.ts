import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { getCACertificates } from "node:tls";
import { Agent, type Dispatcher, ProxyAgent, fetch as undiciFetch } from "undici";
import { codeOf, UsageError } from "../../lib/errors.ts";
import type { EndpointSettings } from "./model.ts";
import { answerTooLong } from "./model-errors.ts";

/** What the SDK calls to send one request. */
export type EndpointFetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Bytes of a body that a token of context may take: more than any tokenizer's token, escaped as JSON, takes. */
const bytesPerToken = 16;
const leastBytes = 1_000_000;

/**
 * Sends with our headers alone, through the proxy and with the certificates of the settings, and follows no redirection:
 * the text goes to the configured host or nowhere. The whole body is read here, at most as much as the model's context
 * could hold; of a longer one the rest is not taken, and `ModelAnswerError` is thrown. Throws `UsageError` at once where
 * `llm.caFile` cannot be used.
 */
export function endpointFetch(settings: EndpointSettings): EndpointFetch {
  const dispatcher = dispatcherOf(settings);
  const mostBytes = Math.max(leastBytes, settings.contextTokens * bytesPerToken);
  return async (url, init = {}) => {
    const { method, body, signal } = init;
    const response = await undiciFetch(String(url), {
      method,
      body: typeof body === "string" ? body : undefined,
      signal,
      headers: headersOf(settings),
      redirect: "manual",
      dispatcher,
    });
    const { status, headers } = response;
    const { bytes, isWhole } = await bodyOf(response.body, mostBytes);
    if (!isWhole && response.ok) throw answerTooLong();
    return new Response(bytes.byteLength > 0 ? bytes : null, { status, headers: [...headers] });
  };
}

function headersOf({ apiKey, organization, project, headers }: EndpointSettings): Record<string, string> {
  const lowered = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    accept: "application/json",
    "content-type": "application/json",
    "user-agent": "greffier",
    ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
    ...(organization ? { "openai-organization": organization } : {}),
    ...(project ? { "openai-project": project } : {}),
    ...Object.fromEntries(lowered),
  };
}

/** The SDK's timer bounds each request; undici's own, of 5 minutes, would end a slow local model's answers before it. */
function dispatcherOf({ proxy, proxyAuthorization, caFile, timeoutSeconds }: EndpointSettings): Dispatcher {
  const tls = caFile === undefined ? {} : { ca: [...getCACertificates("default"), certificatesIn(caFile)] };
  const connect = { ...tls, timeout: timeoutSeconds * 1000 };
  const timeouts = { headersTimeout: 0, bodyTimeout: 0 };
  if (proxy === undefined) return new Agent({ ...timeouts, connect });
  return new ProxyAgent({
    ...timeouts,
    uri: proxy,
    ...(proxyAuthorization ? { token: proxyAuthorization } : {}),
    requestTls: connect,
    proxyTls: connect,
    // Proxies open tunnels to port 443 and pass on plain HTTP.
    proxyTunnel: false,
  });
}

function certificatesIn(path: string): string {
  try {
    const pem = readFileSync(path, "utf8");
    new X509Certificate(pem);
    return pem;
  } catch (error) {
    const found = codeOf(error);
    throw new UsageError(
      "SETTING_INVALID",
      `Expected llm.caFile to name a file of certificates in PEM form, found ${found}; check ${path}.`,
    );
  }
}

/** At most so many bytes of a body. One that promises its length may lie, so that only what arrives is counted. */
async function bodyOf(
  body: AsyncIterable<Uint8Array> | null,
  most: number,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly isWhole: boolean }> {
  const chunks: Uint8Array[] = [];
  let left = most;
  for await (const chunk of body ?? []) {
    left -= chunk.byteLength;
    // Leaving the loop cancels the body, which closes the connection.
    if (left < 0) break;
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks), isWhole: left >= 0 };
}
