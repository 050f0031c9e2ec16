/** How Chromium is started wherever Ladder looks at itself: without a window, asking nobody anything. */

/**
 * Parts of the browser that are not looked at: two pages of its address bar cost as much as the page under test. The rest
 * is what Playwright leaves out, whose list this one replaces.
 */
const notLookedAt = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "OptimizationHints",
  "PaintHolding",
];

export const quietChromium = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${notLookedAt.join(",")}`,
];
