/** Something done here that can be taken back. */
export type UndoStep = { readonly text: string; readonly undo: () => void };

/** The last ten things done here, newest first out. */
export type UndoSteps = {
  readonly push: (step: UndoStep) => void;
  /** Takes back one step, the newest unless another is named; each step once. False when there is nothing to take back. */
  readonly undo: (step?: UndoStep) => boolean;
};

const most = 10;

export function createUndoSteps(): UndoSteps {
  let steps: readonly UndoStep[] = [];
  return {
    push: (step) => {
      steps = [...steps, step].slice(-most);
    },
    undo(named) {
      const step = named ? steps.find((one) => one === named) : steps.at(-1);
      if (!step) return false;
      steps = steps.filter((one) => one !== step);
      step.undo();
      return true;
    },
  };
}
