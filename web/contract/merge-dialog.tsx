import { Modal, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import type { ContractLine } from "../../schemas/api/contracts.ts";
import { familyWords } from "../words/contract-family.ts";
import { useWords } from "../words/words.ts";
import { contractsLike, mergeContract } from "./family-calls.ts";
import { ReasonForm } from "./reason-form.tsx";

interface Props {
  readonly contract: string;
  readonly etag: string | undefined;
  readonly close: () => void;
}

/** Finds the contract that this one is part of, and merges it into that one. */
export function MergeDialog({ contract, etag, close }: Props) {
  const words = useWords(familyWords);
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState("");
  const [into, setInto] = useState<string | null>(null);
  const [search] = useDebouncedValue(typed, 250);
  const found = useQuery({
    queryKey: ["contracts-like", search, contract],
    queryFn: ({ signal }) => contractsLike(search, contract, signal),
    enabled: search.trim() !== "",
    placeholderData: (before) => before,
  });
  const merge = useMutation({
    mutationFn: (reason: string) => mergeContract(contract, into ?? "", reason, etag),
    onSuccess: async () => {
      notifications.show({ message: words.merged });
      navigate(`/contracts/${encodeURIComponent(into ?? "")}?tab=documents`);
      await queries.invalidateQueries();
    },
  });
  return (
    <Modal opened onClose={close} title={words.mergeTitle} size="lg">
      <ReasonForm
        text={words.mergeText}
        action={words.doMerge}
        isReady={into !== null}
        error={merge.error ?? found.error}
        isBusy={merge.isPending}
        submit={(reason) => merge.mutate(reason)}
        cancel={close}
      >
        <Select
          label={words.into}
          placeholder={words.intoHint}
          required
          data-autofocus
          searchable
          value={into}
          onChange={setInto}
          searchValue={typed}
          onSearchChange={setTyped}
          // The server has searched, in more than the label.
          filter={({ options }) => options}
          data={(found.data ?? []).map((line) => ({ value: line.id, label: labelOf(line) }))}
          nothingFoundMessage={found.isFetching ? words.searching : words.nothingFound}
        />
      </ReasonForm>
    </Modal>
  );
}

/** Two contracts of one title are told apart by their reference and id. */
function labelOf({ id, title, reference, parties }: ContractLine): string {
  return [title, reference, parties.join(" / "), id.slice(0, 10)].filter(Boolean).join(" · ");
}
