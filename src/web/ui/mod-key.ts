/** Whether keys are labelled as on a Mac; anywhere else, and without a browser, they are not. */
export const isApple: boolean = typeof navigator !== "undefined" && /Mac|iPhone|iPad/u.test(navigator.platform);

/** How a key with ⌘ or Ctrl is shown, as in `modKey("Z")`. */
export const modKey = (key: string): string => (isApple ? `⌘${key}` : `Ctrl ${key}`);
