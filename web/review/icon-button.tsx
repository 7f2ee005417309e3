import { ActionIcon, Tooltip } from "@mantine/core";

/** Outlines on a square of 16. */
const outlines = {
  previous: "M10 3 5 8l5 5",
  next: "m6 3 5 5-5 5",
  larger: "M8 3v10M3 8h10",
  smaller: "M3 8h10",
  rotate: "M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3",
  close: "m4 4 8 8M12 4l-8 8",
} as const;

interface Props {
  readonly name: keyof typeof outlines;
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}

/** A button that shows an outline and says its name. */
export function IconButton({ name, label, onClick, disabled }: Props) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={30} aria-label={label} onClick={onClick} disabled={disabled ?? false}>
        <svg viewBox="0 0 16 16" width="14" height="14" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden>
          <path d={outlines[name]} />
        </svg>
      </ActionIcon>
    </Tooltip>
  );
}
