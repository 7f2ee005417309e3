import { z } from "zod";

const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** Settings `server.*`: the API and the review application. */
export const ServerSettings = z.strictObject({
  host: z
    .string()
    .min(1)
    .default("127.0.0.1")
    .describe("Address that the server listens on; beyond this machine it needs an https `server.publicUrl`"),
  port: count(0, 65_535).default(4747).describe("Port that the server listens on; 0: a free one"),
  publicUrl: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      "Address by which browsers reach the server, e.g. `https://contracts.example.com`; default: this machine",
    ),
  trustProxy: z
    .string()
    .min(1)
    .optional()
    .describe(
      "Addresses or networks of reverse proxies whose `X-Forwarded-For` is believed, with commas; default: none",
    ),
  sessionHours: count(1, 720).default(12).describe("How long after signing in one must sign in again, hours"),
  sessionIdleMinutes: count(1, 10_080).default(120).describe("How long an unused session stays signed in, minutes"),
  bodyKilobytes: count(16, 65_536)
    .default(1024)
    .describe("Largest request that is no upload, kilobytes; for uploads see `limits.fileMegabytes`"),
  bodySeconds: count(1, 600)
    .default(15)
    .describe("How long the headers, and then the body, of a request that is no upload may take to arrive, seconds"),
  uploadSeconds: count(10, 86_400).default(3600).describe("How long an upload may take to arrive, seconds"),
  uploadMegabytes: count(1, 1_000_000).default(4000).describe("Most that one upload may hold, megabytes"),
  uploadFiles: count(1, 10_000).default(500).describe("Most files in one upload"),
  pageCacheMegabytes: count(0, 1_000_000)
    .default(1000)
    .describe("Room in the data folder for pictures of pages that were looked at, megabytes"),
  requestsPerMinute: count(10, 1_000_000).default(1200).describe("Most requests from one network address in a minute"),
  signInsPerMinute: count(1, 10_000).default(20).describe("Most tries to sign in from one network address in a minute"),
});
export type ServerSettings = z.infer<typeof ServerSettings>;
