import { useState } from "react";

const place = "greffier.single-keys";

/** Whether single keys act (WCAG 2.2, 2.1.4 asks that they can be switched off); kept in this browser. */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(place) !== "off");
  const change = (next: boolean) => {
    localStorage.setItem(place, next ? "on" : "off");
    setOn(next);
  };
  return [on, change];
}
