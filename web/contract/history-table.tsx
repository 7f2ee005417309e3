import { Button, Text } from "@mantine/core";
import type { HistoryLine } from "../../schemas/api/decisions.ts";
import { useVocabulary } from "../api/vocabulary.ts";
import { formatMoment } from "../format/format.ts";
import { Failure } from "../parts/failure.tsx";
import { LongTable, type RowPlace } from "../parts/long-table.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { contractPageWords } from "../words/contract.ts";
import { familyWords } from "../words/contract-family.ts";
import { portfolioWords } from "../words/portfolio.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { useHistory } from "./queries.ts";

/** Who changed what, when, from what to what and why; of one field where it is given. */
export function HistoryTable({ contract, field }: { readonly contract: string; readonly field?: string }) {
  const words = useWords(contractPageWords);
  const more = useWords(portfolioWords).more;
  const history = useHistory(contract, field);
  if (history.data === undefined) {
    return history.error ? (
      <Failure error={history.error} retry={() => void history.refetch()} />
    ) : (
      <Waiting for={words.waitingHistory} />
    );
  }
  const lines = history.data.pages.flatMap(({ items }) => items);
  if (lines.length === 0) return <Text c="dimmed">{words.noHistory}</Text>;
  const columns = (["when", "who", "field", "did", "before", "after", "why"] as const).filter(
    (column) => column !== "field" || field === undefined,
  );
  return (
    <LongTable
      label={words.history}
      maxHeight="calc(100dvh - 130px)"
      items={lines}
      keyOf={({ id }) => id}
      head={columns.map((column) => (
        <th key={column} scope="col">
          {words[column]}
        </th>
      ))}
      row={(line, _index, place) => <Line line={line} withField={field === undefined} place={place} />}
      after={
        history.hasNextPage && (
          <Button
            variant="default"
            m="sm"
            disabled={history.isFetchingNextPage}
            onClick={() => void history.fetchNextPage()}
          >
            {more}
          </Button>
        )
      }
    />
  );
}

interface LineProps {
  readonly line: HistoryLine;
  readonly withField: boolean;
  readonly place: RowPlace;
}

function Line({ line, withField, place }: LineProps) {
  const words = useWords(contractPageWords);
  const language = useLanguage();
  const { label, readable } = useVocabulary();
  const family = useWords(familyWords);
  const ofContract = new Map([
    ["state", words.state],
    ["mergedInto", family.partOf],
  ]);
  return (
    <tr {...place}>
      <td data-narrow>{formatMoment(line.at, language)}</td>
      <td>{line.by === "machine" ? words.machine : line.by}</td>
      {withField && <td>{ofContract.get(line.field) ?? label(line.field)}</td>}
      <td>{words.actions[line.action]}</td>
      <td style={{ overflowWrap: "anywhere" }}>{line.before && readable(line.field, line.before)}</td>
      <td style={{ overflowWrap: "anywhere" }}>{line.after && readable(line.field, line.after)}</td>
      <td style={{ overflowWrap: "anywhere" }}>{line.comment}</td>
    </tr>
  );
}
