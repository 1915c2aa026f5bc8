import type { Standing } from "#domain/orders/standing.ts";
import type { StationOrders } from "../orders/station-orders.ts";
import type { Clips } from "./clips.ts";

/**
 * Has the district's questions for clips answered: those that stand now, and each time the orders were fetched. A
 * question that was answered is not asked of the recorder again; one the journal could not take waits for the next time.
 * @returns the orders as the courier is to follow them; they go on while a clip is fetched
 */
export const answeringClips = (orders: StationOrders, clips: Pick<Clips, "answer">): Pick<StationOrders, "follow"> => {
  const done = new Set<string>();
  let running = false;
  const open = ({ clips: asked }: Standing) => asked.find(({ ask }) => !done.has(ask));
  const answerAll = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      for (let next = open(orders.standing()); next; next = open(orders.standing())) {
        if (!(await clips.answer(next))) return;
        done.add(next.ask);
      }
    } finally {
      running = false;
    }
  };
  // a disk that fails is told by the journal
  const begin = (): void => void answerAll().catch(() => undefined);
  begin();
  return {
    async follow(exchange, head) {
      await orders.follow(exchange, head);
      begin();
    },
  };
};
