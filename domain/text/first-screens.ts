import { ALARM_TEXTS } from "./screens/alarms.ts";
import { COMMON_TEXTS } from "./screens/common.ts";
import { HOME_TEXTS } from "./screens/home.ts";
import { ITEM_TEXTS } from "./screens/item.ts";
import { KEYBOARD_TEXTS } from "./screens/keyboard.ts";
import { KIT_TEXTS } from "./screens/kit.ts";
import { PART_TEXTS } from "./screens/parts.ts";
import { PRINT_TEXTS } from "./screens/print.ts";
import { ROOM_TEXTS } from "./screens/room.ts";
import { SCAN_TEXTS } from "./screens/scan.ts";
import { SEARCH_TEXTS } from "./screens/search.ts";
import { WORD_TEXTS } from "./screens/words.ts";

/** Texts of all that stands on the page before a screen is fetched: lock, shell, strip, search, home. */
export const FIRST_TEXTS = {
  ...ALARM_TEXTS,
  ...COMMON_TEXTS,
  ...HOME_TEXTS,
  ...ITEM_TEXTS,
  ...KIT_TEXTS,
  ...SCAN_TEXTS,
  ...PRINT_TEXTS,
  ...PART_TEXTS,
  ...ROOM_TEXTS,
  ...SEARCH_TEXTS,
  ...WORD_TEXTS,
  ...KEYBOARD_TEXTS,
} as const;
