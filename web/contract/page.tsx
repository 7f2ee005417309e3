import { Title } from "@mantine/core";
import { shellWords } from "../words/shell.ts";
import { useWords } from "../words/words.ts";

export default function ContractPage(_: { readonly id: string }) {
  return <Title order={1}>{useWords(shellWords).contracts}</Title>;
}
