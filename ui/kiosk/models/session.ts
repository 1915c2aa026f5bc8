import { type ReadonlySignal, signal } from "@preact/signals";
import type { Answer } from "#ui/kit/answer.ts";
import type { ScreenClock } from "#ui/kit/browser-clock.ts";
import type { SignedIn } from "./answers.ts";
import type { Api } from "./api.ts";

/** Seconds of warning before the screen locks itself. */
export const COUNTDOWN_S = 15;
const TOUCH_EVERY_MS = 10_000;

type SessionState =
  | { readonly kind: "unknown" }
  /** `card`: an officer's card was scanned, the PIN is still to come */
  | { readonly kind: "locked"; readonly card?: string }
  | { readonly kind: "open"; readonly signedIn: SignedIn };

export interface Session {
  readonly state: ReadonlySignal<SessionState>;
  /** whole seconds until the screen locks, once they are few */
  readonly remaining: ReadonlySignal<number | undefined>;
  /** asks the station whether somebody is signed in */
  begin(): Promise<void>;
  signIn(proof: Parameters<Api["signIn"]>[0]): Promise<Answer<SignedIn>>;
  signOut(): Promise<void>;
  /** locks the screen; with a card the lock screen asks that officer's PIN */
  lock(card?: string): void;
  /** a key or a finger: the time begins anew */
  touch(): void;
}

/** Who is signed in at this kiosk, and the idle time. The station keeps the time too and has the last word. */
export const createSession = (
  api: Pick<Api, "session" | "signIn" | "signOut" | "touch">,
  clock: ScreenClock,
): Session => {
  const state = signal<SessionState>({ kind: "unknown" });
  const remaining = signal<number | undefined>(undefined);
  let touchedMs = 0;
  let toldMs = 0;
  let stop = () => {};

  const lock = (card?: string) => {
    stop();
    remaining.value = undefined;
    state.value = card ? { kind: "locked", card } : { kind: "locked" };
  };
  const signOut = async () => {
    lock();
    await api.signOut();
  };
  const tick = (idleMs: number) => {
    const left = Math.ceil((touchedMs + idleMs - clock.monoMs()) / 1000);
    remaining.value = left <= COUNTDOWN_S ? Math.max(left, 0) : undefined;
    if (left <= 0) {
      void signOut();
      return;
    }
    stop = clock.after(500, () => tick(idleMs));
  };
  const open = (signedIn: SignedIn) => {
    stop();
    touchedMs = clock.monoMs();
    toldMs = touchedMs;
    state.value = { kind: "open", signedIn };
    tick(signedIn.idleMs);
  };

  return {
    state,
    remaining,
    async begin() {
      const answer = await api.session();
      if (answer.ok) open(answer.value);
      else lock();
    },
    async signIn(proof) {
      const answer = await api.signIn(proof);
      if (answer.ok) open(answer.value);
      return answer;
    },
    signOut,
    lock,
    touch() {
      if (state.value.kind !== "open") return;
      touchedMs = clock.monoMs();
      if (touchedMs - toldMs < TOUCH_EVERY_MS && remaining.value === undefined) return;
      toldMs = touchedMs;
      remaining.value = undefined;
      void api.touch();
    },
  };
};
