import multipart from "@fastify/multipart";
import { z } from "zod";
import { codeOf } from "../../lib/errors.ts";
import { type LedgerLine, Uploaded, UploadQuery } from "../../schemas/api/documents.ts";
import type { RouteGroup } from "../app.ts";
import { keptName } from "../documents/file-names.ts";
import { notFound, ProblemError } from "../problem.ts";
import { trailOf } from "../security/actor.ts";

/** Files that people and programs bring in. */
export const uploads: RouteGroup =
  ({ store, ports, settings: { server } }) =>
  async (app) => {
    await app.register(multipart, {
      throwFileSizeLimit: false,
      // Names in UTF-8, as browsers send them. What a file may hold is bounded where it is kept, with its own outcome.
      limits: { fileSize: Number.POSITIVE_INFINITY, files: server.uploadFiles, fields: 20, fieldSize: 10_000 },
    });

    app.route({
      method: "POST",
      url: "/documents",
      bodyLimit: server.uploadMegabytes * 1_000_000,
      config: { access: "documents:write", upload: true },
      schema: {
        summary:
          "Bring in files, as parts of multipart/form-data; each has its own outcome, to be followed in the ledger",
        tags: ["documents"],
        consumes: ["multipart/form-data"],
        querystring: UploadQuery,
        body: filesBody,
        response: { 201: Uploaded },
      },
      handler: async (request, reply) => {
        const { actor } = request;
        // What was not read of a refused upload is not waited for.
        reply.raw.once("finish", () => {
          if (reply.statusCode >= 400 && !request.raw.complete) request.raw.socket.destroySoon();
        });
        const batch = request.query.batch ?? crypto.randomUUID();
        const maker = await store.batches.makerOf(batch);
        if (maker !== undefined && maker !== actor.user) throw notFound("a batch of yours");
        const files: LedgerLine[] = [];
        let isWhole = false;
        const counted = counter(server.uploadMegabytes);
        if (Number(request.headers["content-length"]) > server.uploadMegabytes * 1_000_000) throw tooMuch();
        try {
          for await (const part of request.files()) {
            const name = keptName(part.filename ?? "");
            // Named after its first file; one that is there keeps its name.
            const together = { id: batch, name: files[0]?.name ?? name, by: actor.user };
            const bytes = counted(part.file);
            files.push({ ...(await ports.intake.take({ name, bytes, batch: together }).catch(noRoom)), batch });
          }
          isWhole = true;
        } catch (error) {
          throw isBrokenForm(error) ? brokenForm() : error;
        } finally {
          if (files.length > 0) {
            const entry = { action: "documents.uploaded", subject: batch, detail: { kept: files.length, isWhole } };
            await store.access.noteAudit({ ...trailOf(actor, request.ip), ...entry });
          }
        }
        if (files.length === 0) throw nothingSent();
        return reply.status(201).send({ batch, files });
      },
    });
  };

/** Read as it arrives, so only described. */
const filesBody = z
  .looseObject({ file: z.array(z.file()) })
  .partial()
  .nullish();

/** Lets through what all files of an upload may hold together. */
function counter(megabytes: number): (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array> {
  let left = megabytes * 1_000_000;
  return async function* counted(bytes) {
    for await (const chunk of bytes) {
      left -= chunk.length;
      if (left < 0) throw tooMuch();
      yield chunk;
    }
  };
}

function tooMuch(): ProblemError {
  return new ProblemError(
    413,
    "TOO_LARGE",
    "Expected an upload within server.uploadMegabytes, found a larger one; files before that are kept.",
    "Send fewer files at once.",
  );
}

function noRoom(error: unknown): never {
  if (codeOf(error) !== "DISK_FULL") throw error;
  throw new ProblemError(
    507,
    "DISK_FULL",
    "Expected room on the server's disk for the file, found none; files before it are kept.",
    "Ask who runs the server to free some space, then send the rest again.",
  );
}

/** The parser of forms tells its faults by their words alone. */
function isBrokenForm(error: unknown): boolean {
  const known = ["Multipart: Boundary not found", "Unexpected end of multipart data"];
  return error instanceof Error && known.includes(error.message);
}

function brokenForm(): ProblemError {
  return new ProblemError(
    400,
    "FORM_BROKEN",
    "Expected multipart/form-data with a boundary, to its end, found one that breaks off or names none; files before that are kept.",
    "Let your client write the form and its content-type, and send what is missing again.",
  );
}

function nothingSent(): ProblemError {
  return new ProblemError(
    400,
    "NO_FILES",
    "Expected at least one file as a part of multipart/form-data, found none.",
    "Send each file as a part with a filename.",
  );
}
