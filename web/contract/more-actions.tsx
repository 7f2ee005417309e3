import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import type { ContractView } from "../../schemas/api/contracts.ts";
import { useMay } from "../api/me.ts";
import { familyWords } from "../words/contract-family.ts";
import { useWords } from "../words/words.ts";
import { DeleteDialog } from "./delete-dialog.tsx";
import { MergeDialog } from "./merge-dialog.tsx";

interface Props {
  readonly contract: ContractView;
  readonly etag: string | undefined;
}

/** What is seldom done to a contract as a whole, for who may. */
export function MoreActions({ contract, etag }: Props) {
  const words = useWords(familyWords);
  const mayMerge = useMay("review:write");
  const mayDelete = useMay("contracts:delete");
  const [asked, ask] = useState<"merge" | "delete">();
  const { id, state } = contract.line;
  if (state === "locked" || contract.parts.length > 0 || !(mayMerge || mayDelete)) return null;
  const close = () => ask(undefined);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">{words.actions}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {mayMerge && <Menu.Item onClick={() => ask("merge")}>{words.merge}</Menu.Item>}
          {mayDelete && (
            <Menu.Item color="red" onClick={() => ask("delete")}>
              {words.remove}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked === "merge" && <MergeDialog contract={id} etag={etag} close={close} />}
      {asked === "delete" && <DeleteDialog contract={id} etag={etag} close={close} />}
    </>
  );
}
