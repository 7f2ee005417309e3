import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { permissions } from "../../schemas/api/access.ts";
import { apiDocument } from "../../server/openapi/document.ts";
import { openApi, type TestApi } from "../support/api.ts";
import { operations } from "../support/operations.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const run = promisify(execFile);

test("the document of the API passes the linter's recommended rules without a warning", async () => {
  const redocly = here("../../node_modules/.bin/redocly");
  const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const asked = ["lint", here("../../docs/openapi.json"), "--config", here("redocly.yaml"), "--format", "json"];
  const { stdout } = await run(redocly, asked, { env: { ...process.env, ...quiet } });
  expect(JSON.parse(stdout)).toMatchObject({ totals: { errors: 0, warnings: 0 } });
});

test("every operation says who may call it, in a group that is described, and what goes wrong", async () => {
  const { operations: all, tags } = await operations();
  expect(all.length).toBeGreaterThan(30);
  for (const { method, path, permission, tags: groups, summary, statuses } of all) {
    const name = `${method} ${path}`;
    expect([name, [...permissions, "signedIn", "anyone"]]).toEqual([name, expect.arrayContaining([permission])]);
    expect([name, tags]).toEqual([name, expect.arrayContaining([...groups])]);
    expect([name, groups.length, summary.length > 5]).toEqual([name, 1, true]);
    expect([name, statuses]).toEqual([name, expect.arrayContaining(["400", "429", "default"])]);
    expect([name, statuses.some((status) => status.startsWith("2"))]).toEqual([name, true]);
  }
});

describe("a server", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi({ role: "reader" });
  });
  afterAll(() => api.close());

  test("gives whoever is signed in the very document that is kept in docs", async () => {
    const answer = await api.ask({ method: "GET", url: "/openapi.json" });
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(await apiDocument())));
  });

  test("shows the document on a page whose scripts are all files of ours", async () => {
    const page = await api.ask({ method: "GET", url: "/docs" });
    expect(page.statusCode).toBe(200);
    const scripts = [...page.body.matchAll(/<script([^>]*)>([^<]*)</g)];
    expect(scripts.length).toBeGreaterThan(2);
    for (const [, attributes, content] of scripts) {
      expect(attributes).toMatch(/ src="\/api\/v1\/docs\/static\//);
      expect(content?.trim()).toBe("");
    }
    expect(page.body).not.toMatch(/ on\w+=|https?:\/\//);
    const initializer = await api.ask({ method: "GET", url: "/docs/static/swagger-initializer.js" });
    expect(initializer.statusCode).toBe(200);
  });

  test("shows it as ours, without fields to authorise or explore with, which would do nothing", async () => {
    const page = await api.ask({ method: "GET", url: "/docs" });
    expect(page.body).toContain("<title>Greffier: API</title>");
    const [, sheet] = /href="\/api\/v1(\/docs\/static\/theme\/[^"]+)"/.exec(page.body) ?? [];
    const { statusCode, headers, body } = await api.ask({ method: "GET", url: sheet ?? "/no-style" });
    expect({ statusCode, type: headers["content-type"] }).toEqual({ statusCode: 200, type: "text/css; charset=UTF-8" });
    expect(body).toMatch(/topbar.*auth-wrapper.*display: none/);
  });

  test.each(["/openapi.json", "/docs", "/docs/json", "/docs/static/swagger-ui.css"])(
    "tells nobody else of %s",
    async (url) => {
      const answer = await api.app.inject({ method: "GET", url: `/api/v1${url}` });
      expect(answer.statusCode).toBe(401);
    },
  );
});
