import { Button, Checkbox, ScrollArea, Stack } from "@mantine/core";
import { Dropdown } from "../parts/dropdown.tsx";
import { portfolioWords } from "../words/portfolio.ts";
import { useWords } from "../words/words.ts";
import { type Column, usualColumns } from "./columns.tsx";

interface Props {
  readonly columns: readonly Column[];
  readonly chosen: readonly string[];
  readonly choose: (keys: readonly string[]) => void;
}

export function ColumnsMenu({ columns, chosen, choose }: Props) {
  const words = useWords(portfolioWords);
  return (
    <Dropdown label={words.columns} width={230}>
      {() => (
        <>
          <ScrollArea.Autosize mah={420} type="auto">
            <Checkbox.Group
              value={[...chosen]}
              onChange={(keys) => choose(inOrder(keys, columns))}
              aria-label={words.columns}
            >
              <Stack gap={8} p={4}>
                {columns.map(({ key, label }) => (
                  <Checkbox key={key} value={key} label={label} />
                ))}
              </Stack>
            </Checkbox.Group>
          </ScrollArea.Autosize>
          <Button variant="subtle" mt="xs" fullWidth onClick={() => choose(usualColumns)}>
            {words.resetColumns}
          </Button>
        </>
      )}
    </Dropdown>
  );
}

function inOrder(keys: readonly string[], columns: readonly Column[]): readonly string[] {
  return columns.map(({ key }) => key).filter((key) => keys.includes(key));
}
