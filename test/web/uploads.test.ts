import { expect, test } from "vitest";
import { ConnectionLost, ProblemFailure } from "../../web/api/problem.ts";
import { nextLook } from "../../web/inbox/poll.ts";
import { FileGone, pauseAfter } from "../../web/inbox/try-again.ts";
import { type UploadState, Uploads } from "../../web/inbox/uploads.ts";

/** Uploads over a line on which each file ends when the test says so. */
function uploadsByHand() {
  const started: { readonly name: string; readonly end: () => void; readonly fail: (error: Error) => void }[] = [];
  const ids = ["1", "2", "3", "4"];
  const pauses: number[] = [];
  let arrived = 0;
  const uploads = new Uploads<string>({
    transfer: ({ name }, _progress, signal) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      started.push({ name, end: resolve, fail: reject });
      signal.addEventListener("abort", () => reject(signal.reason));
      return promise;
    },
    pauseAfter: (error, tries) => (error instanceof ConnectionLost && tries < 3 ? tries : undefined),
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
    },
    arrived: () => {
      arrived += 1;
    },
    newId: () => ids.shift() ?? "no id left",
  });
  uploads.add("batch", [file("a.pdf"), file("b.pdf"), file("c.pdf")]);
  return { uploads, started, pauses, arrived: () => arrived };
}

const file = (name: string) => ({ name, size: 1, bytes: name });
const states = (uploads: Uploads<string>): UploadState[] => uploads.all().map(({ state }) => state);
/** Lets what was settled be heard of. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("two files travel at once, the others wait their turn", async () => {
  const { uploads, started, arrived } = uploadsByHand();
  expect(states(uploads)).toEqual(["sending", "sending", "waiting"]);
  started[0]?.end();
  await settled();
  expect(states(uploads)).toEqual(["done", "sending", "sending"]);
  expect(arrived()).toBe(1);
});

test("one that fails takes no other with it, says why, and can be sent again", async () => {
  const { uploads, started } = uploadsByHand();
  started[0]?.fail(new Error("no room"));
  started[1]?.end();
  await settled();
  expect(states(uploads)).toEqual(["failed", "done", "sending"]);
  expect(uploads.all()[0]?.error).toEqual(new Error("no room"));
  uploads.again("1");
  expect(states(uploads)).toEqual(["sending", "done", "sending"]);
  expect(started.map(({ name }) => name)).toEqual(["a.pdf", "b.pdf", "c.pdf", "a.pdf"]);
});

test("one that a lost connection broke off is sent again by itself, some times, then waits for the person", async () => {
  const { uploads, started, pauses } = uploadsByHand();
  const lost = new ConnectionLost("no network");
  const triesOf = () => started.filter(({ name }) => name === "a.pdf");
  triesOf()[0]?.fail(lost);
  await settled();
  expect(uploads.all()[0]).toMatchObject({ state: "sending", sent: 0, error: lost });
  triesOf()[1]?.fail(lost);
  await settled();
  triesOf()[2]?.fail(lost);
  await settled();
  expect(pauses).toEqual([1, 2]);
  expect(uploads.all()[0]).toMatchObject({ state: "failed", error: lost });
  started[1]?.end();
  await settled();
  uploads.again("1");
  triesOf()[3]?.end();
  await settled();
  expect(uploads.all()[0]).toMatchObject({ state: "done", error: undefined });
});

test("only what may pass by itself is tried again: no connection, or a server that has no time", () => {
  const answered = (status: number) =>
    new ProblemFailure({ type: "about:blank", title: "a problem", status, code: "A_PROBLEM" });
  expect(pauseAfter(new ConnectionLost("no network"), 1)).toBe(1000);
  expect(pauseAfter(answered(503), 2)).toBe(2000);
  expect(pauseAfter(answered(413), 1)).toBeUndefined();
  expect(pauseAfter(new FileGone(), 1)).toBeUndefined();
  expect(pauseAfter(new ConnectionLost("no network"), 50)).toBeUndefined();
});

test("one that is cancelled stops, stays cancelled, and makes room for the next", async () => {
  const { uploads } = uploadsByHand();
  uploads.cancel("1");
  await settled();
  expect(states(uploads)).toEqual(["cancelled", "sending", "sending"]);
  uploads.clear();
  expect(uploads.all().map(({ name }) => name)).toEqual(["b.pdf", "c.pdf"]);
});

test("what is being read is looked at often while it changes, seldom while it does not, and not once all is read", () => {
  expect(nextLook(3, 0)).toBe(1500);
  expect(nextLook(3, 2)).toBe(6000);
  expect(nextLook(3, 30)).toBe(20_000);
  expect(nextLook(0, 0)).toBe(false);
});
