import { Textarea } from "@mantine/core";
import { useState } from "react";
import { decisionWords } from "../../words/review-decisions.ts";
import { useWords } from "../../words/words.ts";

interface Props {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** A part of a value that no form shows, as JSON; what is no JSON yet is not passed on. */
export function RawInput({ label, value, onChange }: Props) {
  const texts = useWords(decisionWords).form;
  const [text, setText] = useState(() => (value === undefined ? "" : JSON.stringify(value, null, 2)));
  const [wrong, setWrong] = useState(false);
  return (
    <Textarea
      label={label}
      autosize
      maxRows={10}
      value={text}
      error={wrong && texts.rawFault}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        try {
          onChange(next.trim() === "" ? undefined : JSON.parse(next));
          setWrong(false);
        } catch {
          setWrong(true);
        }
      }}
    />
  );
}
