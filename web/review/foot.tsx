import { Button, Menu } from "@mantine/core";
import { Link } from "wouter";
import { reviewWords } from "../words/review.ts";
import { decisionWords } from "../words/review-decisions.ts";
import { useWords } from "../words/words.ts";
import { KeyHint } from "./fields/key-hint.tsx";
import { IconButton } from "./icon-button.tsx";
import type { KeyMeaning } from "./model/keys.ts";
import classes from "./review.module.css";

interface FootProps {
  readonly act: (meaning: KeyMeaning) => void;
  readonly contract: string;
  readonly mayReview: boolean;
}

/** Under the fields: going on, taking back, and what is said of the whole contract. */
export function Foot({ act, contract, mayReview }: FootProps) {
  const words = useWords(reviewWords);
  const decisions = useWords(decisionWords);
  const kinds = ["notAContract", "wrongFamily", "rescan", "problem"] as const;
  return (
    <div className={classes.foot}>
      <IconButton
        name="previous"
        label={`${decisions.actions.previousDoubtful} (k)`}
        onClick={() => act({ action: "previousDoubtful" })}
      />
      <IconButton
        name="next"
        label={`${decisions.actions.nextDoubtful} (j)`}
        onClick={() => act({ action: "nextDoubtful" })}
      />
      {mayReview && (
        <>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => act({ action: "undo" })}
            title={decisions.actions.undo}
          >
            {decisions.short.undo}
            <KeyHint action="undo" />
          </Button>
          <Menu withinPortal position="top-end">
            <Menu.Target>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={decisions.moreActions}
                title={decisions.moreActions}
              >
                …
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {kinds.map((action) => (
                <Menu.Item key={action} onClick={() => act({ action })} rightSection={<KeyHint action={action} />}>
                  {decisions.actions[action]}
                </Menu.Item>
              ))}
              <Menu.Item component={Link} href={`/contracts/${encodeURIComponent(contract)}`}>
                {words.toContract}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      )}
      <Button
        variant="default"
        size="compact-sm"
        ml="auto"
        onClick={() => act({ action: "help" })}
        title={decisions.actions.help}
      >
        {decisions.help.title}
        <KeyHint action="help" />
      </Button>
    </div>
  );
}
