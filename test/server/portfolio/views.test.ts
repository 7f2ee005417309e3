import { afterAll, beforeAll, expect, test } from "vitest";
import { type Caller, openApi, type TestApi } from "../../support/api.ts";

let api: TestApi;
let colleague: Caller;

beforeAll(async () => {
  api = await openApi({ role: "reader" });
  colleague = await api.signIn({ role: "reader" });
});

afterAll(() => api.close());

const view = { name: "Baux à échoir", query: "contractKind=lease&sort=endDate", columns: ["title", "endDate"] };

test("a saved view is its owner's, until it is shared", async () => {
  const own = await save(view);
  const shared = await save({ ...view, name: "Shared", shared: true });
  expect((await api.ask({ url: "/views" })).json()).toEqual([
    { id: own.id, ...view, shared: false, mine: true },
    { id: shared.id, ...view, name: "Shared", shared: true, mine: true },
  ]);
  expect((await colleague.ask({ url: "/views" })).json()).toMatchObject([{ id: shared.id, mine: false }]);
});

test("only its owner deletes a view, or an administrator one that is shared", async () => {
  const own = await save(view);
  const shared = await save({ ...view, shared: true });
  const administrator = await api.signIn({ role: "administrator" });
  const remove = async (who: Pick<Caller, "ask">, id: string) =>
    (await who.ask({ method: "DELETE", url: `/views/${id}` })).statusCode;
  expect(await remove(colleague, shared.id)).toBe(404);
  expect(await remove(administrator, own.id)).toBe(404);
  expect(await remove(administrator, shared.id)).toBe(204);
  expect(await remove(api, own.id)).toBe(204);
  expect(await remove(api, own.id)).toBe(404);
});

test("a person keeps two hundred views at most", async () => {
  const hoarder = await api.signIn({ role: "reader" });
  for (let count = 0; count < 200; count += 1) {
    await api.store.portfolio.saveView(hoarder.user, { ...view, shared: false });
  }
  const answer = await hoarder.ask({ method: "POST", url: "/views", payload: view });
  expect(answer.json()).toMatchObject({ status: 422, code: "TOO_MANY_VIEWS" });
});

async function save(payload: object): Promise<{ id: string }> {
  const answer = await api.ask({ method: "POST", url: "/views", payload });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json();
}
