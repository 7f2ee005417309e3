import { z } from "zod";
import { DocumentQuery, DocumentView, ImageQuery, PageView, Preview } from "../../schemas/api/documents.ts";
import { pageOf } from "../../schemas/api/paging.ts";
import { ReadingReceipt } from "../../schemas/reading-receipt.ts";
import type { KeptFile, ReadDocument } from "../../store/files/file-store.ts";
import type { RouteGroup } from "../app.ts";
import { mediaTypeOf } from "../documents/media-types.ts";
import { sendOriginal } from "../documents/original.ts";
import { pageView } from "../documents/page-view.ts";
import { receiptOf } from "../documents/receipt.ts";
import { safeHtml } from "../documents/safe-html.ts";
import { documentFor, notRead, seerOf } from "../documents/seen.ts";
import { notFound, ProblemError } from "../problem.ts";

const Id = z.object({ id: z.string().max(100) });
const PageId = Id.extend({ page: z.coerce.number().int().min(1).max(1_000_000) });
const tags = ["documents"];
const access = "documents:read";
const withPictures = new Set(["pdf", "image"]);
const withPreview = new Set(["docx", "flat-opc"]);

/** Stored documents: originals, pages as read and as seen. */
export const documents: RouteGroup =
  ({ store, ports }) =>
  async (app) => {
    const viewOf = async ({ summary, ...file }: ReadDocument): Promise<DocumentView> => ({
      summary,
      ...(file.contract !== undefined && { contract: file.contract }),
      mediaType: await mediaTypeOf(file.format, await store.blobs.path(file.sha256)),
      bytes: file.bytes,
      hasPageImages: withPictures.has(file.format ?? ""),
      hasPreview: withPreview.has(file.format ?? ""),
    });
    const readingOf = async ({ id }: KeptFile) => {
      const reading = await store.loadPages(id);
      if (!reading) throw notRead();
      return reading;
    };

    app.route({
      method: "GET",
      url: "/documents",
      config: { access },
      schema: {
        summary: "Documents that were read, newest first",
        tags,
        querystring: DocumentQuery,
        response: { 200: pageOf(DocumentView) },
      },
      handler: async ({ query, actor }) => {
        const { items, next } = await store.files.list(query, seerOf(actor));
        return { items: await Promise.all(items.map(viewOf)), ...(next !== undefined && { next }) };
      },
    });

    app.route({
      method: "GET",
      url: "/documents/:id",
      config: { access },
      schema: { summary: "A document", tags, params: Id, response: { 200: DocumentView } },
      handler: async ({ params, actor }) => {
        const file = await documentFor(store, params.id, actor);
        const summary = await store.documentSummary(file.id);
        if (!summary) throw notRead();
        return viewOf({ ...file, summary });
      },
    });

    app.route({
      method: "GET",
      url: "/documents/:id/original",
      config: { access, audit: "document.read" },
      schema: {
        summary: "The file as it came; one range of bytes may be asked for",
        tags,
        params: Id,
        response: {
          200: { description: "The file", content: { "application/octet-stream": { schema: z.any() } } },
          206: { description: "A part of it", content: { "application/octet-stream": { schema: z.any() } } },
        },
      },
      handler: async (request, reply) => {
        const file = await documentFor(store, request.params.id, request.actor);
        return sendOriginal(file, await store.blobs.path(file.sha256), request, reply);
      },
    });

    app.route({
      method: "GET",
      url: "/documents/:id/text",
      config: { access, audit: "document.read" },
      schema: {
        summary: "The text as read, pages joined by a form feed: what offsets count in",
        tags,
        params: Id,
        response: { 200: { description: "The text", content: { "text/plain": { schema: z.string() } } } },
      },
      handler: async ({ params, actor }, reply) => {
        const { pages } = await readingOf(await documentFor(store, params.id, actor));
        return reply.type("text/plain; charset=utf-8").send(pages.map(({ text }) => text).join("\f"));
      },
    });

    app.route({
      method: "GET",
      url: "/documents/:id/receipt",
      config: { access },
      schema: {
        summary: "How each page was read, and what was not",
        tags,
        params: Id,
        response: { 200: ReadingReceipt },
      },
      handler: async ({ params, actor }) => {
        const file = await documentFor(store, params.id, actor);
        return receiptOf(file.name, await readingOf(file));
      },
    });

    app.route({
      method: "GET",
      url: "/documents/:id/preview",
      config: { access, audit: "document.read" },
      schema: { summary: "A Word document as HTML of structure only", tags, params: Id, response: { 200: Preview } },
      handler: async ({ params, actor, signal }) => {
        const file = await documentFor(store, params.id, actor);
        const html = withPreview.has(file.format ?? "") ? await ports.preview(file, signal) : undefined;
        if (html === undefined) throw nothingToShow("a Word document", "has no preview");
        return { html: safeHtml(html) };
      },
    });

    app.route({
      method: "GET",
      url: "/documents/:id/pages/:page",
      config: { access, audit: "document.read" },
      schema: { summary: "A page as read: text, words, blocks", tags, params: PageId, response: { 200: PageView } },
      handler: async ({ params, actor }) => {
        const { pages } = await readingOf(await documentFor(store, params.id, actor));
        const view = pageView(pages, params.page);
        if (!view) throw notFound("a page");
        return view;
      },
    });

    app.route({
      method: "GET",
      url: "/documents/:id/pages/:page/image",
      config: { access, audit: "document.read" },
      schema: {
        summary: "A page as a picture of a width",
        tags,
        params: PageId,
        querystring: ImageQuery,
        response: {
          200: { description: "The picture", content: { "image/webp": { schema: z.any() } } },
          304: { description: "As before", content: { "image/webp": { schema: z.any() } } },
        },
      },
      handler: async (request, reply) => {
        const { id, page } = request.params;
        const { width } = request.query;
        const file = await documentFor(store, id, request.actor);
        const etag = `"${file.sha256.slice(0, 32)}-${page}-${width}"`;
        // Asked for again each time: who may see it may change, the picture never does.
        reply.header("etag", etag).header("cache-control", "private, no-cache");
        if (request.headers["if-none-match"] === etag) return reply.status(304).send();
        const image = withPictures.has(file.format ?? "")
          ? await ports.pages.image(file, page, width, request.signal)
          : undefined;
        if (!image) throw nothingToShow("a page with a picture", "has none");
        return reply.type(image.mediaType).send(Buffer.from(image.bytes));
      },
    });
  };

function nothingToShow(expected: string, found: string): ProblemError {
  return new ProblemError(
    404,
    "NOTHING_TO_SHOW",
    `Expected ${expected}, found that this one ${found}.`,
    "Look at its text or its original.",
  );
}
