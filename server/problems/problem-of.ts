import { randomUUID } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { codeOf, UnavailableError, UsageError } from "../../lib/errors.ts";
import { ProblemError } from "../problem.ts";

/** Something of ours went wrong: enough to find it, nothing of what was in hand. */
export interface Fault {
  /** Also in the answer, as `instance`. */
  readonly id: string;
  /** `GET /api/v1/contracts/:id`. */
  readonly route: string;
  readonly error: string;
  readonly code: string;
  /** Where it was thrown, without its message, which may quote a document. */
  readonly stack: readonly string[];
}

/** What anything thrown means to who called; `onFault` is told what only we can put right. */
export function problemOf(error: unknown, request: FastifyRequest, onFault: (fault: Fault) => void): ProblemError {
  if (error instanceof ProblemError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const faults = error.validation.map(({ instancePath, message }) => ({
      path: `${error.validationContext ?? "request"}${instancePath}`,
      message: message ?? "not as expected",
    }));
    return new ProblemError(
      400,
      "NOT_VALID",
      "Expected the request that this route describes, found one with the faults listed.",
      "Correct the parts listed under faults.",
      { faults },
    );
  }
  const refused = refusals[codeOf(error)];
  if (refused) return new ProblemError(...refused);
  if (error instanceof UsageError) return new ProblemError(422, error.code, error.message);
  if (error instanceof SyntaxError && statusOf(error) === 400) {
    return new ProblemError(400, "NOT_JSON", "Expected a body of JSON, found one that cannot be read as such.");
  }
  const status = statusOf(error);
  if (typeof status === "number" && status >= 400 && status < 500) {
    return new ProblemError(status, "REFUSED", "Expected a request that the server takes, found one that it does not.");
  }
  if (hasLeft(error, request))
    return new ProblemError(499, "CLIENT_LEFT", "Expected who asked to wait for the answer.");
  const id = `urn:uuid:${randomUUID()}`;
  onFault({ id, route: routeOf(request), ...faultOf(error) });
  if (error instanceof UnavailableError) {
    return new ProblemError(
      503,
      error.code,
      "Expected what the server depends on to answer, found that it does not now.",
      "Try again in a minute; if it stays, ask who runs the server.",
      { instance: id },
    );
  }
  return new ProblemError(
    500,
    "INTERNAL",
    "Something went wrong in the server; nothing was changed by this request unless it says so elsewhere.",
    "Try again; if it stays, give the instance to who runs the server: its log says more.",
    { instance: id },
  );
}

/** Whether work was given up because nobody waits for it: no fault, and nobody reads the answer. */
function hasLeft(error: unknown, { raw }: FastifyRequest): boolean {
  return error instanceof Error && error.name === "AbortError" && raw.socket.destroyed;
}

/** What the framework refuses before a route is asked, by its codes. */
const refusals: Readonly<Record<string, [status: number, code: string, detail: string, remedy?: string] | undefined>> =
  {
    FST_ERR_CTP_INVALID_MEDIA_TYPE: [
      415,
      "MEDIA_TYPE",
      "Expected a body of a media type that this route takes, found another.",
      "Send application/json, or multipart/form-data for files.",
    ],
    FST_ERR_CTP_INVALID_JSON_BODY: [400, "NOT_JSON", "Expected a body of JSON, found one that cannot be read as such."],
    FST_ERR_CTP_EMPTY_JSON_BODY: [400, "NOT_JSON", "Expected a body of JSON, found an empty one."],
    FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, "CONTENT_LENGTH", "Expected a body as long as announced, found another."],
    FST_ERR_CTP_BODY_TOO_LARGE: [
      413,
      "TOO_LARGE",
      "Expected a smaller request, found one beyond the limit.",
      "Send less at once; files are uploaded with POST /api/v1/documents.",
    ],
    FST_ERR_BAD_URL: [400, "ADDRESS", "Expected an address that can be decoded, found one that cannot."],
    FST_ERR_MAX_PARAM_LENGTH: [414, "ADDRESS", "Expected shorter parts in the address, found one beyond the limit."],
    FST_REQ_FILE_TOO_LARGE: [413, "TOO_LARGE", "Expected a smaller file, found one beyond limits.fileMegabytes."],
    FST_FILES_LIMIT: [413, "TOO_MANY_FILES", "Expected fewer files in one upload, found more.", "Send them in parts."],
    FST_PARTS_LIMIT: [413, "TOO_MANY_FILES", "Expected fewer parts in one upload, found more.", "Send them in parts."],
    FST_FIELDS_LIMIT: [413, "TOO_MANY_FIELDS", "Expected fewer fields in one upload, found more."],
    FST_INVALID_MULTIPART_CONTENT_TYPE: [415, "MEDIA_TYPE", "Expected multipart/form-data, found something else."],
    ECONNRESET: [400, "CUT_SHORT", "Expected the whole request, found that the connection ended before."],
  };

/** As the framework marks what it refuses. */
function statusOf(error: unknown): unknown {
  return error instanceof Error && "statusCode" in error ? error.statusCode : undefined;
}

/** The route's pattern: what stands in the address is somebody's. */
function routeOf(request: FastifyRequest): string {
  return `${request.method} ${request.routeOptions.url ?? "(none)"}`;
}

function faultOf(error: unknown): Pick<Fault, "error" | "code" | "stack"> {
  const { stack = "", message = "" } = error instanceof Error ? error : {};
  // The message stands at the head of the stack, and may have lines of its own.
  const lines = stack.slice(stack.indexOf(message) + message.length).split("\n");
  return {
    error: error instanceof Error ? error.name : typeof error,
    code: codeOf(error),
    stack: lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim()),
  };
}
