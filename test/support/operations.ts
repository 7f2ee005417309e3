import { z } from "zod";
import { apiDocument } from "../../server/openapi/document.ts";

/** An operation of the OpenAPI document, as a test asks of it. */
export interface Operation {
  /** `GET`. */
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `/api/v1`, with `{holes}`. */
  readonly path: string;
  readonly permission: string | undefined;
  /** Whom it answers before they have a password. */
  readonly beforePassword: "anyone" | "oneself" | undefined;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly statuses: readonly string[];
  /** Names of what may follow the `?` of the address. */
  readonly queries: readonly string[];
}

const Document = z.object({
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(
    z.string(),
    z.partialRecord(
      z.enum(["get", "post", "put", "patch", "delete"]),
      z
        .object({
          summary: z.string(),
          tags: z.array(z.string()),
          "x-permission": z.string().optional(),
          "x-before-password": z.enum(["anyone", "oneself"]).optional(),
          responses: z.record(z.string(), z.unknown()),
          parameters: z.array(z.object({ name: z.string(), in: z.string() })).default([]),
        })
        .optional(),
    ),
  ),
});

const methods = { get: "GET", post: "POST", put: "PUT", patch: "PATCH", delete: "DELETE" } as const;

/** Every operation that the document names, and the groups that it describes. */
export async function operations(): Promise<{ readonly operations: Operation[]; readonly tags: string[] }> {
  const { paths, tags } = Document.parse(await apiDocument());
  const all = Object.entries(paths).flatMap(([path, byMethod]) =>
    (Object.keys(methods) as (keyof typeof methods)[]).flatMap((key) => {
      const operation = byMethod[key];
      if (!operation) return [];
      const { summary, tags: groups, responses, parameters, "x-permission": permission } = operation;
      const { "x-before-password": beforePassword } = operation;
      return {
        method: methods[key],
        path: path.replace(/^\/api\/v1/, ""),
        permission,
        beforePassword,
        tags: groups,
        summary,
        statuses: Object.keys(responses),
        queries: parameters.filter(({ in: where }) => where === "query").map(({ name }) => name),
      };
    }),
  );
  return { operations: all, tags: tags.map(({ name }) => name) };
}
