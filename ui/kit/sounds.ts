/** Tones that are told apart without looking: one short high, two middle, one long low; an alarm goes up and down. */
export type SoundName = "ok" | "duplicate" | "error" | "alarm";

const TONES: Record<SoundName, readonly { readonly hz: number; readonly fromMs: number; readonly forMs: number }[]> = {
  ok: [{ hz: 1320, fromMs: 0, forMs: 90 }],
  duplicate: [
    { hz: 740, fromMs: 0, forMs: 90 },
    { hz: 740, fromMs: 150, forMs: 90 },
  ],
  error: [{ hz: 220, fromMs: 0, forMs: 550 }],
  alarm: [
    { hz: 990, fromMs: 0, forMs: 260 },
    { hz: 660, fromMs: 280, forMs: 260 },
    { hz: 990, fromMs: 560, forMs: 260 },
    { hz: 660, fromMs: 840, forMs: 380 },
  ],
};

/** Plays tones; silent where the machine has no sound. */
export const createSounds = (page: Window & typeof globalThis): ((name: SoundName) => void) => {
  let audio: AudioContext | undefined;
  return (name) => {
    audio ??= new page.AudioContext();
    for (const { hz, fromMs, forMs } of TONES[name]) {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      const start = audio.currentTime + fromMs / 1000;
      tone.frequency.value = hz;
      volume.gain.setValueAtTime(0.18, start);
      volume.gain.exponentialRampToValueAtTime(0.001, start + forMs / 1000);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(start + forMs / 1000);
    }
  };
};
