import { inflateRawSync } from "node:zlib";

const CENTRAL = 0x02014b50;
const DEFLATED = 8;

/** The files of a ZIP, by name: what a workbook and slides are packed in. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const all = Buffer.from(bytes);
  const files = new Map<string, string>();
  for (let at = all.indexOf("PK\u0001\u0002", 0, "latin1"); at >= 0 && at + 46 <= all.length; ) {
    if (all.readUInt32LE(at) !== CENTRAL) break;
    const [nameLength, extra, comment] = [
      all.readUInt16LE(at + 28),
      all.readUInt16LE(at + 30),
      all.readUInt16LE(at + 32),
    ];
    const name = all.toString("utf8", at + 46, at + 46 + nameLength);
    const local = all.readUInt32LE(at + 42);
    const start = local + 30 + all.readUInt16LE(local + 26) + all.readUInt16LE(local + 28);
    const packed = all.subarray(start, start + all.readUInt32LE(at + 20));
    const content = all.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(packed) : packed;
    files.set(name, content.toString("utf8"));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
