import { expect, test } from "vitest";
import type { ContractView } from "../../schemas/api/contracts.ts";
import { essentialFields, type FieldView } from "../../schemas/api/fields.ts";
import { createDrafts } from "../../web/review/model/drafts.ts";
import { createEtagTrail } from "../../web/review/model/etag-trail.ts";
import { findQuote } from "../../web/review/model/find-quote.ts";
import type { DecisionEntry } from "../../web/review/model/outbox-entry.ts";
import { withWaiting } from "../../web/review/model/overlay.ts";
import { createStopwatch } from "../../web/review/model/stopwatch.ts";
import {
  doubtfulRows,
  isDoubtful,
  keepPlaces,
  nextWaiting,
  readinessOf,
  rowBefore,
  valueAt,
} from "../../web/review/model/work-list.ts";
import { MemoryStorage } from "../support/memory-storage.ts";
import { contractView, entryOf, fieldView, valueView } from "../support/review-views.ts";

const fields: FieldView[] = [fieldView("title", false), fieldView("endDate", true), fieldView("notices", true)];
const view: ContractView = contractView({
  title: entryOf(valueView("t1", { status: "needsReview" })),
  endDate: entryOf(valueView("e1", { status: "needsReview" })),
  notices: entryOf(valueView("n1"), valueView("n2", { status: "needsReview" })),
});

test("the essential profile comes first, the rest on demand", () => {
  expect(doubtfulRows(view, fields, "essential").map(({ item }) => item)).toEqual(["e1", "n2"]);
  expect(doubtfulRows(view, fields, "all").map(({ item }) => item)).toEqual(["e1", "n2", "t1"]);
});

test("essential fields come in the order in which the queue lists their values, whatever that of the vocabulary", () => {
  const doubtful = Object.fromEntries(
    essentialFields.map((key) => [key, entryOf(valueView(key, { status: "needsReview" }))]),
  );
  const vocabulary = essentialFields.map((key) => fieldView(key, true)).toReversed();
  const rows = doubtfulRows(contractView(doubtful), vocabulary, "essential");
  expect(rows.map(({ field }) => field)).toEqual(essentialFields);
});

test("after a decision comes the next that waits, and at the end what was passed over", () => {
  const rows = doubtfulRows(view, fields, "all");
  const waits = ({ item }: { item?: string }) => item !== "n2";
  expect(nextWaiting(rows, undefined, waits, true)?.item).toBe("e1");
  expect(nextWaiting(rows, rows[0], waits, true)?.item).toBe("t1");
  expect(nextWaiting(rows, rows[2], waits, true)?.item).toBe("e1");
  expect(nextWaiting(rows, rows[0], ({ item }) => item === "e1", true)).toBeUndefined();
});

test("going on by hand passes over what waits, and ends with the list: the next contract is next", () => {
  const rows = doubtfulRows(view, fields, "all");
  expect(nextWaiting(rows, rows[2], () => true, false)).toBeUndefined();
  expect(rowBefore(rows, rows[1])?.item).toBe("e1");
  expect(rowBefore(rows, rows[0])).toBeUndefined();
});

test("readiness follows what is decided", () => {
  const settled = { endDate: entryOf(valueView("e1")), notices: entryOf() };
  expect(readinessOf(view, fields)).toBe("toReview");
  expect(readinessOf(contractView({ ...view.fields, ...settled }), fields)).toBe("essentialReady");
  expect(readinessOf(contractView(settled), fields)).toBe("ready");
});

test("a confirmed value keeps its place in the list; one that is gone leaves it", () => {
  const before = doubtfulRows(view, fields, "all");
  const later = contractView({ ...view.fields, endDate: entryOf(valueView("e1")), title: entryOf() });
  expect(keepPlaces(before, later, doubtfulRows(later, fields, "all")).map(({ item }) => item)).toEqual(["e1", "n2"]);
});

const made = (decision: DecisionEntry["decision"], more: Partial<DecisionEntry> = {}): DecisionEntry => ({
  id: "id-1",
  madeAt: 1,
  contract: view.line.id,
  row: { field: "notices", item: "n2" },
  etag: "etag",
  decision,
  ...more,
});

test("what waits to be saved is shown as decided, over the server's ETag", () => {
  const shown = withWaiting(view, [made({ action: "confirm", item: "n2" })]);
  const value = valueAt(shown, { field: "notices", item: "n2" });
  expect(value && isDoubtful(value)).toBe(false);
  expect(shown.fields.notices?.etag).toBe(view.fields.notices?.etag);
});

test("a correction shows its words, an addition stands beside the others, a removal is gone", () => {
  const shown = withWaiting(view, [
    made({ action: "correct", item: "n1", value: { period: "P6M" } }, { printed: "6 mois" }),
    made({ action: "add", value: { period: "P1M" } }, { printed: "1 mois" }),
    made({ action: "remove", item: "n2" }),
  ]);
  expect(shown.fields.notices?.items.map(({ printed }) => printed)).toEqual(["6 mois", "1 mois"]);
});

test("a decision that a colleague was quicker than is not shown as if it stood", () => {
  const stopped = made({ action: "remove", item: "n2" }, { fault: { kind: "conflict" } });
  expect(withWaiting(view, [stopped])).toEqual(view);
});

test("a draft survives a reload, and belongs to who typed it", () => {
  const store = new MemoryStorage();
  const draft = {
    contract: "c1",
    row: { field: "endDate", item: "e1" },
    purpose: "correct",
    etag: "e1",
    text: "31 déc",
    evidence: [],
  } as const;
  expect(createDrafts(store, "anne").write(draft)).toBe(true);
  expect(createDrafts(store, "anne").read("c1", draft.row)).toEqual(draft);
  expect(createDrafts(store, "bruno").of("c1")).toEqual([]);
  createDrafts(store, "anne").drop("c1", draft.row);
  expect(createDrafts(store, "anne").of("c1")).toEqual([]);
});

test("a browser that refuses to keep a draft says so, and rubbish in its place is no draft", () => {
  const store = new MemoryStorage();
  store.setItem("greffier/draft/anne/c1/endDate/e1", "{not json");
  store.full = true;
  const drafts = createDrafts(store, "anne");
  expect(drafts.of("c1")).toEqual([]);
  const draft = { contract: "c1", row: { field: "f" }, purpose: "add", etag: "e", text: "x", evidence: [] } as const;
  expect(drafts.write(draft)).toBe(false);
});

test("a quote is found in the preview though white space, quotes and dashes differ", () => {
  const text = "Article 3 – Durée\n\nLe contrat est conclu pour « trois ans ».";
  const range = findQuote("conclu  pour\u00a0“trois\nans”", text);
  expect(range && text.slice(range.start, range.end)).toBe("conclu pour « trois ans »");
});

test("of several places the one nearest to where the page has it is taken; of none, none", () => {
  const text = "12 mois, puis encore beaucoup de texte, puis 12 mois";
  expect(findQuote("12 mois", text, 0)?.start).toBe(0);
  expect(findQuote("12 mois", text, 1)?.start).toBe(45);
  expect(findQuote("24 mois", text)).toBeUndefined();
  expect(findQuote(" ", text)).toBeUndefined();
});

test("one's own decisions are no conflict with what one began over the value before, an undo neither", () => {
  const trail = createEtagTrail();
  trail.saved("c1/parties", "e1", "e2");
  trail.saved("c1/parties", "e2", "e3");
  expect(trail.follow("c1/parties", "e1")).toBe("e3");
  expect(trail.follow("c1/endDate", "e1")).toBe("e1");
  trail.saved("c1/parties", "e3", "e1");
  expect(trail.follow("c1/parties", "e2")).toBe("e1");
  expect(trail.follow("c1/parties", "e1")).toBe("e1");
});

test("time with the page out of sight is not time with a value in hand, and coffee counts five minutes at most", () => {
  let now = 0;
  const watch = createStopwatch(() => now);
  watch.start();
  now = 4000;
  watch.pause();
  now = 60_000;
  watch.resume();
  now = 62_500;
  expect(watch.seconds()).toBe(6.5);
  now = 3_600_000;
  expect(watch.seconds()).toBe(300);
});
