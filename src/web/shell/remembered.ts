/** What this browser remembers of how a person likes to work; nothing of the plan. */
const names = {
  theme: "ladder-theme",
  workspace: "ladder-workspace",
  letterKeys: "ladder-letter-keys",
  stageAndFocus: "ladder-stage-and-focus",
} as const;
type Name = keyof typeof names;

export function remembered(name: Name): string | null {
  try {
    return localStorage.getItem(names[name]);
  } catch {
    // Storage may be forbidden; then nothing is remembered.
    return null;
  }
}

export function remember(name: Name, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(names[name]);
    else localStorage.setItem(names[name], value);
  } catch {
    // Storage may be forbidden or full; the choice then lasts as long as the page.
  }
}
