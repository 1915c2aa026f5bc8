import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { SerialPort } from "serialport";
import { SMTPServer } from "smtp-server";
import { expect, onTestFinished, test } from "vitest";
import { gsmNotifier } from "#edge/devices/notify/notify-gsm.ts";
import { smtpNotifier } from "#edge/devices/notify/notify-smtp.ts";
import { webhookNotifier } from "#edge/devices/notify/notify-webhook.ts";
import { systemClock } from "#platform/clock.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const clock = systemClock();
const TEXT = "दरवाज़ा ज़बरदस्ती खुला, थाना परीक्षण, 22-11-2026 03:00";

test("[AL12] a mail reaches a foreign server whole, in Hindi; a server that is not there is a failure that says so", async () => {
  const got: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        got.push(session.envelope.rcptTo.map(({ address }) => address).join(), Buffer.concat(parts).toString());
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const mail = smtpNotifier({ host: "127.0.0.1", port, from: "station@thana.example", tls: false });
  expect(await mail.send({ to: "co@police.example", subject: TEXT, text: TEXT })).toEqual({ ok: true });
  expect(got[0]).toBe("co@police.example");
  const [, body = ""] = (got[1] ?? "").split("\r\n\r\n");
  expect(Buffer.from(body, "base64").toString() + body).toContain("03:00");
  await new Promise<void>((resolve) => server.close(() => resolve()));
  expect(await mail.send({ to: "co@police.example", subject: TEXT, text: TEXT })).toMatchObject({
    ok: false,
    why: expect.stringContaining("ECONNREFUSED"),
  });
  await mail.close();
});

test("[AL12] a webhook gets the message as JSON; an answer that is no success is a failure", async () => {
  const got: unknown[] = [];
  let status = 204;
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (part: Buffer) => {
      text += part.toString();
    });
    request.on("end", () => {
      got.push(request.url, JSON.parse(text));
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const hook = webhookNotifier(`http://127.0.0.1:${port}/alarm?key=1`, clock);
  const message = { to: "x", subject: TEXT, text: TEXT };
  expect(await hook.send(message)).toEqual({ ok: true });
  expect(got).toEqual(["/alarm?key=1", message]);
  status = 500;
  expect(await hook.send(message)).toEqual({ ok: false, why: "status 500" });
  await hook.close();
});

/** A command ends with CR, a text with Ctrl-Z. */
const endOf = (text: string): number => [...text].findIndex((char) => char === "\r" || char === "\u001a");

const socat = spawnSync("socat", ["-V"]).status === 0;
test.skipIf(!socat)(
  `[AL12] a GSM modem on a serial line takes a Hindi text message by AT commands${socat ? "" : " (no socat)"}`,
  async () => {
    const folder = tempFolder();
    const [ours, theirs] = [join(folder, "modem"), join(folder, "network")];
    const line: ChildProcess = spawn("socat", [`pty,raw,echo=0,link=${ours}`, `pty,raw,echo=0,link=${theirs}`]);
    onTestFinished(() => void line.kill());
    await expect.poll(() => existsSync(ours) && existsSync(theirs)).toBe(true);
    const modem = new SerialPort({ path: theirs, baudRate: 115_200 });
    onTestFinished(() => new Promise<void>((resolve) => modem.close(() => resolve())));
    const said: string[] = [];
    let refuses = false;
    let buffer = "";
    modem.on("data", (bytes: Buffer) => {
      buffer += bytes.toString("latin1");
      for (let end = endOf(buffer); end >= 0; end = endOf(buffer)) {
        const text = buffer.slice(0, end);
        const isText = buffer[end] === "\u001a";
        buffer = buffer.slice(end + 1);
        said.push(text);
        if (isText) modem.write(refuses ? "\r\n+CMS ERROR: 38\r\n" : "\r\n+CMGS: 7\r\n\r\nOK\r\n");
        else modem.write(text.startsWith("AT+CMGS=") ? "\r\n> " : "\r\nOK\r\n");
      }
    });
    const gsm = gsmNotifier(ours, 115_200, clock);
    expect(await gsm.send({ to: "+919876543210", subject: "", text: TEXT })).toEqual({ ok: true });
    const decoded = Buffer.from(said.at(-1) ?? "", "hex")
      .swap16()
      .toString("utf16le");
    expect(decoded).toBe(TEXT);
    expect(said.slice(0, 4)).toEqual(["ATE0", "AT+CMGF=1", 'AT+CSCS="UCS2"', "AT+CSMP=17,167,0,8"]);
    refuses = true;
    expect(await gsm.send({ to: "+919876543210", subject: "", text: TEXT })).toMatchObject({
      ok: false,
      why: expect.stringContaining("CMS ERROR: 38"),
    });
    await gsm.close();
  },
);
