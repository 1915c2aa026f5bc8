import { mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { composeApp } from "#edge/compose-app.ts";
import { serveApp } from "#edge/http/serve.ts";
import { openHttpStation } from "../../support/http-station.ts";
import { tempFolder } from "../../support/temp-folder.ts";

/** Sends bytes as they are to a port and gives back what came until the end or the deadline. */
const raw = (port: number, request: string, host = "127.0.0.1", ms = 2_000): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, host);
    let got = "";
    const done = () => {
      socket.destroy();
      resolve(got);
    };
    socket.setEncoding("utf8");
    socket.on("connect", () => socket.write(request));
    socket.on("data", (part) => {
      got += part;
    });
    socket.on("close", done);
    socket.on("error", done);
    setTimeout(done, ms);
  });

const serveStation = async () => {
  const station = await openHttpStation();
  const kiosk = tempFolder();
  mkdirSync(join(kiosk, "assets"));
  writeFileSync(join(kiosk, "index.html"), "<!doctype html><title>मालखाना</title>");
  writeFileSync(join(kiosk, "assets", "app-1a2b.js"), "export {};");
  const serving = await serveApp((hosts) => composeApp(station.edge, hosts), { port: 0, kiosk });
  onTestFinished(() => serving.close());
  return { station, serving, base: `http://localhost:${serving.port}` };
};
const statusOf = (answer: string): string => answer.split(" ")[1] ?? "";

describe("on a real port", () => {
  test("[HT19] it listens on the loopback address alone", async () => {
    const { serving } = await serveStation();
    const outside = Object.values(networkInterfaces())
      .flat()
      .filter((each) => each && !each.internal && each.family === "IPv4")
      .map((each) => each?.address ?? "");
    for (const address of outside)
      expect(await raw(serving.port, "GET /api/station HTTP/1.1\r\nHost: x\r\n\r\n", address, 300)).toBe("");
    expect(
      statusOf(
        await raw(
          serving.port,
          `GET /api/station HTTP/1.1\r\nHost: localhost:${serving.port}\r\nConnection: close\r\n\r\n`,
        ),
      ),
    ).toBe("200");
  });

  test("[HT1] a name that was made to point here is refused on the wire too", async () => {
    const { serving } = await serveStation();
    const get = (host: string) =>
      raw(serving.port, `GET /api/station HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    for (const host of [
      "evil.example",
      `evil.example:${serving.port}`,
      "localhost",
      `localhost:${serving.port}@evil.example`,
    ]) {
      const answer = await get(host);
      expect([host, ["403", "400"].includes(statusOf(answer)), answer.includes("PS Test")]).toEqual([
        host,
        true,
        false,
      ]);
    }
    expect(statusOf(await get(`127.0.0.1:${serving.port}`))).toBe("200");
  });

  test("[HT4] a chunked body cannot hide its size, and a smuggled one is refused", async () => {
    const { serving } = await serveStation();
    const head = (more: string) =>
      `POST /api/session HTTP/1.1\r\nHost: localhost:${serving.port}\r\nContent-Type: application/json\r\nConnection: close\r\n${more}\r\n`;
    const chunk = "x".repeat(600_000);
    const chunked = `${head("Transfer-Encoding: chunked\r\n")}${`${chunk.length.toString(16)}\r\n${chunk}\r\n`.repeat(2)}0\r\n\r\n`;
    expect(statusOf(await raw(serving.port, chunked))).toBe("413");
    const both = `${head("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n")}0\r\n\r\n`;
    expect(statusOf(await raw(serving.port, both))).toBe("400");
    const headers = Array.from({ length: 20 }, (_, i) => `X-${i}: ${"y".repeat(1_000)}\r\n`).join("");
    expect(statusOf(await raw(serving.port, head(headers)))).toBe("431");
  });

  test("[HT27] the built kiosk is served with its own protection; no path leads out of its folder", async () => {
    const { serving, base } = await serveStation();
    const page = await fetch(`${base}/items/anything`);
    expect([page.status, page.headers.get("Content-Type"), await page.text()]).toEqual([
      200,
      "text/html; charset=utf-8",
      "<!doctype html><title>मालखाना</title>",
    ]);
    expect(page.headers.get("Content-Security-Policy")).toContain("script-src 'self'");
    const asset = await fetch(`${base}/assets/app-1a2b.js`);
    expect([asset.status, asset.headers.get("Cache-Control")]).toEqual([200, "public, max-age=31536000, immutable"]);
    const out = [
      "/../../etc/passwd",
      "/..%2f..%2fetc/passwd",
      "/%2e%2e/%2e%2e/etc/passwd",
      "//etc/passwd",
      "/assets/..\\..\\x.js",
      "/assets//../../package.json",
    ];
    for (const path of out) {
      const answer = await raw(
        serving.port,
        `GET ${path} HTTP/1.1\r\nHost: localhost:${serving.port}\r\nConnection: close\r\n\r\n`,
      );
      expect([path, /root:|"name"/.test(answer)]).toEqual([path, false]);
    }
    expect((await fetch(`${base}/missing.js`)).status).toBe(404);
  });
});
