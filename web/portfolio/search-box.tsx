import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { portfolioWords } from "../words/portfolio.ts";
import { useWords } from "../words/words.ts";

/** Searches as one types, a moment after the last key. */
export function SearchBox({ search, change }: { readonly search: string; readonly change: (search: string) => void }) {
  const words = useWords(portfolioWords);
  const [typed, setTyped] = useState(search);
  const changeSoon = useDebouncedCallback(change, 250);
  // A saved view or the way back sets another search.
  useEffect(() => setTyped((now) => (now.trim() === search ? now : search)), [search]);
  return (
    <TextInput
      type="search"
      size="xs"
      w={250}
      aria-label={words.search}
      placeholder={words.searchHint}
      maxLength={500}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        changeSoon(event.currentTarget.value.trim());
      }}
    />
  );
}
