import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { systemClock } from "#platform/clock.ts";
import { unzip } from "#platform/zip.ts";
import { tellerOf } from "../../provisioning/cli/teller.ts";
import { bundle } from "../../provisioning/commands/bundle.ts";
import { type Machine, machineAt } from "../../provisioning/machine/machine.ts";
import { tempFolder } from "../support/temp-folder.ts";

const FIVE_MB = 5_000_000;
/** Planted wherever a bundle could take it from. */
const SECRETS = ["Harish Chandra", "हरीश चन्द्र", "271828", "MK7Q2KD482913X", "s3cr3tk3y0123456789", "FIR 4711/2026"];
const row = (identifier: string, message: string) =>
  JSON.stringify({ __REALTIME_TIMESTAMP: "1700000000000000", SYSLOG_IDENTIFIER: identifier, MESSAGE: message });

test("[TP2] a bundle holds no planted name, PIN, key or case, lists itself with hashes, and stays under 5 MB", async () => {
  const root = tempFolder();
  const data = join(root, "data");
  for (const folder of ["keys", "drafts", "credentials"]) mkdirSync(join(data, folder), { recursive: true });
  writeFileSync(join(data, "station.json"), JSON.stringify({ code: "X", name: { hi: SECRETS[1], en: SECRETS[0] } }));
  for (const [at, secret] of SECRETS.entries()) {
    writeFileSync(join(data, "keys", `k${at}`), secret, { mode: 0o600 });
    writeFileSync(join(data, "drafts", `${secret.replaceAll("/", "-")}.json`), secret);
    writeFileSync(join(data, "credentials", `c${at}`), secret);
  }
  const said = SECRETS.map((secret) => row("node", `deposit of ${secret}`));
  const fault = { level: 50, fault: "TypeError", route: "/api/items/:item", msg: SECRETS[0], body: SECRETS[2] };
  const journal = [
    ...said,
    row("node", JSON.stringify(fault)),
    row("node", JSON.stringify({ ...fault, fault: `${SECRETS[5]}; ${SECRETS[1]}` })),
    row("systemd", "malkhana-edge.service: Scheduled restart job, restart counter is at 3."),
    "not json",
    ...Array.from({ length: 60_000 }, () =>
      row("systemd", "Started malkhana-doctor.service - looks after this machine."),
    ),
  ].join("\n");
  const machine: Machine = {
    ...machineAt(root),
    isLive: true,
    run: async (program) => ({
      code: 0,
      stdout: program === "journalctl" ? journal : "ActiveState=active\n",
      stderr: "",
    }),
  };
  const out = join(root, "bundle.zip");
  const heard: string[] = [];
  const teller = tellerOf(
    {},
    (line) => heard.push(line),
    (line) => heard.push(line),
  );
  const options = { data: "/data", port: "1", long: false, release: process.cwd(), version: "0.1.0", out };
  expect(await bundle(machine, options, systemClock(), teller)).toBe(0);
  expect(statSync(out).size).toBeLessThan(FIVE_MB);
  const parts = await unzip(readFileSync(out), { wanted: () => true, mostBytes: 20_000_000 });
  if (typeof parts === "string") throw new Error(parts);
  const whole = [...parts].map(([name, bytes]) => name + bytes.toString("utf8")).join("\n") + heard.join("\n");
  expect(SECRETS.filter((secret) => whole.includes(secret))).toEqual([]);
  const listed = JSON.parse(parts.get("contents.json")?.toString("utf8") ?? "[]") as { name: string; sha256: string }[];
  expect([...listed.map(({ name }) => name), "contents.json"].sort()).toEqual([...parts.keys()].sort());
  for (const { name, sha256 } of listed)
    expect(
      createHash("sha256")
        .update(parts.get(name) ?? "")
        .digest("hex"),
    ).toBe(sha256);
  expect(parts.get("journal-left-out.json")?.toString()).toContain(String(SECRETS.length));
  expect(JSON.parse(parts.get("data.json")?.toString() ?? "{}")).toMatchObject({ keys: { files: SECRETS.length } });
});
