import { Button, Checkbox, Popover, ScrollArea, Stack } from "@mantine/core";
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
    <Popover position="bottom-end" width={230} shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default">{words.columns}</Button>
      </Popover.Target>
      <Popover.Dropdown>
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
      </Popover.Dropdown>
    </Popover>
  );
}

function inOrder(keys: readonly string[], columns: readonly Column[]): readonly string[] {
  return columns.map(({ key }) => key).filter((key) => keys.includes(key));
}
