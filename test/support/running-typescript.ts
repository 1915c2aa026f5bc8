import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** The command line that runs a TypeScript file of the project in a process of its own. */
export const runningTypeScript = (program: string): [string, ...string[]] => {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  return [process.execPath, "--import", tsx, resolve(import.meta.dirname, "../..", program)];
};
