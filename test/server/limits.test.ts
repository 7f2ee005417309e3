import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, type TestApi } from "../support/api.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openApi({ settings: { server: { requestsPerMinute: 30, signInsPerMinute: 3 } } });
});
afterAll(() => api.close());

test("so many requests a minute are answered from one address, then each is told how long to wait", async () => {
  const from = (remoteAddress: string) => api.ask({ method: "GET", url: "/me", remoteAddress });
  const statuses: number[] = [];
  for (let asked = 0; asked < 31; asked += 1) statuses.push((await from("203.0.113.1")).statusCode);
  expect(statuses).toEqual([...Array(30).fill(200), 429]);
  const refused = await from("203.0.113.1");
  expect(refused.json()).toMatchObject({ status: 429, code: "TOO_MANY_REQUESTS" });
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect((await from("203.0.113.2")).statusCode).toBe(200);
});

test("fewer tries to sign in are, whatever they are with", async () => {
  const payload = { link: "a link that nobody ever made" };
  const request = { method: "POST", url: "/api/v1/session/link", payload, remoteAddress: "203.0.113.3" } as const;
  const statuses: number[] = [];
  for (let tries = 0; tries < 4; tries += 1) statuses.push((await api.app.inject(request)).statusCode);
  expect(statuses).toEqual([401, 401, 401, 429]);
});

test("an address that a caller says they have is believed of a known proxy alone", async () => {
  const settings = { server: { requestsPerMinute: 10, trustProxy: "10.0.0.1" } };
  const proxied = await openApi({ store: api.store, settings });
  const statuses = async (remoteAddress: string) => {
    const found: number[] = [];
    for (let asked = 0; asked < 12; asked += 1) {
      const headers = { "x-forwarded-for": `198.51.100.${asked}` };
      found.push((await proxied.ask({ method: "GET", url: "/me", remoteAddress, headers })).statusCode);
    }
    return found;
  };
  expect(await statuses("10.0.0.1")).toEqual(Array(12).fill(200));
  expect(await statuses("203.0.113.9")).toEqual([...Array(10).fill(200), 429, 429]);
  await proxied.close();
});

test.each(["true", "1", "proxy.example.com", "0.0.0.0/0", "10.0.0.0/33", "10.0.0.1,", "10.0.0.1/8/8"])(
  "a proxy that is no address or network is refused at the start: %s",
  async (trustProxy) => {
    const settings = { server: { trustProxy } };
    await expect(openApi({ store: api.store, settings })).rejects.toMatchObject({ code: "TRUST_PROXY" });
  },
);

test.each(["10.0.0.1, 10.1.0.0/24", "loopback", "::1,fd00::/8"])("a proxy may be %s", async (trustProxy) => {
  await (await openApi({ store: api.store, settings: { server: { trustProxy } } })).close();
});

describe("a server that others could listen to", () => {
  test.each([
    [{ host: "0.0.0.0" }],
    [{ host: "192.168.1.10" }],
    [{ host: "127.0.0.1.example.com" }],
    [{ publicUrl: "http://contracts.example.com" }],
    [{ host: "0.0.0.0", publicUrl: "http://contracts.example.com" }],
  ])("does not start: %j", async (server) => {
    await expect(openApi({ store: api.store, settings: { server } })).rejects.toMatchObject({
      code: "SERVER_NOT_PRIVATE",
    });
  });

  test.each([
    [{ host: "::1" }],
    [{ host: "localhost", publicUrl: "http://127.0.0.1:4747" }],
    [{ host: "0.0.0.0", publicUrl: "https://contracts.example.com" }],
  ])("is not one of these: %j", async (server) => {
    await (await openApi({ store: api.store, settings: { server } })).close();
  });
});

test("an address that the API has, with another method, says which it has; one that it has not says so", async () => {
  const remoteAddress = "203.0.113.4";
  const method = await api.ask({ method: "DELETE", url: "/contracts", remoteAddress });
  expect(method.json()).toMatchObject({ status: 405, code: "METHOD" });
  expect(method.headers.allow).toBe("GET, HEAD");
  const address = await api.ask({ method: "GET", url: "/contrats", remoteAddress });
  expect(address.json()).toMatchObject({ status: 404, code: "NO_SUCH_ROUTE" });
});
