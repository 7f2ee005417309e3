import { z } from "zod";

const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
/** In any one currency. */
const price = z.coerce.number().min(0).max(1_000_000).optional();

/** A user or password in an address would be printed with it; keys have settings of their own. */
const address = z
  .url({ protocol: /^https?$/ })
  .refine((text) => !/^[a-z]+:[/\\]*[^/\\?#]*@/i.test(text), { error: "an address without a user or password" })
  .optional();

/** RFC 9110, 5.6.2 (token) and 5.5 (field values, here without obs-text). */
const headerName = z
  .string()
  .regex(/^[\w!#$%&'*+.^`|~-]+$/, { error: "the name of a header" })
  .refine((name) => !/^(?:host|connection|upgrade|content-.*|transfer-encoding|expect|proxy-.*)$/i.test(name), {
    error: "the name of a header that the connection does not need for itself",
  });
const headerValue = z
  .string()
  .trim()
  .regex(/^[\t\x20-\x7e]*$/, { error: "text without line ends or accents" });

/** The settings under `llm`: where a model is asked, how, and how much of it. */
export const ModelSettings = z.strictObject({
  baseUrl: address.describe("OpenAI-compatible endpoint; nothing is sent unless this and `llm.model` are set"),
  model: z.string().min(1).optional().describe("Model name at that endpoint"),
  apiKey: headerValue.optional().describe("Key for that endpoint"),
  organization: headerValue.optional().describe("Sent to that endpoint as `OpenAI-Organization`"),
  project: headerValue.optional().describe("Sent to that endpoint as `OpenAI-Project`"),
  headers: z
    .record(headerName, headerValue)
    .default({})
    .describe('Further headers for that endpoint, such as `{"api-key": "…"}` for Azure'),
  proxy: address.describe("HTTP proxy through which that endpoint is reached; the environment's is not used"),
  proxyAuthorization: headerValue.optional().describe("`Proxy-Authorization` for that proxy, such as `Basic …`"),
  caFile: z
    .string()
    .min(1)
    .optional()
    .describe("File of certificates (PEM) trusted for that endpoint and proxy, besides the usual ones"),
  timeoutSeconds: count(1, 3600).default(60).describe("Longest wait for one answer, seconds"),
  totalSeconds: count(1, 36_000)
    .default(300)
    .describe("Longest time for one question with all its tries and the waits between them, seconds"),
  retries: count(0, 10).default(2).describe("Further tries after a refusal or a fault"),
  concurrency: count(1, 256)
    .default(4)
    .describe("Most questions asked at once; each document in hand has one, and as many are in hand as `workers` says"),
  requestsPerMinute: count(1, 1_000_000).optional().describe("Most requests a minute; default: no limit"),
  tokensPerMinute: count(1000, 1_000_000_000)
    .optional()
    .describe("Most tokens a minute, questions and answers together; default: no limit"),
  failuresBeforePause: count(1, 1000)
    .default(5)
    .describe("Questions in a row without an answer after which the endpoint is left alone for a while"),
  pauseSeconds: count(1, 86_400).default(60).describe("How long it is then left alone, seconds"),
  contextTokens: count(2000, 2_000_000).default(8000).describe("Context of the model, tokens"),
  passages: z
    .enum(["chosen", "all"])
    .default("chosen")
    .describe("What the model is shown of a long document: the passages that can hold a field, or all of it"),
  secondLook: z
    .stringbool()
    .or(z.boolean())
    .default(true)
    .describe("Ask once more, with both values, where the model and the rules differ"),
  cacheMegabytes: count(0, 1_000_000)
    .default(1000)
    .describe("Room in the data folder for answers already given, which are not paid again, megabytes"),
  inputPrice: price.describe("Price of a million tokens sent, in the currency of your bill"),
  outputPrice: price.describe("Price of a million tokens answered, in the same currency"),
  documentTokens: count(1000, 1_000_000_000)
    .optional()
    .describe("Most tokens for one document over all its runs, questions and answers together; default: no limit"),
  documentPrice: price.describe("Most spent on one document over all its runs; needs both prices; default: no limit"),
  dayTokens: count(1000, 1_000_000_000_000).optional().describe("Most tokens a day (UTC); default: no limit"),
  dayPrice: price.describe("Most spent a day (UTC); needs both prices; default: no limit"),
  keepCallsDays: count(0, 36_500)
    .default(0)
    .describe("Days for which each question and answer is kept word for word with its run; 0: only what it cost"),
});
