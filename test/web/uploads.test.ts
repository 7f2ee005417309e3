import { expect, test } from "vitest";
import { nextLook } from "../../web/inbox/poll.ts";
import { type UploadState, Uploads } from "../../web/inbox/uploads.ts";

/** Uploads over a line on which each file ends when the test says so. */
function uploadsByHand() {
  const started: { readonly name: string; readonly end: () => void; readonly fail: (error: Error) => void }[] = [];
  const ids = ["1", "2", "3", "4"];
  let arrived = 0;
  const uploads = new Uploads<string>({
    transfer: ({ name }, _progress, signal) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      started.push({ name, end: resolve, fail: reject });
      signal.addEventListener("abort", () => reject(signal.reason));
      return promise;
    },
    arrived: () => {
      arrived += 1;
    },
    newId: () => ids.shift() ?? "no id left",
  });
  uploads.add("batch", [file("a.pdf"), file("b.pdf"), file("c.pdf")]);
  return { uploads, started, arrived: () => arrived };
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
