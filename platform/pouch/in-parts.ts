/** PouchDB copies the list of all it will write for each further document: what many cost grows with their square. */
const PART = 100;

/** One write that PouchDB was given in parts. */
interface Parted {
  /** a key of each part that has not come yet */
  readonly missing: Set<string>;
  readonly operations: unknown[];
}

/** Writes that PouchDB is given in parts and the storage engine as one. */
export interface InParts {
  /**
   * The parts of a write: ask PouchDB for all of them at once, so that its queue has nothing between them. A write of
   * which one part never comes is never written.
   */
  split<T>(documents: readonly T[], keyOf: (document: T) => string): readonly (readonly T[])[];
  /** The operations to write now, those of the parts before among them; undefined while parts are still to come. */
  gather(operations: readonly unknown[]): readonly unknown[] | undefined;
}

/** @returns no write on its way */
export const createInParts = (): InParts => {
  const writes = new Set<Parted>();
  return {
    split(documents, keyOf) {
      if (documents.length <= PART) return [documents];
      const parts = Array.from({ length: Math.ceil(documents.length / PART) }, (_, at) =>
        documents.slice(at * PART, (at + 1) * PART),
      );
      writes.add({ missing: new Set(parts.flatMap((part) => part.slice(0, 1).map(keyOf))), operations: [] });
      return parts;
    },
    gather(operations) {
      for (const write of writes) {
        const part = (operations as readonly { readonly key: unknown }[]).find(({ key }) =>
          write.missing.has(String(key)),
        );
        if (!part) continue;
        write.missing.delete(String(part.key));
        write.operations.push(...operations);
        if (write.missing.size > 0) return undefined;
        writes.delete(write);
        return write.operations;
      }
      return operations;
    },
  };
};
