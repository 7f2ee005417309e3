import { fields } from "../../schemas/fields/index.ts";
import { Settings } from "../../schemas/settings.ts";
import { createApp } from "../../server/app.ts";
import { openStore } from "../../store/store.ts";

/** The API over a database, in a process of its own; prints its address and a token, and ends when its input does. */
const [data = "", database = ""] = process.argv.slice(2);
const store = await openStore({ data, database, version: "0.0.0" });
const trail = { actorName: "bench" };
const account = { email: "bench@example.com", name: "bench", role: "administrator" } as const;
const user = await store.access.addUser(account, trail);
if (!user) throw new Error("Expected a database without users, found one.");
const scopes = ["contracts:read", "documents:read", "review:write"] as const;
const { secret } = await store.access.makeToken(user.id, { name: "bench", scopes: [...scopes], days: 1 }, trail);
const settings = Settings.parse({ data, server: { requestsPerMinute: 1_000_000 } });
const notAsked = () => Promise.reject(new Error("Expected the benchmark not to ask for documents."));
const app = await createApp({
  store,
  settings,
  version: "0.0.0",
  ports: {
    fields: async () => fields,
    intake: { take: notAsked },
    pages: { image: notAsked },
    preview: notAsked,
    acceptance: () => undefined,
  },
});
const address = await app.listen({ host: "127.0.0.1", port: 0 });
console.log(JSON.stringify({ address, token: secret }));
process.stdin.resume().once("end", async () => {
  await app.close();
  await store.close();
});
