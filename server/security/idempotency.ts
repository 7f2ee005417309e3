import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sha256 } from "../../lib/hash.ts";
import type { AccessStore } from "../../store/access/access-store.ts";
import { ProblemError } from "../problem.ts";
import { seal, unseal } from "./sealed.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Of a POST with a key: where its answer is kept, and under what. */
    repeatable?: { readonly key: string; readonly secret: string };
  }
}

const Kept = z.strictObject({ status: z.int(), type: z.string(), etag: z.string().optional(), body: z.string() });

/** Larger answers are not kept: nothing that a POST answers is. */
const mostBytes = 1_000_000;

/**
 * `Idempotency-Key` on POST: the same request sent again by the same credentials within 24 hours is answered as before and
 * not done twice. Only successes are kept: what was refused changed nothing and may be tried again. Answers are kept sealed
 * under the caller's own credentials. Of an upload, the address and the length are compared, not the bytes.
 */
export function registerIdempotency(app: FastifyInstance, access: AccessStore): void {
  app.decorateRequest("repeatable");
  app.addHook("preHandler", async (request, reply) => {
    const given = request.headers["idempotency-key"];
    const credentials = request.session?.secret ?? request.headers.authorization;
    if (request.method !== "POST" || given === undefined || credentials === undefined || !request.actor) return;
    if (typeof given !== "string" || !/^[\x21-\x7e]{8,200}$/.test(given)) throw notAKey();
    const repeatable = { key: sha256(`${credentials}\n${given}`), secret: `${credentials}\n${given}` };
    const before = await access.claimRequest(repeatable.key, fingerprintOf(request));
    if (before.state === "running") throw running();
    if (before.state === "other") throw otherRequest();
    if (before.state === "answered") return answerAgain(reply, unseal(before.answer, repeatable.secret));
    request.repeatable = repeatable;
  });
  app.addHook("onSend", async (request, reply, payload) => {
    const { repeatable } = request;
    if (!repeatable) return payload;
    const body = payload === undefined || payload === null ? "" : payload;
    const isKept = reply.statusCode < 300 && typeof body === "string" && body.length <= mostBytes;
    if (isKept) await access.keepAnswer(repeatable.key, seal(keptOf(reply, body), repeatable.secret));
    else await access.forgetRequest(repeatable.key);
    return payload;
  });
}

/** What makes two requests the same. */
function fingerprintOf(request: FastifyRequest): string {
  const { body, headers } = request;
  const isUpload = headers["content-type"]?.startsWith("multipart/") === true;
  const sent = isUpload ? headers["content-length"] : JSON.stringify(body ?? null);
  return sha256([request.method, request.url, headers["if-match"] ?? "", sent ?? ""].join("\n"));
}

function keptOf(reply: FastifyReply, body: string): string {
  const etag = reply.getHeader("etag");
  const kept: z.infer<typeof Kept> = {
    status: reply.statusCode,
    type: String(reply.getHeader("content-type") ?? ""),
    ...(typeof etag === "string" && { etag }),
    body,
  };
  return JSON.stringify(kept);
}

function answerAgain(reply: FastifyReply, kept: string): FastifyReply {
  const { status, type, etag, body } = Kept.parse(JSON.parse(kept));
  if (type !== "") reply.type(type);
  if (etag !== undefined) reply.header("etag", etag);
  return reply.status(status).header("idempotent-replayed", "true").serializer(String).send(body);
}

function notAKey(): ProblemError {
  return new ProblemError(
    400,
    "IDEMPOTENCY_KEY",
    "Expected an Idempotency-Key of 8 to 200 visible ASCII characters, found another.",
    "Send a new UUID for each request that you make once.",
  );
}

function running(): ProblemError {
  return new ProblemError(
    409,
    "REQUEST_RUNNING",
    "Expected this Idempotency-Key to be free or answered, found that its request still runs.",
    "Send the same request again in some seconds; it will have the first one's answer.",
    { retryAfterSeconds: 2 },
  );
}

function otherRequest(): ProblemError {
  return new ProblemError(
    422,
    "IDEMPOTENCY_KEY_REUSED",
    "Expected the request that this Idempotency-Key was first sent with, found another.",
    "Send a new key for a new request.",
  );
}
