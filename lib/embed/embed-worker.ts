// One core of several that read texts: as the model runs on one thread, a text's vector is the same bytes whichever reads it.
import { parentPort, workerData } from "node:worker_threads";
import { openMiniLm } from "./mini-lm";

if (!parentPort || typeof workerData !== "string")
  throw new Error("This file runs as a worker thread, with the model's folder.");
const port = parentPort;
const model = await openMiniLm(workerData);
port.on("message", async (texts: readonly string[]) => {
  port.postMessage(await model.embed(texts));
});
port.postMessage("ready");
