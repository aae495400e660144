import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { slidesFile } from "@/lib/export/slides/write-slides";
import { sampleResult } from "@/tests/factories/sample-result";

const soffice = process.env["SOFFICE_PATH"];

/** The deck as LibreOffice opens it: what it cannot read, it leaves out or refuses. */
describe.skipIf(!soffice)("the slides in LibreOffice (skipped without SOFFICE_PATH)", () => {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-slides-"));
  const deck = join(folder, "deck.pptx");
  /** A profile of its own: another LibreOffice on this machine would take the work. */
  const convert = (to: string) =>
    spawnSync(
      soffice ?? "",
      [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", to, "--outdir", folder, deck],
      { encoding: "utf8" },
    );
  beforeAll(async () => writeFileSync(deck, await slidesFile({ result: await sampleResult() })));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("opens, one page a slide", async () => {
    const { stderr } = convert("pdf");
    expect(existsSync(join(folder, "deck.pdf")), stderr).toBe(true);
    const pages = readFileSync(join(folder, "deck.pdf"), "latin1").match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages).toHaveLength(19);
  });

  it("draws the native charts in the hues of the audiences", async () => {
    const { error } = spawnSync("pdftoppm", ["-r", "50", join(folder, "deck.pdf"), join(folder, "page")]);
    expect(error).toBeUndefined();
    // The themes of the first question in own words: a bar for each audience.
    const { width, pixels } = readPpm(readFileSync(join(folder, "page-04.ppm")));
    const hues = { executives: [0, 0x72, 0xb2], "project managers": [0xd5, 0x5e, 0], "PMO staff": [0, 0x9e, 0x73] };
    for (const [who, [r = 0, g = 0, b = 0]] of Object.entries(hues)) {
      let found = 0;
      for (let at = 0; at < pixels.length; at += 3) {
        const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
        if (Math.abs(red - r) + Math.abs(green - g) + Math.abs(blue - b) < 24) found += 1;
      }
      expect(found, who).toBeGreaterThan(width);
    }
  });
});

/** The plainest picture format: "P6", width, height and the largest value as text, then three bytes a pixel. */
function readPpm(file: Buffer): { width: number; pixels: Buffer } {
  const [head = "", width] = /^P6\s+(\d+)\s+\d+\s+\d+\s/.exec(file.subarray(0, 40).toString("latin1")) ?? [];
  if (!width) throw new Error("pdftoppm left no picture in the format P6.");
  return { width: Number(width), pixels: file.subarray(head.length) };
}
