import { Paper, SimpleGrid, Text } from "@mantine/core";
import type { Dashboard } from "../../schemas/api/dashboard.ts";
import { formatCount, formatHours, formatShare } from "../format/format.ts";
import { dashboardWords } from "../words/dashboard.ts";
import { useLanguage, useWords } from "../words/words.ts";

/** The five figures that people ask for first. */
export function Tiles({ dashboard }: { readonly dashboard: Dashboard }) {
  const words = useWords(dashboardWords).tiles;
  const language = useLanguage();
  const { contracts, values, review, arrivalToValidated } = dashboard;
  const count = (number: number) => formatCount(number, language);
  const share = (of: number | undefined) => (of === undefined ? "–" : formatShare(of, language));
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="md" mb="md">
      <Tile name={words.contracts} figure={count(contracts.total)} />
      <Tile
        name={words.validated}
        figure={share(contracts.fullyValidated)}
        detail={words.ofContracts(count(contracts.total))}
      />
      <Tile
        name={words.autoAccepted}
        figure={share(values.autoAccepted)}
        detail={words.ofValues(count(values.total))}
      />
      <Tile
        name={words.waiting}
        figure={count(review.waiting)}
        detail={words.hours(formatHours(review.hours, language))}
      />
      <Tile
        name={words.arrival}
        figure={arrivalToValidated ? formatHours(arrivalToValidated.median, language) : "–"}
        detail={
          arrivalToValidated
            ? words.arrivalDetail(formatHours(arrivalToValidated.p90, language), count(arrivalToValidated.contracts))
            : words.noneYet
        }
      />
    </SimpleGrid>
  );
}

function Tile(props: { readonly name: string; readonly figure: string; readonly detail?: string }) {
  return (
    <Paper withBorder p="md">
      <Text size="sm" c="dimmed">
        {props.name}
      </Text>
      <Text fz={26} fw={600} lh={1.3} style={{ fontVariantNumeric: "tabular-nums" }}>
        {props.figure}
      </Text>
      {props.detail !== undefined && (
        <Text size="xs" c="dimmed">
          {props.detail}
        </Text>
      )}
    </Paper>
  );
}
