/**
 * Lets work be asked for at any time and be done one after another. Asked for while it is going on, it is done once more after that, however often it is asked
 * for: that once sees all that came before it. The work may not reject.
 */
export function runAnew(work: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  let waiting: Promise<void> | undefined;
  return () => {
    if (waiting !== undefined) return waiting;
    waiting = last.then(() => {
      waiting = undefined;
      return work();
    });
    last = waiting;
    return waiting;
  };
}
