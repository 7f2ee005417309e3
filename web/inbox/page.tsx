import { Title } from "@mantine/core";
import { shellWords } from "../words/shell.ts";
import { useWords } from "../words/words.ts";

export default function InboxPage() {
  return <Title order={1}>{useWords(shellWords).inbox}</Title>;
}
