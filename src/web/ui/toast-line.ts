/** What a toast says, and how to take it back. */
export type Toast = {
  readonly text: string;
  /** Takes back what happened; ⌘Z does the same while the toast is the newest. */
  readonly undo?: (() => void) | undefined;
  /** Something failed: it stays until it is dismissed. */
  readonly isTrouble?: boolean | undefined;
};

export type ShownToast = Toast & { readonly key: number };

/** One toast at a time, the newest. */
export type ToastLine = {
  readonly show: (toast: Toast) => void;
  readonly dismiss: (key?: number) => void;
  readonly current: () => ShownToast | null;
  readonly subscribe: (onChange: () => void) => () => void;
};

/** Makes the line toasts stand in; a page has one. */
export function createToastLine(): ToastLine {
  let current: ShownToast | null = null;
  let lastKey = 0;
  const listeners = new Set<() => void>();
  const change = (next: ShownToast | null): void => {
    current = next;
    for (const listener of listeners) listener();
  };
  return {
    show: (toast) => change({ ...toast, key: ++lastKey }),
    dismiss(key) {
      if (current && (key === undefined || key === current.key)) change(null);
    },
    current: () => current,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

/** The page's own line. */
export const toasts = createToastLine();

/** Tells what happened at the bottom of the page, with a way to take it back. */
export const showToast = (toast: Toast): void => toasts.show(toast);
