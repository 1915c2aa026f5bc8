/** A stored document; what it carries is the log's knowledge. */
export interface LogDocument {
  readonly _id: string;
  readonly _rev?: string;
  readonly [member: string]: unknown;
}

/** One line of a listing. */
export interface LogDocumentLine {
  readonly id: string;
  readonly rev: string;
  readonly document?: LogDocument;
}

/** A window on the documents in the order of their ids; both ends are inclusive, `first` is the smaller one. */
export interface LogDocumentWindow {
  readonly first: string;
  readonly last: string;
  readonly limit: number;
  readonly newestFirst?: boolean;
  readonly withDocuments?: boolean;
}

/** A database of documents, as far as a log needs one. Its failures are thrown as StorageFault. */
export interface LogDocuments {
  list(window: LogDocumentWindow): Promise<readonly LogDocumentLine[]>;
  /** In the order asked; undefined where there is none. */
  get(ids: readonly string[]): Promise<readonly (LogDocument | undefined)[]>;
  /**
   * Writes documents that are new, under their own ids and revisions, with local documents among them; the same ones
   * again change nothing. When it resolves, all of it has been through fsync.
   */
  write(documents: readonly { readonly _id: string }[], handedOver?: () => void): Promise<void>;
  /** Removes a local document so that its bytes do not stay. */
  forget(id: string): Promise<void>;
  /**
   * How many documents at the end of the log may stand there with one missing between them, after a write that broke
   * off; 0 where a write is whole or was not.
   */
  readonly tornBy: number;
  close(): Promise<void>;
}
