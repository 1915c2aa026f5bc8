import type { Checked } from "#domain/doctor/report.ts";
import type { Change } from "../install/steps.ts";
import type { Refused, RefusedCode } from "../refused.ts";
import type { Fall, Verdict } from "../release/trial.ts";
import { MARKS } from "./marks.ts";

type Facts = Refused["facts"];

const KINDS: Readonly<Record<Change["kind"], string>> = {
  release: "release",
  file: "file",
  link: "link",
  account: "account",
  folder: "folder",
  package: "package",
  unit: "service",
  boot: "boot setting",
};
const FALLS: Readonly<Record<Fall, string>> = {
  log: "the log did not verify with it",
  "not-up": "it did not come up in time",
  restarted: "it fell and was started again",
};

const REFUSED: Readonly<Record<RefusedCode, (facts: Facts) => string>> = {
  "no-root": () => "This changes the machine and needs root. Start it with sudo.",
  "wrong-architecture": ({ release, machine }) =>
    `This release is for ${release}, this machine is ${machine}. Take the tarball for ${machine}.`,
  "no-space": ({ path, needMib }) =>
    `Not enough room at ${path}: ${needMib} MiB are needed. Free some, or take a larger card.`,
  "no-system": ({ path }) => `${path} holds no Debian or Raspberry Pi OS (no /etc/os-release). Look at --root.`,
  "other-station": ({ there, wanted }) =>
    `This card holds the record of station ${there}, not ${wanted}. Nothing was changed. Take the right card, or an empty one.`,
  "not-a-release": ({ path }) => `${path} is not an unpacked release. Unpack the tarball and start bin/malkhana in it.`,
  "other-release-here": ({ version }) => `Release ${version} is installed here. To change it: malkhana update <file>.`,
  "not-installed": () => "No release is installed here. First: malkhana install.",
  "enrolled-already": ({ station }) =>
    `This machine is enrolled already, as ${station}. For a new start ask the district for a code and use: malkhana restore.`,
  "not-enrolled": () => "This machine is not enrolled yet. Ask the district for a code, then: malkhana enrol.",
  "enrol-refused": ({ why }) => `${why}`,
  invitation: () =>
    "That is not an invitation of a district. Scan its QR code as text, or give --gateway, --station and --code.",
  "release-none": ({ path, arch }) => `There is no release for ${arch} at ${path}. Look for malkhana-…-${arch}.tar.gz.`,
  "release-unsigned": ({ file }) => `The signature ${file} is missing. Copy it beside the tarball.`,
  "release-signature": ({ file }) =>
    `${file} is not signed by this machine's release key. Do not use it; ask where it came from.`,
  "release-tampered": ({ file }) => `${file} is not as it was signed. Copy the release again; nothing was changed.`,
  "release-architecture": ({ arch, machine }) => `The release is for ${arch}, this machine is ${machine}.`,
  "release-older": ({ version, now }) =>
    `Release ${version} is not newer than ${now}, which runs. To go back: malkhana rollback.`,
  "release-on-trial": () => "A release is on trial right now. Wait until it is kept or goes back: malkhana status.",
  "nothing-to-roll-back": () => "There is no earlier release on this machine.",
  "retire-confirm": ({ station }) => `This erases the keys of station ${station}. Say it again with --yes ${station}.`,
  "image-input": ({ why }) => `The image cannot be described: ${why}`,
};

/** What the command says, in English. The Hindi words have the same shape: one that lacks does not compile. */
export const EN = {
  refused: ({ code, facts }: Refused): string => REFUSED[code](facts),
  changed: ({ kind, subject }: Change): string => `  ${KINDS[kind]}: ${subject}`,
  wouldChange: (count: number): string =>
    count === 0 ? "Nothing would be changed." : `${count} things would be changed.`,
  installed: (count: number): string =>
    count === 0 ? "All as it should be: nothing was changed." : `Done: ${count} things were changed.`,
  notEnrolledYet: (): string => "Next: ask the district for a code, then malkhana enrol.",
  checking: (): string => "Checking signature and files …",
  taken: (version: string): string => `Release ${version} is checked and in its place.`,
  stage: (stage: "verifying" | "starting" | "watching" | "going-back"): string =>
    ({
      verifying: "Verifying the log with it …",
      starting: "Starting it …",
      watching: "It is up. Watching whether it stays …",
      "going-back": "It does not hold. Going back …",
    })[stage],
  verdict: (verdict: Verdict, version: string): string => {
    if (verdict.kept) return `Release ${version} runs and is kept.`;
    const end = verdict.oldIsWell ? "runs again." : "was started again but is not well: malkhana status.";
    return `It was not kept: ${FALLS[verdict.why]}. Release ${version} ${end}`;
  },
  nothingOnTrial: (): string => "No release is on trial.",
  enrolled: (station: string): string => `Enrolled: ${station}. The station starts now.`,
  retired: (station: string): string =>
    `The keys of ${station} are erased: this machine can no longer write its log. The record stays until the card is wiped. Tell the district to strike the device off.`,
  imageWritten: (folder: string): string =>
    `Written to ${folder}. Copy user-data, network-config and meta-data to the boot partition.`,
  checked: ({ state, title, says, todo }: Checked): string =>
    `${MARKS[state]} ${title.en}: ${says.en}${todo ? `\n    → ${todo.en}` : ""}`,
  doctorEnd: (state: "green" | "amber" | "red"): string =>
    ({
      green: "All is well.",
      amber: "It works; see to what is marked ▲.",
      red: "Something is broken: see to what is marked ■ first.",
    })[state],
  bundled: (file: string, parts: readonly string[]): string =>
    `Written: ${file}. It holds ${parts.join(", ")}, and no name, PIN, key or case.`,
  status: {
    release: (version: string, onTrial: boolean): string => `release   ${version}${onTrial ? " (on trial)" : ""}`,
    station: (code: string | undefined): string => `station   ${code ?? "not enrolled"}`,
    unit: (unit: string, state: string): string => `${unit.padEnd(28)} ${state}`,
    intact: (differs: string | undefined): string =>
      differs ? `files     NOT as signed: ${differs}` : "files     as signed",
  },
};
/** The words of the command in one language. */
export type Words = typeof EN;
