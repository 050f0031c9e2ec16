/** Something that is open or closed, and may be opened from anywhere on the page. */
export type Switch = {
  readonly isOpen: () => boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly subscribe: (onChange: () => void) => () => void;
};

export function createSwitch(): Switch {
  let isOpen = false;
  const listeners = new Set<() => void>();
  const change = (next: boolean): void => {
    if (next === isOpen) return;
    isOpen = next;
    for (const listener of listeners) listener();
  };
  return {
    isOpen: () => isOpen,
    open: () => change(true),
    close: () => change(false),
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

/** The list of all keys. */
export const keysDialog = createSwitch();
/** Search or jump to. */
export const palette = createSwitch();
