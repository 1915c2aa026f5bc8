/** Columns and rows of the coarse picture by which two stills are compared. */
export const GRID = { columns: 24, rows: 16 } as const;

/** Brightness 0 to 255 of each field of the grid, row by row. */
export type Luma = readonly number[];

/** How a still compares with the reference of its camera. */
export type StillVerdict = "as-it-was" | "covered" | "moved";

/**
 * Below `flat` grey levels of spread there is nothing to see: a lens covered, sprayed or in full dark. Below `alike`
 * the outlines are others than those of the reference. Chosen so that lamps, a person in the picture and the noise of a
 * night picture stay above them.
 */
export const PICTURE_LIMITS = { flat: 7, alike: 0.35 } as const;

const mean = (values: Luma): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const spread = (values: Luma): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};

/** Outlines: how much the brightness changes to the right and downwards, for each field. */
const outlines = (luma: Luma): number[] => {
  const { columns, rows } = GRID;
  const at = (row: number, column: number) => luma[row * columns + column] ?? 0;
  const steps: number[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      steps.push(at(row, Math.min(column + 1, columns - 1)) - at(row, column));
      steps.push(at(Math.min(row + 1, rows - 1), column) - at(row, column));
    }
  return steps;
};

/** -1 to 1; brightness and contrast of the two do not matter. */
const alike = (a: readonly number[], b: readonly number[]): number => {
  const [middleA, middleB] = [mean(a), mean(b)];
  let [both, ownA, ownB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [(a[i] ?? 0) - middleA, (b[i] ?? 0) - middleB];
    both += x * y;
    ownA += x * x;
    ownB += y * y;
  }
  return ownA === 0 || ownB === 0 ? 0 : both / Math.sqrt(ownA * ownB);
};

/** Whether a still shows what its camera has shown before; without a reference only a covered lens can be told. */
export const judgeStill = (still: Luma, reference: Luma | undefined): StillVerdict => {
  if (spread(still) < PICTURE_LIMITS.flat) return "covered";
  if (!reference) return "as-it-was";
  const likeness = Math.max(alike(still, reference), alike(outlines(still), outlines(reference)));
  return likeness < PICTURE_LIMITS.alike ? "moved" : "as-it-was";
};
