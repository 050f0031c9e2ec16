import { remember } from "./remembered.ts";

export type Theme = "light" | "dark";

/** The theme that is shown: the chosen one, else the system's. */
export function shownTheme(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Chooses a theme. Choosing what the system shows anyway goes back to following the system. */
export function chooseTheme(theme: Theme): void {
  const isSystems = matchMedia(`(prefers-color-scheme: ${theme})`).matches;
  if (isSystems) delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  remember("theme", isSystems ? null : theme);
}
