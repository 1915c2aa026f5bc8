import { FIRST_TEXTS } from "./first-screens.ts";
import { CAMERA_REPAIRS_TEXTS } from "./screens/camera-repairs.ts";
import { CAMERA_TEXTS } from "./screens/cameras.ts";
import { CLAIM_TEXTS } from "./screens/claim.ts";
import { CLOCK_TEXTS } from "./screens/clock.ts";
import { DEPOSIT_TEXTS } from "./screens/deposit.ts";
import { DISTRICT_TEXTS } from "./screens/district.ts";
import { DESK_TEXTS } from "./screens/district-orders.ts";
import { SIGHT_TEXTS } from "./screens/district-sight.ts";
import { FLOW_TEXTS } from "./screens/flows.ts";
import { IMPORT_TEXTS } from "./screens/import.ts";
import { LESSON_TEXTS } from "./screens/lessons.ts";
import { MEND_TEXTS } from "./screens/mend.ts";
import { MOVEMENT_TEXTS } from "./screens/movement.ts";
import { OPENING_TEXTS } from "./screens/openings.ts";
import { ORDER_TEXTS } from "./screens/orders.ts";
import { POWER_TEXTS } from "./screens/power.ts";
import { PRINT_JOB_TEXTS } from "./screens/print-jobs.ts";
import { PROOF_TEXTS } from "./screens/proof.ts";
import { REPAIRS_TEXTS } from "./screens/repairs.ts";
import { UNCONFIRMED_TEXTS } from "./screens/unconfirmed.ts";

/** Every text of the screens in both languages: a text that lacks one does not compile. `{{name}}` stands for a fact. */
export const SCREENS = {
  ...FIRST_TEXTS,
  ...CAMERA_REPAIRS_TEXTS,
  ...CAMERA_TEXTS,
  ...CLAIM_TEXTS,
  ...CLOCK_TEXTS,
  ...DEPOSIT_TEXTS,
  ...DESK_TEXTS,
  ...DISTRICT_TEXTS,
  ...FLOW_TEXTS,
  ...IMPORT_TEXTS,
  ...LESSON_TEXTS,
  ...MEND_TEXTS,
  ...MOVEMENT_TEXTS,
  ...POWER_TEXTS,
  ...PRINT_JOB_TEXTS,
  ...OPENING_TEXTS,
  ...ORDER_TEXTS,
  ...PROOF_TEXTS,
  ...REPAIRS_TEXTS,
  ...SIGHT_TEXTS,
  ...UNCONFIRMED_TEXTS,
} as const;
