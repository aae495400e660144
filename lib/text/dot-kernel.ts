/**
 * Eight dot products at once, as a WebAssembly module of one function and one memory, put together here byte by byte.
 *
 * Cosines are nearly all of the work of finding neighbours. V8 never makes a loop over floats use the processor's vector
 * instructions; in WebAssembly they can be asked for, and their sums are the same bits on every machine (no fused
 * multiply-add). Measured: 13 multiplications and additions per ns here, less than one in a plain loop.
 */
const PAGE = 65_536;
/** Rows end on this many numbers, filled with zeros: a round of the loop takes as many. */
export const LANES = 16;
/** Rows on the left and on the right of one call: eight running sums and six loaded vectors fill a processor's sixteen registers. */
export const LEFT = 4;
export const RIGHT = 2;

export type DotKernel = {
  readonly memory: WebAssembly.Memory;
  /**
   * Products of LEFT rows that begin at `left` with RIGHT rows that begin at `right`, rows lying `stride` bytes apart;
   * product (l, r) is written at `out` + l · `outStride` + 4 r. All in bytes.
   */
  readonly dots: (left: number, right: number, stride: number, out: number, outStride: number) => void;
};

/** One for all: it is compiled once, and what it computes stands in its memory only until the next call. */
let kernel: DotKernel | undefined;

/** The kernel, with a memory of so many bytes at least. */
export function dotKernel(bytes: number): DotKernel {
  kernel ??= assembled();
  const lacking = bytes - kernel.memory.buffer.byteLength;
  if (lacking > 0) kernel.memory.grow(Math.ceil(lacking / PAGE));
  return kernel;
}

function assembled(): DotKernel {
  const { memory, dots } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(moduleBytes()))).exports;
  if (!(memory instanceof WebAssembly.Memory) || typeof dots !== "function")
    throw new Error("The kernel lacks a part.");
  return { memory, dots: dots as DotKernel["dots"] };
}

const I32 = 0x7f;
const V128 = 0x7b;
const [STRIDE, OUT, OUT_STRIDE] = [2, 3, 4];
/** Locals after the five parameters: where the loop ends, a pointer a row, the rows' loaded vectors, the sums. */
const END = 5;
const POINTERS = 6;
const LOADED = POINTERS + LEFT + RIGHT;
const SUMS = LOADED + LEFT + RIGHT;

const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const number = (value: number) => [0x41, ...leb(value, true)];
const add = [0x6a];
const load = (offset: number) => [0xfd, 0x00, 0, ...leb(offset)];
const multiplyLanes = [0xfd, 0xe6, 0x01];
const addLanes = [0xfd, 0xe4, 0x01];
const lane = (i: number) => [0xfd, 0x1f, i];
const addFloats = [0x92];
const store = (offset: number) => [0x38, 0, ...leb(offset)];
const times = (n: number, part: (i: number) => number[]) => Array.from({ length: n }, (_, i) => part(i)).flat();

function body(): number[] {
  // The pointers: left rows begin at parameter 0, right rows at parameter 1, each a stride after the one before.
  const start = (first: number, rows: number, param: number) =>
    times(rows, (i) => [
      ...(i === 0 ? get(param) : [...get(first + i - 1), ...get(STRIDE), ...add]),
      ...set(first + i),
    ]);
  const step = (offset: number) => [
    ...times(LEFT + RIGHT, (i) => [...get(POINTERS + i), ...load(offset), ...set(LOADED + i)]),
    ...times(LEFT * RIGHT, (i) => {
      const [l, r] = [Math.floor(i / RIGHT), i % RIGHT];
      const product = [...get(LOADED + l), ...get(LOADED + LEFT + r), ...multiplyLanes];
      return [...get(SUMS + i), ...product, ...addLanes, ...set(SUMS + i)];
    }),
  ];
  const advance = times(LEFT + RIGHT, (i) => [
    ...get(POINTERS + i),
    ...number(LANES * 4),
    ...add,
    ...set(POINTERS + i),
  ]);
  const notDone = [...get(POINTERS), ...get(END), 0x49];
  const loop = [0x03, 0x40, ...times(LANES / 4, (i) => step(16 * i)), ...advance, ...notDone, 0x0d, 0, 0x0b];
  const total = (i: number) => [
    ...times(4, (j) => [...get(SUMS + i), ...lane(j), ...(j % 2 === 1 ? addFloats : [])]),
    ...addFloats,
  ];
  const write = times(LEFT * RIGHT, (i) => {
    const next = i > 0 && i % RIGHT === 0 ? [...get(OUT), ...get(OUT_STRIDE), ...add, ...set(OUT)] : [];
    return [...next, ...get(OUT), ...total(i), ...store(4 * (i % RIGHT))];
  });
  return [
    ...start(POINTERS, LEFT, 0),
    ...start(POINTERS + LEFT, RIGHT, 1),
    ...get(POINTERS),
    ...get(STRIDE),
    ...add,
    ...set(END),
    ...loop,
    ...write,
    0x0b,
  ];
}

/** @see https://webassembly.github.io/spec/core/binary/modules.html */
function moduleBytes(): number[] {
  const locals = [2, ...leb(1 + LEFT + RIGHT), I32, ...leb(LEFT + RIGHT + LEFT * RIGHT), V128];
  const code = [...locals, ...body()];
  const name = (text: string) => [text.length, ...new TextEncoder().encode(text)];
  return [
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 5, I32, I32, I32, I32, I32, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, ...name("memory"), 2, 0, ...name("dots"), 0, 0]),
    ...section(10, [1, ...leb(code.length), ...code]),
  ];
}

const section = (id: number, content: number[]) => [id, ...leb(content.length), ...content];

/** LEB128; a signed number keeps its sign bit free. */
function leb(value: number, signed = false): number[] {
  const last = signed ? 0x40 : 0x80;
  return value < last ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7, signed)];
}
