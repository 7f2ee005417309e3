import { Button, Text } from "@mantine/core";
import { addressOf } from "../api/client.ts";
import { Dropdown, dropdownLine } from "../parts/dropdown.tsx";
import { portfolioWords } from "../words/portfolio.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { filterOf, type Portfolio } from "./address.ts";

const forms = [
  { form: "xlsx", name: "Excel" },
  { form: "csv", name: "CSV" },
  { form: "csv-zip", name: "CSV, zip" },
  { form: "json", name: "JSON" },
  { form: "jsonl", name: "JSON Lines" },
] as const;

/** The contracts that the filters leave, as a file. */
export function ExportMenu({ portfolio }: { readonly portfolio: Portfolio }) {
  const words = useWords(portfolioWords);
  const language = useLanguage();
  return (
    <Dropdown label={words.export}>
      {(close) => (
        <>
          <Text size="xs" c="dimmed" px={12} py={4}>
            {words.exportHint}
          </Text>
          {forms.map(({ form, name }) => (
            <Button
              key={form}
              {...dropdownLine}
              component="a"
              download
              href={addressOf(`/exports/${form}`, { ...filterOf(portfolio), lang: language })}
              onClick={close}
            >
              {name}
            </Button>
          ))}
        </>
      )}
    </Dropdown>
  );
}
