import { startPostgres } from "./postgres.ts";
import { type Serving, type ServingOptions, startServing } from "./serving.ts";

export const databases = ["PGlite", "PostgreSQL"] as const;

/** `greffier serve` on a database of this kind, which is thrown away with it. */
export async function startServingOn(
  database: (typeof databases)[number],
  options: Omit<ServingOptions, "database"> = {},
): Promise<Serving> {
  if (database === "PGlite") return startServing(options);
  const server = await startPostgres();
  try {
    const serving = await startServing({ ...options, database: server.url });
    return {
      ...serving,
      stop: async () => {
        const code = await serving.stop();
        await server.stop();
        return code;
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
