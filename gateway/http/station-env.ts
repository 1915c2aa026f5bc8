/** What the wire knows of the device that asks. */
export interface StationEnv {
  Variables: { station: string };
  Bindings: { incoming?: import("node:http").IncomingMessage };
}
