import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { tellerOf } from "#provisioning/cli/teller.ts";
import { image } from "#provisioning/commands/image.ts";
import { tempFolder } from "../support/temp-folder.ts";

const PUBLIC = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPYo2cR0YVgQ4eO3bGcGdQvT0i5y8XyGkK1pZf5mYb0V technician@district";

const card = async (over: { keys?: string; hostname?: string; address?: string } = {}) => {
  const folder = tempFolder();
  const release = join(folder, "malkhana-0.1.0.7-arm64.tar.gz");
  writeFileSync(release, "tarball");
  writeFileSync(join(folder, "malkhana-0.1.0.7-arm64.note"), "note");
  writeFileSync(join(folder, "keys"), over.keys ?? `${PUBLIC}\n`);
  writeFileSync(join(folder, "os.img"), "image");
  const out = join(folder, "boot");
  const said: string[] = [];
  const teller = tellerOf(
    { json: true },
    (line) => said.push(line),
    () => undefined,
  );
  const code = await image(
    {
      release,
      hostname: over.hostname ?? "ktw",
      sshKeys: join(folder, "keys"),
      image: join(folder, "os.img"),
      out,
      ...(over.address === undefined
        ? {}
        : { address: over.address, router: "10.20.30.1", dns: "10.20.30.1,10.20.0.1" }),
    },
    teller,
  );
  return { code, out, said: said.join() };
};

test("[PI10] the boot partition holds no secret, no password and no code, and what was used is swept away", async () => {
  const { code, out } = await card({ address: "10.20.30.40/24" });
  expect(code).toBe(0);
  expect(readdirSync(out).toSorted()).toEqual([
    "malkhana-0.1.0.7-arm64.tar.gz",
    "meta-data",
    "network-config",
    "os_list.json",
    "user-data",
  ]);
  const userData = readFileSync(join(out, "user-data"), "utf8");
  expect(userData.startsWith("#cloud-config\n")).toBe(true);
  const read = parse(userData) as { users: Record<string, unknown>[]; ssh_pwauth: boolean; runcmd: string[][] };
  expect(read.ssh_pwauth).toBe(false);
  expect(read.users).toHaveLength(1);
  expect(read.users[0]).toMatchObject({ lock_passwd: true, ssh_authorized_keys: [PUBLIC] });
  expect(read.runcmd.at(-1)).toEqual(expect.arrayContaining(["rm", "/boot/firmware/user-data"]));
  for (const name of readdirSync(out).filter((each) => statSync(join(out, each)).size < 10_000))
    expect(readFileSync(join(out, name), "utf8")).not.toMatch(
      /PRIVATE KEY|(?<!lock_)passw(or)?d: |psk|malkhana:enrol|[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}/,
    );
  const net = parse(readFileSync(join(out, "network-config"), "utf8")) as {
    ethernets: { eth0: { addresses: string[] } };
  };
  expect(net.ethernets.eth0.addresses).toEqual(["10.20.30.40/24"]);
  const list = JSON.parse(readFileSync(join(out, "os_list.json"), "utf8")) as { os_list: Record<string, unknown>[] };
  expect(list.os_list[0]).toMatchObject({ init_format: "cloudinit-rpi", extract_size: 5, name: "e-Malkhana 0.1.0.7" });
});

test("[PI10] a private key given by mistake, or a name that is none, is refused before anything is written", async () => {
  for (const over of [
    { keys: "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjE\n-----END OPENSSH PRIVATE KEY-----\n" },
    { keys: "" },
    { hostname: "a b" },
    { address: "10.20.30.40" },
  ]) {
    const { code, out, said } = await card(over);
    expect(code).toBe(2);
    expect(said).toContain("image-input");
    expect(() => statSync(out)).toThrow();
  }
});
