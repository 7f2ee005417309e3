import { Button, Text } from "@mantine/core";
import type { HistoryLine } from "../../schemas/api/decisions.ts";
import { useVocabulary } from "../api/vocabulary.ts";
import { formatMoment } from "../format/format.ts";
import { Failure } from "../parts/failure.tsx";
import { TableBox } from "../parts/table-box.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { contractPageWords } from "../words/contract.ts";
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
  return (
    <TableBox
      label={words.history}
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
    >
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.who}</th>
          {field === undefined && <th scope="col">{words.field}</th>}
          <th scope="col">{words.did}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
          <th scope="col">{words.why}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} withField={field === undefined} />
        ))}
      </tbody>
    </TableBox>
  );
}

function Line({ line, withField }: { readonly line: HistoryLine; readonly withField: boolean }) {
  const words = useWords(contractPageWords);
  const language = useLanguage();
  const { label, readable } = useVocabulary();
  return (
    <tr>
      <td data-narrow>{formatMoment(line.at, language)}</td>
      <td>{line.by === "machine" ? words.machine : line.by}</td>
      {withField && <td>{label(line.field)}</td>}
      <td>{words.actions[line.action]}</td>
      <td style={{ overflowWrap: "anywhere" }}>{line.before && readable(line.field, line.before)}</td>
      <td style={{ overflowWrap: "anywhere" }}>{line.after && readable(line.field, line.after)}</td>
      <td style={{ overflowWrap: "anywhere" }}>{line.comment}</td>
    </tr>
  );
}
