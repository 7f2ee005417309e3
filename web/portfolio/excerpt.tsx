import { Text } from "@mantine/core";
import type { ContractLine } from "../../schemas/api/contracts.ts";

/** The words around a hit, with what was searched marked. */
export function Excerpt({ runs }: { readonly runs: NonNullable<ContractLine["excerpt"]> }) {
  return (
    <Text size="xs" c="dimmed" lineClamp={2} style={{ overflowWrap: "anywhere" }}>
      {runs.map(({ text, hit }, place) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name but their place, and never move
        hit ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
      )}
    </Text>
  );
}
