/** What is to be undone; the setup and the teardown share it, as they run in one process. */
const undone: (() => Promise<void>)[] = [];

export const atEnd = (undo: () => Promise<void>): void => {
  undone.unshift(undo);
};

/** Undoes everything once, the last first, also when the run is cut off. */
export async function end(): Promise<void> {
  for (const undo of undone.splice(0)) await undo();
}
