import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { PanelState } from "../../demo/panel-page.ts";
import { servePanel } from "../../demo/panel-server.ts";

const closing: (() => unknown)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});
const STATE: PanelState = {
  mode: "cut",
  bytes: { up: 2_048, down: 0 },
  addresses: [{ name: { hi: "कियॉस्क", en: "kiosk" }, url: "http://localhost:8080/" }],
  stations: [{ code: "T-1", name: { hi: "<थाना>", en: "PS" }, entries: 7, pending: 3, link: "offline" }],
  busy: undefined,
};

test("[LK13] buttons are pressed by POST from the panel's own page only, and the page says how the link is", async () => {
  const pressed: string[] = [];
  const probe = await servePanel(
    0,
    () => STATE,
    () => undefined,
  );
  const port = (probe.address() as AddressInfo).port;
  await new Promise((resolve) => probe.close(resolve));
  const server = await servePanel(
    port,
    () => STATE,
    (name) => pressed.push(name),
  );
  closing.push(() => server.close());
  const own = `http://localhost:${port}`;
  const press = (init: RequestInit, path = "/press/cut") =>
    fetch(own + path, { redirect: "manual", ...init }).then(({ status }) => status);
  expect(await press({ method: "POST", headers: { Origin: "http://elsewhere.example" } })).toBe(403);
  expect(await press({ method: "GET" })).toBe(405);
  expect(await press({ method: "POST", headers: { Origin: own } }, "/press/other")).toBe(405);
  expect(pressed).toEqual([]);
  expect(await press({ method: "POST", headers: { Origin: own } })).toBe(303);
  expect(pressed).toEqual(["cut"]);
  const page = await (await fetch(`${own}/`)).text();
  expect(page).toContain("लिंक कटा है");
  expect(page).toContain("The link is cut");
  expect(page).toContain("&lt;थाना&gt;");
});
