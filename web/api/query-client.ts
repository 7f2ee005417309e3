import { QueryClient } from "@tanstack/react-query";
import { ConnectionLost } from "./problem.ts";

/** Answers are kept for a while; only a lost connection is tried again, since a refusal stays one. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: "always",
      refetchOnReconnect: true,
      retry: (failures, error) => error instanceof ConnectionLost && failures < 2,
    },
    mutations: { networkMode: "always", retry: false },
  },
});
