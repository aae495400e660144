// A process of its own for one file made from a result.
import { exportResult } from "@/lib/export/export-result";
import type { ExportInput } from "@/lib/services/run-export";
import { endWithServer, say, workInside } from "./inside-process";

process.on("message", (input: ExportInput) => {
  const progress = (stage: string, share: number) => say({ kind: "progress", stage, share });
  workInside(() => exportResult({ ...input, progress }));
});

endWithServer();
