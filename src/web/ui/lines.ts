/** Lines of a page that keys step through: whatever carries `data-line` and is drawn. */
const linesIn = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>("[data-line]")].filter((line) => line.offsetParent !== null);

/** Moves the focus some lines on, or back; it stays at the ends. Without a line in focus it begins with the first. */
export function stepLines(root: ParentNode, by: number): void {
  const lines = linesIn(root);
  const at = lines.findIndex((line) => line === document.activeElement);
  const next = at < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, at + by));
  lines[next]?.focus();
}

/** Makes one line of a list its tab stop: the one that has the focus, else the one that had it, else the first. */
export function setTabStop(list: ParentNode): void {
  const lines = linesIn(list);
  const stop =
    lines.find((line) => line === document.activeElement) ?? lines.find((line) => line.tabIndex === 0) ?? lines[0];
  for (const line of lines) line.tabIndex = line === stop ? 0 : -1;
}
