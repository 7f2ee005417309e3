import { expect, test } from "vitest";
import { UsageError } from "../../lib/errors.ts";
import { withoutPassword } from "../../store/database/open.ts";

test.each([
  ["postgres://anne:secret@db.example:5432/contracts", "postgres://anne@db.example:5432/contracts"],
  ["postgres://db.example/contracts?user=anne&password=secret", "postgres://db.example/contracts?user=anne"],
  ["postgresql://anne@db.example/contracts?sslpassword=secret", "postgresql://anne@db.example/contracts"],
])("%s is shown without its password", (address, shown) => {
  expect(withoutPassword(address)).toBe(shown);
});

test("an address that cannot be read is wrong use, and is not repeated", () => {
  const act = () => withoutPassword("postgres://anne:secret@/contracts");
  expect(act).toThrow(UsageError);
  expect(act).not.toThrow(/secret/);
});
