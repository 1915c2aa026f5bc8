/** The value below which `part` of the sorted samples lie (nearest rank). */
export const quantile = (samples: readonly number[], part: number): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};

/** Three decimals are more than the machine's noise. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;
