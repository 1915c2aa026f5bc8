import { type ChildProcess, fork } from "node:child_process";

/** A program of the product, running as a child of `npm start`. */
export interface Child {
  send(message: object): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Asks it to end and resolves when it has; with `hard` it is not asked. */
  stop(hard?: boolean): Promise<void>;
}

/** @param onEnd hears when it ends without having been stopped */
export const startChild = (
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  onEnd: (code: number) => void,
): Child => {
  // a group of its own: a terminal's Ctrl+C reaches the parent only, which ends its children in order
  const child: ChildProcess = fork(program, args, { env: { ...process.env, ...environment }, detached: true });
  let stopping = false;
  const ended = new Promise<void>((resolve) => {
    child.once("exit", (code) => {
      resolve();
      if (!stopping) onEnd(code ?? 1);
    });
  });
  return {
    send: (message) => void (child.connected && child.send(message)),
    onMessage: (listener) => void child.on("message", listener),
    stop(hard = false) {
      stopping = true;
      child.kill(hard ? "SIGKILL" : "SIGTERM");
      return ended;
    },
  };
};
