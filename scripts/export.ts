// A file from a result alone, without a database; exit code 2 and one sentence for bad input.
import { BadInput } from "./analyse/bad-input";
import { exportFromFile } from "./export/command";

try {
  await exportFromFile(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
