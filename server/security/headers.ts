import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";
import type { ServerSettings } from "../../schemas/server-settings.ts";

/**
 * What browsers are told of every answer: only our own files run, nothing is sniffed, framed or told elsewhere. Styles may
 * stand in elements, which the component library needs; scripts may not. Answers of the API are not kept by browsers unless
 * a route says otherwise.
 */
export async function registerHeaders(app: FastifyInstance, { publicUrl }: ServerSettings): Promise<void> {
  const secure = publicUrl?.startsWith("https:") ?? false;
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "blob:", "data:"],
        fontSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  });
  app.addHook("onRequest", async (request, reply) => {
    reply.header("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (request.url.startsWith("/api/")) reply.header("cache-control", "no-store");
  });
}
