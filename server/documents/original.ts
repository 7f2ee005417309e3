import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { KeptFile } from "../../store/files/file-store.ts";
import { ProblemError } from "../problem.ts";
import { byteRange } from "./byte-range.ts";
import { asAttachment } from "./file-names.ts";
import { mediaTypeOf, safeToSend } from "./media-types.ts";

/** Sends a stored file, or the range of it that is asked for, to be saved and never shown as a page of ours. */
export async function sendOriginal(
  { name, sha256, format }: KeptFile,
  path: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { size } = await stat(path);
  const etag = `"${sha256}"`;
  const ifRange = request.headers["if-range"];
  const range = byteRange(ifRange === undefined || ifRange === etag ? request.headers.range : undefined, size);
  if (range === "unsatisfiable") {
    reply.header("content-range", `bytes */${size}`);
    throw new ProblemError(
      416,
      "RANGE",
      `Expected a range of bytes within the ${size} of the file, found none of them.`,
    );
  }
  reply
    .type(safeToSend(await mediaTypeOf(format, path)))
    .header("content-disposition", asAttachment(name.split("/").at(-1) ?? name))
    .header("x-content-type-options", "nosniff")
    .header("content-security-policy", "default-src 'none'; sandbox")
    .header("accept-ranges", "bytes")
    .header("etag", etag);
  if (range === "whole") return reply.header("content-length", size).send(createReadStream(path));
  const { start, end } = range;
  return reply
    .status(206)
    .header("content-range", `bytes ${start}-${end}/${size}`)
    .header("content-length", end - start + 1)
    .send(createReadStream(path, { start, end }));
}
