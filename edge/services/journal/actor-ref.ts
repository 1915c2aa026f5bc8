import type { Actor, SecondActor } from "#domain/log/entry.ts";

/** Who acts, as the session knows it. Never what a client says of itself. */
export interface ActorRef extends Actor {
  readonly second?: SecondActor;
}
