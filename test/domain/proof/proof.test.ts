import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalBytes } from "#domain/log/canonical.ts";
import { parseNote } from "#domain/log/note.ts";
import { checkProof } from "#domain/proof/check-proof.ts";
import { foldProof, namedFiles } from "#domain/proof/custody-steps.ts";
import type { ProofContent } from "#domain/proof/proof-file.ts";
import { proofWithin, withProof } from "#domain/proof/proof-page.ts";
import { NODE_CRYPTO, provenRecord, signerOf } from "../../support/proven-record.ts";

const record = provenRecord();
const { item, other, size } = record;
const seen = size - 3;
const whole = record.content({ seen });
const file = record.sealed(whole);
const check = (text: string) => checkProof(text, NODE_CRYPTO);
/** What is found wrong; "holds" when nothing is. */
const verdict = (text: string): string => {
  const checked = check(text);
  return checked.ok ? "holds" : checked.error.why;
};
const proven = (text: string) => {
  const checked = check(text);
  if (!checked.ok) throw new Error(checked.error.why);
  return checked.value;
};

type Plain = { -readonly [K in keyof ProofContent]: ProofContent[K] };
/** A content changed in one way, and sealed as if its maker had made it so. */
const changed = (change: (content: Plain) => void, from = whole): string => {
  const copy = structuredClone(from);
  change(copy);
  return record.sealed(copy);
};
type Log = Plain["logs"][number];
const log = (content: Plain): Log => {
  const [first] = content.logs;
  if (!first) throw new Error("no log");
  return first;
};
const entryOf = (content: Plain, at: number): Log["entries"][number] => {
  const entry = log(content).entries.at(at);
  if (!entry) throw new Error("no entry");
  return entry;
};

describe("a proof file", () => {
  test("[PF1] holds every entry about the item, the opening of the record, and who and what these name; nothing else", () => {
    const { lines } = proven(file);
    const about = lines.filter(({ aboutItem }) => aboutItem).map(({ seq }) => seq);
    expect(about).toEqual(
      record.source
        .timeline(item, { limit: 1_000 })
        .map(({ seq }) => seq)
        .reverse(),
    );
    const naming = lines.filter(({ aboutItem }) => !aboutItem).map(({ entry }) => entry?.kind);
    expect([...new Set(naming)].sort()).toEqual([
      "case.opened",
      "epoch.opened",
      "officer.enrolled",
      "place.made",
      "seizure.registered",
    ]);
    const { path, state, steps } = foldProof(proven(file));
    const actors = steps.flatMap(({ entry }) => (entry ? [entry.actor.officer] : []));
    expect(actors.map((code) => state.officer(code)?.name.en)).toEqual(actors.map(() => "Ram Kishor"));
    const last = steps.at(-1)?.after?.whereabouts;
    expect(last?.kind === "placed" ? path(last.place).map(({ en }) => en) : []).toEqual([
      "room 1",
      "rack 2",
      "shelf 3",
    ]);
  });

  test("[PF2] with one character changed, cut or added anywhere it is refused", () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.constantFrom("0", "A", "b", "=", " ", '"', "", "आ"), (at, put) => {
        const text = file.slice(0, at) + put + file.slice(at + 1);
        fc.pre(text !== file);
        expect(verdict(text)).not.toBe("holds");
      }),
      { numRuns: 600 },
    );
    expect(verdict(file.slice(0, -1))).toBe("shape");
    expect(verdict(`${file}${file}`)).toBe("shape");
    expect(verdict("")).toBe("shape");
  });

  test("[PF3] sealed by another key than the maker's it is refused, also by that of another station or witness", () => {
    for (const signer of [
      signerOf(record.station.key.name, 77),
      signerOf("gaya/UP-OTHER/e1", 20),
      signerOf("gaya/witness", 9, "cosigner"),
    ])
      expect(verdict(record.sealed(whole, signer))).toBe("seal");
    const { content, seal } = JSON.parse(file);
    expect(verdict(JSON.stringify({ content, seal: JSON.parse(record.sealed(record.content())).seal }))).toBe("seal");
    const signature = parseNote(seal);
    expect(signature.ok && signature.value.signatures.length).toBe(1);
    expect(verdict(JSON.stringify({ content, seal: `${seal + seal.split("\n").at(-2)}\n` }))).toBe("seal");
    // an entry taken out leaves the proofs of the others whole: only the maker's signature shows it
    const { entries } = log(whole);
    const without = {
      ...whole,
      logs: [{ ...log(whole), entries: entries.filter((_, i) => i !== entries.length - 2) }],
    };
    expect(verdict(JSON.stringify({ content: canonicalBytes(without), seal }))).toBe("seal");
    expect(verdict(record.sealed(without, signerOf(record.station.key.name, 77)))).toBe("seal");
  });

  test("[PF4] whatever its maker signs, an entry that is not in the signed tree is refused", () => {
    const corpus: Record<string, [found: string, text: string]> = {
      edited: [
        "inclusion",
        changed((c) => {
          entryOf(c, -1).bytes = entryOf(c, -1).bytes.replace("RK", "RX");
        }),
      ],
      "the number of the one before": [
        "order",
        changed((c) => {
          entryOf(c, -1).seq -= 1;
        }),
      ],
      "past the head": [
        "inclusion",
        changed((c) => {
          entryOf(c, -1).seq = size;
        }),
      ],
      twice: ["order", changed((c) => void log(c).entries.push(entryOf(c, -1)))],
      reordered: ["order", changed((c) => void log(c).entries.reverse())],
      swapped: [
        "inclusion",
        changed((c) => {
          const [a, b] = [entryOf(c, -1), entryOf(c, -2)];
          [a.bytes, b.bytes] = [b.bytes, a.bytes];
        }),
      ],
      "proof swapped": [
        "inclusion",
        changed((c) => {
          const [a, b] = [entryOf(c, 0), entryOf(c, 2)];
          [a.path, b.path] = [b.path, a.path];
        }),
      ],
      "proof cut": ["inclusion", changed((c) => void entryOf(c, 1).path.pop())],
      "proof longer": ["inclusion", changed((c) => void entryOf(c, 1).path.push(0))],
      "proof empty": [
        "inclusion",
        changed((c) => {
          entryOf(c, 1).path = [];
        }),
      ],
      "proof of nothing": [
        "shape",
        changed((c) => {
          entryOf(c, 1).path = [99_999];
        }),
      ],
      "another entry's proof": [
        "inclusion",
        changed((c) => {
          entryOf(c, 3).path = entryOf(c, 4).path;
        }),
      ],
      "a space in the bytes": [
        "inclusion",
        changed((c) => {
          entryOf(c, 1).bytes += " ";
        }),
      ],
      "the other parcel's entry": ["foreign", withForeign()],
      "an entry that names nothing here": ["foreign", withForeign("case.opened")],
      "no entry of it": [
        "foreign",
        changed((c) => {
          c.item = "MKCE9SA894411F";
        }),
      ],
      "none but the opening": [
        "nothing",
        changed((c) => {
          c.item = "MKCE9SA894411F";
          log(c).entries.splice(1);
        }),
      ],
      "without its opening": ["opening", changed((c) => void log(c).entries.shift())],
    };
    const found = Object.fromEntries(Object.entries(corpus).map(([name, [, text]]) => [name, verdict(text)]));
    expect(found).toEqual(Object.fromEntries(Object.entries(corpus).map(([name, [why]]) => [name, why])));
  });

  test("[PF5] another head, key, origin or station than the signed one is refused", () => {
    const stranger = provenRecord({ extra: 4 });
    const theirs = stranger.content({ seen: stranger.size });
    const note = log(whole).head;
    const text = (change: (note: string) => string) =>
      changed((c) => {
        log(c).head = change(note);
      });
    const corpus: Record<string, [found: string, text: string]> = {
      "head of a longer record": [
        "inclusion",
        changed((c) => {
          log(c).head = log(theirs).head;
        }, record.content()),
      ],
      "another size": ["head", text((n) => n.replace(`\n${size}\n`, `\n${size - 1}\n`))],
      "a size written otherwise": ["head", text((n) => n.replace(`\n${size}\n`, `\n0${size}\n`))],
      "carriage returns": ["head", text((n) => n.replaceAll("\n", "\r\n"))],
      "signed twice": ["head", text((n) => `${n + n.split("\n").at(-2)}\n`)],
      "no signature": ["head", text((n) => n.split("\n\n")[0] ?? "")],
      "another key": [
        "key",
        changed((c) => {
          log(c).vkey = log(c).vkey.replace("gaya", "gayb");
        }),
      ],
      "key of another": [
        "head",
        changed((c) => {
          log(c).vkey = vkeyOf(33);
        }),
      ],
      "padding left off the key": [
        "key",
        changed((c) => {
          log(c).vkey = log(c).vkey.replace(/.$/, "");
        }),
      ],
      "another station": [
        "key",
        changed((c) => {
          c.station = "UP-OTHER";
        }),
      ],
      "another epoch": [
        "key",
        changed((c) => {
          log(c).epoch = 2;
        }),
      ],
      "a witness's key for the log": [
        "key",
        changed((c) => {
          log(c).vkey = c.witnesses[0] ?? "";
        }),
      ],
    };
    const found = Object.fromEntries(Object.entries(corpus).map(([name, [, data]]) => [name, verdict(data)]));
    expect(found).toEqual(Object.fromEntries(Object.entries(corpus).map(([name, [why]]) => [name, why])));
  });

  test("[PF6] every hash of it counts to the last bit, in one spelling", () => {
    const used = new Set([...log(whole).entries.flatMap(({ path }) => path), ...(log(whole).witnessed?.path ?? [])]);
    expect(used.size).toBe(whole.nodes.length);
    const bits = fc.tuple(fc.nat(whole.nodes.length - 1), fc.nat(255));
    fc.assert(
      fc.property(bits, ([at, bit]) => {
        const hash = Buffer.from(whole.nodes[at] ?? "", "base64");
        hash[bit >> 3] = (hash[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const text = changed((c) => {
          c.nodes[at] = hash.toString("base64");
        });
        expect(["inclusion", "other-tree"]).toContain(verdict(text));
      }),
      { numRuns: 100 },
    );
    const spelled = (change: (hash: string) => string) =>
      verdict(
        changed((c) => {
          c.nodes[0] = change(c.nodes[0] ?? "");
        }),
      );
    expect(spelled((hash) => hash.replace(/=$/, ""))).toBe("shape");
    expect(spelled((hash) => `${hash}\n`)).toBe("shape");
    expect(spelled((hash) => hash.replace(/(.)=$/, (_all, last: string) => `${last === "B" ? "C" : "B"}=`))).toBe(
      "shape",
    );
    expect(spelled((hash) => hash.replaceAll("/", "_").replaceAll("+", "-").replace(/^./, "-"))).toBe("shape");
  });

  test("[PF7] what the witness signed is told apart from what rests on the station's machine, and no other signature counts", () => {
    const upTo = proven(file);
    expect(upTo.logs[0]?.witnessed?.size).toBe(seen);
    expect(upTo.lines.map(({ seq, witnessed }) => witnessed === seq < seen)).not.toContain(false);
    expect(upTo.lines.filter(({ witnessed }) => !witnessed).length).toBeGreaterThan(0);
    const all = proven(record.sealed(record.content({ seen: size })));
    expect(all.lines.every(({ witnessed }) => witnessed)).toBe(true);
    const none = proven(record.sealed(record.content()));
    expect([none.logs[0]?.witnessed, none.lines.some(({ witnessed }) => witnessed)]).toEqual([undefined, false]);
    const cut = changed(
      (c) => {
        log(c).head = log(c).head.replace(/— gaya\/witness .*\n/, "");
      },
      record.content({ seen: size }),
    );
    expect(proven(cut).lines.some(({ witnessed }) => witnessed)).toBe(false);
    const older = log(whole).witnessed?.head ?? "";
    const witnessed = (change: (head: string) => string) =>
      verdict(
        changed((c) => {
          log(c).witnessed = { head: change(older), path: log(c).witnessed?.path ?? [] };
        }),
      );
    expect(witnessed((head) => head.replace(/— gaya\/witness .*\n/, ""))).toBe("witness");
    expect(
      witnessed((head) => head.replace(/(gaya\/witness .{20})(.)/, (_all, a, b) => a + (b === "A" ? "B" : "A"))),
    ).toBe("witness");
    expect(
      verdict(
        changed((c) => {
          c.witnesses = [];
        }),
      ),
    ).toBe("witness");
    expect(
      verdict(
        changed((c) => {
          log(c).witnessed = { head: older, path: [] };
        }),
      ),
    ).toBe("other-tree");
    const rewritten = provenRecord({ extra: 5 }).content({ seen: seen - 1 });
    expect(log(rewritten).witnessed).toBeDefined();
  });

  test("[PF8] the district's file is sealed by its witness, and says how many entries no signed head covers", () => {
    const content = record.content({ by: "district", seen });
    expect(content.left).toBeGreaterThan(0);
    const checked = proven(record.sealed(content));
    expect(checked.lines.every(({ witnessed }) => witnessed)).toBe(true);
    expect(verdict(record.sealed(content, record.station))).toBe("seal");
    expect(
      verdict(
        changed((c) => {
          c.by = "station";
        }, content),
      ),
    ).toBe("holds"); // the station's own word then
    expect(
      verdict(
        JSON.stringify({ ...JSON.parse(record.sealed(content)), content: canonicalBytes({ ...content, left: 0 }) }),
      ),
    ).toBe("seal");
  });

  test("[PF9] after a device was replaced both records are given, and whether the new one names the old one's last head", () => {
    const replaced = provenRecord({ epochs: 2 });
    const content = replaced.content({ seen: replaced.size });
    const checked = proven(replaced.sealed(content));
    expect([checked.logs.map(({ epoch }) => epoch), checked.linked]).toEqual([[1, 2], true]);
    expect(new Set(checked.lines.filter(({ aboutItem }) => aboutItem).map(({ epoch }) => epoch))).toEqual(
      new Set([1, 2]),
    );
    const gap = { ...content, logs: content.logs.slice(1) };
    expect(verdict(replaced.sealed(gap))).toBe("holds"); // entries of the first are then missing by the maker's word
    const turned = { ...content, logs: content.logs.toReversed() };
    expect(verdict(replaced.sealed(turned))).not.toBe("holds");
    const twice = { ...content, logs: [...content.logs, ...content.logs.slice(1)] };
    expect(verdict(replaced.sealed(twice))).toBe("epochs");
  });

  test("[PF10] the entries fold to who had it, where and under which seal, each act between two times", () => {
    const { steps } = foldProof(proven(file));
    expect(
      steps.slice(0, 5).map(({ entry, after }) => [entry?.kind, after?.whereabouts.kind, after?.seal?.text]),
    ).toEqual([
      ["item.deposited", "placed", "RK"],
      ["item.shelved", "placed", "RK"],
      ["item.issued", "out", "RK"],
      ["item.returned", "placed", "RK"],
      ["item.amended", "placed", "RK"],
    ]);
    for (const { notBeforeMs = 0, notAfterMs = Number.POSITIVE_INFINITY, doubts } of steps) {
      expect(notBeforeMs).toBeLessThanOrEqual(notAfterMs);
      expect(doubts).toEqual([]);
    }
    expect(steps.filter(({ notAfterMs }) => notAfterMs !== undefined).length).toBeGreaterThan(0);
  });

  test("[PF11] photos and sealed parts are named by their hash, and those whose key is gone are told", () => {
    const files = namedFiles(proven(file));
    const hash = "0".repeat(64);
    expect(files.filter(({ what }) => what === "photo").map(({ sha256 }) => sha256)).toEqual(["a".repeat(64)]);
    const erased = record.content({ seen, erased: [hash] });
    expect(proven(record.sealed(erased)).content.erased).toEqual([hash]);
  });

  test("[PF12] data in a page cannot end its block, and reads back as it was", () => {
    const page = '<html><script type="application/json" id="proof"></script><script>1</script></html>';
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("<", "/", "script", ">", "!--", "a", "\u2028", "$&") }), (text) => {
        const data = JSON.stringify({ text });
        const made = withProof(page, data);
        expect(made.split("</script>").length).toBe(3);
        expect(JSON.parse(proofWithin(made) ?? "")).toEqual({ text });
      }),
    );
    expect(proofWithin("<html></html>")).toBeUndefined();
  });

  test("[PF20] with 40 entries of one item the data stays small", () => {
    const long = provenRecord({ extra: 52 });
    const content = long.content({ seen: long.size - 2 });
    expect(long.source.timeline(long.item, { limit: 1_000 }).length).toBeGreaterThanOrEqual(40);
    expect(Buffer.byteLength(long.sealed(content))).toBeLessThan(60_000);
  });

  const vkeyOf = (seed: number): string => {
    const { key } = signerOf(record.station.key.name, seed);
    const id = Buffer.from(key.keyId).toString("hex");
    return `${key.name}+${id}+${Buffer.from([1, ...key.publicKey]).toString("base64")}`;
  };
  /** An entry of the other parcel, or of this kind, with a right proof, beside those of the item. */
  function withForeign(kind = "item.deposited"): string {
    const theirs = record.content({ item: other, seen });
    return changed((content) => {
      const own = log(content).entries;
      const added = log(theirs).entries.find(
        ({ seq, bytes }) => bytes.includes(`"kind":"${kind}"`) && !own.some((each) => each.seq === seq),
      );
      const node = content.nodes.length;
      content.nodes = [...content.nodes, ...theirs.nodes];
      if (added) own.push({ ...added, path: added.path.map((at) => at + node) });
      own.sort((a, b) => a.seq - b.seq);
    });
  }
});
