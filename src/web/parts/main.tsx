import "../ui/fonts.css";
import "../ui/tokens.css";
import "../ui/base.css";
import { createRoot } from "react-dom/client";
import { PartsPage } from "./parts-page.tsx";
import { shownState } from "./shown-states.ts";

/** Lets every rule for hover and focus hold for parts that are shown so. */
function showStates(): void {
  const sheet = new CSSStyleSheet();
  for (const { cssRules } of document.styleSheets)
    for (const rule of cssRules) {
      const shown = rule instanceof CSSStyleRule && shownState(rule.selectorText, rule.style.cssText);
      if (shown) sheet.insertRule(shown, sheet.cssRules.length);
    }
  document.adoptedStyleSheets = [sheet];
}

const asked = new URLSearchParams(location.search).get("theme");
if (asked === "light" || asked === "dark") document.documentElement.dataset["theme"] = asked;
const place = document.getElementById("root");
if (place) createRoot(place).render(<PartsPage />);
showStates();
