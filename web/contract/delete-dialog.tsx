import { Modal, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { familyWords } from "../words/contract-family.ts";
import { useWords } from "../words/words.ts";
import { deleteContract } from "./family-calls.ts";
import { ReasonForm } from "./reason-form.tsx";

interface Props {
  readonly contract: string;
  readonly etag: string | undefined;
  readonly close: () => void;
}

/** Deletes a contract, once a word was typed: there is no way back. */
export function DeleteDialog({ contract, etag, close }: Props) {
  const words = useWords(familyWords);
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState("");
  const remove = useMutation({
    mutationFn: (reason: string) => deleteContract(contract, reason, etag),
    onSuccess: async ({ filesLeft }) => {
      notifications.show({ message: filesLeft > 0 ? words.filesLeft : words.removed });
      queries.removeQueries({ queryKey: ["contract", contract] });
      navigate("/contracts");
      await queries.invalidateQueries();
    },
  });
  return (
    <Modal opened onClose={close} title={words.removeTitle}>
      <ReasonForm
        text={words.removeText}
        action={words.doRemove}
        danger
        isReady={typed.trim().toUpperCase() === words.typed}
        error={remove.error}
        isBusy={remove.isPending}
        submit={(reason) => remove.mutate(reason)}
        cancel={close}
      >
        <TextInput
          label={words.typeToRemove(words.typed)}
          required
          data-autofocus
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </ReasonForm>
    </Modal>
  );
}
