import { equalBytes, fromBase64 } from "#domain/log/bytes.ts";
import { rootAt } from "#domain/log/tree.ts";
import { type Head, headAnswerSchema, type OrdersHead, type Taken, takenSchema } from "#domain/wire/reply.ts";
import type { Clock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Checkpoints } from "../checkpoints.ts";
import type { Batches } from "./batches.ts";
import { type Exchange, type Exchanged, jsonBody } from "./exchange.ts";
import { createPace } from "./pace.ts";
import { reportFork } from "./report-fork.ts";
import type { Carry } from "./stock.ts";
import type { Witnessed } from "./witnessed.ts";

/** What one run of pushing came to. */
export type Pushed =
  /** both sides have the same entries */
  | { readonly kind: "equal"; readonly head: Head }
  /** the district has more of this log than we do: our tail was lost */
  | { readonly kind: "behind"; readonly head: Head }
  /** the district has other entries: this card, or that one, is a copy that went its own way */
  | { readonly kind: "fork"; readonly head: Head }
  | Exclude<Exchanged<never>, { kind: "done" }>;

/** Brings entries to the district. */
export interface Push {
  /** One run: asks how far the district is, sends what it lacks, brings the witness's signature home. */
  run(onHead: (head: Head) => void): Promise<Pushed>;
}

export interface PushDeps {
  readonly exchange: Exchange;
  readonly reader: Pick<Reader, "epoch" | "size" | "nodeAt" | "entries">;
  /** entries that are really in the log: fewer than the view has when the tail was lost */
  readonly logSize: () => Promise<number>;
  readonly batches: Batches;
  readonly checkpoints: Pick<Checkpoints, "latest">;
  /** signs the newest head, so that the last batch can bring it */
  readonly signHead: () => Promise<void>;
  readonly witnessed: Witnessed;
  /** hears how far the district's orders for us go; undefined when it has none */
  readonly onOrders?: (orders: OrdersHead | undefined) => void;
  readonly clock: Pick<Clock, "now" | "monoMs">;
  /** how entries travel where not by batches; the signed note, and what came meanwhile, go by batch still */
  readonly carry?: Carry;
}

const HEAD_DEADLINE_MS = 12_000;
/** A cosignature older than this is asked for again though nothing changed: it says that we are still here and whole. */
const FRESH_MS = 15 * 60_000;
const BATCH_TYPE = "application/x-malkhana-batch";

const readHead = jsonBody(headAnswerSchema);
const readTaken = jsonBody(takenSchema);

/** @returns the only writer towards the district; run it once at a time */
export const createPush = (deps: PushDeps): Push => {
  const { exchange, reader, logSize, batches, checkpoints, signHead, witnessed, clock, carry } = deps;
  const pace = createPace();

  const isOurs = (head: Head): boolean => {
    const root = fromBase64(head.root);
    return root !== undefined && equalBytes(rootAt(sha256, head.size, reader.nodeAt), root);
  };
  /** How a head stands to our log; undefined when it is a beginning of it. */
  const against = (head: Head, size: number): Pushed | undefined => {
    if (head.epoch > reader.epoch()) return { kind: "fork", head };
    if (head.epoch < reader.epoch()) return { kind: "refused", refused: { code: "wire/unknown-epoch", head } };
    if (head.size > size) return { kind: "behind", head };
    return isOurs(head) ? undefined : { kind: "fork", head };
  };

  const send = async (
    from: number,
    end: number,
    note: string | undefined,
  ): Promise<{ count: number; sent: Promise<Exchanged<Taken>> }> => {
    const packed = await batches.pack(from, end, pace.targetBytes(), note);
    const started = clock.monoMs();
    const sent = exchange
      .ask(
        {
          method: "POST",
          path: "/v1/entries",
          headers: { "Content-Type": BATCH_TYPE, "Content-Encoding": "br" },
          body: packed.bytes,
          deadlineMs: pace.deadlineMs(),
        },
        readTaken,
      )
      .then((answer) => {
        pace.learn(answer.kind === "done", packed.bytes.length, clock.monoMs() - started);
        return answer;
      });
    return { count: packed.count, sent };
  };

  /** Sends [from, end) with a few batches under way; the answers come back in order. */
  const sendAll = async (
    from: number,
    end: number,
    note: string,
    onHead: (head: Head) => void,
  ): Promise<Exchanged<Taken>> => {
    const flying: Promise<Exchanged<Taken>>[] = [];
    let next = from;
    let last: Exchanged<Taken> | undefined;
    do {
      while (flying.length < pace.atOnce() && (next < end || (flying.length === 0 && last === undefined))) {
        const { count, sent } = await send(next, end, note);
        next += count;
        flying.push(sent);
        if (next >= end) break;
      }
      const answer = await (flying.shift() as Promise<Exchanged<Taken>>);
      if (answer.kind !== "done") {
        await Promise.all(flying); // what is under way may still arrive: nothing is sent again before that is known
        return answer;
      }
      last = answer;
      onHead(answer.value);
    } while (flying.length > 0 || next < end);
    return last;
  };

  return {
    async run(onHead) {
      const started = clock.monoMs();
      const asked = await exchange.ask({ method: "GET", path: "/v1/head", deadlineMs: HEAD_DEADLINE_MS }, readHead);
      if (asked.kind !== "done") return asked;
      pace.greet(clock.monoMs() - started);
      const { orders, ...told } = asked.value;
      deps.onOrders?.(orders);
      let head: Head = told;
      let size = await logSize();
      const stands = against(head, size);
      if (stands?.kind === "fork" && head.epoch === reader.epoch()) await reportFork(deps, head);
      if (stands) return stands;
      if (size < reader.size()) return { kind: "busy", why: "tail-lost" };
      onHead(head);
      if (carry && head.size < size) {
        const carried = await carry(head);
        if (carried.kind !== "done")
          return carried.kind === "refused" ? judgeRefusal(carried, (now) => against(now, size)) : carried;
        head = carried.value;
        size = await logSize();
        const differs = against(head, size);
        if (differs) return differs;
        onHead(head);
      }
      await signHead();
      const signed = checkpoints.latest();
      const seen = witnessed.latest();
      const isFresh = seen !== undefined && seen.size === head.size && clock.now() - seen.atMs < FRESH_MS;
      if (signed === undefined || (signed.checkpoint.size <= head.size && isFresh)) return { kind: "equal", head };
      const end = signed.checkpoint.size;
      const sent = await sendAll(head.size, end, signed.note, onHead);
      if (sent.kind === "refused") return judgeRefusal(sent, (now) => against(now, size));
      if (sent.kind !== "done") return sent;
      if (sent.value.cosignatures !== undefined) await witnessed.keep(signed.note, sent.value.cosignatures);
      const { cosignatures: _cosignatures, ...now } = sent.value;
      return { kind: "equal", head: now };
    },
  };
};

/** Some refusals say that the logs differ, others that the district moved on: both are looked at from our side. */
const judgeRefusal = (
  answer: Extract<Exchanged<Taken>, { kind: "refused" }>,
  against: (head: Head) => Pushed | undefined,
): Pushed => {
  const { code, head } = answer.refused;
  if (head === undefined) return answer;
  if (code === "wire/fork" || code === "wire/frozen") return { kind: "fork", head };
  if (code === "wire/root" || code === "wire/gap") return against(head) ?? { kind: "busy", why: code };
  return answer;
};
