import { decided } from "#domain/custody/act.ts";
import { instantOf } from "#domain/time.ts";
import { SAMPLE_CLIP } from "#edge/devices/camera/simulated/sample-clip.ts";
import { drawScene } from "#edge/devices/camera/simulated/scene.ts";
import { createAlarms } from "#edge/services/alarms/alarms.ts";
import { createClips } from "#edge/services/cameras/clips.ts";
import { createStills } from "#edge/services/cameras/stills.ts";
import { SYSTEM_ACTOR } from "#edge/services/opening/open-epoch.ts";
import type { OpenStation } from "#edge/services/opening/open-station.ts";
import { openCameraBook } from "#edge/stores/cameras/camera-book.ts";
import type { Clock } from "#platform/clock.ts";
import type { Blobs } from "#stores/blobs/blobs.ts";

/** The door of a station's room opens with nobody signed in, two cameras look, and the district's question is answered. */
export const nightAtTheRoom = async (
  opened: OpenStation,
  blobs: Blobs,
  clock: Clock,
  question: { readonly ask: string; readonly by: string },
): Promise<void> => {
  const { journal, view, folder } = opened;
  const { reader } = view;
  const cameras = ["almirah", "door"];
  const at = instantOf(clock.now() - 2 * 3_600_000);
  const recorder = {
    async still(camera: string) {
      const scene = { door: "open", figure: camera === "door", view: "as-it-was" } as const;
      const bytes = drawScene(scene, `${camera}  ${at.slice(0, 16)}`, 7, camera === "almirah");
      return bytes ? ({ ok: true, bytes, mime: "image/jpeg" } as const) : ({ ok: false, why: "dark" } as const);
    },
    clip: async () =>
      ({ ok: true, bytes: Buffer.from(SAMPLE_CLIP.replaceAll("\n", ""), "base64"), mime: "video/webm" }) as const,
  };
  const book = openCameraBook(`${folder}/night.sqlite`);
  const parts = { cameras, recorder, blobs, journal, reader, clock };
  const written = await journal.write(SYSTEM_ACTOR, ({ mint }) => {
    const opening = mint("opening");
    const body = { door: "main", opening, present: [] };
    return decided([{ kind: "door.opened", at, subjects: [opening], body }], opening);
  });
  if (!written.ok) throw new Error(written.error.code);
  const facts = { hi: "मुख्य दरवाज़ा", en: "Main door" };
  await createAlarms({ journal, reader }).raise({ kind: "door-nobody", at, of: "main", facts });
  await createStills({ ...parts, book }).take("open", written.value.value);
  await createClips(parts).answer({
    ...question,
    camera: "door",
    from: at,
    seconds: 10,
    question: "रात में कौन आया था?",
  });
  book.close();
};
