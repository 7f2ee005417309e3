import { expect, test } from "vitest";
import { keepDrawing } from "../../cli/serve/keep-drawing.ts";

test("a draw that fails is told in one line and does not end the server; the signal does", async () => {
  const ending = new AbortController();
  const told: string[] = [];
  await keepDrawing(() => Promise.reject(new Error("The database is away.")), {
    signal: ending.signal,
    onTrouble: (message) => {
      told.push(message);
      ending.abort();
    },
  });
  expect(told).toEqual(["The database is away."]);
});

test("a draw that ends because the server does is no trouble", async () => {
  const ending = new AbortController();
  const told: string[] = [];
  const draw = async () => {
    ending.abort();
    throw new Error("The store was closed.");
  };
  await keepDrawing(draw, { signal: ending.signal, onTrouble: (message) => told.push(message) });
  expect(told).toEqual([]);
});
