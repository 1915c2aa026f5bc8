// Makes the ten seconds that the simulated recorder gives for every clip: a drawn room with a walking figure and a tone
// each second, recorded by Chromium as WebM (VP8, Opus). Run by hand when the clip is to look otherwise; the result is
// kept beside the recorder.
import { writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { root } from "./steps.mjs";

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--autoplay-policy=no-user-gesture-required"],
});
const page = await browser.newPage();
const base64 = await page.evaluate(async () => {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [320, 180];
  const ink = canvas.getContext("2d");
  const box = (colour, x, y, width, height) => {
    ink.fillStyle = colour;
    ink.fillRect(x, y, width, height);
  };
  const draw = (second) => {
    box("#c9c2b2", 0, 0, 320, 151);
    box("#8d8577", 0, 151, 320, 29);
    for (let row = 0; row < 3; row++) box("#5b4a38", 12, 69 + row * 39, 140, 4);
    box("#3b3129", 210, 35, 66, 116);
    box(second > 2 && second < 8 ? "#dfe7ea" : "#6b5238", 214, 39, 58, 112);
    if (second > 2.5 && second < 7.5) box("#2d3a55", 232 - Math.sin(((second - 2.5) * Math.PI) / 5) * 90, 80, 26, 72);
    box("#000000", 0, 164, 320, 16);
    ink.fillStyle = "#ffffff";
    ink.font = "11px monospace";
    ink.fillText(`SIMULATED  00:${second.toFixed(1).padStart(4, "0")}`, 6, 176);
  };
  const audio = new AudioContext();
  const out = audio.createMediaStreamDestination();
  for (let second = 0; second < 10; second++) {
    const tone = audio.createOscillator();
    tone.frequency.value = 440;
    tone.connect(out);
    tone.start(audio.currentTime + second + 0.2);
    tone.stop(audio.currentTime + second + 0.32);
  }
  draw(0);
  const stream = canvas.captureStream(5);
  stream.addTrack(out.stream.getAudioTracks()[0]);
  const recorder = new MediaRecorder(stream, {
    mimeType: "video/webm;codecs=vp8,opus",
    videoBitsPerSecond: 24_000,
    audioBitsPerSecond: 8_000,
  });
  const parts = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const ended = new Promise((resolve) => {
    recorder.onstop = resolve;
  });
  recorder.start();
  const begun = performance.now();
  await new Promise((resolve) => {
    const timer = setInterval(() => {
      const second = (performance.now() - begun) / 1_000;
      if (second < 10) return draw(second);
      clearInterval(timer);
      resolve();
    }, 200);
  });
  recorder.stop();
  await ended;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
});
await browser.close();
const lines = base64.match(/.{1,110}/g) ?? [];
writeFileSync(
  `${root}/edge/devices/camera/simulated/sample-clip.ts`,
  [
    "/** Ten seconds of a drawn room with a tone each second, WebM in base64; made by `node tools/make-sample-clip.mjs`. */",
    "export const SAMPLE_CLIP = `",
    ...lines,
    "`;",
    "",
  ].join("\n"),
);
console.log(`${Math.round((base64.length * 3) / 4)} bytes`);
