import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { ROOM_PRESSES } from "../../services/door/simulated-room.ts";
import { CAMERA_PRESSES, type Hands, MACHINE_PRESSES } from "../../services/simulated/hands.ts";
import { type RoomPage, roomPage, roomParts } from "./room-page.ts";
import { ROOM_SCRIPT } from "./room-script.ts";
import { ROOM_STYLE } from "./room-style.ts";

const HEADERS = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
} as const;
const MOST_BODY = 1_000;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = "";
  for await (const chunk of request as AsyncIterable<Buffer>) {
    text += chunk.toString("latin1");
    if (text.length > MOST_BODY) return "";
  }
  return text;
};

/** What the page is served with. */
export interface ServedRoom {
  readonly port: number;
  readonly hands: Hands;
  readonly alarms: () => RoomPage["alarms"];
  readonly kiosk: string;
  readonly papers: string;
}

/**
 * Serves the simulated room on the loopback. Something is done by POST only, and only from the page itself.
 * @throws Error EADDRINUSE with the port
 */
export const serveRoom = ({ port, hands, alarms, kiosk, papers }: ServedRoom): Promise<Server> => {
  const answer = (response: ServerResponse, status: number, type: string, body: string | Uint8Array): void =>
    void response.writeHead(status, { ...HEADERS, "content-type": type }).end(body);
  const text = (response: ServerResponse, status: number): void =>
    answer(response, status, "text/plain; charset=utf-8", String(status));
  const done = async (path: string, request: IncomingMessage): Promise<boolean> => {
    const [, verb, name, camera] = path.split("/");
    if (verb === "scan") {
      const code = new URLSearchParams(await bodyOf(request)).get("code")?.trim().toUpperCase();
      if (code) hands.scan(code);
      return code !== undefined;
    }
    const press = [...ROOM_PRESSES, ...MACHINE_PRESSES].find((each) => each === name);
    const onCamera = CAMERA_PRESSES.find((each) => each === name);
    if (verb !== "press" || (!press && !(onCamera && camera))) return false;
    if (press) await hands.press(press);
    else if (onCamera && camera) hands.camera(onCamera, camera);
    return true;
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const local = (request.socket.localPort ?? port).toString();
    const hosts = [`localhost:${local}`, `127.0.0.1:${local}`];
    const { host = "", origin } = request.headers;
    if (!hosts.includes(host) || (origin !== undefined && !hosts.includes(origin.replace(/^http:\/\//, ""))))
      return text(response, 403);
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const lang = searchParams.get("lang") === "en" ? "en" : "hi";
    if (request.method === "POST") {
      if (!(await done(pathname, request))) return text(response, 404);
      return void response.writeHead(303, { ...HEADERS, location: `/?lang=${lang}` }).end();
    }
    if (request.method !== "GET") return text(response, 405);
    const page = { state: hands.state(), alarms: alarms(), kiosk, papers, lang } as const;
    if (pathname === "/") return answer(response, 200, "text/html; charset=utf-8", roomPage(page));
    if (pathname === "/parts") return answer(response, 200, "text/html; charset=utf-8", roomParts(page).markup);
    if (pathname === "/style.css") return answer(response, 200, "text/css; charset=utf-8", ROOM_STYLE);
    if (pathname === "/script.js") return answer(response, 200, "text/javascript; charset=utf-8", ROOM_SCRIPT);
    const shown = /^\/camera\/([\w-]+)\.jpg$/.exec(pathname)?.[1];
    const source = shown === undefined ? undefined : hands.picture(shown);
    const picture = source === undefined ? undefined : await fetch(source).catch(() => undefined);
    if (!picture?.ok) return text(response, 404);
    return answer(response, 200, "image/jpeg", new Uint8Array(await picture.arrayBuffer()));
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
};
