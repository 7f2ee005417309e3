import type { FastifyReply, FastifyRequest } from "fastify";
import type { ServerSettings } from "../../schemas/server-settings.ts";

export interface SessionCookie {
  readonly name: string;
  read(request: FastifyRequest): string | undefined;
  set(reply: FastifyReply, secret: string): void;
  clear(reply: FastifyReply): void;
}

/** `__Host-` binds the cookie to https and to this very host; browsers refuse it over the plain http of loopback. */
export function sessionCookie({ publicUrl, sessionHours }: ServerSettings): SessionCookie {
  const secure = publicUrl?.startsWith("https:") ?? false;
  const name = secure ? "__Host-greffier" : "greffier-session";
  const options = { path: "/", httpOnly: true, sameSite: "strict", secure } as const;
  return {
    name,
    read: (request) => {
      const value = request.cookies[name];
      return value !== undefined && /^[\w-]{20,100}$/.test(value) ? value : undefined;
    },
    set: (reply, secret) => {
      reply.setCookie(name, secret, { ...options, maxAge: sessionHours * 3600 });
    },
    clear: (reply) => {
      reply.clearCookie(name, options);
    },
  };
}
