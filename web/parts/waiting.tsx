import { Group, Loader, Text } from "@mantine/core";

/** Says what the page waits for; a spinner alone says nothing. */
export function Waiting({ for: what }: { readonly for: string }) {
  return (
    <Group role="status" gap="sm" p="md">
      <Loader size="xs" aria-hidden />
      <Text c="dimmed">{what}</Text>
    </Group>
  );
}
