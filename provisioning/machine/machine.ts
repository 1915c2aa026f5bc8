import { spawn } from "node:child_process";
import { join } from "node:path";

/** How a program of the machine ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The machine that is made a station: the running one, or a root folder that will be one when it starts. */
export interface Machine {
  /** absolute path of its root */
  readonly root: string;
  /** its services run, so that units can be started and stopped */
  readonly isLive: boolean;
  /** where a path of the machine is for us */
  at(path: string): string;
  /** Runs a program of ours to its end; 127 when there is none of that name. */
  run(program: string, args: readonly string[], options?: RunOptions): Promise<Ran>;
}

export interface RunOptions {
  readonly uid?: number;
  readonly gid?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** each piece of its standard output as it comes */
  readonly onOutput?: (text: string) => void;
}

/** @param root `/` is the machine that runs us */
export const machineAt = (root: string): Machine => ({
  root,
  isLive: root === "/",
  at: (path) => join(root, path),
  run: (program, args, options = {}) =>
    new Promise((resolve) => {
      const { uid, gid, env, stdin, onOutput } = options;
      const child = spawn(program, args, {
        stdio: ["pipe", "pipe", "pipe"],
        env: { ...process.env, LC_ALL: "C.UTF-8", ...env },
        ...(uid === undefined ? {} : { uid }),
        ...(gid === undefined ? {} : { gid }),
      });
      let stdout = "";
      let stderr = "";
      child.stdout.on("data", (piece: Buffer) => {
        stdout += piece.toString();
        onOutput?.(piece.toString());
      });
      child.stderr.on("data", (piece: Buffer) => {
        stderr += piece.toString();
      });
      child.on("error", (error) => resolve({ code: 127, stdout, stderr: error.message }));
      child.on("close", (code) => resolve({ code: code ?? 1, stdout, stderr }));
      child.stdin.on("error", () => undefined); // a program may end before it has read everything
      child.stdin.end(stdin);
    }),
});

/** A program of the machine that must do its work. @throws Error with what it said when it does not */
export const mustRun = async (machine: Machine, program: string, args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await machine.run(program, args);
  if (code !== 0) throw new Error(`${program} ${args.join(" ")}: ${code}: ${stderr.trim() || stdout.trim()}`);
  return stdout;
};
