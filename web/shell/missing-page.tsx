import { Anchor, Stack, Text, Title } from "@mantine/core";
import { Link } from "wouter";
import { shellWords } from "../words/shell.ts";
import { useWords } from "../words/words.ts";

export function MissingPage() {
  const words = useWords(shellWords);
  return (
    <Stack p="lg">
      <Title order={1}>{words.missingTitle}</Title>
      <Text>{words.missingText}</Text>
      <Anchor component={Link} href="/">
        {words.toStart}
      </Anchor>
    </Stack>
  );
}
