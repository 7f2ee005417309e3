import { Button, Menu } from "@mantine/core";
import { addressOf } from "../api/client.ts";
import { portfolioWords } from "../words/portfolio.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { filterOf, type Portfolio } from "./address.ts";

const forms = [
  { form: "xlsx", name: "Excel" },
  { form: "csv", name: "CSV" },
  { form: "json", name: "JSON" },
  { form: "jsonl", name: "JSON Lines" },
] as const;

/** The contracts that the filters leave, as a file. */
export function ExportMenu({ portfolio }: { readonly portfolio: Portfolio }) {
  const words = useWords(portfolioWords);
  const language = useLanguage();
  return (
    <Menu position="bottom-end" width={260} shadow="md">
      <Menu.Target>
        <Button variant="default">{words.export}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label c="dimmed">{words.exportHint}</Menu.Label>
        {forms.map(({ form, name }) => (
          <Menu.Item
            key={form}
            component="a"
            download
            href={addressOf(`/exports/${form}`, { ...filterOf(portfolio), headers: language })}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
