import { createHmac, timingSafeEqual } from "node:crypto";
import { join } from "node:path";
import type { ErrorCode } from "#domain/errors.ts";
import { toBase64 } from "#domain/log/bytes.ts";
import { originOf } from "#domain/log/checkpoint.ts";
import { parseVerifierKey } from "#domain/log/verifier-key.ts";
import {
  answerOf,
  type Enrolled,
  type EnrolRefused,
  enrolledSchema,
  enrolRefusedSchema,
  transcriptOf,
  type Welcome,
  welcomeSchema,
} from "#domain/wire/enrol.ts";
import type { Clock } from "#platform/clock.ts";
import { randomBytes, sha256 } from "#platform/crypto.ts";
import { ensureDir, writeFileDurable } from "#platform/files.ts";
import { createHttpClient, type HttpClient } from "#platform/http/client.ts";
import { newCertificateRequest } from "#platform/tls/request.ts";
import { jsonBody } from "../courier/exchange.ts";
import { writeLink } from "../courier/link-file.ts";
import { openKeys } from "../opening/keys.ts";
import { createStationFile, hasStation, readStationFile } from "../opening/station-file.ts";
import { writePrevious } from "./previous-file.ts";

/** What the technician has from the district. */
export interface Invitation {
  /** `https://gateway:8443` */
  readonly url: string;
  readonly station: string;
  readonly code: string;
}

/** Why a station was not enrolled; a sentence for the technician, and the code of its refusal at the kiosk. */
export class EnrolFault extends Error {
  readonly code: ClaimRefusal;
  constructor(sentence: string, code: ClaimRefusal) {
    super(sentence);
    this.name = "EnrolFault";
    this.code = code;
  }
}
type ClaimRefusal = Extract<ErrorCode, `claim/${string}`>;

const CODES: Record<EnrolRefused["code"], ClaimRefusal> = {
  "enrol/no-slot": "claim/no-code",
  "enrol/wrong-code": "claim/wrong-code",
  "enrol/burnt": "claim/no-code",
  "enrol/expired": "claim/no-code",
  "enrol/request": "claim/stranger",
};
/** What a station's file may be given before the station has a name. */
export type StationSettings = Partial<Omit<Parameters<typeof createStationFile>[1], "code" | "district" | "name">>;

const DEADLINE_MS = 30_000;
const SENTENCES: Record<string, string> = {
  "enrol/no-slot": "The district has no open slot for this station. Ask it for a new code.",
  "enrol/wrong-code": "The code is not the one the district gave. Read it again, letter by letter.",
  "enrol/burnt": "Too many wrong codes: this one is burnt. Ask the district for a new code.",
  "enrol/expired": "The code is older than 72 hours. Ask the district for a new one.",
  "enrol/request": "The district did not accept the request. Try again; if it stays so, look at the district's log.",
};

const refusal = jsonBody(enrolRefusedSchema);

const post = async <T>(
  client: HttpClient,
  path: string,
  body: object,
  read: (bytes: Uint8Array) => T | undefined,
): Promise<T> => {
  const headers = { "Content-Type": "application/json" };
  const answer = await client.ask({
    method: "POST",
    path,
    headers,
    body: Buffer.from(JSON.stringify(body)),
    deadlineMs: DEADLINE_MS,
  });
  if (answer.kind === "none")
    throw new EnrolFault(
      `The district does not answer (${answer.why}). Look at address and link.`,
      "claim/unreachable",
    );
  const value = answer.status === 200 ? read(answer.body) : undefined;
  if (value !== undefined) return value;
  const refused = refusal(answer.body);
  const sentence = refused && SENTENCES[refused.code];
  if (refused === undefined || sentence === undefined)
    throw new EnrolFault("Something else answered in the district's place. Look at the address.", "claim/stranger");
  throw new EnrolFault(
    refused.left === undefined ? sentence : `${sentence} Tries left: ${refused.left}.`,
    CODES[refused.code],
  );
};

const holds = (code: string, transcript: string, answer: Enrolled): boolean => {
  const { mac, ...rest } = answer;
  const ours = createHmac("sha256", code).update(answerOf(transcript, rest), "utf8").digest("hex");
  return ours.length === mac.length && timingSafeEqual(Buffer.from(ours), Buffer.from(mac));
};

/**
 * Enrols the station of a folder: makes its keys here, proves the code without sending it, and keeps what the district
 * gave only after the district proved the code too. A folder without a station gets one with the district's names.
 * @param settings what the new station's file says besides its names
 * @throws EnrolFault with what the technician should do; nothing was changed then but keys that nobody knows
 */
export const enrolStation = async (
  folder: string,
  invitation: Invitation,
  clock: Clock,
  settings: StationSettings = {},
): Promise<Welcome> => {
  const { url, station } = invitation;
  const code = invitation.code.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");
  // the connection is private but not yet proven: that is what both codes of the transcript are for
  const client = createHttpClient(url, clock, { unproven: true });
  try {
    const nonce = Buffer.from(randomBytes(16)).toString("hex");
    const welcome = await post(client, "/enrol/hello", { station, nonce }, jsonBody(welcomeSchema));
    const { epoch, district, name } = welcome;
    if (hasStation(folder) && readStationFile(folder).code !== station)
      throw new EnrolFault(
        `This machine is station ${readStationFile(folder).code}, not ${station}.`,
        "claim/other-station",
      );
    const origin = originOf(district, station, epoch);
    const keys = await openKeys(folder, origin, epoch, randomBytes);
    const { key, request } = await newCertificateRequest(station);
    const transcript = transcriptOf({
      station,
      epoch,
      district,
      nonces: [nonce, welcome.nonce],
      request,
      vkey: keys.vkey,
    });
    const answer = await post(
      client,
      "/enrol",
      {
        station,
        nonce,
        request,
        vkey: keys.vkey,
        proof: toBase64(keys.signer.sign(transcript)),
        mac: createHmac("sha256", code).update(transcript, "utf8").digest("hex"),
      },
      jsonBody(enrolledSchema),
    );
    const told = [parseVerifierKey(sha256, answer.witness, "cosigner"), parseVerifierKey(sha256, answer.orders)];
    if (!holds(code, transcript, answer) || told.includes(undefined))
      throw new EnrolFault(
        "Who answered does not know the code: it is not the district. Nothing was kept.",
        "claim/stranger",
      );
    if (!hasStation(folder))
      await createStationFile(folder, { training: false, ...settings, code: station, district, name });
    const keep = (file: string, text: string, mode: number) =>
      writeFileDurable(join(folder, "keys", file), Buffer.from(text), mode);
    await ensureDir(join(folder, "keys"));
    await keep("tls.key", key, 0o600);
    await keep("tls.crt", answer.cert, 0o644);
    await keep("district-ca.pem", answer.ca, 0o644);
    if (answer.previous) await writePrevious(folder, answer.previous);
    await writeLink(folder, { url, witnesses: [answer.witness], orders: answer.orders, epoch });
    return welcome;
  } finally {
    client.close();
  }
};
