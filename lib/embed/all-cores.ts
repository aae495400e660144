import { freemem } from "node:os";
import { Worker } from "node:worker_threads";
import type { Embedder } from "./embedder";

/** Below this, starting workers takes longer than they save. */
const FEWEST_TEXTS = 150;
/** Small enough that no worker is left with the last texts while the others wait. */
const TEXTS_A_TURN = 16;
const MOST_WORKERS = 16;
/** A worker holds a model of 180 MB, and what it works with. */
const WORKER_BYTES = 250 * 1024 * 1024;

export type AllCoresOptions = {
  /** Says "ready", then answers a list of texts with a list of vectors, those of `single`. */
  readonly entry: string;
  readonly workerData: unknown;
  readonly cores: number;
};

/**
 * An embedder that spreads many texts over worker threads, one model and one core each, started when they are first needed.
 * A few texts, or those of a machine with one core or without workers, are embedded by `single`, in this thread: the vectors are
 * the same.
 */
export function onAllCores(single: Embedder, options: AllCoresOptions): Embedder {
  const cores = Math.min(options.cores, MOST_WORKERS, Math.floor(freeBytes() / WORKER_BYTES));
  let workers: Promise<Worker[]> | null = null;
  let isGivenUp = cores < 2;
  let turn: Promise<unknown> = Promise.resolve();

  async function embedTogether(...[texts, onProgress]: Parameters<Embedder["embed"]>): Promise<Float32Array[]> {
    if (isGivenUp) return single.embed(texts, onProgress);
    try {
      workers ??= startWorkers(cores, options);
      return await spread(await workers, texts, onProgress);
    } catch (error) {
      isGivenUp = true;
      console.warn(`Texts are read on one core, because a worker thread stopped: ${String(error)}`);
      const started = await workers?.catch(() => []);
      await Promise.all((started ?? []).map((worker) => worker.terminate()));
      return single.embed(texts, onProgress);
    }
  }

  return {
    ...single,
    embed(texts, onProgress) {
      if (isGivenUp || (!workers && texts.length < FEWEST_TEXTS)) return single.embed(texts, onProgress);
      // Two callers take turns, so that an answer belongs to whoever asked.
      const result = turn.then(() => embedTogether(texts, onProgress));
      turn = result.catch(() => undefined);
      return result;
    },
  };
}

/** What this process may still take: of the machine, and of the container it may run in. */
function freeBytes(): number {
  const constrained = process.constrainedMemory();
  const left = constrained > 0 ? constrained - process.memoryUsage.rss() : Number.POSITIVE_INFINITY;
  return Math.min(freemem(), left);
}

async function startWorkers(n: number, { entry, workerData }: AllCoresOptions): Promise<Worker[]> {
  const workers = Array.from({ length: n }, () => new Worker(entry, { workerData }));
  try {
    await Promise.all(workers.map((worker) => reply(worker)));
  } catch (error) {
    await Promise.all(workers.map((worker) => worker.terminate()));
    throw error;
  }
  return workers;
}

async function spread(
  workers: readonly Worker[],
  texts: readonly string[],
  onProgress?: (share: number) => void,
): Promise<Float32Array[]> {
  const vectors = new Array<Float32Array>(texts.length);
  let next = 0;
  let done = 0;
  const work = async (worker: Worker) => {
    while (next < texts.length) {
      const from = next;
      next += TEXTS_A_TURN;
      worker.postMessage(texts.slice(from, next));
      const part = (await reply(worker)) as Float32Array[];
      part.forEach((vector, i) => {
        vectors[from + i] = vector;
      });
      done += part.length;
      onProgress?.(done / texts.length);
    }
  };
  await Promise.all(workers.map(work));
  return vectors;
}

/** The next message of a worker; only while one is awaited does the worker keep this process alive. */
function reply(worker: Worker): Promise<unknown> {
  worker.ref();
  return new Promise<unknown>((answered, failed) => {
    const onExit = (code: number) => settle(() => failed(new Error(`it ended with code ${code}`)));
    const onMessage = (message: unknown) => settle(() => answered(message));
    const onError = (error: unknown) => settle(() => failed(error));
    const settle = (then: () => void) => {
      worker.off("exit", onExit).off("message", onMessage).off("error", onError).unref();
      then();
    };
    worker.on("exit", onExit).on("message", onMessage).on("error", onError);
  });
}
