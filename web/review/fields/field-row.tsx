import { UnstyledButton } from "@mantine/core";
import { memo } from "react";
import type { ValueView } from "../../../schemas/api/decisions.ts";
import type { FieldView } from "../../../schemas/api/fields.ts";
import { LevelMark } from "../../parts/marks.tsx";
import { reviewWords } from "../../words/review.ts";
import { useLanguage, useWords } from "../../words/words.ts";
import type { Row } from "../model/work-list.ts";
import classes from "../review.module.css";
import { printedOf } from "./printed.ts";

interface Props {
  readonly row: Row;
  readonly field: FieldView;
  readonly value: ValueView | undefined;
  readonly onSelect: (row: Row) => void;
}

/** A value in the list, in two lines at most. */
export const FieldRow = memo(function FieldRow({ row, field, value, onSelect }: Props) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const text = value && (printedOf(value, language) ?? words.state[value.state]);
  return (
    <UnstyledButton className={classes.row} onClick={() => onSelect(row)}>
      <span className={classes.label}>{field.label[language]}</span>
      {value && (value.state !== "notFound" || value.status !== "auto") && <LevelMark level={value.level} />}
      <span className={classes.value}>{text ?? words.nothing}</span>
    </UnstyledButton>
  );
});
