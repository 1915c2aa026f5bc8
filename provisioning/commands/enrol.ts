import { existsSync } from "node:fs";
import { join } from "node:path";
import { type InvitationText, parseInvitation } from "#domain/wire/invitation.ts";
import { EXIT } from "../cli/exit-codes.ts";
import type { Teller } from "../cli/teller.ts";
import { stationThere } from "../install/preflight.ts";
import { accountOf } from "../machine/accounts.ts";
import type { Machine } from "../machine/machine.ts";
import { refused } from "../refused.ts";
import { EDGE_UNIT, STATION_DATA } from "../release/machine-services.ts";
import { RELEASES } from "../release/slots.ts";

/** What the technician gave: the whole QR text, or its three parts. */
export interface EnrolOptions {
  readonly invitation?: string;
  readonly gateway?: string;
  readonly station?: string;
  readonly code?: string;
}

/** The program exits so when it was refused and said why. */
const TOLD = 2;

const invitationOf = ({ invitation, gateway, station, code }: EnrolOptions): InvitationText | undefined => {
  if (invitation !== undefined) return parseInvitation(invitation);
  return gateway && station && code ? { gateway, station, code } : undefined;
};

const isEnrolled = (machine: Machine): boolean => existsSync(machine.at(join(STATION_DATA, "district.json")));

/** Runs the release's own enrolment as the station's user. The code goes through a pipe: no list of processes shows it. */
const callDistrict = async (machine: Machine, given: InvitationText, teller: Teller): Promise<number> => {
  const release = machine.at(join(RELEASES, "current"));
  if (!existsSync(release)) return teller.done(refused("not-installed"), () => EXIT.done);
  await machine.run("systemctl", machine.isLive ? ["stop", EDGE_UNIT] : ["--version"]);
  const args = [
    "--gateway",
    given.gateway,
    "--station",
    given.station,
    "--code",
    "-",
    "--data",
    machine.at(STATION_DATA),
  ];
  const { code, stderr } = await machine.run(
    join(release, "bin/node"),
    [join(release, "dist/edge/enrol-main.js"), ...args],
    { ...accountOf(machine, "malkhana"), stdin: given.code, onOutput: (text) => teller.say(text.trimEnd()) },
  );
  if (code === TOLD) return teller.done(refused("enrol-refused", { why: stderr.trim() }), () => EXIT.done);
  if (code !== 0) throw new Error(stderr);
  teller.say(teller.words.enrolled(given.station));
  if (machine.isLive) await machine.run("systemctl", ["start", "--no-block", EDGE_UNIT]);
  return teller.end({ enrolled: given.station }, EXIT.done);
};

/** Makes the machine known to its district: one that is enrolled already is refused. */
export const enrol = async (machine: Machine, options: EnrolOptions, uid: number, teller: Teller): Promise<number> => {
  const given = invitationOf(options);
  if (uid !== 0) return teller.done(refused("no-root"), () => EXIT.done);
  if (given === undefined) return teller.done(refused("invitation"), () => EXIT.done);
  const there = stationThere(machine);
  if (there !== undefined && there !== given.station)
    return teller.done(refused("other-station", { there, wanted: given.station }), () => EXIT.done);
  if (there !== undefined && isEnrolled(machine))
    return teller.done(refused("enrolled-already", { station: there }), () => EXIT.done);
  return callDistrict(machine, given, teller);
};

/** The station of a dead machine on this one: enrolled as its next device, and its record brought from the district. */
export const restore = async (
  machine: Machine,
  options: EnrolOptions,
  uid: number,
  teller: Teller,
): Promise<number> => {
  const given = invitationOf(options);
  if (uid !== 0) return teller.done(refused("no-root"), () => EXIT.done);
  if (given === undefined) return teller.done(refused("invitation"), () => EXIT.done);
  const there = stationThere(machine);
  if (there !== undefined && there !== given.station)
    return teller.done(refused("other-station", { there, wanted: given.station }), () => EXIT.done);
  return callDistrict(machine, given, teller);
};
