import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import files from "@fastify/static";
import type { FastifyInstance } from "fastify";

/**
 * The files of the review application, as `npm run build` leaves them in a folder: what has a hash in its name for good, the
 * page itself for each address that is none of the API, asked for anew each time.
 */
export async function registerApplication(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(files, { root: folder, serve: false, preCompressed: true });
  const schema = { hide: true };
  const config = { access: "anyone" } as const;

  app.get("/assets/*", { config, schema }, async (request, reply) => {
    const path = new URL(request.url, "http://files").pathname.slice("/assets/".length);
    if (!existsSync(folder)) return reply.callNotFound();
    return reply.sendFile(path, join(folder, "assets"), { maxAge: "365d", immutable: true });
  });

  app.get("/*", { config, schema }, async (request, reply) => {
    const { pathname } = new URL(request.url, "http://files");
    if (pathname === "/api" || pathname.startsWith("/api/")) return reply.callNotFound();
    if (!existsSync(join(folder, "index.html")))
      return reply.status(503).type("text/plain; charset=utf-8").send(notBuilt);
    const name = pathname.slice(1);
    const isFile = name !== "" && (await readdir(folder)).includes(name);
    return reply.header("cache-control", "no-cache").sendFile(isFile ? name : "index.html", { cacheControl: false });
  });
}

const notBuilt = `L'application n'est pas encore construite : « npm run build », puis rechargez. L'API répond sous /api/v1.
The application is not built yet: npm run build, then load this again. The API answers under /api/v1.
`;
