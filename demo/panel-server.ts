import { createServer, type Server } from "node:http";
import { PANEL_PRESSES, PANEL_STYLE, type PanelPress, type PanelState, panelPage } from "./panel-page.ts";

const HEADERS = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
} as const;

/**
 * Serves the panel on the loopback. A button is pressed by POST only, and only from the panel's own page.
 * @throws Error EADDRINUSE with the port
 */
export const servePanel = (
  port: number,
  state: () => PanelState,
  onPress: (press: PanelPress) => void,
): Promise<Server> => {
  const hosts = [`localhost:${port}`, `127.0.0.1:${port}`];
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    const answer = (status: number, type: string, body: string) =>
      response.writeHead(status, { ...HEADERS, "content-type": `${type}; charset=utf-8` }).end(body);
    request.resume();
    const isOwn = headers.origin === undefined || hosts.some((host) => headers.origin === `http://${host}`);
    if (!hosts.includes(headers.host ?? "") || !isOwn) return answer(403, "text/plain", "403");
    const pressed = PANEL_PRESSES.find((name) => url === `/press/${name}`);
    if (pressed !== undefined && method === "POST") {
      onPress(pressed);
      return response.writeHead(303, { ...HEADERS, location: "/" }).end();
    }
    if (method !== "GET" || pressed !== undefined) return answer(405, "text/plain", "405");
    if (url === "/") return answer(200, "text/html", panelPage(state()));
    if (url === "/style.css") return answer(200, "text/css", PANEL_STYLE);
    return answer(404, "text/plain", "404");
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
};
