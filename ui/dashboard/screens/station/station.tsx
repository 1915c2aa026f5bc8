import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRoute } from "preact-iso";
import type { StationLine } from "#domain/fleet/lines.ts";
import { type DistrictAction, mayAsk } from "#domain/people/scope.ts";
import { NewsPill, Reading } from "../../shell/reading.tsx";
import { useDistrict, useOfficer, useReading } from "../../use-district.ts";
import { StandingMark, StationFacts } from "../fleet.tsx";
import { DevicesTab } from "./devices-tab.tsx";
import { ItemsTab } from "./items-tab.tsx";
import { LogTab } from "./log-tab.tsx";
import { MovementsTab } from "./movements-tab.tsx";
import { OfficersTab } from "./officers-tab.tsx";
import { OrdersTab } from "./orders-tab.tsx";
import { RoomTab } from "./room-tab.tsx";
import { RoomThumb } from "./room-thumb.tsx";

const TABS = [
  { id: "items", action: "property.see", Tab: ItemsTab },
  { id: "movements", action: "property.see", Tab: MovementsTab },
  { id: "room", action: "room.see", Tab: RoomTab },
  { id: "orders", action: "orders.see", Tab: OrdersTab },
  { id: "officers", action: "orders.see", Tab: OfficersTab },
  { id: "log", action: "log.see", Tab: LogTab },
  { id: "devices", action: "station.manage", Tab: DevicesTab },
] as const satisfies readonly { id: string; action: DistrictAction; Tab: unknown }[];

/** One station: how it stands, and its items, movements, log and machines, each with its own address. */
export const StationScreen = (): JSX.Element => {
  const { t, name, clock } = useDistrict();
  const { rank } = useOfficer();
  const { station = "", tab = "items" } = useRoute().params;
  /** raised when the page is asked to show what is new */
  const turn = useSignal(0);
  const line = useReading<StationLine>(`/stations/${station}/summary`, turn.value);
  const open = TABS.filter(({ action }) => mayAsk(rank, action));
  const shown = open.find(({ id }) => id === tab) ?? open[0];
  return (
    <main class="page">
      <Reading of={line}>
        {(known) => (
          <section class={`station station-${known.standing.state}`}>
            <div class="station-head">
              <h1>{name(known.name)}</h1>
              <small class="soft">
                {known.station} · {t("fleet.where", { circle: known.circle, zone: known.zone })}
              </small>
              <StandingMark line={known} />
              {shown?.id !== "room" && mayAsk(rank, "room.see") && <RoomThumb station={station} turn={turn.value} />}
            </div>
            <StationFacts line={known} nowMs={clock.now()} />
          </section>
        )}
      </Reading>
      <div class="tab-row">
        <nav class="tabs" aria-label={t("col.station")}>
          {open.map(({ id }) => (
            <a key={id} class="tab" href={`/s/${station}/${id}`} aria-current={id === shown?.id ? "page" : undefined}>
              {t(`tab.${id}`)}
            </a>
          ))}
        </nav>
        <NewsPill
          station={station}
          onShow={() => {
            turn.value += 1;
          }}
        />
      </div>
      {shown && <shown.Tab station={station} turn={turn.value} />}
    </main>
  );
};
