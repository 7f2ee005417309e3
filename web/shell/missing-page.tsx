import { Anchor, Stack, Text } from "@mantine/core";
import { Link } from "wouter";
import { PageHead } from "../parts/page-head.tsx";
import { shellWords } from "../words/shell.ts";
import { useWords } from "../words/words.ts";

export function MissingPage() {
  const words = useWords(shellWords);
  return (
    <Stack p="lg" gap={0} align="flex-start">
      <PageHead title={words.missingTitle} />
      <Text>{words.missingText}</Text>
      <Anchor component={Link} href="/">
        {words.toStart}
      </Anchor>
    </Stack>
  );
}
