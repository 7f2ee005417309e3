import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance, FastifySchema } from "fastify";
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from "fastify-type-provider-zod";
import { z } from "zod";
import { components } from "./components.ts";
import { idempotencyKey, operationOf, problemsOf, securitySchemes, tags } from "./operations.ts";
import { withUsedComponents } from "./used-components.ts";

const addComponents = createJsonSchemaTransformObject({ schemaRegistry: components });
const toJsonSchema = createJsonSchemaTransform({ schemaRegistry: components });

/** The description of the API (OpenAPI 3.1), made from the routes that are registered after this. */
export async function registerOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Greffier",
        version: "1",
        description:
          "Contracts as validated records where every value points at its evidence. What may change within version 1, and how it is told, stands in docs/api.md of the product.",
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      servers: [{ url: "/", description: "The server that gave this document" }],
      tags,
      components: { securitySchemes },
    },
    transform: (document) => {
      const { url, route } = document;
      const { schema } = toJsonSchema(document);
      if (schema?.hide === true) return { schema, url };
      const method = [route.method].flat()[0] ?? "GET";
      const config = route.config ?? {};
      const path = url.replaceAll(/:(\w+)/g, "{$1}");
      const response = { ...problemsOf(method, path, config), ...answersOf(schema) };
      const headers = method === "POST" && config.access !== "anyone" ? { headers: idempotencyKey } : {};
      return { schema: { ...headers, ...schema, ...operationOf(method, path, config), response }, url };
    },
    transformObject: (document) => withUsedComponents(addComponents(document)),
  });
}

/** The document itself, and a page to read it. */
export async function registerReference(app: FastifyInstance): Promise<void> {
  app.route({
    method: "GET",
    url: "/api/v1/openapi.json",
    config: { access: "signedIn" },
    schema: {
      summary: "This document",
      tags: ["description"],
      response: { 200: z.record(z.string(), z.unknown()).describe("OpenAPI 3.1") },
    },
    handler: async () => app.swagger(),
  });
  await app.register(async (inner) => {
    inner.addHook("onRoute", (route) => {
      route.config = { ...route.config, access: "signedIn" };
    });
    await inner.register(swaggerUi, {
      routePrefix: "/api/v1/docs",
      staticCSP: false,
      // A page of ours that could change things for whoever looks at it is not wanted.
      uiConfig: { supportedSubmitMethods: [], docExpansion: "list", deepLinking: true },
      // So nothing is to be authorised, nor another description to be explored.
      theme: {
        title: "Greffier: API",
        css: [{ filename: "greffier.css", content: ".swagger-ui :is(.topbar, .auth-wrapper) { display: none }" }],
      },
    });
  });
}

function answersOf(schema: FastifySchema | undefined): Record<string, unknown> {
  const { response } = schema ?? {};
  if (typeof response !== "object" || response === null) return {};
  // An answer without a body has no schema.
  return Object.fromEntries(
    Object.entries(response).map(([status, answer]) =>
      status === "204" ? [status, { type: "null", description: "Done" }] : [status, answer],
    ),
  );
}
