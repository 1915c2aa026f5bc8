import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

/** The worst scores of some pages, 0 to 1. */
export interface Scores {
  readonly performance: number;
  readonly accessibility: number;
}

const WIDTH = 1280;
const HEIGHT = 800;

const cookieOf = async (url: string): Promise<string> => {
  const answer = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ number: "1101", pin: "271828" }),
  });
  if (!answer.ok) throw new Error(`signing in was refused: ${answer.status}`);
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
};

/** Audits pages of the station, the first locked, the others signed in; the CPU as slow as it was calibrated. */
export const lighthouseScores = async (url: string, paths: readonly string[], rate: number): Promise<Scores> => {
  const cookie = await cookieOf(url);
  const chrome = await launch({
    chromePath: "/usr/bin/chromium",
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-sync"],
  });
  try {
    const scores: Scores[] = [];
    for (const [at, path] of paths.entries()) {
      const result = await lighthouse(url + path, {
        port: chrome.port,
        logLevel: "error",
        onlyCategories: ["performance", "accessibility"],
        formFactor: "desktop",
        screenEmulation: { mobile: false, width: WIDTH, height: HEIGHT, deviceScaleFactor: 1, disabled: false },
        throttlingMethod: "devtools",
        throttling: {
          cpuSlowdownMultiplier: rate,
          rttMs: 0,
          throughputKbps: 0,
          requestLatencyMs: 0,
          downloadThroughputKbps: 0,
          uploadThroughputKbps: 0,
        },
        disableStorageReset: true,
        ...(at > 0 ? { extraHeaders: { Cookie: cookie } } : {}),
      });
      const { categories, audits } = result?.lhr ?? {};
      const score = {
        performance: categories?.["performance"]?.score ?? 0,
        accessibility: categories?.["accessibility"]?.score ?? 0,
      };
      const failed = Object.values(audits ?? {}).filter((audit) => audit.score === 0 && audit.details !== undefined);
      console.error(
        `lighthouse ${at > 0 ? path : "lock"}: ${score.performance}, ${score.accessibility}`,
        `(${result?.lhr.finalDisplayedUrl}; ${failed.map(({ id }) => id).join(" ")})`,
      );
      scores.push(score);
    }
    return {
      performance: Math.min(...scores.map((score) => score.performance)),
      accessibility: Math.min(...scores.map((score) => score.accessibility)),
    };
  } finally {
    chrome.kill();
  }
};
