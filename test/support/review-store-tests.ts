import { expect, test } from "vitest";
import { fieldByKey } from "../../schemas/fields/index.ts";
import { type FieldValue, type FieldValueList, isList, type RecordFields, valuesOf } from "../../schemas/record.ts";
import type { DecisionWanted } from "../../store/review/decide-field.ts";
import type { Store } from "../../store/store.ts";
import { exampleRecord } from "./example-record.ts";
import { storeContract } from "./stored-contract.ts";

const anna = { id: "user-anna", name: "Anna" };
const bruno = { id: "user-bruno", name: "Bruno" };

/** What must hold of decisions, runs and the feed on either kind of database. */
export function reviewStoreTests(opened: () => Store): void {
  let made = 0;
  const contractWith = (values: Readonly<Record<string, unknown>> = {}): Promise<string> => {
    made += 1;
    return storeContract(opened(), { name: `reviewed-${made}.pdf`, values: { title: "Contrat", ...values } });
  };
  const fieldsOf = async (contract: string): Promise<RecordFields> => {
    const [record] = await Array.fromAsync(opened().contractRecords({ ids: [contract] }));
    return record?.fields ?? {};
  };
  const entryOf = async (contract: string, field: string): Promise<FieldValue | FieldValueList> => {
    const entry = (await fieldsOf(contract))[field];
    if (!entry) throw new Error(`Expected field ${field}.`);
    return entry;
  };
  const itemsOf = async (contract: string, field: string): Promise<FieldValue[]> => {
    const entry = await entryOf(contract, field);
    return isList(entry) ? entry.items : [entry];
  };
  const wanted = async (
    contract: string,
    field: string,
    decision: DecisionWanted["decision"],
    author = anna,
  ): Promise<DecisionWanted> => {
    const etag = await opened().review.etagOf(await entryOf(contract, field));
    return { contract, field: fieldByKey(field), decision, etag, author };
  };
  const decide = async (...of: Parameters<typeof wanted>) => {
    const decided = await opened().review.decide(await wanted(...of));
    expect(decided?.outcome).toBe("decided");
  };
  /** What a later pass read of the contract. */
  const finding = (contract: string, values: Readonly<Record<string, unknown>>) => ({
    document: contract.replace("ctr-", "doc-"),
    documentKind: "contract",
    language: "fr",
    issues: [],
    fields: exampleRecord(`${contract}-again`, { title: "Contrat", documentKind: "contract", ...values }).fields,
  });
  const runOf = async (contract: string): Promise<string> =>
    (await opened().currentRunOf(contract.replace("ctr-", "doc-")))?.id ?? "";

  test("of many people who decide one field at once, one is heard and the others get what stands there", async () => {
    const contract = await contractWith();
    const item = ((await entryOf(contract, "title")) as FieldValue).id;
    const all = await Promise.all(
      ["A", "B", "C", "D", "E", "F"].map((value) =>
        wanted(contract, "title", { action: "correct", item, value, evidence: [] }, { id: value, name: value }),
      ),
    );

    const answers = await Promise.all(all.map((one) => opened().review.decide(one)));

    expect(answers.filter((answer) => answer?.outcome === "decided")).toHaveLength(1);
    const stands = await entryOf(contract, "title");
    const etag = await opened().review.etagOf(stands);
    for (const answer of answers) expect(answer).toMatchObject({ entry: stands, etag });
    const history = await opened().review.historyOf(contract);
    expect(history.map(({ action }) => action)).toEqual(["correct", "recorded"]);
  });

  test("people who decide different fields of one contract at once are all heard", async () => {
    const contract = await contractWith({ reference: "R-1", subject: "Objet", contractKind: "maintenance" });
    const fields = ["title", "reference", "subject"];
    const all = await Promise.all(
      fields.map(async (field) => {
        const item = ((await entryOf(contract, field)) as FieldValue).id;
        return wanted(contract, field, { action: "confirm", item });
      }),
    );
    await Promise.all(all.map((one) => opened().review.decide(one)));
    for (const field of fields) expect(await entryOf(contract, field)).toMatchObject({ status: "confirmed" });
  });

  test("what is decided while a contract is read again is neither lost nor doubled", async () => {
    const contract = await contractWith({ sites: [{ name: "Lille" }, { name: "Lyon" }, { name: "Metz" }] });
    const since = await runOf(contract);
    const [lille, lyon] = await itemsOf(contract, "sites");
    // The pass began here, and had seen nothing of what follows.
    const later = finding(contract, { sites: [{ name: "Lyon" }, { name: "Lille" }, { name: "Nancy" }], title: "Bail" });
    await decide(contract, "sites", { action: "remove", item: lille?.id ?? "" });
    await decide(contract, "sites", {
      action: "correct",
      item: lyon?.id ?? "",
      value: { name: "Villeurbanne" },
      evidence: [],
    });
    const title = (await entryOf(contract, "title")) as FieldValue;
    await decide(contract, "title", { action: "confirm", item: title.id });

    expect(await opened().recordRerun(later, since)).toEqual({ written: true });

    const sites = await itemsOf(contract, "sites");
    expect(sites.map(({ value }) => value)).toEqual([{ name: "Villeurbanne" }, { name: "Nancy" }]);
    expect(sites[0]).toMatchObject({ id: lyon?.id, status: "corrected" });
    expect(await entryOf(contract, "title")).toMatchObject({
      value: "Contrat",
      status: "confirmed",
      alternatives: [{ value: "Bail" }],
    });

    await decide(contract, "title", { action: "undo" });
    expect(await entryOf(contract, "title")).toMatchObject({ value: "Bail", status: "auto", alternatives: [] });
    const runs = await opened().review.runsOf(contract);
    expect(runs.map(({ current }) => current)).toEqual([true, false]);
  });

  test("what kind of document it is, is what a person said", async () => {
    const contract = await contractWith();
    const { id } = (await entryOf(contract, "documentKind")) as FieldValue;
    await decide(contract, "documentKind", { action: "correct", item: id, value: "amendment", evidence: [] });
    const [record] = await Array.fromAsync(opened().contractRecords({ ids: [contract] }));
    expect(record?.documents).toMatchObject([{ kind: "amendment" }]);
  });

  test("a value keeps its id whichever pass read it, so that what was said of it still finds it", async () => {
    const contract = await contractWith({ sites: [{ name: "Lille" }] });
    const idsOf = async () => [
      ((await entryOf(contract, "title")) as FieldValue).id,
      ...(await itemsOf(contract, "sites")).map(({ id }) => id),
    ];
    const before = await idsOf();
    const later = finding(contract, { title: "Bail", sites: [{ name: "Metz" }, { name: "Lille" }] });
    for (const field of ["title", "sites"]) {
      for (const [index, value] of valuesOf(later.fields[field]).entries()) value.id = `other-${field}-${index}`;
    }
    await opened().recordRerun(later, await runOf(contract));
    expect(await idsOf()).toEqual([before[0], "other-sites-0", before[1]]);
  });

  test("a pass over a contract that another pass has read since is not kept", async () => {
    const contract = await contractWith();
    const since = await runOf(contract);
    expect(await opened().recordRerun(finding(contract, { title: "Un" }), since)).toEqual({ written: true });
    expect(await opened().recordRerun(finding(contract, { title: "Deux" }), since)).toEqual({ written: false });
    expect(await entryOf(contract, "title")).toMatchObject({ value: "Un" });
  });

  test("a locked contract is not read again", async () => {
    const contract = await contractWith();
    await opened().review.changeContract(contract, { state: "locked" }, { author: anna, isCurrent: () => true });
    await expect(opened().recordRerun(finding(contract, {}), await runOf(contract))).rejects.toMatchObject({
      code: "CONTRACT_LOCKED",
    });
  });

  test("states and names elsewhere are told in the history, and only where they changed", async () => {
    const contract = await contractWith();
    const under = { author: bruno, isCurrent: () => true };
    const change = { state: "validated" as const, externalIds: { sap: "4500", old: null } };
    await opened().review.changeContract(contract, change, under);
    await opened().review.changeContract(contract, change, under);
    await opened().review.changeContract(contract, { externalIds: { sap: null } }, under);
    const history = await opened().review.historyOf(contract);
    expect(history.map(({ action, field, before, after }) => [action, field, before, after])).toEqual([
      ["state", "externalIds.sap", ["4500"], []],
      ["state", "externalIds.sap", [], ["4500"]],
      ["state", "state", ["draft"], ["validated"]],
      ["recorded", "", [], []],
    ]);
    expect(await opened().review.standingOf(contract)).toEqual({ state: "validated", externalIds: {} });
  });

  test("who follows the feed while many write misses no number, whatever the order in which they end", async () => {
    const contracts = await Promise.all(Array.from({ length: 4 }, () => contractWith()));
    const begin = (await opened().review.changesAfter({ after: 0, limit: 1000 })).last;
    let isWriting = true;
    const write = async (contract: string) => {
      for (let round = 0; round < 6; round += 1) {
        const item = ((await entryOf(contract, "title")) as FieldValue).id;
        const value = `Contrat ${round}`;
        await decide(contract, "title", { action: "correct", item, value, evidence: [] });
      }
    };
    const follow = async () => {
      const seen: number[] = [];
      for (let after = begin, more = true; isWriting || more; ) {
        const wasWriting = isWriting;
        const changes = await opened().review.changesAfter({ after, limit: 3 });
        seen.push(...changes.items.map(({ number }) => number));
        ({ last: after, more } = changes);
        // What was committed after this look is for the next.
        more ||= wasWriting;
      }
      return seen;
    };

    const following = follow();
    await Promise.all(contracts.map(write));
    isWriting = false;

    expect(await following).toEqual(Array.from({ length: 24 }, (_, index) => begin + 1 + index));
  });

  test("a change that fails leaves no hole in the numbers", async () => {
    const contract = await contractWith();
    const { last } = await opened().review.changesAfter({ after: 0, limit: 1000 });
    const bad = await wanted(contract, "title", { action: "confirm", item: "no such value" });
    await expect(opened().review.decide(bad)).rejects.toMatchObject({ code: "VALUE_UNKNOWN" });
    await decide(contract, "title", { action: "confirm", item: ((await entryOf(contract, "title")) as FieldValue).id });
    const { items } = await opened().review.changesAfter({ after: last, limit: 10 });
    expect(items).toMatchObject([{ number: last + 1, contract, kind: "changed", fields: ["title"] }]);
  });

  test("a contract is in one person's hands, who may give it back; at once, one of many gets it", async () => {
    const contract = await contractWith();
    const people = ["A", "B", "C", "D"].map((name) => ({ id: `user-${name}`, name }));
    const claims = await Promise.all(people.map((person) => opened().review.claim(contract, person)));
    const [holder] = claims.map(({ by }) => by);
    expect(new Set(claims.map(({ by }) => by))).toEqual(new Set([holder]));
    await opened().review.release(contract, "user-somebody-else");
    expect(await opened().review.claimOf(contract)).toMatchObject({ by: holder });
    await opened().review.release(contract, holder ?? "");
    expect(await opened().review.claim(contract, anna)).toMatchObject({ by: anna.id });
    const again = await opened().review.claim(contract, anna);
    expect(again.by).toBe(anna.id);
  });
}
