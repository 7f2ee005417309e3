import { Kbd, Modal, SimpleGrid, Switch, Text } from "@mantine/core";
import { decisionWords } from "../../words/review-decisions.ts";
import { useWords } from "../../words/words.ts";
import { keyName } from "../fields/key-hint.tsx";
import { type KeyGroup, keyMap } from "../model/keys.ts";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
}

const groups: readonly KeyGroup[] = ["going", "deciding", "saying", "looking"];

/** Every key and what it does. */
export function KeyHelp({ opened, onClose, singleKeys, onSingleKeys }: Props) {
  const words = useWords(decisionWords);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.help.title}
      size="lg"
      closeButtonProps={{ "aria-label": words.help.close }}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {groups.map((group) => (
          <section key={group}>
            <Text component="h3" size="sm" fw={600} m={0} mb={4}>
              {words.help.groups[group]}
            </Text>
            {keyMap
              .filter((line) => line.group === group)
              .map(({ action, keys }) => (
                <Text key={action} size="sm" mb={4}>
                  {(keys.length > 2 ? [`${keys[0]}–${keys.at(-1)}`] : keys).map((key, index) => (
                    <span key={key}>
                      {index > 0 && ` ${words.help.or} `}
                      <Kbd size="xs">{keyName(key)}</Kbd>
                    </span>
                  ))}{" "}
                  {words.actions[action]}
                </Text>
              ))}
          </section>
        ))}
      </SimpleGrid>
      <Text size="sm" my="sm">
        {words.help.select}
      </Text>
      <Switch
        label={words.help.singleKeys}
        description={words.help.singleKeysHint}
        checked={singleKeys}
        onChange={(event) => onSingleKeys(event.currentTarget.checked)}
      />
    </Modal>
  );
}
