import { execFile } from "node:child_process";
import type { Looking } from "./look.ts";

const MOST_MS = 5_000;

/** Runs a program of this machine; one that hangs is ended after five seconds. */
export const runProgram: Looking["run"] = (program, args) =>
  new Promise((resolve) => {
    execFile(program, [...args], { timeout: MOST_MS, env: { ...process.env, LC_ALL: "C.UTF-8" } }, (error, stdout) => {
      const code = error === null ? 0 : error.code === "ENOENT" ? 127 : typeof error.code === "number" ? error.code : 1;
      resolve({ code, stdout });
    });
  });
