import fc from "fast-check";
import { expect, test } from "vitest";
import { readStartup, StatementBatches, transactionStatus } from "../../store/database/wire-protocol.ts";

const types = fc.constantFrom("P", "B", "D", "E", "S", "Q", "H");
const messages = fc.array(fc.tuple(types, fc.uint8Array({ maxLength: 50 })), { maxLength: 30 });

test("however the bytes are cut, batches end with a query, a sync or a flush and lose no byte", () => {
  fc.assert(
    fc.property(messages, fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (sent, cuts) => {
      const bytes = Buffer.concat(sent.map(([type, body]) => message(type, body)));
      const batches = new StatementBatches();
      const received: Uint8Array[] = [];
      for (let at = 0, cut = 0; at < bytes.length; cut++) {
        const length = cuts[cut % cuts.length] ?? 1;
        batches.add(bytes.subarray(at, at + length));
        at += length;
        for (let batch = batches.next(); batch; batch = batches.next()) received.push(batch);
      }
      expect(Buffer.concat([...received, batches.peek()])).toEqual(bytes);
      expect(received.length).toBe(sent.filter(([type]) => "SQH".includes(type)).length);
    }),
  );
});

test("a message that claims an impossible length is refused", () => {
  const batches = new StatementBatches();
  batches.add(Buffer.from([0x51, 0, 0, 0, 1, 0, 0]));
  expect(() => batches.next()).toThrow(RangeError);
});

test("a start is told from a request for encryption and from noise", () => {
  const reading = (length: number, code: number) => {
    const batches = new StatementBatches();
    const packet = Buffer.alloc(length);
    packet.writeUInt32BE(length, 0);
    packet.writeUInt32BE(code, 4);
    batches.add(packet);
    return readStartup(batches);
  };
  expect(reading(20, 196_608)).toBe("start");
  expect(reading(8, 80_877_103)).toBe("encryption");
  expect(reading(16, 80_877_102)).toBe("refused");
  expect(reading(8, 7)).toBe("refused");
});

test("only answers that end outside a transaction leave the connection free", () => {
  expect(transactionStatus(message("Z", Buffer.from("I")))).toBe("idle");
  expect(transactionStatus(message("Z", Buffer.from("T")))).toBe("open");
  expect(transactionStatus(message("Z", Buffer.from("E")))).toBe("open");
  expect(transactionStatus(new Uint8Array())).toBe("open");
});

function message(type: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 0);
  head.writeUInt32BE(4 + body.length, 1);
  return Buffer.concat([head, body]);
}
