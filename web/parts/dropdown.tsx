import { Button, Popover, Stack } from "@mantine/core";
import { type ReactNode, useState } from "react";

interface Props {
  /** On the button. */
  readonly label: string;
  /** Where the label alone says too little; begins with it. */
  readonly spoken?: string;
  readonly quiet?: boolean;
  readonly width?: number;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a small box below it; Escape closes it and gives the focus back. */
export function Dropdown({ label, spoken, quiet = false, width = 260, children }: Props) {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={width}
      shadow="md"
      trapFocus
      returnFocus
      closeOnEscape
    >
      <Popover.Target>
        <Button
          variant={quiet ? "subtle" : "default"}
          {...(quiet && { color: "gray", c: "inherit" })}
          aria-label={spoken}
          onClick={() => setOpened(!opened)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Stack gap={4}>{children(close)}</Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** How a line of a dropdown looks, whether it is a button or a link. */
export const dropdownLine = {
  variant: "subtle",
  color: "gray",
  c: "inherit",
  fw: 400,
  fullWidth: true,
  justify: "flex-start",
} as const;
