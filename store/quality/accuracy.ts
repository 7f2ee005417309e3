import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import type { Dashboard } from "../../schemas/api/dashboard.ts";
import type { Tables } from "../tables.ts";

/**
 * By field, of the values that people looked at, how many they left as they were: confirmed, or said to be absent where
 * there was none. One that was missed counts as wrong. `auto`: of those that needed no review, and were drawn to be looked
 * at: what people look at by themselves says nothing of the rest. `silences`: of the times that it was drawn to be looked at
 * that there is nothing, and how often there was something. `seen`: which contracts, a condition on `contract_line`.
 */
export async function accuracyByField(db: Kysely<Tables>, seen: RawBuilder<SqlBool>): Promise<Dashboard["accuracy"]> {
  const { rows } = await sql<Dashboard["accuracy"][number]>`
    with stands as (
      select decision.* from decision join contract_line on contract_line.contract = decision.contract
        where decision.undone_by is null and decision.action <> 'undo' and ${seen}),
    drawn as (
      select review_sample.contract, review_sample.field, review_sample.item, field_value.value is null as is_silence
        from review_sample join field_value on field_value.run = review_sample.run
          and field_value.field = review_sample.field and field_value.item = review_sample.item),
    looked_at as (
      select stands.field, bool_or(drawn.item is not null) as was_auto,
          bool_and(action = 'confirm' or (action = 'absent' and before is not null and before -> 'value' is null))
            as was_right
        from stands left join drawn on not drawn.is_silence and drawn.contract = stands.contract
          and drawn.field = stands.field and drawn.item = stands.item
        group by stands.contract, stands.field, stands.item),
    latest as (
      select distinct on (contract, field, item) contract, field, after -> 'value' is not null as has_value
        from stands order by contract, field, item, number desc),
    silence as (
      select latest.field, bool_or(latest.has_value) as was_missed
        from latest join (select distinct contract, field from drawn where is_silence) as silent
          on silent.contract = latest.contract and silent.field = latest.field
        group by latest.contract, latest.field)
    select field, count(*)::integer as reviewed, count(*) filter (where was_right)::integer as "right",
        count(*) filter (where was_auto)::integer as "autoReviewed",
        count(*) filter (where was_auto and was_right)::integer as "autoRight",
        (select count(*)::integer from silence where silence.field = looked_at.field) as "silencesReviewed",
        (select count(*)::integer from silence where silence.field = looked_at.field and was_missed) as "silencesMissed"
      from looked_at group by field order by 2 desc, 1`.execute(db);
  return [...rows];
}
