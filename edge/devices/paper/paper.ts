import type { Result } from "#domain/result.ts";

/** Turns papers into PDF files. */
export interface Paper {
  /**
   * The document as PDF bytes. The HTML must hold everything it needs; nothing is fetched and no script runs.
   * Refuses `paper/no-browser` when no browser is installed and `paper/failed` (facts: why) when it gave no PDF in time.
   */
  pdf(html: string): Promise<Result<Uint8Array>>;
}
