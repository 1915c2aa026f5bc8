import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Icon } from "#ui/kit/icon.tsx";
import { useApp } from "../use-app.ts";

const SHOWN_MS = 5_000;

/** A short word that something went well. Never the only copy of anything that matters. */
export const Toast = (): JSX.Element => {
  const { clock, toast } = useApp();
  const text = toast.value;
  useEffect(() => {
    if (text === undefined) return;
    return clock.after(SHOWN_MS, () => {
      toast.value = undefined;
    });
  }, [clock, toast, text]);
  return (
    <div class="toast-place" role="status">
      {text && (
        <p class="toast">
          <Icon name="check" /> {text}
        </p>
      )}
    </div>
  );
};
