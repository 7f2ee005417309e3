import { Button, Text } from "@mantine/core";
import type { ValueView } from "../../../schemas/api/decisions.ts";
import type { Evidence } from "../../../schemas/evidence.ts";
import { LevelMark } from "../../parts/marks.tsx";
import { reviewWords } from "../../words/review.ts";
import { useWords } from "../../words/words.ts";
import classes from "../review.module.css";
import type { Review } from "../state/use-review.ts";
import { Quote } from "./value-card.tsx";

interface Props {
  readonly review: Review;
  readonly value: ValueView;
  readonly onShow: (evidence: Evidence) => void;
}

/** What else was read, each with its passage; a digit chooses. */
export function Alternatives({ review, value, onShow }: Props) {
  const words = useWords(reviewWords);
  if (value.alternatives.length === 0 || value.status === "confirmed") return null;
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <Text component="legend" size="xs" fw={600} c="dimmed">
        {words.alternatives}
      </Text>
      {value.alternatives.slice(0, 9).map(({ printed, readable, level, evidence }, position) => (
        <div key={printed}>
          <Button
            variant="default"
            fullWidth
            justify="flex-start"
            disabled={!review.mayDecide}
            onClick={() => review.choose(position)}
            styles={{ label: { whiteSpace: "normal", textAlign: "left" }, root: { height: "auto", paddingBlock: 4 } }}
            leftSection={
              <span className={classes.key} style={{ margin: 0 }} aria-hidden>
                {position + 1}
              </span>
            }
            rightSection={<LevelMark level={level} />}
          >
            {readable?.[review.language] ?? printed}
          </Button>
          {evidence.slice(0, 1).map((one) => (
            <Quote key={one.start} evidence={one} onShow={onShow} />
          ))}
        </div>
      ))}
    </fieldset>
  );
}
