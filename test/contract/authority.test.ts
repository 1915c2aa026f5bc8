import { X509Certificate } from "node:crypto";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { TLSSocket } from "node:tls";
import { expect, test } from "vitest";
import { systemClock } from "#platform/clock.ts";
import { createHttpClient } from "#platform/http/client.ts";
import { openAuthority } from "#platform/tls/authority.ts";
import { newCertificateRequest } from "#platform/tls/request.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { tempFolder } from "../support/temp-folder.ts";

const URI = "urn:malkhana:station:KTW:epoch:1";
const settings = { name: "gaya", names: ["localhost", "127.0.0.1"], clock: systemClock() };
const derOf = (pem: string) => new X509Certificate(pem).raw;

test("[EN1] what the authority issues it knows again, after a restart too; another's it does not", async () => {
  const folder = tempFolder();
  const authority = await openAuthority(folder, settings);
  const { request } = await newCertificateRequest("KTW");
  const issued = await authority.issue(request, URI, 90);
  const again = await openAuthority(folder, settings);
  expect([again.caPem, again.fingerprint]).toEqual([authority.caPem, authority.fingerprint]);
  const der = derOf(issued?.cert ?? "");
  expect(await again.inspect(der)).toMatchObject({ uri: URI, serial: issued?.serial });
  const other = await openAuthority(tempFolder(), settings);
  expect(await other.inspect(der)).toBeUndefined();
  expect(await again.inspect(der.subarray(0, 100))).toBeUndefined();
  expect(await again.inspect(derOf(again.caPem))).toBeUndefined();
});

test("[EN1] a request that was touched is not signed, and an expired certificate is told apart from a foreign one", async () => {
  const authority = await openAuthority(tempFolder(), settings);
  const { request } = await newCertificateRequest("KTW");
  const other = await newCertificateRequest("GYA");
  const lines = request.trim().split("\n");
  lines[3] = other.request.trim().split("\n")[3] ?? "";
  expect(await authority.issue(lines.join("\n"), URI, 90)).toBeUndefined();
  expect(await authority.issue("no request", URI, 90)).toBeUndefined();
  const old = await openAuthority(tempFolder(), { ...settings, clock: fakeClock(Date.UTC(2020, 0, 1)) });
  const expired = await old.issue(request, URI, 30);
  expect((await old.inspect(derOf(expired?.cert ?? "")))?.notAfterMs).toBe(Date.UTC(2020, 0, 31));
});

test("[EN2] device and service prove to each other who they are under TLS 1.3", async () => {
  const authority = await openAuthority(tempFolder(), settings);
  const { key, request } = await newCertificateRequest("KTW");
  const cert = (await authority.issue(request, URI, 90))?.cert ?? "";
  const server = createServer(
    { ...authority.server, ca: authority.caPem, requestCert: true, rejectUnauthorized: true, minVersion: "TLSv1.3" },
    (asked, answer) => answer.end((asked.socket as TLSSocket).getPeerCertificate().subjectaltname),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = { method: "GET", path: "/", deadlineMs: 5_000 } as const;
  const known = createHttpClient(url, systemClock(), { tls: { ca: authority.caPem, cert, key } });
  const answer = await known.ask(ask);
  expect(answer.kind === "answer" && Buffer.from(answer.body).toString()).toBe(`URI:${URI}`);
  const stranger = createHttpClient(url, systemClock(), { tls: { ca: authority.caPem, cert: "", key: "" } });
  expect(await stranger.ask(ask)).toMatchObject({ kind: "none" });
  const trusting = createHttpClient(url, systemClock());
  expect(await trusting.ask(ask)).toMatchObject({ kind: "none" });
  for (const client of [known, stranger, trusting]) client.close();
  server.closeAllConnections();
  server.close();
});
