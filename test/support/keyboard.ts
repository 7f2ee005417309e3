import type { BrowserContext, Page } from "playwright-core";

/** A key that went down, and the address that the page had then: on the review page it names the value in hand. */
export interface KeyPressed {
  readonly key: string;
  readonly address: string;
}

/** What somebody did with their hands on a page since it was loaded, as the browser tells it. */
export interface Hands {
  readonly keys: readonly KeyPressed[];
  /** Of the mouse, a pen or a finger. */
  readonly presses: number;
}

/** Takes note, on every page that this profile loads, of keys and presses; a key held down counts once. */
export async function watchHands(profile: BrowserContext): Promise<void> {
  await profile.addInitScript(`
    const hands = { keys: [], presses: 0 };
    window.hands = hands;
    addEventListener("keydown", ({ key, repeat }) => {
      if (!repeat) hands.keys.push({ key, address: location.pathname + location.search });
    }, true);
    addEventListener("pointerdown", () => { hands.presses += 1; }, true);
  `);
}

export function handsOn(page: Page): Promise<Hands> {
  return page.evaluate<Hands>("window.hands");
}
