import type { Permission } from "../schemas/api/access.ts";

/**
 * What a route asks of who calls it: a permission; `signedIn`: any credentials; `anyone`: none (signing in, the files of the
 * application). Every route states one; the server does not start with a route that does not.
 */
export type RouteAccess = Permission | "signedIn" | "anyone";

declare module "fastify" {
  interface FastifyContextConfig {
    readonly access?: RouteAccess;
    /** Entered in the audit as this action when the call succeeds, with the id in the address as its subject. */
    readonly audit?: string;
    /**
     * Answers whom a one-time link let in before they have a password: everybody, or for whom this says so. Other routes
     * refuse them, since who came by a link may be whoever found it.
     */
    readonly beforePassword?: true | ((request: FastifyRequest) => boolean);
  }
  interface FastifyRequest {
    /** Who calls; there on every route but those for anyone. */
    actor: Actor;
  }
}

/** Who calls: a person with a session, or a token. */
export interface Actor {
  readonly kind: "user" | "token";
  /** Of the user; for a token its owner's. */
  readonly user: string;
  readonly name: string;
  readonly permissions: ReadonlySet<Permission>;
  /** Only contracts of these sites exist for them; undefined: all. */
  readonly sites: readonly string[] | undefined;
  /** Of a token, its id. */
  readonly token?: string;
}
