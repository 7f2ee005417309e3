import { z } from "zod";
import { etagOf } from "../../lib/etag.ts";
import { essentialFields, type FieldView } from "../../schemas/api/fields.ts";
import type { CustomField } from "../../schemas/custom-field.ts";
import type { Field, Label } from "../../schemas/fields/field.ts";
import { wordsOf } from "../../schemas/words/in-words.ts";
import { partInWords } from "../../schemas/words/part-words.ts";

export interface Vocabulary {
  readonly fields: readonly Field[];
  /** Of the fields that were added, in the settings or by an administrator. */
  readonly definitions: readonly CustomField[];
  /** Keys of those that an administrator added. */
  readonly editable: ReadonlySet<string>;
  readonly archived: ReadonlySet<string>;
  readonly notes: ReadonlyMap<string, string>;
}

/** The fields as the application needs them. */
export function fieldViews({ fields, definitions, editable, archived, notes }: Vocabulary): FieldView[] {
  const defined = new Map(definitions.map((definition) => [definition.key, definition]));
  return fields.map((field) => {
    const { key, label, meaning, tier, cardinality } = field;
    const schema = schemaOf(field);
    const note = notes.get(key);
    const definition = defined.get(key);
    return {
      key,
      label,
      meaning,
      tier,
      cardinality,
      essential: essential.includes(key),
      group: definition ? "custom" : (groups[key] ?? "clauses"),
      custom: definition !== undefined,
      schema,
      // A choice of somebody's own is its own word.
      words: definition ? {} : wordsIn(schema),
      parts: partsIn(schema),
      noteEtag: etagOf(note ?? ""),
      ...(note !== undefined && { note }),
      ...(definition &&
        editable.has(key) && { definition, definitionEtag: definitionEtag(definition, archived.has(key)) }),
      ...(archived.has(key) && { archived: true }),
    };
  });
}

/** Of a field that an administrator added. */
export function definitionEtag(definition: CustomField, archived: boolean): string {
  return etagOf([definition, archived]);
}

const essential: readonly string[] = essentialFields;

/** JSON Schema of a field's value, draft 2020-12; made once for each field that comes with the product. */
function schemaOf(field: Field): Record<string, unknown> {
  const known = schemas.get(field);
  if (known) return known;
  const { $schema: _draft, ...schema } = z.toJSONSchema(field.value, { io: "input" });
  schemas.set(field, schema);
  return schema;
}

const schemas = new WeakMap<Field, Record<string, unknown>>();

/** Words for every name that a schema lists. */
function wordsIn(schema: unknown): Record<string, Label> {
  return Object.fromEntries([...new Set(namesIn(schema))].map((name) => [name, wordsOf(name)]));
}

function namesIn(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const listed = "enum" in schema && Array.isArray(schema.enum) ? schema.enum : "const" in schema ? [schema.const] : [];
  return [...listed.filter((name) => typeof name === "string"), ...Object.values(schema).flatMap(namesIn)];
}

/** Words for the parts that a schema names. */
function partsIn(schema: unknown): Record<string, Label> {
  return Object.fromEntries(
    [...new Set(partNamesIn(schema))].flatMap((name) => {
      const words = partInWords([name]);
      return words ? [[name, words]] : [];
    }),
  );
}

function partNamesIn(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const properties = "properties" in schema ? schema.properties : undefined;
  const own = typeof properties === "object" && properties !== null ? Object.keys(properties) : [];
  return [...own, ...Object.values(schema).flatMap(partNamesIn)];
}

/** Groups of the contract page; fields without one are clauses. */
const groups: Readonly<Record<string, string>> = {
  title: "identity",
  reference: "identity",
  documentKind: "identity",
  contractKind: "identity",
  legalNature: "identity",
  subject: "identity",
  relations: "identity",
  lots: "identity",
  tranches: "identity",
  cpv: "identity",
  parties: "parties",
  sites: "parties",
  awardees: "parties",
  consortium: "parties",
  subcontractors: "parties",
  signatures: "parties",
  signatureDate: "dates",
  notificationDate: "dates",
  effectiveDate: "dates",
  duration: "dates",
  endDate: "dates",
  renewal: "dates",
  notices: "dates",
  terminationRights: "dates",
  amounts: "money",
  paymentTerms: "money",
  indexation: "money",
  penalties: "money",
  priceForm: "money",
  advance: "money",
  retention: "money",
  minimumCommitment: "money",
  liabilityCap: "money",
  bankAccounts: "money",
  obligations: "obligations",
  serviceLevels: "obligations",
  milestones: "obligations",
  insurance: "obligations",
  guarantees: "obligations",
};
