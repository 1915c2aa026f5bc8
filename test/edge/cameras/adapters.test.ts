import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frigateAdapter } from "#edge/devices/camera/frigate/frigate-topics.ts";
import { genericAdapter } from "#edge/devices/camera/generic/generic-topics.ts";
import { frigateEvent } from "../../support/frigate-peer.ts";

const bytes = (value: unknown): Uint8Array => Buffer.from(typeof value === "string" ? value : JSON.stringify(value));
const frigate = frigateAdapter("frigate");
const read = (topic: string, payload: unknown) => frigate.read(`frigate/${topic}`, bytes(payload));

describe("Frigate", () => {
  test("[CA1] a sighting of any version is the same; fields that are missing or new change nothing", () => {
    const seen = {
      ...{ type: "seen", camera: "door", id: "1.5-x", phase: "new", label: "person" },
      ...{ frameMs: 1_795_000_000_400, startMs: 1_795_000_000_000, hasStill: true, hasClip: true },
    };
    const of013 = frigateEvent("new", "door", "1.5-x", 1_795_000_000);
    const of018 = frigateEvent("new", "door", "1.5-x", 1_795_000_000, {
      ...{ active: true, attributes: {}, path_data: [], recognized_license_plate: null, sub_label: ["राम", 0.9] },
      ...{ snapshot: null, top_score: undefined, region: [0, 0, 1, 1], zones_from_the_future: { a: [1] } },
    });
    expect(read("events", of013)).toEqual([seen]);
    expect(read("events", of018)).toEqual([seen]);
    expect(read("events", frigateEvent("end", "door", "1.5-x", 1_795_000_000))).toEqual([
      { ...seen, phase: "end", endMs: 1_795_000_009_000 },
    ]);
  });

  test("[CA1] figures, states, streams, sound and availability by their topics", () => {
    expect(read("available", "online")).toEqual([{ type: "recorder", online: true }]);
    expect(read("available", "stopped")).toEqual([{ type: "recorder", online: false }]);
    expect(read("door/recordings/state", "OFF")).toEqual([
      { type: "switch", camera: "door", what: "recordings", on: false },
    ]);
    expect(read("door/status/record", "offline")).toEqual([
      { type: "stream", camera: "door", role: "record", state: "offline" },
    ]);
    expect(read("door/audio/dBFS", "-43.2")).toEqual([{ type: "sound", camera: "door", dbfs: -43.2 }]);
    const storage = { "/media/frigate/recordings": { total: 900, used: 880, free: 20.5 }, "/tmp/cache": { free: 1 } };
    const stats = {
      cameras: { door: { camera_fps: 5.1, audio_dBFS: -40, pid: 7 }, broken: { camera_fps: null } },
      service: { version: "0.17.2-abc", storage, last_updated: 1 },
    };
    expect(read("stats", stats)).toEqual([
      {
        ...{ type: "figures", version: "0.17.2-abc", disk: { freeMib: 20.5, totalMib: 900 } },
        cameras: [{ camera: "door", fps: 5.1, dbfs: -40 }],
      },
    ]);
    const review = {
      id: "r1",
      camera: "door",
      start_time: 10,
      end_time: null,
      severity: "alert",
      data: { audio: ["speech"] },
    };
    expect(read("reviews", { type: "new", before: review, after: review })).toMatchObject([
      { id: "r1", label: "speech" },
    ]);
    expect(read("reviews", { type: "new", after: { ...review, data: { audio: [] } } })).toEqual([]);
    for (const topic of [
      "door/person",
      "door/person/snapshot",
      "door/motion",
      "tracked_object_update",
      "notifications",
    ])
      expect(read(topic, "1")).toEqual([]);
  });

  test("[CA2] whatever bytes stand under whatever topic, reading them throws nothing", () => {
    const topics = [
      "events",
      "reviews",
      "stats",
      "available",
      "door/recordings/state",
      "door/status/record",
      "door/audio/dBFS",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...topics),
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => bytes(text)),
        ),
        (topic, payload) => {
          const events = frigate.read(`frigate/${topic}`, payload);
          expect(events === undefined || Array.isArray(events)).toBe(true);
        },
      ),
    );
    expect(read("events", "{")).toBeUndefined();
    expect(
      read("events", { type: "new", after: { id: "x", camera: "door", label: "person", start_time: "soon" } }),
    ).toBeUndefined();
    expect(read("events", '{"type":"new","after":{"__proto__":{"id":"x"}}}')).toBeUndefined();
  });
});

describe("a recorder of another make", () => {
  const adapter = genericAdapter([
    { topic: "onvif2mqtt/+/motion", says: "seen", value: "/kind", camera: "+1", id: "/event/id", time: "/at", yes: [] },
    { topic: "onvif2mqtt/+/tamper", says: "covered", value: "/IsTamper", yes: ["true"] },
    { topic: "nvr/state", says: "recorder", value: "", yes: ["up"] },
    { topic: "nvr/+/rec", says: "recording", value: "", yes: ["1"] },
  ]);

  test("[CA3] is read by patterns and pointers", () => {
    expect(adapter.topics).toEqual(["onvif2mqtt/+/motion", "onvif2mqtt/+/tamper", "nvr/state", "nvr/+/rec"]);
    expect(
      adapter.read("onvif2mqtt/gate/motion", bytes({ kind: "motion", at: 12, event: { id: "e9" } })),
    ).toMatchObject([{ type: "seen", camera: "gate", id: "e9", label: "motion", startMs: 12_000 }]);
    expect(adapter.read("onvif2mqtt/gate/tamper", bytes({ IsTamper: true }))).toEqual([
      { type: "covered", camera: "gate", covered: true },
    ]);
    expect(adapter.read("nvr/state", bytes("up"))).toEqual([{ type: "recorder", online: true }]);
    expect(adapter.read("nvr/gate/rec", bytes("0"))).toEqual([
      { type: "switch", camera: "gate", what: "recordings", on: false },
    ]);
    expect(adapter.read("elsewhere/x", bytes("1"))).toEqual([]);
  });

  test("[CA2] and what does not fit its rule is not understood", () => {
    expect(adapter.read("onvif2mqtt/gate/motion", bytes({ kind: 7 }))).toBeUndefined();
    expect(adapter.read("onvif2mqtt/gate/motion", bytes("no json"))).toBeUndefined();
  });
});
