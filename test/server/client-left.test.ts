import { once } from "node:events";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Fault } from "../../server/problems/problem-of.ts";
import { openApi, type TestApi } from "../support/api.ts";
import { contractOf } from "../support/matrix.ts";

let api: TestApi;
let url: string;
let headers: Record<string, string>;
const faults: Fault[] = [];
/** Work on a picture, once it is begun; it ends when nobody waits for it, or when it is told to. */
let begun = Promise.withResolvers<{ readonly giveUp: () => void; readonly ended: Promise<void> }>();

beforeAll(async () => {
  const image = (_file: unknown, _page: number, _width: number, signal: AbortSignal) => {
    const work = Promise.withResolvers<undefined>();
    const giveUp = () => work.reject(new DOMException("given up", "AbortError"));
    signal.addEventListener("abort", giveUp);
    begun.resolve({ giveUp, ended: work.promise.then(undefined, () => {}) });
    return work.promise;
  };
  api = await openApi({ ports: { pages: { image } }, onFault: (fault) => faults.push(fault) });
  const { document } = await contractOf(api, "Lyon", "Lagune");
  await api.app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = api.app.server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}/api/v1/documents/${document}/pages/1/image?width=100`;
  const scopes = ["documents:read"] as const;
  const { secret } = await api.store.access.makeToken(api.caller.user, { name: "t", scopes, days: 1 }, {});
  headers = { authorization: `Bearer ${secret}` };
});
beforeEach(() => {
  faults.length = 0;
  begun = Promise.withResolvers();
});
afterAll(() => api.close());

test("work that nobody waits for any more is given up, and is no fault", async () => {
  const asked = request(url, { headers }).end();
  asked.on("error", () => {});
  const { ended } = await begun.promise;
  asked.destroy();
  await ended;
  // Answered after that one, so that whatever it came to is told by now.
  expect((await api.ask({ method: "GET", url: "/me" })).statusCode).toBe(200);
  expect(faults).toEqual([]);
});

test("work that gives up while somebody waits is one", async () => {
  const asked = request(url, { headers }).end();
  const { giveUp } = await begun.promise;
  giveUp();
  const [answer] = await once(asked, "response");
  expect(answer.statusCode).toBe(500);
  answer.resume();
  expect(faults).toMatchObject([{ error: "AbortError", route: "GET /api/v1/documents/:id/pages/:page/image" }]);
});
