import { z } from "zod";
import { AppliesTo } from "../schemas/applies-to.ts";
import { Anchor, Box, Evidence } from "../schemas/evidence.ts";
import { Expression, FormulaSymbol, FormulaTerm } from "../schemas/expression.ts";
import type { Field } from "../schemas/fields/field.ts";
import { fields } from "../schemas/fields/index.ts";
import { Issue } from "../schemas/issue.ts";
import {
  contractExportSchema,
  DerivationStep,
  DocumentSummary,
  ReadingSummary,
  State,
  Status,
} from "../schemas/record.ts";
import { ContractStanding } from "../schemas/standing.ts";
import * as valueTypes from "../schemas/value-types.ts";

/** What readers of the schema find under `$defs`, by name. */
const named = {
  ...{ AppliesTo, Anchor, Box, Evidence, Expression, FormulaSymbol, FormulaTerm, Issue },
  ...{ ContractStanding, DerivationStep, DocumentSummary, ReadingSummary, State, Status },
  ...valueTypes,
};

/**
 * JSON Schema (draft 2020-12) of the `json` export over these fields: the built-in ones, and those that the settings
 * add. Rules that JSON Schema cannot state (a value is there exactly when the state is `found` or `contradictory`) are
 * checked by the zod schema only.
 */
export function contractExportJsonSchema(among: readonly Field[] = fields): Record<string, unknown> {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) names.add(schema, { id });
  for (const { key, value } of among) {
    if (!names.has(value)) names.add(value, { id: `${key[0]?.toUpperCase()}${key.slice(1)}Value` });
  }
  const { $schema, ...schema } = z.toJSONSchema(contractExportSchema(among), { metadata: names });
  return { $schema, title: "Greffier contract export", ...schema };
}
