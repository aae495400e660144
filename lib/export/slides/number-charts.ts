import JSZip from "jszip";

/** Parts of a deck that carry a chart's number in their name, and in every mention of it. */
const NUMBERED = /(chart|Microsoft_Excel_Worksheet)(\d+)(\.xml|\.xlsx)/g;

/**
 * Charts numbered from 1, as the first deck of a process has them. The library counts on from deck to deck while the process lives,
 * so the same result would make another file each time.
 */
export async function numberedFromOne(zip: JSZip): Promise<JSZip> {
  const numbers = Object.keys(zip.files).flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? []);
  const before = numbers.length > 0 ? Math.min(...numbers.map(Number)) - 1 : 0;
  const renumbered = (text: string) =>
    text.replace(NUMBERED, (_, kind: string, n: string, end: string) => `${kind}${Number(n) - before}${end}`);
  const numbered = new JSZip();
  for (const [name, part] of Object.entries(zip.files)) {
    if (part.dir) continue;
    const isText = /\.(xml|rels)$/.test(name);
    numbered.file(renumbered(name), isText ? renumbered(await part.async("string")) : await part.async("uint8array"));
  }
  return numbered;
}
