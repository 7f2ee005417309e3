import OpenAI, { BadRequestError } from "openai";
import type { ChatCompletion, ChatCompletionCreateParamsNonStreaming } from "openai/resources/chat/completions";
import type { Settings } from "../../schemas/settings.ts";
import type { Answer, Model, Question } from "./model.ts";
import { modelError, noAnswer, notJson, refused, truncated } from "./model-errors.ts";

type ModelSettings = Settings["llm"] & { readonly baseUrl: string; readonly model: string };

/** The model behind an OpenAI-compatible endpoint (OpenAI, Azure, Mistral, vLLM, Ollama, llama.cpp). */
export function openAiModel(settings: ModelSettings): Model {
  const client = createClient(settings);
  const { host } = new URL(settings.baseUrl);
  let deterministic = true;

  async function complete(question: Question): Promise<ChatCompletion> {
    try {
      return await client.chat.completions.create(request(settings.model, question, deterministic), {
        signal: question.signal,
      });
    } catch (error) {
      if (!deterministic || !(error instanceof BadRequestError) || error.param !== "temperature") throw error;
      deterministic = false;
      return complete(question);
    }
  }

  return {
    name: settings.model,
    contextTokens: settings.contextTokens,
    async answer(question) {
      try {
        return read(await complete(question));
      } catch (error) {
        throw modelError(error, host);
      }
    },
  };
}

/**
 * Every value that the SDK would take from its own environment variables (OPENAI_API_KEY, OPENAI_BASE_URL,
 * OPENAI_ORG_ID, …) is given, and its log is off. OPENAI_CUSTOM_HEADERS cannot be given away, so `send` names each
 * header that leaves.
 */
function createClient(settings: ModelSettings): OpenAI {
  const apiKey = settings.apiKey || undefined;
  return new OpenAI({
    baseURL: settings.baseUrl,
    // The SDK wants one; `send` writes the header.
    apiKey: apiKey ?? "none",
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    timeout: settings.timeoutSeconds * 1000,
    maxRetries: settings.retries,
    logLevel: "off",
    fetch: (url, init) => send(url, init, apiKey),
  });
}

/**
 * Sends with our headers alone, and follows no redirection: the text goes to the configured host or nowhere. The whole
 * body is read here, because the SDK tries again after a connection cut before it has the response, not after.
 */
async function send(url: string | URL | Request, init: RequestInit | undefined, apiKey: string | undefined) {
  const headers = new Headers({
    accept: "application/json",
    "content-type": "application/json",
    "user-agent": "greffier",
  });
  if (apiKey !== undefined) headers.set("authorization", `Bearer ${apiKey}`);
  const response = await fetch(url, { ...init, headers, redirect: "manual" });
  const body = await response.arrayBuffer();
  return new Response(body.byteLength > 0 ? body : null, response);
}

function request(model: string, question: Question, deterministic: boolean): ChatCompletionCreateParamsNonStreaming {
  return {
    model,
    messages: [
      { role: "system", content: question.instructions },
      { role: "user", content: question.passage },
    ],
    response_format: {
      type: "json_schema",
      json_schema: { name: "answer", strict: true, schema: { ...question.answerSchema } },
    },
    ...(deterministic ? { temperature: 0 } : {}),
  };
}

/** The SDK checks nothing of what a compatible endpoint sends, so that its types are only a hope. */
function read(completion: Partial<ChatCompletion> | string | null): Answer {
  if (completion === null || typeof completion !== "object") throw noAnswer();
  const choice = completion.choices?.[0];
  if (!choice?.message) throw noAnswer();
  if (choice.message.refusal || choice.finish_reason === "content_filter") throw refused();
  if (choice.finish_reason === "length") throw truncated();
  return {
    answer: parse(choice.message.content ?? ""),
    usage: {
      inputTokens: completion.usage?.prompt_tokens ?? 0,
      outputTokens: completion.usage?.completion_tokens ?? 0,
    },
  };
}

/** JSON, also inside a Markdown fence, which models without structured output like to add. */
function parse(content: string): unknown {
  const bare = content.trim();
  const isFenced = bare.startsWith("```") && bare.endsWith("```");
  try {
    return JSON.parse(isFenced ? bare.slice(3, -3).replace(/^json/, "") : bare);
  } catch {
    throw notJson();
  }
}
