import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runningTypeScript } from "./running-typescript.ts";

/** Why system calls cannot be traced here; undefined when they can. */
export const straceMissing = (): string | undefined => {
  const probe = spawnSync("strace", ["-f", "-o", "/dev/null", "true"]);
  if (probe.error) return `strace is not installed (${probe.error.message})`;
  return probe.status === 0 ? undefined : `strace may not trace here: ${probe.stderr.toString().trim()}`;
};

/** A system call that came back, in the order in which calls came back. */
export interface TracedCall {
  readonly name: string;
  /** The call's text, file descriptors with their paths. */
  readonly text: string;
  readonly failed: boolean;
}

/** The calls of a `strace -f` file; one that was interrupted by another thread's is put together again. */
export const readTrace = (trace: string): TracedCall[] => {
  const begun = new Map<string, string>();
  const calls: TracedCall[] = [];
  for (const line of trace.split("\n")) {
    const [, pid = "", rest = ""] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (rest.endsWith("<unfinished ...>")) {
      begun.set(pid, rest);
      continue;
    }
    const text = rest.startsWith("<... ") ? `${begun.get(pid) ?? ""} ${rest}` : rest;
    const name = /^\w+/.exec(text)?.[0];
    if (name !== undefined) calls.push({ name, text, failed: /= -1 E[A-Z]+/.test(rest) });
  }
  return calls;
};

/** Runs a TypeScript program under strace and gives its exit code, output and calls. */
export const traced = async (run: {
  folder: string;
  options: readonly string[];
  program: string;
  args: readonly string[];
}): Promise<{ code: number | null; stdout: string; calls: TracedCall[] }> => {
  const file = join(run.folder, "trace");
  const [node, ...flags] = runningTypeScript(run.program);
  const child = spawn("strace", ["-f", "-y", "-o", file, ...run.options, node, ...flags, ...run.args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let stdout = "";
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { code, stdout, calls: readTrace(readFileSync(file, "utf8")) };
};
