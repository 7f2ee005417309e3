import { Button, Group, Text } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import "@mantine/dropzone/styles.css";
import { fromEvent } from "file-selector";
import { useRef } from "react";
import { useLocation } from "wouter";
import { inboxWords } from "../words/inbox.ts";
import { useWords } from "../words/words.ts";
import { newBatch, uploads } from "./uploads-here.ts";

/** Takes files, dropped or chosen; what they are is for the server to say. */
export function DropArea() {
  const words = useWords(inboxWords);
  const [, navigate] = useLocation();
  const open = useRef<() => void>(null);
  const take = (files: readonly File[]) => {
    if (files.length === 0) return;
    const batch = newBatch();
    uploads.add(
      batch,
      files.map((file) => ({ name: file.name, size: file.size, bytes: file })),
    );
    navigate(`/inbox?batch=${batch}`, { replace: true });
  };
  // Taken here, not by `onDrop`: a folder takes a while to list, and what is dropped meanwhile would take its place.
  const list = async (event: object): Promise<File[]> => {
    const files = (await fromEvent(event)).filter((entry) => entry instanceof File);
    if (!("type" in event) || (event.type !== "drop" && event.type !== "change")) return files;
    take(files);
    return [];
  };
  return (
    <Dropzone
      onDrop={() => {}}
      getFilesFromEvent={list}
      openRef={open}
      activateOnClick={false}
      enablePointerEvents
      tabIndex={-1}
      p="lg"
    >
      <Group justify="center" gap="lg">
        <div>
          <Text fw={600}>{words.drop}</Text>
          <Text size="sm" c="dimmed">
            {words.dropHint}
          </Text>
        </div>
        <Button size="sm" onClick={() => open.current?.()}>
          {words.choose}
        </Button>
      </Group>
    </Dropzone>
  );
}
