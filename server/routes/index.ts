import type { RouteGroup } from "../app.ts";
import { session } from "./session.ts";

/** Every group of routes under `/api/v1`. */
export const routes: readonly RouteGroup[] = [session];
