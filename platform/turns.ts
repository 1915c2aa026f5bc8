/** Runs work one after the other, in the order it came; a failure of one is its own caller's. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** @returns a queue with nothing in it */
export const createTurns = (): InTurn => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
};
