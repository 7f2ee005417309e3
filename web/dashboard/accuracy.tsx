import { Text } from "@mantine/core";
import type { Dashboard } from "../../schemas/api/dashboard.ts";
import { useVocabulary } from "../api/vocabulary.ts";
import { formatCount, formatShare } from "../format/format.ts";
import { TableBox } from "../parts/table-box.tsx";
import { dashboardWords } from "../words/dashboard.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { Card } from "./chart-card.tsx";

/** How often values were right, field by field, with how many that rests on. */
export function Accuracy({ rows }: { readonly rows: Dashboard["accuracy"] }) {
  const words = useWords(dashboardWords).accuracy;
  const language = useLanguage();
  const { label } = useVocabulary();
  const share = (right: number, of: number) => (of === 0 ? "–" : formatShare(right / of, language));
  const count = (number: number) => formatCount(number, language);
  const withCounts = (some: number, of: number) =>
    of === 0 ? "–" : `${share(some, of)} (${count(some)}/${count(of)})`;
  return (
    <Card chart="accuracy">
      <Text size="sm" c="dimmed" mb="sm">
        {rows.length === 0 ? words.none : words.text}
      </Text>
      {rows.length > 0 && (
        <TableBox label={words.text} maxHeight="420px">
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col" data-number>
                {words.reviewed}
              </th>
              <th scope="col" data-number>
                {words.right}
              </th>
              <th scope="col" data-number>
                {words.share}
              </th>
              <th scope="col" data-number>
                {words.auto}
              </th>
              <th scope="col" data-number>
                {words.missed}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.field}>
                <th scope="row">{label(row.field)}</th>
                <td data-number>{count(row.reviewed)}</td>
                <td data-number>{count(row.right)}</td>
                <td data-number>{share(row.right, row.reviewed)}</td>
                <td data-number>{withCounts(row.autoRight, row.autoReviewed)}</td>
                <td data-number>{withCounts(row.silencesMissed, row.silencesReviewed)}</td>
              </tr>
            ))}
          </tbody>
        </TableBox>
      )}
    </Card>
  );
}
