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
            </tr>
          </thead>
          <tbody>
            {rows.map(({ field, reviewed, right, autoReviewed, autoRight }) => (
              <tr key={field}>
                <th scope="row">{label(field)}</th>
                <td data-number>{count(reviewed)}</td>
                <td data-number>{count(right)}</td>
                <td data-number>{share(right, reviewed)}</td>
                <td data-number>
                  {autoReviewed === 0
                    ? "–"
                    : `${share(autoRight, autoReviewed)} (${count(autoRight)}/${count(autoReviewed)})`}
                </td>
              </tr>
            ))}
          </tbody>
        </TableBox>
      )}
    </Card>
  );
}
