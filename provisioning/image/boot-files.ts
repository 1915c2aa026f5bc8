import { stringify } from "yaml";

/** What differs from one station's card to the next. Nothing of it is a secret: the boot partition can be read by anyone. */
export interface CardFacts {
  /** the machine's name on its network */
  readonly hostname: string;
  /** public keys of the administrators; there are no passwords */
  readonly sshKeys: readonly string[];
  /** a fixed address like `10.20.30.40/24`, with its gateway and name servers; DHCP when it is absent */
  readonly address?: { readonly cidr: string; readonly gateway: string; readonly dns: readonly string[] };
  /** the release's tarball as it lies on the boot partition */
  readonly tarball: string;
}

const HOSTNAME = /^[a-z0-9][a-z0-9-]{0,62}$/;
const PUBLIC_KEY =
  /^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-ssh-ed25519@openssh\.com) [A-Za-z0-9+/=]+( [^\n]*)?$/;
const TARBALL = /^malkhana-[0-9.]+-arm64\.tar\.gz$/;
const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;

/** What cannot be written onto a card; undefined when all can. A private key, given by mistake, is one such thing. */
export const faultOf = ({ hostname, sshKeys, address, tarball }: CardFacts): string | undefined => {
  if (!HOSTNAME.test(hostname)) return `"${hostname}" is no host name`;
  if (sshKeys.length === 0 || !sshKeys.every((key) => PUBLIC_KEY.test(key))) return "a line is no public SSH key";
  if (!TARBALL.test(tarball)) return `"${tarball}" is no release for a Raspberry Pi (arm64)`;
  if (address === undefined) return undefined;
  const [ip = "", bits = ""] = address.cidr.split("/");
  const isNet = IPV4.test(ip) && Number(bits) > 0 && Number(bits) <= 32;
  return isNet && [address.gateway, ...address.dns].every((each) => IPV4.test(each)) ? undefined : "an address is none";
};

const BOOT = "/boot/firmware";
const UNPACKED = "/var/tmp/malkhana-release";

/** cloud-init's user-data (NoCloud): an administrator without password, the release installed once, then swept away. */
const userData = ({ hostname, sshKeys, tarball }: CardFacts): string =>
  `#cloud-config\n${stringify({
    hostname,
    timezone: "Asia/Kolkata",
    locale: "en_IN.UTF-8",
    ssh_pwauth: false,
    disable_root: true,
    users: [
      {
        name: "technician",
        groups: ["sudo"],
        shell: "/bin/bash",
        lock_passwd: true,
        sudo: "ALL=(ALL) NOPASSWD:ALL",
        ssh_authorized_keys: [...sshKeys],
      },
    ],
    package_update: false,
    runcmd: [
      ["mkdir", "-p", UNPACKED],
      ["tar", "-xzf", `${BOOT}/${tarball}`, "--no-same-owner", "--strip-components=1", "-C", UNPACKED],
      [`${UNPACKED}/bin/malkhana`, "install"],
      ["rm", "-rf", UNPACKED, `${BOOT}/${tarball}`, `${BOOT}/user-data`, `${BOOT}/network-config`],
    ],
  })}`;

/** netplan's second version, as cloud-init takes it. */
const networkConfig = ({ address }: CardFacts): string =>
  stringify({
    version: 2,
    ethernets: {
      eth0: address
        ? {
            dhcp4: false,
            addresses: [address.cidr],
            routes: [{ to: "default", via: address.gateway }],
            nameservers: { addresses: [...address.dns] },
          }
        : { dhcp4: true },
    },
  });

/** The files of the boot partition by their names. */
export const bootFiles = (card: CardFacts): Readonly<Record<string, string>> => ({
  "user-data": userData(card),
  "network-config": networkConfig(card),
  "meta-data": stringify({ "instance-id": `malkhana-${card.hostname}`, "local-hostname": card.hostname }),
});

/** An image of Raspberry Pi OS as Raspberry Pi Imager 2 takes it from a list of ours. */
export interface OsImage {
  /** path or address of the image, not compressed */
  readonly url: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Raspberry Pi Imager's list: without it, Imager gives a local image no first-boot settings. */
export const osList = ({ url, bytes, sha256 }: OsImage, version: string): string =>
  `${JSON.stringify(
    {
      os_list: [
        {
          name: `e-Malkhana ${version}`,
          description: "Raspberry Pi OS Lite for the property room of a police station",
          icon: "",
          url,
          extract_size: bytes,
          extract_sha256: sha256,
          image_download_size: bytes,
          image_download_sha256: sha256,
          devices: ["pi5-64bit", "pi4-64bit"],
          init_format: "cloudinit-rpi",
        },
      ],
    },
    null,
    2,
  )}\n`;
