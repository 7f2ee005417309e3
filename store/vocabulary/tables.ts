import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { CustomField } from "../../schemas/custom-field.ts";

/** The tables of migrations 0011 and 0015. */
export interface VocabularyTables {
  custom_field: CustomFieldTable;
  field_note: FieldNoteTable;
  review_sample: ReviewSampleTable;
  review_sampled: ReviewSampledTable;
}

interface CustomFieldTable {
  key: string;
  number: ColumnType<string, never, never>;
  definition: JSONColumnType<CustomField, string, string>;
  /** No longer asked for; its values stay. */
  archived: Generated<boolean>;
  /** Taken away: there is none of this key, until one is added again. */
  removed: Generated<boolean>;
}

interface FieldNoteTable {
  field: string;
  note: string;
}

/** A value of a run that needed no review and is looked at all the same. */
interface ReviewSampleTable {
  contract: string;
  run: string;
  field: string;
  item: string;
}

/** The run of a contract whose values were drawn from. */
interface ReviewSampledTable {
  contract: string;
  run: string;
}
