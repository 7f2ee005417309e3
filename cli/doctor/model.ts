import type { Capabilities } from "../../extractors/llm/capabilities.ts";
import { endpointOf } from "../../extractors/llm/model.ts";
import { GreffierError } from "../../lib/errors.ts";
import type { Settings } from "../../schemas/settings.ts";
import type { Check, Finding } from "./finding.ts";
import { modelContext, priceText } from "./model-context.ts";

/**
 * What the model's endpoint understands. Only this check sends something: a word of greeting, again where a form of request
 * is refused, a request for the list of models and, where that does not tell the context, a long question, which is paid too;
 * nothing of a document.
 */
export const modelEndpoint: Check = async ({ settings: { llm }, signal }) => {
  const endpoint = endpointOf({ ...llm, retries: 0 });
  if (!endpoint) {
    const detail =
      "llm.baseUrl and llm.model are not both set, so that nothing was sent: set them to read with a model";
    return [{ state: "missing", subject: "Model", detail }];
  }
  const { model, host } = endpoint;
  const asked = {
    state: "ok",
    subject: "Model: endpoint",
    detail: `${host}, model ${model.name}, ${keysOf(llm)}`,
  } as const;
  try {
    const capabilities = await model.capabilities(signal);
    const told = await model.contextTold(signal).catch(ignoreFailure);
    const context = await modelContext(model, told, llm, signal);
    return [asked, answers(capabilities), roundTrip(capabilities, llm), context, ingest(host)];
  } catch (error) {
    if (!(error instanceof GreffierError)) throw error;
    return [asked, { state: "missing", subject: "Model: answers", detail: error.message }];
  }
};

/** A list of models is a courtesy of the endpoint. */
function ignoreFailure(error: unknown): undefined {
  if (!(error instanceof GreffierError)) throw error;
}

function keysOf({ apiKey, headers, proxy }: Settings["llm"]): string {
  const names = [apiKey ? "llm.apiKey" : "", ...Object.keys(headers).map((name) => `header ${name}`)].filter(Boolean);
  const keys = names.length > 0 ? `with ${names.join(", ")}` : "without a key";
  return proxy ? `${keys}, through the proxy at ${new URL(proxy).host}` : keys;
}

const formats = {
  schema: "held to a strict JSON schema",
  json: "held to JSON, but not to a schema",
  words: "held to nothing: JSON is asked for in words",
} as const;

function answers({ form, without }: Capabilities): Finding {
  const subject = "Model: answers";
  const isBest = without.length === 0;
  const detail = isBest
    ? formats.schema
    : `${formats[form.format]}; more of them will be dropped, since each is checked here`;
  return { state: isBest ? "ok" : "note", subject, detail };
}

function roundTrip({ usage, milliseconds }: Capabilities, llm: Settings["llm"]): Finding {
  const { inputTokens, outputTokens } = usage;
  const seconds = (milliseconds / 1000).toFixed(1);
  const detail = `${seconds} s, ${inputTokens} tokens sent, ${outputTokens} answered, ${priceText(usage, llm)}`;
  return { state: "ok", subject: "Model: one trip", detail };
}

function ingest(host: string): Finding {
  const detail = `would send ${host} passages of each document's text with the fields' meanings; no file names, no images`;
  return { state: "note", subject: "Model: ingest", detail };
}
