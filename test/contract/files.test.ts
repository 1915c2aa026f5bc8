import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ensureDir, readTextFile, writeFileDurable } from "#platform/files.ts";
import { tempFolder } from "../support/temp-folder.ts";

describe("files", () => {
  test("[LG30] a durable write replaces the whole file and leaves nothing beside it", async () => {
    const folder = join(tempFolder(), "a", "b", "c");
    await ensureDir(folder);
    await ensureDir(folder);
    const path = join(folder, "note");
    await writeFileDurable(path, Buffer.from("first, longer"));
    await writeFileDurable(path, Buffer.from("second"), 0o600);
    expect(readFileSync(path, "utf8")).toBe("second");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["note"]);
    await expect(writeFileDurable(join(folder, "none", "note"), Buffer.from("x"))).rejects.toMatchObject({
      code: "ENOENT",
    });
    expect(existsSync(join(folder, "none"))).toBe(false);
  });

  test("[LG9] a text file is read strictly: none is undefined, too large or not UTF-8 is refused, a BOM is kept", async () => {
    const path = join(tempFolder(), "text");
    expect(await readTextFile(path, 10)).toBeUndefined();
    writeFileSync(path, "\ufeffअ");
    expect(await readTextFile(path, 10)).toBe("\ufeffअ");
    await expect(readTextFile(path, 5)).rejects.toThrow(RangeError);
    writeFileSync(path, Buffer.from([0xc3]));
    await expect(readTextFile(path, 10)).rejects.toThrow(TypeError);
  });
});
