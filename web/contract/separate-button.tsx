import { Button, Modal } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { familyWords } from "../words/contract-family.ts";
import { useWords } from "../words/words.ts";
import { separateContract } from "./family-calls.ts";
import { ReasonForm } from "./reason-form.tsx";

interface Props {
  readonly part: string;
  readonly from: string;
  /** Of its document. */
  readonly name: string;
}

/** Makes a contract of its own again of a document that came by a merge. */
export function SeparateButton({ part, from, name }: Props) {
  const words = useWords(familyWords);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const separate = useMutation({
    mutationFn: (reason: string) => separateContract(part, from, reason),
    onSuccess: async () => {
      notifications.show({ message: words.separated });
      close();
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <Button variant="subtle" size="compact-sm" aria-label={words.separateOf(name)} onClick={() => setAsking(true)}>
        {words.separate}
      </Button>
      <Modal opened={asking} onClose={close} title={words.separateTitle}>
        <ReasonForm
          text={words.separateText}
          action={words.separate}
          error={separate.error}
          isBusy={separate.isPending}
          submit={(reason) => separate.mutate(reason)}
          cancel={close}
        />
      </Modal>
    </>
  );
}
