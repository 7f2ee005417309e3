import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import type { Dashboard } from "../../schemas/api/dashboard.ts";
import { accuracyByField } from "../quality/accuracy.ts";
import type { Tables } from "../tables.ts";
import { allOf, isOfSites, type Sites } from "./filter.ts";
import { linesShown } from "./line-row.ts";
import { countsOf, doubtfulByField, hoursFor, medianSeconds } from "./review-load.ts";

type Figures = Dashboard["review"];

/** Figures of the contracts that one may see, and of how the application is used; never of a person. */
export async function dashboardOf(db: Kysely<Tables>, sites: Sites): Promise<Dashboard> {
  const seen = allOf(isOfSites(sites));
  const [documents, values, byReadiness, byState, fully, review, arrivalToValidated, accuracy, use] = await Promise.all(
    [
      documentsByOutcome(db, sites),
      valuesByStatus(db, seen),
      countsOf(
        db,
        sql`select readiness as value, count(*)::integer as contracts from contract_line where ${seen} group by 1`,
      ),
      countsOf(
        db,
        sql`select state as value, count(*)::integer as contracts from contract_line where ${seen} group by 1`,
      ),
      // Said to be validated, and nothing left that nobody looked at.
      countsOf(
        db,
        sql`select 'validated' as value, count(*)::integer as contracts from contract_line
        where state <> 'draft' and readiness = 'ready' and ${seen}`,
      ),
      reviewFigures(db, seen),
      timeToValidated(db, seen),
      accuracyByField(db, seen),
      partsUsed(db),
    ],
  );
  const contracts = sumOf(byState);
  const all = sumOf(values);
  return {
    documents: { total: sumOf(documents), byOutcome: documents },
    values: { total: all, byStatus: values, ...(all > 0 && { autoAccepted: (values.auto ?? 0) / all }) },
    contracts: {
      total: contracts,
      byReadiness,
      byState,
      ...(contracts > 0 && { fullyValidated: (fully.validated ?? 0) / contracts }),
    },
    review,
    ...(arrivalToValidated && { arrivalToValidated }),
    accuracy,
    use,
  };
}

/** Files that arrived, by what became of them, as the ledger says it. Of some sites: those whose contract is theirs. */
function documentsByOutcome(db: Kysely<Tables>, sites: Sites): Promise<Record<string, number>> {
  const ofSites = sql`where exists (select from contract_document
    join contract_line on contract_line.contract = contract_document.contract
    where contract_document.document = arrival.document and ${allOf(isOfSites(sites))})`;
  return countsOf(
    db,
    sql`select coalesce(own_outcome, case
          when document.state in ('recorded', 'unpacked') and is_duplicate then 'duplicate' else document.state end) as value,
        count(*)::integer as contracts
      from arrival left join document on document.id = arrival.document ${sites ? ofSites : sql``} group by 1`,
  );
}

async function valuesByStatus(db: Kysely<Tables>, seen: RawBuilder<SqlBool>): Promise<Record<string, number>> {
  return countsOf(
    db,
    sql`select status.key as value, sum(status.value::integer)::integer as contracts
      from ${linesShown}, jsonb_each_text(statuses) as status where ${seen} group by 1`,
  );
}

async function reviewFigures(db: Kysely<Tables>, seen: RawBuilder<SqlBool>): Promise<Figures> {
  const [waiting, pace, ageing, perDay] = await Promise.all([
    doubtfulByField(db, seen, "all"),
    medianSeconds(db),
    ageingOf(db, seen),
    countsOf(
      db,
      sql`select to_char(decision.made_at at time zone 'UTC', 'YYYY-MM-DD') as value,
          count(distinct decision.act)::integer as contracts
        from decision join contract_line on contract_line.contract = decision.contract
        where decision.made_at > now() - interval '30 days' and ${seen} group by 1`,
    ),
  ]);
  const days = Object.entries(perDay).map(([day, decisions]) => ({ day, decisions }));
  return {
    waiting: sumOf(waiting),
    hours: hoursFor(waiting, pace),
    medianSeconds: pace,
    ageing,
    perDay: days.sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

/** Waiting contracts by the days since they arrived; the last group has no end. */
async function ageingOf(db: Kysely<Tables>, seen: RawBuilder<SqlBool>): Promise<Figures["ageing"]> {
  const { rows } = await sql<{ age: number; contracts: number }>`
    select width_bucket(extract(epoch from now() - received_at) / 86400, ${ages}::numeric[]) as age,
        count(*)::integer as contracts
      from contract_line where doubtful_essential > 0 and ${seen} group by 1`.execute(db);
  const of = (age: number) => rows.find((row) => row.age === age)?.contracts ?? 0;
  return [...ages, undefined].map((upToDays, age) => ({
    ...(upToDays !== undefined && { upToDays }),
    contracts: of(age),
  }));
}

const ages = [1, 7, 30, 90];

/** Hours from arrival to the first time that it was said to be validated, of contracts that still are. */
async function timeToValidated(
  db: Kysely<Tables>,
  seen: RawBuilder<SqlBool>,
): Promise<Dashboard["arrivalToValidated"]> {
  const { rows } = await sql<{ median: number | null; p90: number | null; contracts: number }>`
    with validated as (
      select extract(epoch from min(contract_event.made_at) - contract_line.received_at) / 3600 as hours
        from contract_line
          join contract_event on contract_event.contract = contract_line.contract
            and contract_event.subject = 'state' and contract_event.after = 'validated'
        where contract_line.state <> 'draft' and ${seen}
        group by contract_line.contract)
    select percentile_cont(0.5) within group (order by hours)::float8 as median,
        percentile_cont(0.9) within group (order by hours)::float8 as p90, count(*)::integer as contracts
      from validated`.execute(db);
  const [row] = rows;
  if (row?.median == null || row.p90 == null) return undefined;
  return { median: row.median, p90: row.p90, contracts: row.contracts };
}

/** How often the parts of the application were used in the latest thirty days. */
function partsUsed(db: Kysely<Tables>): Promise<Record<string, number>> {
  const names = sql.join(Object.entries(uses).map(([action, use]) => sql`(${sql.lit(action)}, ${sql.lit(use)})`));
  return countsOf(
    db,
    sql`select used.name as value, count(*)::integer as contracts
      from audit_line join (values ${names}) as used (action, name) on used.action = audit_line.action
      where audit_line.at > now() - interval '30 days' group by 1`,
  );
}

/** Actions of the audit that tell of use. */
const uses: Readonly<Record<string, string>> = {
  "session.started": "signIns",
  "documents.uploaded": "uploads",
  "export.made": "exports",
  "contract.read": "contractsOpened",
  "field.decided": "decisions",
  "contract.rerun": "reruns",
};

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
