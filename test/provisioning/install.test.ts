import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { invitationText, parseInvitation } from "#domain/wire/invitation.ts";
import { tellerOf } from "#provisioning/cli/teller.ts";
import { enrol } from "#provisioning/commands/enrol.ts";
import { type InstallOptions, install } from "#provisioning/commands/install.ts";
import { retire } from "#provisioning/commands/retire.ts";
import { machineAt } from "#provisioning/machine/machine.ts";
import { SYSTEM_FILES } from "#provisioning/system/system-files.ts";
import { layOutRelease, OWN } from "../support/release.ts";
import { runningTypeScript } from "../support/running-typescript.ts";
import { tempFolder } from "../support/temp-folder.ts";

const missing = ["systemd-sysusers", "systemd-tmpfiles", "systemctl"].find(
  (program) => spawnSync(program, ["--version"]).error !== undefined,
);
const why = missing ? ` (skipped: ${missing} is not here)` : process.getuid?.() === 0 ? "" : " (skipped: not root)";
const ROOT = { uid: 0, arch: OWN };

const bare = async () => {
  const folder = tempFolder();
  const root = join(folder, "root");
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  put("etc/os-release", "ID=debian\n");
  put("etc/passwd", "root:x:0:0:root:/root:/bin/sh\n");
  put("etc/group", "root:x:0:\n");
  put("boot/firmware/config.txt", "arm_64bit=1");
  const release = join(folder, "release");
  await layOutRelease(release, "0.1.0.1");
  const machine = machineAt(root);
  const said: string[] = [];
  const teller = (json: boolean) =>
    tellerOf(
      { json },
      (line) => said.push(line),
      (line) => said.push(line),
    );
  const run = async (options: Partial<InstallOptions> = {}, us = ROOT) => {
    said.length = 0;
    const all = { role: "station", check: false, packages: false, release, ...options } as const;
    const code = await install(machine, all, us, teller(true));
    return {
      code,
      ...(JSON.parse(said.at(-1) ?? "{}") as { changes?: { subject: string }[]; refused?: { code: string } }),
    };
  };
  const tree = () => spawnSync("find", [root, "-printf", "%p %m %U %s %T@ %l\n"]).stdout.toString();
  return { root, release, machine, run, tree, put, teller, said };
};

describe.skipIf(why !== "")(`installation${why}`, () => {
  test("[PI1] [PI2] a bare root is installed once: --check changes nothing before, a second time changes nothing after", async () => {
    const { root, run, tree } = await bare();
    const before = tree();
    const look = await run({ check: true });
    expect(look.code).toBe(3);
    expect(tree()).toBe(before);
    const first = await run();
    expect(first.code).toBe(0);
    expect(first.changes).toEqual(look.changes);
    expect(first.changes?.length).toBeGreaterThan(28);
    expect(await run()).toMatchObject({ code: 0, changes: [] });
    expect(await run({ check: true })).toMatchObject({ code: 0, changes: [] });
    expect(existsSync(join(root, "etc/systemd/system/multi-user.target.wants/malkhana-edge.service"))).toBe(false);
    expect(
      spawnSync("readlink", [join(root, "etc/systemd/system/multi-user.target.wants/malkhana-edge.service")]).status,
    ).toBe(0);
    expect(statSync(join(root, "var/lib/malkhana")).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(root, "boot/firmware/config.txt"), "utf8")).toMatch(
      /^arm_64bit=1\n# malkhana: begin\n[\s\S]*dtparam=watchdog=on/,
    );
  });

  test("[PI3] another processor, no system, another station's card and no root are refused, and nothing is changed", async () => {
    const { root, run, tree, put, release } = await bare();
    put("var/lib/malkhana/station/station.json", `{"code":"KTW"}`);
    const before = tree();
    const refusedBy = async (options: Partial<InstallOptions>, us = ROOT) => {
      const { code, refused } = await run(options, us);
      expect(code).toBe(2);
      return refused?.code;
    };
    expect(await refusedBy({}, { uid: 1000, arch: OWN })).toBe("no-root");
    expect(await refusedBy({}, { uid: 0, arch: OWN === "x64" ? "arm64" : "x64" })).toBe("wrong-architecture");
    expect(await refusedBy({ station: "SDR" })).toBe("other-station");
    expect(await refusedBy({ release: join(root, "nothing") })).toBe("not-a-release");
    expect(tree()).toBe(before);
    expect((await run({ station: "KTW" })).code).toBe(0);
    const nowhere = await bare();
    writeFileSync(join(nowhere.root, "etc/os-release"), "");
    spawnSync("rm", [join(nowhere.root, "etc/os-release")]);
    expect((await nowhere.run({ release })).refused?.code).toBe("no-system");
  });

  test("[PI4] a file of ours that was changed is made right again; the district's own settings are kept", async () => {
    const { root, run } = await bare();
    await run({ role: "gateway" });
    const unit = join(root, "etc/systemd/system/malkhana-gateway.service");
    const right = readFileSync(unit, "utf8");
    writeFileSync(unit, right.replace("NoNewPrivileges=yes", ""));
    chmodSync(join(root, "etc/malkhana/firewall.nft"), 0o666);
    writeFileSync(join(root, "etc/malkhana/gateway.env"), "GATEWAY_DISTRICT=gaya.example\n");
    const { changes } = await run({ role: "gateway" });
    expect(changes?.map(({ subject }) => subject)).toEqual([
      "/etc/systemd/system/malkhana-gateway.service",
      "/etc/malkhana/firewall.nft",
    ]);
    expect(readFileSync(unit, "utf8")).toBe(right);
    expect(readFileSync(join(root, "etc/malkhana/gateway.env"), "utf8")).toContain("gaya.example");
  });

  test("[PI5] a release whose files are not as they were signed is not installed", async () => {
    const { run, release, tree } = await bare();
    const before = tree();
    writeFileSync(join(release, "system/units/malkhana-edge.service"), "[Service]\nExecStart=/bin/sh\n");
    expect((await run()).refused?.code).toBe("release-tampered");
    expect(tree()).toBe(before);
  });

  test("[PI7] an enrolled machine is not enrolled again, and another station's record is not written over", async () => {
    const { machine, put, teller, said } = await bare();
    put("var/lib/malkhana/station/station.json", `{"code":"KTW"}`);
    put("var/lib/malkhana/station/district.json", "{}");
    const parts = { gateway: "https://district:8443", station: "KTW", code: "0000-0000-0000-0000" };
    expect(await enrol(machine, parts, 0, teller(true))).toBe(2);
    expect(said.at(-1)).toContain("enrolled-already");
    expect(await enrol(machine, { ...parts, station: "SDR" }, 0, teller(true))).toBe(2);
    expect(said.at(-1)).toContain("other-station");
    expect(await enrol(machine, { invitation: "https://example.org" }, 0, teller(true))).toBe(2);
    expect(said.at(-1)).toContain("invitation");
  });

  test("[PI8] retiring erases the keys once the code was said again, and leaves the record", async () => {
    const { root, machine, put, teller, said } = await bare();
    put("var/lib/malkhana/station/station.json", `{"code":"KTW"}`);
    put("var/lib/malkhana/station/keys/e1.seed", "secret");
    put("var/lib/malkhana/station/log/000005.ldb", "entries");
    for (const yes of [undefined, "SDR"]) expect(await retire(machine, yes, 0, teller(true))).toBe(2);
    expect(existsSync(join(root, "var/lib/malkhana/station/keys/e1.seed"))).toBe(true);
    expect(await retire(machine, "KTW", 0, teller(true))).toBe(0);
    expect(said.at(-1)).toBe(`{"retired":"KTW"}`);
    expect(existsSync(join(root, "var/lib/malkhana/station/keys"))).toBe(false);
    expect(existsSync(join(root, "var/lib/malkhana/station/log/000005.ldb"))).toBe(true);
  });
});

test("[PI6] the text of the district's QR code says where, who and by which code; any other is refused", () => {
  const given = { gateway: "https://10.0.0.5:8443", station: "KTW-2", code: "AB12-CD34-EF56-GH78" };
  expect(parseInvitation(`${invitationText(given)}\n`)).toEqual(given);
  for (const text of [
    "",
    "malkhana:enrol?",
    invitationText(given).replace("https", "http"),
    `${invitationText(given)}&x=1`,
    invitationText({ ...given, station: "ktw" }),
    invitationText({ ...given, gateway: "https://a/b" }),
    "malkhana:enrol?g=%ZZ&s=KTW&c=12345678",
  ])
    expect(parseInvitation(text)).toBeUndefined();
});

test("[PI9] each way to end has its exit code, in both languages, and JSON stands alone on standard output", () => {
  const [node, ...flags] = runningTypeScript("provisioning/main.ts");
  const run = (...args: string[]) => spawnSync(node, [...flags, ...args], { encoding: "utf8" });
  const help = run("--help");
  expect(help.status).toBe(0);
  expect(help.stdout).toContain("4 the new release did not hold");
  expect(run("fly").status).toBe(64);
  const refused = run("--json", "--lang", "hi", "--root", tempFolder(), "status");
  expect(refused.status).toBe(2);
  expect(JSON.parse(refused.stdout)).toEqual({ refused: { code: "not-installed", facts: {} } });
  expect(refused.stderr).toContain("यहाँ कुछ लगा नहीं है");
  expect(run("--root", tempFolder(), "status").stderr).toContain("First: malkhana install");
});

test("[SY4] every file of the list is in the release, and none of its system folder is forgotten", () => {
  const folder = join(import.meta.dirname, "../../provisioning/system");
  const listed = new Set(SYSTEM_FILES.map(({ source }) => source));
  for (const source of listed) expect(existsSync(join(folder, source)), source).toBe(true);
  const found = spawnSync("find", [folder, "-type", "f", "-not", "-name", "*.ts", "-printf", "%P\n"]).stdout.toString();
  const elsewhere = /^(bin\/|config\.txt$|mosquitto\/make-certificates\.sh$)/; // programs, a block of the boot settings
  expect(found.split("\n").filter((path) => path !== "" && !listed.has(path) && !elsewhere.test(path))).toEqual([]);
});
