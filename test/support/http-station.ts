import { randomBytes } from "node:crypto";
import { onTestFinished } from "vitest";
import { parseEntry } from "#domain/log/entry.ts";
import type { Role } from "#domain/people/officer.ts";
import { composeEdge, type Edge } from "#edge/compose.ts";
import { composeApp } from "#edge/compose-app.ts";
import { createStationFile } from "#edge/services/opening/station-file.ts";
import { type FakeClock, fakeClock } from "./fake-clock.ts";
import { enrol } from "./open-test-station.ts";
import { tempFolder } from "./temp-folder.ts";

/** What an answer was. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** the JSON body; empty for anything else */
  readonly body: Record<string, unknown>;
  readonly text: string;
}

/** A whole station behind its HTTP app, on the disk, with a clock that stands. */
export interface HttpStation {
  readonly folder: string;
  readonly clock: FakeClock;
  readonly edge: Edge;
  readonly app: ReturnType<typeof composeApp>;
  /** officers by role; each one's number is the role and the PIN is `PIN` */
  officer(role: Role): string;
  /** stops it as a shutdown does */
  close(): Promise<void>;
  /** Asks as the page of this kiosk does, with the cookie it was given. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered>;
  signIn(role: Role): Promise<void>;
  /** kinds and bodies of the entries from `from` on */
  entries(from?: number): {
    kind: string;
    actor: { officer: string; session: string };
    second?: { officer: string } | undefined;
    body: Record<string, unknown>;
    subjects: readonly string[];
  }[];
}

export const PIN = "274951";
export const JSON_TYPE = { "Content-Type": "application/json" };

const RUN = { port: 0, paperPort: 0, kiosk: "no-such-folder" };

/** Composes the station of a folder and its app; closed when the test is done. */
export const composeStation = async (folder: string, clock: FakeClock) => {
  const edge = await composeEdge({ ...RUN, folder }, clock);
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await edge.close();
  };
  onTestFinished(close);
  return { edge, app: composeApp(edge, () => ["localhost"]), close };
};

/** Makes the folder of a station with nothing in it. */
export const emptyStation = async (): Promise<string> => {
  const folder = tempFolder();
  await createStationFile(folder, {
    code: "TEST-1",
    district: "test.invalid",
    name: { hi: "थाना परीक्षण", en: "PS Test" },
    training: false,
    printer: { kind: "simulated", port: 0 },
  });
  return folder;
};

/** Asks an app as the kiosk's page does; keeps its cookie. */
export const asker = (app: ReturnType<typeof composeApp>) => {
  let cookie = "";
  return async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answered> => {
    const isFile = body instanceof Uint8Array;
    const response = await app.request(path, {
      method,
      headers: {
        "Sec-Fetch-Site": "same-origin",
        ...(cookie ? { Cookie: cookie } : {}),
        ...(body === undefined || isFile ? {} : JSON_TYPE),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: isFile ? Buffer.from(body) : typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const given = response.headers.get("Set-Cookie");
    if (given) cookie = given.split(";")[0] ?? "";
    const text = await response.text();
    const isJson = response.headers.get("Content-Type")?.startsWith("application/json") === true;
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} };
  };
};

/** Opens a station with one officer of each of the roles given. */
export const openHttpStation = async (roles: readonly Role[] = ["moharrir", "sho"]): Promise<HttpStation> => {
  const folder = await emptyStation();
  const clock = fakeClock();
  const { edge, app, close } = await composeStation(folder, clock);
  const officers = new Map<Role, string>();
  for (const role of roles) {
    const officer = await enrol(edge.opened, role, role);
    const set = await edge.pins.set(officer, PIN);
    if (!set.ok) throw new Error(set.error.code);
    officers.set(role, officer);
  }
  const ask = asker(app);
  return {
    folder,
    clock,
    edge,
    app,
    ask,
    close,
    officer: (role) => officers.get(role) ?? "",
    async signIn(role) {
      const answer = await ask("POST", "/api/session", { number: role, pin: PIN });
      if (answer.status !== 200) throw new Error(answer.text);
    },
    entries: (from = 0) =>
      edge.opened.view.reader.entries(from, 1_000).map(({ bytes }) => {
        const { kind, actor, second, body, subjects } = parseEntry(bytes);
        return { kind, actor, second, body: body as Record<string, unknown>, subjects };
      }),
  };
};

/** The smallest JPEG header with a size, followed by bytes nobody decodes. */
export const jpegOf = (width: number, height: number, tail = 64): Uint8Array => {
  const head = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8];
  return Uint8Array.from([
    ...head,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    0x11,
    0,
    ...randomBytes(tail),
  ]);
};
