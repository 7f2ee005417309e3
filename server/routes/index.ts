import type { RouteGroup } from "../app.ts";

/** Every group of routes under `/api/v1`. */
export const routes: readonly RouteGroup[] = [];
