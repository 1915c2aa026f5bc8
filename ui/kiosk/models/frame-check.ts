/** What a camera's picture looks like from afar. */
export type FrameState = "ok" | "dark" | "frozen";

const DARKEST_MEAN = 14;
/** A sensor always makes some noise: a picture that does not change by one step at any point is not live. */
const STILL_FRAMES = 6;

/** Judges one small frame after the other, as RGBA bytes; holds only the last one. */
export const createFrameCheck = (): ((frame: ArrayLike<number>) => FrameState) => {
  let last: ArrayLike<number> = [];
  let same = 0;
  return (frame) => {
    let sum = 0;
    let differs = frame.length !== last.length;
    for (let at = 0; at < frame.length; at += 4) {
      const [red, green, blue] = [frame[at] ?? 0, frame[at + 1] ?? 0, frame[at + 2] ?? 0];
      sum += red + green + blue;
      differs ||= red !== last[at] || green !== last[at + 1] || blue !== last[at + 2];
    }
    last = frame;
    same = differs ? 0 : same + 1;
    if (frame.length > 0 && (sum * 4) / (3 * frame.length) < DARKEST_MEAN) return "dark";
    return same >= STILL_FRAMES ? "frozen" : "ok";
  };
};
