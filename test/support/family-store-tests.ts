import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldByKey } from "../../schemas/fields/index.ts";
import { isList } from "../../schemas/record.ts";
import type { Store } from "../../store/store.ts";
import { exampleRecord } from "./example-record.ts";
import { storeContract } from "./stored-contract.ts";

const anna = { id: "user-anna", name: "Anna" };
const change = { author: anna, reason: "The same contract arrived twice.", trail: {} };
const looked = { ...change, isCurrent: () => true };

/** What must hold of contracts that are merged, separated and deleted, and of who follows the feed, on either kind of database. */
export function familyStoreTests(opened: () => Store): void {
  let made = 0;
  const contractOf = (site: string): Promise<string> => {
    made += 1;
    const pages = [`Le contrat ${made} parle de la serrure${made}.`];
    return storeContract(opened(), {
      name: `family-${made}.pdf`,
      pages,
      values: { title: "Contrat", sites: [{ name: site }] },
    });
  };
  const recordOf = async (contract: string) =>
    (await Array.fromAsync(opened().contractRecords({ ids: [contract] })))[0];
  const lastNumber = async () => {
    let last = 0;
    for (;;) {
      const page = await opened().review.changesAfter({ after: last, limit: 1000 });
      last = page.last;
      if (!page.more) return last;
    }
  };
  const moveTo = async (contract: string, site: string): Promise<void> => {
    const entry = (await recordOf(contract))?.fields.sites;
    if (!entry || !isList(entry)) return;
    const decided = await opened().review.decide({
      contract,
      field: fieldByKey("sites"),
      decision: { action: "correct", item: entry.items[0]?.id ?? "", value: { name: site }, evidence: [] },
      etag: await opened().review.etagOf(entry),
      author: anna,
    });
    expect(decided?.outcome).toBe("decided");
  };

  test("a contract that is merged is found under the other, with its documents, until it is separated", async () => {
    const [part, whole] = [await contractOf("Lyon"), await contractOf("Paris")];
    const document = part.replace("ctr-", "doc-");
    const before = await recordOf(part);
    const from = await lastNumber();

    expect(await opened().families.merge(part, whole, looked)).toBe("merged");

    expect(await recordOf(part)).toBeUndefined();
    expect((await recordOf(whole))?.documents.map(({ id }) => id)).toEqual([whole.replace("ctr-", "doc-"), document]);
    expect(await opened().families.mergedInto(part)).toBe(whole);
    expect(await opened().portfolio.isVisible(part, undefined)).toBe(false);
    const seer = { user: anna.id };
    expect(await opened().files.find(document, { ...seer, sites: ["Paris"] })).toMatchObject({ contract: whole });
    expect(await opened().files.find(document, { ...seer, sites: ["Lyon"] })).toBeUndefined();
    const { items } = await opened().review.changesAfter({ after: from, limit: 10 });
    expect(items).toMatchObject([
      { contract: part, kind: "merged", into: whole },
      { contract: whole, kind: "changed" },
    ]);

    expect(await opened().families.separate(part, whole, change)).toBe(true);
    expect(await recordOf(part)).toEqual(before);
    expect((await recordOf(whole))?.documents).toHaveLength(1);
    expect(await opened().families.separate(part, whole, change)).toBe(false);
  });

  test("a document of a merged contract that is read again brings no line back, and the other is told of", async () => {
    const [part, whole] = [await contractOf("Lyon"), await contractOf("Lyon")];
    await opened().families.merge(part, whole, looked);
    const document = part.replace("ctr-", "doc-");
    const since = (await opened().currentRunOf(document))?.id ?? "";
    const from = await lastNumber();
    const { fields } = exampleRecord(document, { title: "Avenant", documentKind: "contract" });

    const finding = { document, documentKind: "contract", language: "fr", issues: [], fields };
    expect(await opened().recordRerun(finding, since)).toEqual({ written: true });

    expect(await recordOf(part)).toBeUndefined();
    expect(await opened().portfolio.isVisible(part, undefined)).toBe(false);
    const { items } = await opened().review.changesAfter({ after: from, limit: 10 });
    expect(items).toMatchObject([{ contract: whole, kind: "changed" }]);
    await opened().families.separate(part, whole, change);
    expect((await recordOf(part))?.fields.title).toMatchObject({ value: "Avenant" });
  });

  test("there are no chains, no circles, and nothing happens to what is locked or looked different", async () => {
    const [first, second, third] = [await contractOf("Lyon"), await contractOf("Lyon"), await contractOf("Lyon")];
    const { families, review } = opened();
    await expect(families.merge(first, first, looked)).rejects.toMatchObject({ code: "MERGE_INTO_ITSELF" });
    expect(await families.merge(first, "ctr-none", looked)).toBeUndefined();
    expect(await families.merge(first, second, { ...looked, isCurrent: () => false })).toBe("stale");
    expect(await families.merge(first, second, looked)).toBe("merged");

    expect(await families.merge(first, third, looked)).toBeUndefined();
    expect(await families.merge(third, first, looked)).toBeUndefined();
    await expect(families.merge(second, third, looked)).rejects.toMatchObject({ code: "CONTRACT_HAS_PARTS" });
    await expect(families.erase(second, looked)).rejects.toMatchObject({ code: "CONTRACT_HAS_PARTS" });
    expect(await families.erase(first, looked)).toBeUndefined();

    await review.changeContract(second, { state: "locked" }, { author: anna, isCurrent: () => true });
    await expect(families.separate(first, second, change)).rejects.toMatchObject({ code: "CONTRACT_LOCKED" });
    await expect(families.merge(third, second, looked)).rejects.toMatchObject({ code: "CONTRACT_LOCKED" });
  });

  test("of two contracts that are merged into each other at once, one is part of the other", async () => {
    const [first, second] = [await contractOf("Lyon"), await contractOf("Lyon")];
    const { families } = opened();
    const outcomes = await Promise.all([families.merge(first, second, looked), families.merge(second, first, looked)]);
    expect(outcomes.filter((outcome) => outcome === "merged")).toHaveLength(1);
  });

  test("a contract that is deleted while it is read again, changed and merged is either there or gone, and nothing hangs", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [part, whole] = [await contractOf("Lyon"), await contractOf("Lyon")];
      const document = part.replace("ctr-", "doc-");
      const since = (await opened().currentRunOf(document))?.id ?? "";
      const { fields } = exampleRecord(document, { title: "Relu", documentKind: "contract" });
      const finding = { document, documentKind: "contract", language: "fr", issues: [], fields };
      const { families, review } = opened();

      const [erased, merged] = await Promise.all([
        families.erase(part, looked),
        families.merge(part, whole, looked),
        opened().recordRerun(finding, since),
        review.changeContract(part, { state: "validated" }, { author: anna, isCurrent: () => true }),
      ]);

      expect([erased?.outcome, merged].filter((outcome) => outcome !== undefined)).toHaveLength(1);
      expect(await opened().portfolio.isVisible(part, undefined)).toBe(false);
      expect((await recordOf(whole))?.documents).toHaveLength(merged === "merged" ? 2 : 1);
      expect(await opened().loadPages(document)).toEqual(merged === "merged" ? expect.anything() : undefined);
    }
  });

  test("who follows the feed has the contracts that the list has, whatever sites they may see", async () => {
    const contracts: string[] = [];
    const from = await lastNumber();
    const site = fc.constantFrom("Lyon", "Paris", "Metz");
    const at = fc.nat(7);
    const operations = fc.array(
      fc.oneof(
        fc.record({ do: fc.constant("record" as const), site }),
        fc.record({ do: fc.constant("move" as const), at, site }),
        fc.record({ do: fc.constant("merge" as const), at, other: at }),
        fc.record({ do: fc.constant("separate" as const), at }),
        fc.record({ do: fc.constant("erase" as const), at }),
      ),
      { minLength: 8, maxLength: 16 },
    );
    const nth = (place: number) => contracts[place % Math.max(1, contracts.length)] ?? "";
    const refusedAsItStands = (error: { code?: string }) => {
      if (!["MERGE_INTO_ITSELF", "CONTRACT_HAS_PARTS"].includes(error.code ?? "")) throw error;
    };
    await fc.assert(
      fc.asyncProperty(operations, async (all) => {
        const { families } = opened();
        for (const one of all) {
          if (one.do === "record") contracts.push(await contractOf(one.site));
          else if (one.do === "move") await moveTo(nth(one.at), one.site);
          else if (one.do === "merge")
            await families.merge(nth(one.at), nth(one.other), looked).catch(refusedAsItStands);
          else if (one.do === "erase") await families.erase(nth(one.at), looked).catch(refusedAsItStands);
          else {
            const into = await families.mergedInto(nth(one.at));
            if (into !== undefined) await families.separate(nth(one.at), into, change);
          }
        }
        for (const sites of [undefined, ["Lyon"], ["Paris", "Metz"], ["Nice"]]) {
          const followed = await follow(opened(), from, sites);
          const listed = new Set<string>();
          for (const contract of contracts) {
            if (await opened().portfolio.isVisible(contract, sites)) listed.add(contract);
          }
          expect(followed).toEqual(listed);
        }
      }),
      { numRuns: 8 },
    );
  });
}

/** What a copy holds that was kept by the feed alone. */
async function follow(store: Store, from: number, sites: readonly string[] | undefined): Promise<Set<string>> {
  const copy = new Set<string>();
  for (let after = from; ; ) {
    const { items, last, more } = await store.review.changesAfter({ after, limit: 7, sites });
    for (const { contract, kind } of items) {
      if (kind === "deleted" || kind === "merged") copy.delete(contract);
      else copy.add(contract);
    }
    if (!more) return copy;
    after = last;
  }
}
