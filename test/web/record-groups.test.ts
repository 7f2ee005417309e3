import { expect, test } from "vitest";
import type { EntryView, ValueView } from "../../schemas/api/decisions.ts";
import type { FieldView } from "../../schemas/api/fields.ts";
import { groupsOf } from "../../web/contract/record-groups.ts";

const label = { fr: "", en: "" };

function field(key: string, given: Partial<FieldView> = {}): FieldView {
  return {
    key,
    label,
    meaning: label,
    tier: "core",
    cardinality: "one",
    essential: false,
    group: "dates",
    custom: false,
    schema: {},
    words: {},
    parts: {},
    noteEtag: "",
    ...given,
  };
}

function entry(state: ValueView["state"]): EntryView {
  const value: ValueView = {
    id: "1",
    state,
    confidence: 0.9,
    level: "sure",
    status: "auto",
    evidence: [],
    alternatives: [],
  };
  return { etag: "e", items: [value] };
}

test("fields with values stand by group in the order of reading, silent ones apart", () => {
  const fields = [field("duration"), field("signatureDate"), field("title", { group: "identity" })];
  const entries = { duration: entry("notFound"), signatureDate: entry("found"), title: entry("contradictory") };
  const { told, silent } = groupsOf(fields, entries);
  expect(told.map(({ group, fields: those }) => [group, those.map(({ key }) => key)])).toEqual([
    ["identity", ["title"]],
    ["dates", ["signatureDate"]],
  ]);
  expect(silent.map(({ key }) => key)).toEqual(["duration"]);
});

test("an essential field stands with the others also where the contract is silent", () => {
  const { told, silent } = groupsOf([field("endDate", { essential: true })], { endDate: entry("notFound") });
  expect(told).toHaveLength(1);
  expect(silent).toEqual([]);
});

test("a field that the contract has no entry of is nowhere; one of an unknown group is not lost", () => {
  const { told } = groupsOf([field("endDate"), field("colour", { group: "colours", custom: true })], {
    colour: entry("found"),
  });
  expect(told.map(({ group }) => group)).toEqual(["custom"]);
});
