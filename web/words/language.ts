export type Language = "fr" | "en";

const key = "greffier.language";
const listeners = new Set<() => void>();
let current = chosen() ?? ofBrowser();

/** The language of the application: what was chosen here, else French where the browser prefers it, else English. */
export const language = {
  now: (): Language => current,
  choose(next: Language) {
    localStorage.setItem(key, next);
    current = next;
    document.documentElement.lang = next;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

function chosen(): Language | undefined {
  const kept = localStorage.getItem(key);
  return kept === "fr" || kept === "en" ? kept : undefined;
}

function ofBrowser(): Language {
  const first = navigator.languages.find((tag) => /^(fr|en)\b/i.test(tag));
  return first?.toLowerCase().startsWith("en") ? "en" : "fr";
}
