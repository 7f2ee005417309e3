import { Group, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";

interface Props {
  readonly title: string;
  readonly below?: ReactNode;
  readonly children?: ReactNode;
}

/** Title of a page, which is the window's too, with a line below it and what can be done at its right. */
export function PageHead({ title, below, children }: Props) {
  useEffect(() => {
    document.title = `${title} — Greffier`;
  }, [title]);
  return (
    <Group justify="space-between" align="flex-start" gap="sm" mb="md">
      <Stack gap={2} style={{ minWidth: 0, flex: "1 1 320px" }}>
        <Title order={1} style={{ overflowWrap: "anywhere" }}>
          {title}
        </Title>
        {typeof below === "string" ? (
          <Text size="sm" c="dimmed">
            {below}
          </Text>
        ) : (
          below
        )}
      </Stack>
      {children !== undefined && <Group gap="xs">{children}</Group>}
    </Group>
  );
}
