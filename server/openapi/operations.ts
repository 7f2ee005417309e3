import type { FastifyContextConfig } from "fastify";
import type { RouteAccess } from "../route-access.ts";

/** What every operation of the document has beside what its route says: who may call it, and what goes wrong. */
export function operationOf(method: string, url: string, { access, beforePassword }: FastifyContextConfig) {
  return {
    operationId: operationIdOf(method, url),
    security: securityOf(method, access),
    "x-permission": access,
    ...(beforePassword !== undefined && {
      "x-before-password": beforePassword === true ? "anyone" : "oneself",
    }),
  };
}

/** The answers that are problems, by status. */
export function problemsOf(method: string, url: string, { access, beforePassword }: FastifyContextConfig) {
  const closed = access !== "anyone";
  const refusals = [
    ...(access === "signedIn" ? [] : ["Your role, or the token's scopes, lack the permission"]),
    ...(beforePassword === true
      ? []
      : ["you came in by a one-time link and have set no password yet (PASSWORD_MISSING)"]),
  ];
  return {
    400: problem("The request is not as described; `faults` says where"),
    ...(closed && { 401: problem("No credentials, or none that are valid") }),
    ...(closed && refusals.length > 0 && { 403: problem(capitalised(refusals.join("; "))) }),
    ...(url.includes("{") && { 404: problem("There is no such thing, or none that you may see") }),
    ...(method === "POST" && { 409: problem("It stands in the way of what is there, or the same request runs") }),
    429: problem("Too many requests; header Retry-After says how long to wait"),
    default: problem("Anything else; `code` is stable"),
  };
}

/** The header that makes a POST safe to send again. */
export const idempotencyKey = {
  type: "object",
  properties: {
    "idempotency-key": {
      type: "string",
      minLength: 8,
      maxLength: 200,
      description:
        "New for each request made once; the same request sent again with it is answered as before (24 hours)",
    },
  },
} as const;

export const securitySchemes = {
  session: { type: "apiKey", in: "cookie", name: "__Host-greffier", description: "Of who signed in with a browser" },
  csrf: { type: "apiKey", in: "header", name: "x-csrf-token", description: "`csrfToken` of GET /api/v1/me" },
  token: { type: "http", scheme: "bearer", description: "A token, `grf_…`; it has the scopes that it was given" },
} as const;

/** Groups of operations, in the order of a reader's interest. */
export const tags = [
  { name: "contracts", description: "Contracts, their records, histories and states" },
  { name: "documents", description: "Files, their pages as read and as seen; uploads" },
  { name: "ledger", description: "What became of every file that arrived" },
  { name: "review", description: "The queue, decisions, remarks and claims" },
  { name: "fields", description: "The vocabulary, help notes, values as typed" },
  { name: "changes", description: "The feed of changes, for who keeps a copy" },
  { name: "exports", description: "Records as JSON, CSV and Excel" },
  { name: "views", description: "Saved views of the portfolio" },
  { name: "dashboard", description: "Figures, and what other thresholds would mean" },
  { name: "session", description: "Signing in and out, oneself" },
  { name: "users", description: "Who may come in" },
  { name: "tokens", description: "Access for programs" },
  { name: "audit", description: "Who did and read what" },
  { name: "description", description: "This document" },
];

type Security = readonly Readonly<Record<string, readonly string[]>>[];

const read: Security = [{ session: [] }, { token: [] }];
const change: Security = [{ session: [], csrf: [] }, { token: [] }];

function securityOf(method: string, access: RouteAccess | undefined): Security {
  if (access === "anyone") return [];
  return method === "GET" ? read : change;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function problem(description: string) {
  return {
    description,
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
}

/** `GET /api/v1/contracts/{id}/runs/compare` → `getContractsIdRunsCompare`. */
function operationIdOf(method: string, url: string): string {
  const words = url.replace("/api/v1", "").split(/[^A-Za-z0-9]+/);
  const upper = words.filter((word) => word !== "").map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return `${method.toLowerCase()}${upper.join("")}`;
}
