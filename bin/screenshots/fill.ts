import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import { setTimeout } from "node:timers/promises";

/** What the pictures are of: an administrator, and contracts by what their names begin with. */
export interface Filled {
  readonly email: string;
  readonly password: string;
  /** The id of the contract that a document of this name gave. */
  contractOf(title: RegExp): string;
}

interface Entry {
  readonly etag: string;
  readonly items: readonly { readonly id: string; readonly status: string; readonly state: string }[];
}

const password = "une phrase assez longue";

/** Puts files and some work of people into a fresh installation: colleagues, decisions, a remark, a field, a view, a token. */
export async function fillApplication(url: string, link: string, files: readonly string[]): Promise<Filled> {
  const administrator = await enter(url, link.split("#")[1] ?? "");
  await administrator.upload(files);
  const colleagues = [
    { name: "Claire Morel", email: "claire.morel@example.org", role: "reviewer" },
    { name: "Hugo Lambert", email: "hugo.lambert@example.org", role: "reviewer", sites: ["Lyon"] },
    { name: "Inès Garnier", email: "ines.garnier@example.org", role: "reader" },
    { name: "Liaison comptable", email: "erp@example.org", role: "integrator" },
  ];
  const links: string[] = [];
  for (const colleague of colleagues) {
    links.push((await administrator.send<{ link: string }>("POST", "/users", colleague)).link);
  }
  const claire = await enter(url, links[0] ?? "");
  const contracts = (await administrator.get<{ items: { id: string; title: string }[] }>("/contracts")).items;
  const contractOf = (title: RegExp) => {
    const found = contracts.find((contract) => title.test(contract.title));
    if (found === undefined) throw new Error(`Expected a contract called ${title}, found ${contracts.length} others.`);
    return found.id;
  };
  for (const { id } of contracts.slice(0, 4)) await confirmSome(claire, id);
  const [{ id } = { id: "" }] = contracts;
  const question = "L’avenant change-t-il la date de fin ? Je ne le trouve pas dans le dossier.";
  const me = await administrator.get<{ id: string }>("/me");
  await administrator.send("PATCH", `/users/${me.id}`, { name: "Camille Roux" }, { "if-match": "*" });
  await claire.send("POST", `/contracts/${id}/remarks`, {
    kind: "unsure",
    field: "endDate",
    comment: question,
    to: me.id,
  });
  await administrator.send("POST", "/custom-fields", {
    ...{ key: "costCentre", type: "text", many: false, label: { fr: "Centre de coûts", en: "Cost centre" } },
    meaning: { fr: "Le centre de coûts qui paie ce contrat", en: "The cost centre that pays for this contract" },
  });
  const note = "La date de fin est celle de la période ferme, sans les reconductions.";
  const vocabulary = await administrator.get<{ key: string; noteEtag: string }[]>("/fields");
  const { noteEtag = "" } = vocabulary.find(({ key }) => key === "endDate") ?? {};
  await administrator.send("PUT", "/fields/endDate/note", { note }, { "if-match": noteEtag });
  const view = { name: "Fins de contrat proches", query: "sort=endDate&direction=asc", columns: [], shared: true };
  await administrator.send("POST", "/views", view);
  const token = { name: "Lien ERP", scopes: ["contracts:read", "exports:read"], days: 90 };
  await administrator.send("POST", "/tokens", token);
  return { email: administrator.email, password, contractOf };
}

/** Confirms some of what waits in a contract. */
async function confirmSome(person: Api, contract: string): Promise<void> {
  const { fields } = await person.get<{ fields: Record<string, Entry> }>(`/contracts/${contract}`);
  const waiting = Object.entries(fields).flatMap(([field, { items }]) => {
    const item = items.find(({ status, state }) => status === "needsReview" && state === "found");
    return item ? [{ field, item: item.id }] : [];
  });
  for (const [index, { field, item }] of waiting.slice(1, 12).entries()) {
    const path = `/contracts/${contract}/fields/${field}`;
    const { etag } = await person.get<Entry>(path);
    const body = { decision: { action: "confirm", item }, seconds: 4 + (index % 5) };
    await person.send("POST", `${path}/decisions`, body, { "if-match": etag });
  }
}

interface Api {
  /** Ends when each file has its outcome. */
  upload(paths: readonly string[]): Promise<void>;
  get<Body>(path: string): Promise<Body>;
  send<Body>(method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<Body>;
}

/** Follows somebody's one-time link, sets their password and signs them in. */
async function enter(url: string, link: string): Promise<Api & { readonly email: string }> {
  const { csrfToken, email, headers } = await session(url, "/session/link", { link });
  await asked(url, "PUT", "/me/password", { password }, { ...headers, "x-csrf-token": csrfToken });
  const own = await session(url, "/session", { email, password });
  const signed = { ...own.headers, "x-csrf-token": own.csrfToken };
  return {
    email,
    upload: (paths) => upload(url, paths, signed),
    get: async <Body>(path: string) => (await (await asked(url, "GET", path, undefined, signed)).json()) as Body,
    send: async <Body>(method: string, path: string, body: unknown, more: Record<string, string> = {}) =>
      (await (await asked(url, method, path, body, { ...signed, ...more })).json()) as Body,
  };
}

async function session(url: string, path: string, body: unknown) {
  const answer = await asked(url, "POST", path, body);
  const { csrfToken, email } = (await answer.json()) as { csrfToken: string; email: string };
  const cookie = answer.headers.getSetCookie().map((set) => set.split(";")[0]);
  return { csrfToken, email, headers: { cookie: cookie.join("; ") } };
}

async function asked(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  more: Record<string, string> = {},
): Promise<Response> {
  const content = body === undefined ? {} : { "content-type": "application/json" };
  const init = { method, headers: { ...content, ...more }, body: JSON.stringify(body) };
  const answer = await fetch(`${url}/api/v1${path}`, init);
  if (answer.ok) return answer;
  throw new Error(`Expected ${method} ${path} to be answered, found ${answer.status}: ${await answer.text()}`);
}

async function upload(url: string, paths: readonly string[], headers: Record<string, string>): Promise<void> {
  const body = new FormData();
  for (const path of paths) body.append("file", await openAsBlob(path), basename(path));
  const answer = await fetch(`${url}/api/v1/documents`, { method: "POST", headers, body });
  const { batch } = (await answer.json()) as { batch: string };
  for (let waiting = 1; waiting > 0; ) {
    await setTimeout(1000);
    const state = await asked(url, "GET", `/batches/${batch}`, undefined, headers);
    ({ waiting } = ((await state.json()) as { outcomes: { waiting: number } }).outcomes);
  }
}
