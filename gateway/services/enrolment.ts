import { createHmac, timingSafeEqual } from "node:crypto";
import { fromBase64 } from "#domain/log/bytes.ts";
import { originOf } from "#domain/log/checkpoint.ts";
import { parseVerifierKey } from "#domain/log/verifier-key.ts";
import { ok, type Result } from "#domain/result.ts";
import {
  answerOf,
  type Enrolled,
  type EnrolRefused,
  type EnrolRequest,
  transcriptOf,
  type Welcome,
} from "#domain/wire/enrol.ts";
import type { Clock } from "#platform/clock.ts";
import { sha256, verifyEd25519 } from "#platform/crypto.ts";
import type { Authority } from "#platform/tls/authority.ts";
import type { Devices, Slot } from "../stores/devices.ts";
import type { Epochs } from "../stores/epochs.ts";
import type { Stations } from "../stores/stations.ts";

const HOUR_MS = 3_600_000;
const SLOT_HOURS = 72;
const CERTIFICATE_DAYS = 90;
const MOST_WRONG = 5;
const NONCE_MS = 5 * 60_000;
const MOST_NONCES = 1_000;
/** Crockford base 32 without letters that are misread. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 16;

/** The URI of a device in its certificate. */
export const deviceUri = (station: string, epoch: number): string => `urn:malkhana:station:${station}:epoch:${epoch}`;

/** Lets devices of the district in. */
export interface Enrolment {
  /** Opens the slot of a station and answers its one-time code: 80 bits, for 72 hours, for one device. */
  invite(station: string, by: string): Promise<string>;
  hello(asked: { station: string; nonce: string }): Result<Welcome, EnrolRefused>;
  enrol(request: EnrolRequest): Promise<Result<Enrolled, EnrolRefused>>;
  /** A new certificate for a device whose own ran out or will; its key may change, its station not. */
  renew(serial: string, request: string): Promise<string | undefined>;
}

export interface EnrolmentDeps {
  readonly district: string;
  readonly devices: Devices;
  readonly stations: Pick<Stations, "get">;
  readonly epochs: Epochs;
  readonly authority: Authority;
  readonly witnessVkey: string;
  /** the key of a station's orders, as text */
  readonly ordersVkey: (station: string) => string;
  readonly clock: Pick<Clock, "now">;
  readonly random: (count: number) => Uint8Array;
}

const hmac = (code: string, text: string): string => createHmac("sha256", code).update(text, "utf8").digest("hex");
const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
const refused = (code: EnrolRefused["code"], left?: number): Result<never, EnrolRefused> => ({
  ok: false,
  error: { code, ...(left === undefined ? {} : { left }) },
});

/** @returns the one way in for devices */
export const createEnrolment = (deps: EnrolmentDeps): Enrolment => {
  const { district, devices, stations, epochs, authority, witnessVkey, ordersVkey, clock, random } = deps;
  /** nonces we gave out, by the device's own; a nonce serves once */
  const given = new Map<string, { readonly nonce: string; readonly atMs: number }>();

  const openSlot = (station: string): Result<Slot, EnrolRefused> => {
    const slot = devices.slot(station);
    if (slot === undefined) return refused("enrol/no-slot");
    if (slot.expiresAtMs < clock.now()) return refused("enrol/expired");
    return slot.wrong >= MOST_WRONG ? refused("enrol/burnt") : ok(slot);
  };
  const previousOf = (station: string, epoch: number, by: string): Enrolled["previous"] => {
    const before = epoch > 1 ? epochs.get(station, epoch - 1)?.witnessed : undefined;
    return before && { epoch: epoch - 1, checkpoint: before.note + before.lines, authorisedBy: by };
  };
  /** Which of what was claimed holds; the code is looked at first, so that a wrong one learns nothing. */
  const judge = (slot: Slot, request: EnrolRequest): Result<string, EnrolRefused> => {
    const { station, nonce, vkey, proof, mac } = request;
    const known = given.get(nonce);
    given.delete(nonce);
    if (known === undefined || clock.now() - known.atMs > NONCE_MS) return refused("enrol/request");
    const transcript = transcriptOf({
      station,
      epoch: slot.epoch,
      district,
      nonces: [nonce, known.nonce],
      request: request.request,
      vkey,
    });
    if (!isSame(mac, hmac(slot.code, transcript))) {
      devices.wrong(station);
      return refused("enrol/wrong-code", MOST_WRONG - slot.wrong - 1);
    }
    const key = parseVerifierKey(sha256, vkey);
    const signature = fromBase64(proof);
    const holds =
      key?.name === originOf(district, station, slot.epoch) &&
      signature !== undefined &&
      verifyEd25519(key.publicKey, transcript, signature);
    return holds ? ok(transcript) : refused("enrol/request");
  };

  return {
    async invite(station, by) {
      const bytes = random(CODE_LENGTH);
      const code = [...bytes].map((byte) => ALPHABET[byte % 32]).join("");
      const epoch = (epochs.newest(station)?.epoch ?? 0) + 1;
      devices.open({ station, code, epoch, expiresAtMs: clock.now() + SLOT_HOURS * HOUR_MS, authorisedBy: by });
      return code;
    },

    hello({ station, nonce }) {
      const slot = openSlot(station);
      const known = stations.get(station);
      if (!slot.ok) return slot;
      if (known === undefined) return refused("enrol/no-slot");
      const ours = Buffer.from(random(16)).toString("hex");
      for (const oldest of given.keys()) {
        if (given.size < MOST_NONCES) break;
        given.delete(oldest);
      }
      given.set(nonce, { nonce: ours, atMs: clock.now() });
      return ok({ nonce: ours, epoch: slot.value.epoch, district, name: known.name });
    },

    async enrol(request) {
      const { station, vkey } = request;
      const slot = openSlot(station);
      if (!slot.ok) return slot;
      const { epoch, code, authorisedBy } = slot.value;
      const judged = judge(slot.value, request);
      if (!judged.ok) return judged;
      const issued = await authority.issue(request.request, deviceUri(station, epoch), CERTIFICATE_DAYS);
      if (issued === undefined) return refused("enrol/request");
      // of two that come at once with the same code, the second finds no slot
      if (devices.slot(station)?.code !== code) return refused("enrol/no-slot");
      devices.burn(station);
      for (const old of devices.of(station)) devices.revoke(old.serial, clock.now(), "replaced");
      devices.add({ serial: issued.serial, station, epoch, issuedAtMs: clock.now() });
      epochs.add(station, epoch, vkey);
      const previous = previousOf(station, epoch, authorisedBy);
      const answer = {
        cert: issued.cert,
        ca: authority.caPem,
        witness: witnessVkey,
        orders: ordersVkey(station),
        ...(previous ? { previous } : {}),
      };
      return ok({ ...answer, mac: hmac(code, answerOf(judged.value, answer)) });
    },

    async renew(serial, request) {
      const device = devices.get(serial);
      if (device === undefined || device.revokedAtMs !== undefined) return undefined;
      const { station, epoch } = device;
      const issued = await authority.issue(request, deviceUri(station, epoch), CERTIFICATE_DAYS);
      if (issued === undefined) return undefined;
      devices.add({ serial: issued.serial, station, epoch, issuedAtMs: clock.now() });
      return issued.cert;
    },
  };
};
