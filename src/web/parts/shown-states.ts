/** What `:hover` and `:focus` are written as where a state is shown without a pointer or the focus. */
const hovered = ':is([data-shown="hover"] *)';
const focused = ':is([data-shown="focus"] :is(button, a, input, textarea, select))';

/** A rule for a part that is hovered or focused, as one for a part that is shown so; undefined for every other rule. */
export function shownState(selector: string, declarations: string): string | undefined {
  const shown = selector.replaceAll(/:hover\b/g, hovered).replaceAll(/:focus(-visible)?(?![-\w])/g, focused);
  return shown === selector ? undefined : `${shown} { ${declarations} }`;
}
