import swagger from "@fastify/swagger";
import Fastify from "fastify";
import {
  type FastifyPluginAsyncZod,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import type { Settings } from "../schemas/settings.ts";
import type { Store } from "../store/store.ts";
import type { ServerPorts } from "./ports.ts";
import { routes } from "./routes/index.ts";

export interface ServerParts {
  readonly store: Store;
  readonly ports: ServerPorts;
  readonly settings: Settings;
  readonly version: string;
}

/** A group of routes under `/api/v1`. Add one: its file in `routes/`, and its line in `routes/index.ts`. */
export type RouteGroup = (parts: ServerParts) => FastifyPluginAsyncZod;

/** The API and the application, ready to listen or to be asked in a test (`app.inject`). */
export async function createApp(parts: ServerParts) {
  const app = Fastify({ logger: false }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(swagger, {
    openapi: { openapi: "3.1.0", info: { title: "Greffier", version: "1" } },
    transform: jsonSchemaTransform,
  });
  for (const group of routes) await app.register(group(parts), { prefix: "/api/v1" });
  return app;
}
