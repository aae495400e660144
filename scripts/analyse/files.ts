import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { BadInput } from "./bad-input";

export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new BadInput(`${file} cannot be read (${reasonOf(error)}): check the path.`);
  }
}

export function readJson(file: string): unknown {
  const text = new TextDecoder().decode(readBytes(file)).replace(/^\uFEFF/, "");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput(`${file} is not JSON (${reasonOf(error)}): correct it there.`);
  }
}

/** Before the work, so that nobody waits for a result that cannot be kept. */
export function requireWritable(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder)) throw new BadInput(`The folder ${folder} for --out does not exist: make it first.`);
  if (existsSync(file) && statSync(file).isDirectory()) {
    throw new BadInput(`${file} is a folder: name a file after --out.`);
  }
}

/** The whole file or nothing: it is written beside its place and then moved there. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new BadInput(`${file} cannot be written (${reasonOf(error)}): choose another place after --out.`);
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
