import Fastify from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { Settings } from "../../schemas/settings.ts";
import type { ServerParts } from "../app.ts";
import { routes } from "../routes/index.ts";
import { registerOpenApi, registerReference } from "./register.ts";

/** The description of the API, as `/api/v1/openapi.json` gives it, without a server: routes are named, none is called. */
export async function apiDocument(): Promise<object> {
  const app = Fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await registerOpenApi(app);
  await registerReference(app);
  const parts = { store: notThere<ServerParts["store"]>(), ports: notThere<ServerParts["ports"]>() };
  for (const group of routes) {
    await app.register(group({ ...parts, settings: Settings.parse({}), version: "1" }), { prefix: "/api/v1" });
  }
  await app.ready();
  const document = app.swagger();
  await app.close();
  return document;
}

/** Whatever is taken of it is not there either; only asking it fails. */
function notThere<Part extends object>(): Part {
  return new Proxy<Part>(Object.create(null), { get: () => notThere() });
}
