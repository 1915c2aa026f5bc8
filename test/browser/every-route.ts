import { readFileSync } from "node:fs";
import type { Reader } from "#stores/view/view.ts";

const ROUTES = new URL("../../ui/kiosk/shell/routes.tsx", import.meta.url);

/**
 * An address for every route of the kiosk, read from its own list of routes, with things of the station in the place of
 * parameters. @throws Error when a route has a parameter that has no example here
 */
export const everyRoute = (reader: Reader): readonly string[] => {
  const out = reader.out({ limit: 50 }).find(({ movement }) => movement);
  const item = reader.recent(20).find(({ photos, whereabouts }) => photos.length > 0 && whereabouts.kind === "placed");
  const place = reader.places().find(({ kind }) => kind === "rack");
  const examples: Readonly<Record<string, string | undefined>> = {
    item: item?.item,
    movement: out?.movement?.movement,
    place: place?.place,
    list: "overdue",
    part: "printer",
    what: "register",
  };
  const paths = [...readFileSync(ROUTES, "utf8").matchAll(/path="([^"]+)"/g)].map((match) => match[1] ?? "");
  const filled = paths.map((path) =>
    path.replaceAll(/:(\w+)\??/g, (_whole, name: string) => {
      const example = path.startsWith("/return") && name === "item" ? out?.item.item : examples[name];
      if (example === undefined) throw new Error(`no example of :${name} for ${path}`);
      return example;
    }),
  );
  if (filled.length < 10) throw new Error("too few routes were read");
  return [...filled, ...(out ? [`/i/${out.item.item}`] : [])];
};
