import { deposit } from "#domain/custody/acts/deposit.ts";
import { systemClock } from "#platform/clock.ts";
import { keeperOf, openTestStation, phoneDeposit, trayOf } from "./open-test-station.ts";

/** Deposits for ever into the station of a folder and prints each item once its deposit was answered. */
const [folder = "", from = "0"] = process.argv.slice(2);
const opened = await openTestStation(folder, systemClock());
const known = opened.view.reader.officers();
const by = known.length > 0 ? await actorAgain() : await keeperOf(opened);
const tray = opened.view.reader.places()[0]?.place ?? (await trayOf(opened, by));

async function actorAgain() {
  const [keeper, sho] = ["1", "2"].map((number) => opened.view.reader.officerByNumber(number)?.officer ?? "");
  return {
    officer: keeper ?? "",
    factors: ["number" as const],
    session: "test",
    second: { officer: sho ?? "", factors: ["number" as const] },
  };
}

for (let number = Number(from); ; number++) {
  const done = await opened.journal.perform(by, deposit, phoneDeposit(tray, number, Date.now(), by.officer));
  if (!done.ok) throw new Error(done.error.code);
  process.stdout.write(`ack ${done.value.value.items[0]?.item} ${number}\n`);
}
