import { inflateRawSync } from "node:zlib";

const CENTRAL = 0x02014b50;
const DEFLATED = 8;

/** The texts of a ZIP, by name: what a workbook and slides are packed in. */
export const unzip = (bytes: Uint8Array): Map<string, string> =>
  new Map([...unpacked(bytes)].map(([name, content]) => [name, content.toString("utf8")]));

/** The same with what is packed in it once more: each chart of a slide has a workbook. */
export const unzipDeep = (bytes: Uint8Array): Map<string, string> =>
  new Map(
    [...unpacked(bytes)].flatMap(([name, content]): [string, string][] =>
      content.toString("latin1", 0, 2) === "PK"
        ? [...unzipDeep(content)].map(([inner, text]) => [`${name}/${inner}`, text])
        : [[name, content.toString("utf8")]],
    ),
  );

function unpacked(bytes: Uint8Array): Map<string, Buffer> {
  const all = Buffer.from(bytes);
  const files = new Map<string, Buffer>();
  for (
    let at = all.readUInt32LE(all.lastIndexOf("PK\u0005\u0006", undefined, "latin1") + 16);
    at >= 0 && at + 46 <= all.length;
  ) {
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
    files.set(name, content);
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
