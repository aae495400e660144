import { seededRandom } from "@/lib/stats/random";

/** Processor time of this process so far: other processes on a shared machine change it little. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** CPU seconds of a fixed piece of work, the yardstick of a machine: sorting a million numbers and adding up their logarithms. */
export function referenceSeconds(): number {
  const begun = cpuSeconds();
  const random = seededRandom("yardstick");
  const numbers = Float64Array.from({ length: 1_000_000 }, random).sort();
  const sum = numbers.reduce((so, value) => so + Math.log1p(value), 0);
  if (!(sum > 0)) throw new Error("The yardstick has no length.");
  return cpuSeconds() - begun;
}
