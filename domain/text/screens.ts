import { COMMON_TEXTS } from "./screens/common.ts";
import { DEPOSIT_TEXTS } from "./screens/deposit.ts";
import { DISTRICT_TEXTS } from "./screens/district.ts";
import { FLOW_TEXTS } from "./screens/flows.ts";
import { HOME_TEXTS } from "./screens/home.ts";
import { IMPORT_TEXTS } from "./screens/import.ts";
import { ITEM_TEXTS } from "./screens/item.ts";
import { KEYBOARD_TEXTS } from "./screens/keyboard.ts";
import { KIT_TEXTS } from "./screens/kit.ts";
import { LESSON_TEXTS } from "./screens/lessons.ts";
import { MEND_TEXTS } from "./screens/mend.ts";
import { MOVEMENT_TEXTS } from "./screens/movement.ts";
import { ORDER_TEXTS } from "./screens/orders.ts";
import { PRINT_TEXTS } from "./screens/print.ts";
import { REPAIRS_TEXTS } from "./screens/repairs.ts";
import { ROOM_TEXTS } from "./screens/room.ts";
import { SCAN_TEXTS } from "./screens/scan.ts";
import { SEARCH_TEXTS } from "./screens/search.ts";
import { UNCONFIRMED_TEXTS } from "./screens/unconfirmed.ts";
import { WORD_TEXTS } from "./screens/words.ts";

/** Every text of the screens in both languages: a text that lacks one does not compile. `{{name}}` stands for a fact. */
export const SCREENS = {
  ...COMMON_TEXTS,
  ...HOME_TEXTS,
  ...DEPOSIT_TEXTS,
  ...DISTRICT_TEXTS,
  ...ITEM_TEXTS,
  ...MOVEMENT_TEXTS,
  ...FLOW_TEXTS,
  ...KIT_TEXTS,
  ...IMPORT_TEXTS,
  ...SCAN_TEXTS,
  ...MEND_TEXTS,
  ...LESSON_TEXTS,
  ...ORDER_TEXTS,
  ...PRINT_TEXTS,
  ...UNCONFIRMED_TEXTS,
  ...REPAIRS_TEXTS,
  ...ROOM_TEXTS,
  ...SEARCH_TEXTS,
  ...WORD_TEXTS,
  ...KEYBOARD_TEXTS,
} as const;
