import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { systemClock } from "#platform/clock.ts";
import { machineAt } from "#provisioning/machine/machine.ts";
import { releaseKeyOf } from "#provisioning/release/release-note.ts";
import { type Slots, slotsIn } from "#provisioning/release/slots.ts";
import { takeRelease } from "#provisioning/release/take-release.ts";
import { type Services, settle, type TrialDeps, tryRelease } from "#provisioning/release/trial.ts";
import { isNewer } from "#provisioning/release/version.ts";
import { type Behaviour, layOutRelease, OWN, packRelease, TEST_KEY } from "../support/release.ts";
import { tempFolder } from "../support/temp-folder.ts";

const clock = systemClock();
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** Processes of the release that `current` names, started again when they fall, as systemd does. */
const processes = async (slots: Slots): Promise<Services> => {
  const port = await freePort();
  let child: ChildProcess | undefined;
  let starts = 0;
  let isWanted = false;
  const begin = () => {
    starts += 1;
    const path = join(slots.folder, "current/dist/edge/main.cjs");
    const own = spawn(process.execPath, [path], { env: { PORT: String(port) }, stdio: "ignore" });
    child = own;
    own.on("exit", () => {
      if (isWanted && child === own) setTimeout(() => isWanted && child === own && begin(), 50);
    });
  };
  const stop = async () => {
    isWanted = false;
    const own = child;
    child = undefined;
    if (!own || own.exitCode !== null || own.signalCode !== null) return;
    const ended = new Promise((resolve) => own.once("exit", resolve));
    own.kill("SIGKILL");
    await ended;
  };
  onTestFinished(stop);
  return {
    stop,
    start: async () => {
      isWanted = true;
      begin();
    },
    life: async () => {
      const text = await fetch(`http://127.0.0.1:${port}/`).then(
        (answer) => answer.text(),
        () => undefined,
      );
      return text === undefined ? undefined : `${text}/${starts}`;
    },
    verify: async (release) => spawnSync(process.execPath, [join(release, "dist/edge/verify.cjs")]).status ?? 1,
  };
};

const world = async () => {
  const folder = tempFolder();
  const slots = slotsIn(join(folder, "opt"), TEST_KEY.key);
  mkdirSync(slots.folder, { recursive: true });
  await layOutRelease(slots.path("a"), "0.1.0.1");
  await slots.point("trusted", "a");
  await slots.point("current", "a");
  const services = await processes(slots);
  await services.start();
  const stages: string[] = [];
  const deps: TrialDeps = {
    slots,
    services,
    clock,
    times: { upWithinMs: 4_000, cleanMs: 1_500 },
    told: (stage) => stages.push(stage),
  };
  const tarball = async (
    version: string,
    behaviour: Behaviour = "well",
    options: Parameters<typeof packRelease>[3] = {},
  ) => {
    const laid = join(folder, `malkhana-${version}`);
    await layOutRelease(laid, version, { behaviour, ...options });
    return packRelease(laid, join(folder, "stick"), version, options);
  };
  const take = (from: string) => takeRelease(from, { machine: machineAt("/"), slots, key: TEST_KEY.key, arch: OWN });
  const update = async (from: string) => {
    const taken = await take(from);
    if (!taken.ok) throw new Error(taken.error.code);
    return tryRelease(deps, taken.value.slot);
  };
  const runs = async () => {
    for (let tries = 0; tries < 40; tries++) {
      const life = await services.life();
      if (life !== undefined) return life.split("/")[0];
      await clock.sleep(100);
    }
    return undefined;
  };
  return { folder, slots, services, deps, stages, tarball, take, update, runs, stick: join(folder, "stick") };
};
const pointers = async (slots: Slots) => [await slots.pointsTo("current"), await slots.pointsTo("trusted")];

describe("releases", () => {
  test("[RL1] what is not signed, changed, for another machine, older or the same is refused; what runs goes on", async () => {
    const { slots, tarball, take, runs } = await world();
    const codeOf = async (from: string) => {
      const taken = await take(from);
      return taken.ok ? "taken" : taken.error.code;
    };
    const good = await tarball("0.1.0.2");
    const note = good.replace(".tar.gz", ".note");
    const bytes = readFileSync(good);
    renameSync(note, `${note}.away`);
    expect(await codeOf(good)).toBe("release-unsigned");
    renameSync(`${note}.away`, note);
    const touched = Buffer.from(bytes);
    touched[100] = (touched[100] ?? 0) ^ 1;
    writeFileSync(good, touched);
    expect(await codeOf(good)).toBe("release-tampered");
    writeFileSync(good, bytes.subarray(0, bytes.length - 1));
    expect(await codeOf(good)).toBe("release-tampered");
    const stranger = await tarball("0.1.0.3", "well", { key: releaseKeyOf(new Uint8Array(32).fill(8)) });
    expect(await codeOf(stranger)).toBe("release-signature");
    const foreign = await tarball("0.1.0.4", "well", { arch: OWN === "x64" ? "arm64" : "x64" });
    expect(await codeOf(foreign)).toBe("release-architecture");
    expect(await codeOf(await tarball("0.1.0.1"))).toBe("release-older");
    expect(await codeOf(await tarball("0.0.9.9"))).toBe("release-older");
    expect(await codeOf(join(slots.folder, "nowhere"))).toBe("release-none");
    expect(existsSync(slots.path("b"))).toBe(false);
    expect(await pointers(slots)).toEqual(["a", "a"]);
    expect(await runs()).toBe("0.1.0.1");
  });

  test("[RL2] a release that holds is kept", async () => {
    const { slots, tarball, update, runs, stages } = await world();
    expect(await update(await tarball("0.1.0.2"))).toEqual({ kept: true, slot: "b" });
    expect(await pointers(slots)).toEqual(["b", "b"]);
    expect(await runs()).toBe("0.1.0.2");
    expect(stages).toEqual(["verifying", "starting", "watching"]);
    expect(await update(await tarball("0.1.0.10"))).toEqual({ kept: true, slot: "a" });
  });

  for (const [behaviour, why] of [
    ["never-up", "not-up"],
    ["falls", "restarted"],
    ["log-broken", "log"],
  ] as const)
    test(`[RL3] a release that is broken on purpose (${behaviour}) goes back by itself`, async () => {
      const { slots, tarball, update, runs } = await world();
      expect(await update(await tarball("0.1.0.2", behaviour))).toEqual({
        kept: false,
        slot: "a",
        why,
        oldIsWell: true,
      });
      expect(await pointers(slots)).toEqual(["a", "a"]);
      expect(await runs()).toBe("0.1.0.1");
    });

  for (const [behaviour, slot, version] of [
    ["well", "b", "0.1.0.2"],
    ["falls", "a", "0.1.0.1"],
  ] as const)
    test(`[RL4] a power cut in the middle of a trial (${behaviour}) is settled at the next start`, async () => {
      const { slots, services, deps, tarball, take, runs } = await world();
      await take(await tarball("0.1.0.2", behaviour));
      await services.stop();
      await slots.point("current", "b");
      // here the power went; everything starts again
      await services.start();
      expect((await settle(deps))?.kept).toBe(behaviour === "well");
      expect(await pointers(slots)).toEqual([slot, slot]);
      expect(await runs()).toBe(version);
      expect(await settle(deps)).toBeUndefined();
    });

  test("[RL4] what an update left half written is swept away by the next", async () => {
    const { slots, tarball, take } = await world();
    mkdirSync(join(slots.folder, ".incoming/files/bin"), { recursive: true });
    writeFileSync(join(slots.folder, ".incoming/files/bin/node"), "half");
    const taken = await take(await tarball("0.1.0.2"));
    expect(taken.ok && taken.value.slot).toBe("b");
    expect(readFileSync(join(slots.path("b"), "bin/node"), "utf8")).toContain("exec");
    expect(existsSync(join(slots.folder, ".incoming"))).toBe(false);
  });

  test("[RL5] of a folder the newest for this processor is taken", async () => {
    const { tarball, take, stick } = await world();
    for (const version of ["0.1.0.9", "0.1.0.10", "0.1.0.2"]) await tarball(version);
    await tarball("0.2.0.0", "well", { arch: OWN === "x64" ? "arm64" : "x64" });
    const taken = await take(stick);
    expect(taken.ok && taken.value.version).toBe("0.1.0.10");
  });

  test("[RL6] the release before comes back, and is judged as a new one is", async () => {
    const { slots, deps, tarball, update, runs } = await world();
    await update(await tarball("0.1.0.2"));
    expect(await tryRelease(deps, "a")).toEqual({ kept: true, slot: "a" });
    expect(await pointers(slots)).toEqual(["a", "a"]);
    expect(await runs()).toBe("0.1.0.1");
  });

  test("[RL7] a signed tarball that holds other files than its list is refused", async () => {
    const { folder, slots, take, stick } = await world();
    const spoil: readonly ((laid: string) => void)[] = [
      (laid) => writeFileSync(join(laid, "dist/edge/main.cjs"), "process.exit(0)"),
      (laid) => writeFileSync(join(laid, "dist/edge/more.cjs"), ""),
      (laid) => rmSync(join(laid, "dist/edge/verify.cjs")),
      (laid) => symlinkSync("/etc/shadow", join(laid, "system/shadow")),
    ];
    for (const [i, act] of spoil.entries()) {
      const laid = join(folder, `spoilt-${i}`);
      await layOutRelease(laid, "0.1.0.5");
      act(laid);
      const taken = await take(packRelease(laid, stick, "0.1.0.5"));
      expect(taken.ok ? "taken" : taken.error.code).toBe("release-tampered");
    }
    expect(existsSync(slots.path("b"))).toBe(false);
  });

  test("[RL8] of two different versions exactly one is newer", () => {
    const version = fc.array(fc.nat(30), { minLength: 4, maxLength: 4 }).map((numbers) => numbers.join("."));
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect([isNewer(a, b), isNewer(b, a)].filter(Boolean)).toHaveLength(a === b ? 0 : 1);
        if (isNewer(a, b) && isNewer(b, c)) expect(isNewer(a, c)).toBe(true);
        expect(isNewer(`${a}-rc`, b)).toBe(false);
      }),
    );
  });
});
