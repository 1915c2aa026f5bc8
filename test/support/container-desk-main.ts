// The officers of a new station, at the kiosk's own door: run inside the network of a container.
// first <one-time code>: SHO and moharrir are enrolled, a tray is made, one seizure is deposited. look <item>: it is there.
import { instantOf } from "#domain/time.ts";

const BASE = "http://localhost:8080";
const PIN = "274951";
const NAMES = {
  sho: { hi: "श्री परीक्षक", en: "Shri Parikshak" },
  moharrir: { hi: "श्री लेखक", en: "Shri Lekhak" },
} as const;
let cookie = "";

const ask = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
  const answer = await fetch(BASE + path, {
    method,
    headers: {
      "Sec-Fetch-Site": "same-origin",
      "Content-Type": "application/json",
      ...(cookie ? { Cookie: cookie } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} ${answer.status} ${text}`);
  cookie = answer.headers.get("Set-Cookie")?.split(";")[0] ?? cookie;
  return JSON.parse(text) as Record<string, unknown>;
};

const [what = "", given = ""] = process.argv.slice(2);
if (what === "first") {
  const enrol = (role: keyof typeof NAMES) =>
    ask("POST", "/api/setup", {
      code: given,
      name: NAMES[role],
      rank: { hi: "उ०नि०", en: "SI" },
      number: role,
      role,
      pin: PIN,
    });
  await enrol("sho");
  const { officer } = await enrol("moharrir");
  await ask("POST", "/api/session", { number: "moharrir", pin: PIN });
  const { place } = await ask("POST", "/api/places", { act: { kind: "tray", name: { hi: "ट्रे", en: "Tray" } } });
  const made = await ask("POST", "/api/deposits", {
    act: {
      case: {
        kind: "fir",
        numbers: [{ kind: "fir", number: "302", year: 2026 }],
        sensitive: false,
        firToFollow: false,
      },
      persons: [],
      seizure: { at: instantOf(Date.now() - 3_600_000), place: "चौक" },
      depositor: { officer, name: "राम किशोर", rank: "आ०", number: "881" },
      place,
      items: [
        {
          category: "electronic",
          fields: { imei: "356938035643809" },
          quantity: { amount: 1, unit: "piece" },
          seal: { state: "intact", count: 2, text: "RK" },
          photos: [],
          photoDeferred: "कैमरा नहीं",
        },
      ],
    },
  });
  console.log((made["items"] as { item: string }[])[0]?.item);
} else {
  await ask("POST", "/api/session", { number: "moharrir", pin: PIN });
  await ask("GET", `/api/items/${given}`);
  console.log("there");
}
