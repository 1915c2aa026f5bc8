/** What a machine is: the station in a police station, or the district's server. */
export const ROLES = ["station", "gateway"] as const;
export type Role = (typeof ROLES)[number];

/** A file that an installed machine has. */
export interface SystemFile {
  readonly path: string;
  readonly mode: number;
  /** user and group of this name */
  readonly owner: string;
  /** where its content stands, in the release's `system/` */
  readonly source: string;
  readonly roles: readonly Role[];
  /** the machine's own administrator may change it: written when it is absent, then left alone */
  readonly kept?: true;
  /** a unit that must read it again when it changed */
  readonly restarts?: string;
}

const BOTH: readonly Role[] = ROLES;
const STATION: readonly Role[] = ["station"];
const GATEWAY: readonly Role[] = ["gateway"];
const readable = { mode: 0o644, owner: "root" } as const;
const unit = (name: string, roles: readonly Role[]): SystemFile => ({
  ...readable,
  path: `/etc/systemd/system/${name}`,
  source: `units/${name}`,
  roles,
});

/** Every file of ours outside the release's own folder. */
export const SYSTEM_FILES: readonly SystemFile[] = [
  { ...readable, path: "/etc/sysusers.d/malkhana.conf", source: "sysusers/malkhana.conf", roles: BOTH },
  { ...readable, path: "/etc/tmpfiles.d/malkhana.conf", source: "tmpfiles/malkhana.conf", roles: BOTH },
  unit("malkhana-edge.service", STATION),
  unit("malkhana-kiosk.service", STATION),
  unit("malkhana-gateway.service", GATEWAY),
  unit("malkhana-settle.service", BOTH),
  unit("malkhana-firewall.service", BOTH),
  unit("malkhana-doctor.service", STATION),
  unit("malkhana-doctor.timer", STATION),
  { ...readable, path: "/etc/udev/rules.d/70-malkhana.rules", source: "udev/70-malkhana.rules", roles: STATION },
  {
    ...readable,
    path: "/etc/malkhana/firewall.nft",
    source: "nftables/malkhana.nft",
    roles: STATION,
    restarts: "malkhana-firewall.service",
  },
  {
    ...readable,
    path: "/etc/malkhana/firewall.nft",
    source: "nftables/malkhana-gateway.nft",
    roles: GATEWAY,
    restarts: "malkhana-firewall.service",
  },
  {
    ...readable,
    path: "/etc/chrony/conf.d/malkhana.conf",
    source: "chrony/malkhana.conf",
    roles: BOTH,
    restarts: "chrony.service",
  },
  {
    ...readable,
    path: "/etc/systemd/journald.conf.d/malkhana.conf",
    source: "journald/malkhana.conf",
    roles: BOTH,
    restarts: "systemd-journald.service",
  },
  { ...readable, path: "/etc/systemd/system.conf.d/malkhana.conf", source: "system.conf", roles: STATION },
  {
    ...readable,
    path: "/etc/chromium/policies/managed/malkhana.json",
    source: "chromium/malkhana.json",
    roles: STATION,
  },
  {
    ...readable,
    path: "/etc/systemd/system/mosquitto.service.d/malkhana.conf",
    source: "mosquitto/unit.conf",
    roles: STATION,
    restarts: "mosquitto.service",
  },
  {
    ...readable,
    path: "/etc/mosquitto/malkhana.conf",
    source: "mosquitto/mosquitto.conf",
    roles: STATION,
    restarts: "mosquitto.service",
  },
  {
    ...readable,
    path: "/etc/mosquitto/malkhana/malkhana.acl",
    source: "mosquitto/malkhana.acl",
    roles: STATION,
    restarts: "mosquitto.service",
  },
  { ...readable, path: "/etc/malkhana/gateway.env", source: "gateway.env", roles: GATEWAY, kept: true },
];

/** Units that start with the machine, and the target that wants each. */
export const ENABLED_UNITS: readonly {
  readonly unit: string;
  readonly target: string;
  readonly roles: readonly Role[];
}[] = [
  { unit: "malkhana-firewall.service", target: "sysinit.target", roles: BOTH },
  { unit: "malkhana-edge.service", target: "multi-user.target", roles: STATION },
  { unit: "malkhana-kiosk.service", target: "multi-user.target", roles: STATION },
  { unit: "malkhana-gateway.service", target: "multi-user.target", roles: GATEWAY },
  { unit: "malkhana-settle.service", target: "multi-user.target", roles: BOTH },
  { unit: "malkhana-doctor.timer", target: "timers.target", roles: STATION },
];

/** Debian packages whose programs the units call. */
export const PACKAGES: readonly { readonly name: string; readonly roles: readonly Role[] }[] = [
  { name: "chrony", roles: BOTH },
  { name: "nftables", roles: BOTH },
  { name: "mosquitto", roles: STATION },
  { name: "openssl", roles: STATION },
  { name: "cage", roles: STATION },
  { name: "chromium", roles: STATION },
];
