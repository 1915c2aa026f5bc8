import type { JSX } from "preact";
import type { Command } from "#domain/commands.ts";
import { useApp } from "../use-app.ts";

/** What was scanned last, for those who hear the screen: an element that is read out at once. */
export const ScanVoice = (): JSX.Element => {
  const { scans, t } = useApp();
  const heard = scans.heard.value;
  if (!heard) return <div class="visually-hidden" aria-live="assertive" />;
  const isCommand = heard.kind === "command" || heard.kind === "noCommand";
  const text = isCommand ? t(`command.${heard.text as Command}`) : heard.text;
  return (
    <div class={heard.kind === "noCommand" ? "toast-place" : "visually-hidden"} aria-live="assertive">
      <p key={heard.turn} class={heard.kind === "noCommand" ? "toast scan-no-command" : ""}>
        {t(`scan.${heard.kind}`, { text })}
      </p>
    </div>
  );
};
