import { Button, Group, SegmentedControl } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ContractState, ContractView } from "../../schemas/api/contracts.ts";
import { useMay } from "../api/me.ts";
import { failureText } from "../parts/failure.tsx";
import { StateMark } from "../parts/marks.tsx";
import { contractPageWords } from "../words/contract.ts";
import { contractWords } from "../words/contract-words.ts";
import { failureWords } from "../words/failure.ts";
import { useWords } from "../words/words.ts";
import { changeContract, sayValidated } from "./queries.ts";

const states = ["draft", "validated", "locked"] as const;

const opposite = { draft: "validated", validated: "draft" } as const;

/** Shows the state of a contract, and sets it for who may; reviewers say whether it is validated. */
export function StateControl({
  contract,
  etag,
}: {
  readonly contract: ContractView;
  readonly etag: string | undefined;
}) {
  const words = useWords(contractPageWords);
  const names = useWords(contractWords).state;
  const failures = useWords(failureWords);
  const may = useMay("contracts:write");
  const reviews = useMay("review:write");
  const queries = useQueryClient();
  const { id, state, doubtful } = contract.line;
  const change = useMutation({
    mutationFn: (next: ContractState) =>
      may ? changeContract(id, { state: next }, etag) : sayValidated(id, next === "validated", etag),
    onSuccess: () => notifications.show({ message: words.stateSaved }),
    onError: (error) => notifications.show({ color: "red", message: failureText(error, failures) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["contract", id] }),
  });
  // Whoever validates may mean to; what nobody has looked at is said before, and stays said after.
  const validate = doubtful > 0 ? words.validateWithDoubts(doubtful) : words.validate;
  if (!may) {
    return (
      <Group gap="xs">
        <StateMark state={state} />
        {reviews && state !== "locked" && (
          <Button variant="default" disabled={change.isPending} onClick={() => change.mutate(opposite[state])}>
            {state === "draft" ? validate : words.unvalidate}
          </Button>
        )}
      </Group>
    );
  }
  return (
    <SegmentedControl
      aria-label={words.stateLabel}
      value={change.isPending ? change.variables : state}
      disabled={change.isPending}
      onChange={(next) => change.mutate(next as ContractState)}
      data={states.map((value) => ({ value, label: names[value] }))}
    />
  );
}
