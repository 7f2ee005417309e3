import { type Kysely, sql } from "kysely";
import { type ContractRecord, type DocumentSummary, type RecordFields, valuesOf } from "../schemas/record.ts";
import type { ContractStanding } from "../schemas/standing.ts";
import { PartyRole } from "../schemas/value-types.ts";
import { documentSummaries } from "./documents.ts";
import { withSamples } from "./quality/with-samples.ts";
import { standingDecisions } from "./review/standing.ts";
import { withDecisions } from "./review/with-decisions.ts";
import type { Tables } from "./tables.ts";
import { fromRows, type ValueRow } from "./values.ts";

export interface RecordFilter {
  readonly ids?: readonly string[];
  /** Recorded or changed then or later, by a run or by a person. */
  readonly changedSince?: Date;
}

/** Contract records as people left them, oldest first, a few in memory at a time; none of what is merged into another. */
export async function* contractRecords(db: Kysely<Tables>, filter: RecordFilter = {}): AsyncIterable<ContractRecord> {
  for (let after = "0"; ; ) {
    const contracts = await db
      .selectFrom("contract")
      .innerJoin("run", "run.id", "contract.current_run")
      .leftJoin("contract_line", "contract_line.contract", "contract.id")
      .select(["contract.id", "contract.number", "run.id as run", "run.our_role", "run.issues"])
      .select(["contract.state", "contract.external_ids", "contract_line.readiness"])
      .where("contract.number", ">", after)
      .where("contract.merged_into", "is", null)
      .$if(filter.ids !== undefined, (query) => query.where("contract.id", "=", sql<string>`any(${filter.ids})`))
      .$if(filter.changedSince !== undefined, (query) =>
        query.where("contract.changed_at", ">=", filter.changedSince ?? new Date(0)),
      )
      .orderBy("contract.number")
      .limit(contractsAtOnce)
      .execute();
    yield* await withFields(db, contracts);
    const last = contracts.at(-1);
    if (!last || contracts.length < contractsAtOnce) return;
    after = last.number;
  }
}

/** Ids of the contracts that a person may mean: an id, its first characters, or a document's file name. */
export async function contractsNamed(db: Kysely<Tables>, reference: string): Promise<readonly string[]> {
  // macOS writes the accents of file names apart from their letters; keyboards do not.
  const spellings = [reference, reference.normalize("NFC"), reference.normalize("NFD")];
  const rows = await db
    .selectFrom("contract")
    .innerJoin("contract_document", "contract_document.contract", "contract.id")
    .innerJoin("document", "document.id", "contract_document.document")
    .leftJoin("arrival", "arrival.document", "document.id")
    .select("contract.id")
    .distinct()
    .where("contract.merged_into", "is", null)
    .where(({ eb, or, fn }) =>
      or([
        eb(fn<boolean>("starts_with", ["contract.id", eb.val(reference)]), "is", true),
        eb("document.name", "in", spellings),
        eb("arrival.name", "in", spellings),
        // A file inside another goes by its own name too.
        ...spellings.map((name) =>
          eb(fn<string>("right", ["arrival.name", eb.val([...name].length + 1)]), "=", `/${name}`),
        ),
        eb("arrival.origin", "=", reference),
      ]),
    )
    .orderBy("contract.id")
    .execute();
  const ids = rows.map((row) => row.id);
  return ids.includes(reference) ? [reference] : ids;
}

const contractsAtOnce = 50;

interface ContractRow {
  id: string;
  run: string;
  our_role: string | null;
  issues: ContractRecord["issues"];
  state: ContractStanding["state"];
  external_ids: Record<string, string>;
  readiness: ContractStanding["readiness"] | null;
}

async function withFields(db: Kysely<Tables>, contracts: readonly ContractRow[]): Promise<ContractRecord[]> {
  if (contracts.length === 0) return [];
  const members = await db
    .selectFrom("contract_document")
    .selectAll()
    .where("contract", "in", ids(contracts))
    .orderBy("contract")
    .orderBy("ordinal")
    .execute();
  const summaries = await documentSummaries(
    db,
    members.map((member) => member.document),
  );
  const read = await db
    .selectFrom("field_value")
    .selectAll()
    .where(
      "run",
      "in",
      contracts.map((contract) => contract.run),
    )
    .orderBy("run")
    .orderBy("field")
    .orderBy("ordinal")
    .execute();
  const values = await withSamples(db, read);
  const decisions = Map.groupBy(await standingDecisions(db, ids(contracts)), ({ contract }) => contract);
  const valuesByRun: Record<string, ValueRow[] | undefined> = Object.groupBy(values, (value) => value.run);
  return contracts.map((contract) => {
    const standing = decisions.get(contract.id) ?? [];
    const fields = withDecisions(fromRows(valuesByRun[contract.run] ?? []), standing);
    const documents = members
      .filter((member) => member.contract === contract.id)
      .flatMap((member) => summaries.get(member.document) ?? []);
    return {
      id: contract.id,
      ...(contract.our_role !== null && { ourRole: PartyRole.parse(contract.our_role) }),
      standing: standingOf(contract),
      documents: standing.some(({ field }) => field === "documentKind") ? withKind(documents, fields) : documents,
      fields,
      issues: contract.issues,
    };
  });
}

function standingOf({ state, readiness, external_ids }: ContractRow): ContractStanding {
  return { state, ...(readiness !== null && { readiness }), externalIds: external_ids };
}

/** The document is what a person said that it is. */
function withKind(documents: readonly DocumentSummary[], { documentKind }: RecordFields): DocumentSummary[] {
  const [first, ...others] = documents;
  const [said] = valuesOf(documentKind);
  if (!first) return [];
  return [typeof said?.value === "string" ? { ...first, kind: said.value } : first, ...others];
}

const ids = (contracts: readonly ContractRow[]): string[] => contracts.map((contract) => contract.id);
