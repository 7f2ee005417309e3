import { expect, test } from "vitest";
import type { EntryView } from "../../schemas/api/decisions.ts";
import { Outbox, type SendOutcome } from "../../web/review/model/outbox.ts";
import { type DecisionEntry, isDecision, type RemarkEntry } from "../../web/review/model/outbox-entry.ts";
import { MemoryStorage } from "../support/memory-storage.ts";
import { valueView } from "../support/review-views.ts";

const saved = (etag: string): SendOutcome => ({ kind: "sent", entry: { etag, items: [] } });

/** An outbox over a server that answers from a list and remembers what it was sent. */
function outboxWith(answers: SendOutcome[], store = new MemoryStorage()) {
  const sent: DecisionEntry[] = [];
  const said: RemarkEntry[] = [];
  const done: EntryView[] = [];
  const ids = ["id-1", "id-2", "id-3", "id-4"];
  const outbox = new Outbox({
    store,
    user: "anne",
    send: async (entry) => {
      if (isDecision(entry)) sent.push(entry);
      else said.push(entry);
      const answer = answers.shift();
      if (!answer) throw new Error("The server was asked more often than the test says.");
      return answer;
    },
    sent: (_entry, now) => done.push(now),
    stands: () => {},
    alone: (work) => work(),
    newId: () => ids.shift() ?? "no id left",
    now: () => 1000,
  });
  return { outbox, sent, said, done, store };
}

const confirm = (field: string, etag = "e1") =>
  ({
    contract: "c1",
    row: { field, item: "v1" },
    etag,
    decision: { action: "confirm", item: "v1" },
    seen: valueView("v1"),
  }) as const;

test("decisions are sent in the order in which they were made, and then forgotten", async () => {
  const { outbox, sent, done } = outboxWith([saved("e2"), saved("e9")]);
  outbox.add(confirm("endDate"));
  outbox.add(confirm("parties"));
  await outbox.flush();
  expect(sent.map(({ row }) => row.field)).toEqual(["endDate", "parties"]);
  expect(done).toHaveLength(2);
  expect(outbox.state().entries).toEqual([]);
});

test("without a connection they wait, survive a reload, and go with the same id on its return", async () => {
  const first = outboxWith([{ kind: "later" }]);
  first.outbox.add(confirm("endDate"));
  await first.outbox.flush();
  expect(first.outbox.state().offline).toBe(true);

  const reloaded = outboxWith([saved("e2")], first.store);
  expect(reloaded.outbox.state().entries).toHaveLength(1);
  await reloaded.outbox.flush();
  expect(reloaded.sent[0]?.id).toBe(first.sent[0]?.id);
  expect(reloaded.outbox.state()).toEqual({ entries: [], remarks: [], offline: false, unkept: false });
});

test("a second decision on a field is made over the first, not over what stood before it", async () => {
  const { outbox, sent } = outboxWith([saved("e2"), saved("e3")]);
  outbox.add(confirm("endDate"));
  outbox.add({ ...confirm("endDate"), decision: { action: "undo" } });
  await outbox.flush();
  expect(sent.map(({ etag }) => etag)).toEqual(["e1", "e2"]);
});

test("one that a colleague was quicker than waits for the person, and holds up its field only", async () => {
  const current = { etag: "e7", items: [] };
  const conflict = { kind: "conflict", current, currentEtag: "e7" } as const;
  const { outbox, sent } = outboxWith([{ kind: "stopped", fault: conflict }, saved("p2"), saved("e8"), saved("e9")]);
  outbox.add(confirm("endDate"));
  outbox.add({ ...confirm("endDate"), decision: { action: "undo" } });
  outbox.add(confirm("parties", "p1"));
  await outbox.flush();
  expect(sent.map(({ row }) => row.field)).toEqual(["endDate", "parties"]);

  const [stopped] = outbox.state().entries;
  if (!stopped) throw new Error("The stopped decision is gone.");
  expect(stopped.fault).toEqual(conflict);
  outbox.sendAgain(stopped);
  await outbox.flush();
  expect(sent.slice(2).map(({ etag }) => etag)).toEqual(["e7", "e8"]);
  expect(sent[2]?.id).not.toBe(stopped.id);
  expect(outbox.state().entries).toEqual([]);
});

test("what the browser refuses to keep is sent all the same, and said to be unkept until then", async () => {
  const store = new MemoryStorage();
  store.full = true;
  const { outbox } = outboxWith([saved("e2")], store);
  outbox.add(confirm("endDate"));
  expect(outbox.state().unkept).toBe(true);
  await outbox.flush();
  expect(outbox.state()).toEqual({ entries: [], remarks: [], offline: false, unkept: false });
});

test("a decision that was not sent yet can be taken back as if it had never been made", async () => {
  const { outbox, sent } = outboxWith([]);
  expect(outbox.takeBack(outbox.add(confirm("endDate")).id)).toBe(true);
  await outbox.flush();
  expect(sent).toEqual([]);
});

test("one that is on its way cannot be taken back: that takes a decision of its own", async () => {
  const { outbox } = outboxWith([saved("e2")]);
  const { id } = outbox.add(confirm("endDate"));
  const flushing = outbox.flush();
  expect(outbox.takeBack(id)).toBe(false);
  await flushing;
  expect(outbox.takeBack(id)).toBe(false);
});

test("two people on one machine do not send each other's decisions", () => {
  const { outbox, store } = outboxWith([]);
  outbox.add(confirm("endDate"));
  store.setItem("greffier/outbox/bruno/id-1", store.getItem("greffier/outbox/anne/id-1") ?? "");
  outbox.refresh();
  expect(outbox.state().entries).toHaveLength(1);
});

test("one added while others are being sent goes with them", async () => {
  const { outbox, sent } = outboxWith([saved("e2"), saved("p2")]);
  outbox.add(confirm("endDate"));
  const flushing = outbox.flush();
  outbox.add(confirm("parties"));
  await Promise.all([flushing, outbox.flush()]);
  expect(sent).toHaveLength(2);
  expect(outbox.state().entries).toEqual([]);
});

const ask = { contract: "c1", remark: { kind: "unsure", field: "endDate", comment: "Which of the two?" } } as const;

test("a remark waits for the connection as decisions do, survives a reload, and goes after those made before it", async () => {
  const first = outboxWith([{ kind: "later" }]);
  first.outbox.add(confirm("parties"));
  const { id } = first.outbox.addRemark(ask);
  await first.outbox.flush();
  expect(first.outbox.state()).toMatchObject({
    offline: true,
    entries: [{ row: { field: "parties" } }],
    remarks: [ask],
  });

  const reloaded = outboxWith([saved("e2"), { kind: "sent" }], first.store);
  await reloaded.outbox.flush();
  expect(reloaded.sent).toHaveLength(1);
  expect(reloaded.said).toMatchObject([{ id, ...ask }]);
  expect(reloaded.outbox.state().remarks).toEqual([]);
});

test("a remark that is refused holds nothing up and waits for the person, who sends it again or not", async () => {
  const fault = { kind: "refused", detail: "no such colleague" } as const;
  const { outbox, sent, said } = outboxWith([{ kind: "stopped", fault }, saved("e2"), { kind: "sent" }]);
  outbox.addRemark(ask);
  outbox.add(confirm("endDate"));
  await outbox.flush();
  expect(sent).toHaveLength(1);
  const [refused] = outbox.state().remarks;
  expect(refused?.fault).toEqual(fault);
  if (refused) outbox.sendAgain(refused);
  await outbox.flush();
  expect(said).toHaveLength(2);
  expect(said[1]?.id).not.toBe(said[0]?.id);
  expect(outbox.state().remarks).toEqual([]);
});
