import { installedEmbedder } from "@/lib/services/installed-embedder";
import { seededRandom } from "@/lib/stats/random";
import { findThemes } from "@/lib/text/themes";
import { mixture } from "./mixture";

const WIDTH = 384;
const SIZES = [12_500, 25_000, 50_000, 100_000];
const EMBEDDED = 1_500;

const TOPICS = [
  ["risk", "register", "escalation", "mitigation", "exposure", "issue log"],
  ["budget", "forecast", "cost control", "spend", "funding", "invoice"],
  ["coaching", "training", "mentor", "skills", "onboarding", "community"],
  ["status report", "dashboard", "template", "paperwork", "slides", "reporting cycle"],
  ["priorities", "portfolio", "strategy", "value", "benefits", "roadmap"],
  ["resources", "capacity", "staffing", "allocation", "bottleneck", "overtime"],
  ["governance", "gate", "approval", "steering board", "decision", "sign-off"],
  ["obstacles", "dependencies", "blockers", "suppliers", "procurement", "contracts"],
];
const OPENINGS = [
  "They should",
  "Please",
  "I expect the office to",
  "It would help to",
  "We never see anyone",
  "Stop trying to",
];
const VERBS = ["look after", "simplify", "explain", "challenge", "speed up", "take over", "keep an eye on", "share"];
const ENDINGS = [
  "before it is too late",
  "for smaller projects",
  "with the teams",
  "every single month",
  "without more meetings",
  "early on",
];

/** A statement of a topic that says one of some hundred thousand things, so few are said twice. */
function statements(n: number): string[] {
  const random = seededRandom(1);
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  return Array.from({ length: n }, () => {
    const topic = TOPICS[Math.floor(TOPICS.length * random() ** 1.5)] ?? [];
    return `${one(OPENINGS)} ${one(VERBS)} the ${one(topic)} and the ${one(topic)} of area ${Math.floor(random() * 400)} ${one(ENDINGS)}.`;
  });
}

/**
 * Up to 100,000 statements themed: everything but the model, whose vectors are drawn from a mixture, measured as it is; the model
 * by its rate on all cores. Peak memory is that of the process so far, so it is read from the smallest up.
 */
export async function benchStatements(): Promise<Record<string, string | number>[]> {
  const { embedder } = await installedEmbedder(process.cwd());
  const rate = embedder?.local ? await rateOf(embedder.embed) : null;
  const rows: Record<string, string | number>[] = [];
  for (const n of SIZES) {
    const texts = statements(n);
    const start = performance.now();
    const before = process.cpuUsage();
    const embedding = {
      id: "mixture",
      vectors: async (wanted: readonly string[]) => mixture(wanted.length, WIDTH, 2).vectors,
    };
    const answers = texts.map((text, personIndex) => ({ personIndex, audience: null, text }));
    const found = await findThemes({ rows: answers, question: "", embedding, seed: 1 });
    rows.push({
      statements: n,
      themes: found.themes.length,
      seconds: tenths((performance.now() - start) / 1_000),
      "CPU s": Math.round(cpuSeconds(before)),
      "peak MB": Math.round(process.resourceUsage().maxRSS / 1_024),
      "model, minutes": rate ? tenths(n / rate.aSecond / 60) : "no model",
      "model, CPU minutes": rate ? tenths((n * rate.cpuSeconds) / 60) : "no model",
    });
  }
  return rows;
}

/** Of all threads; unlike the wall's, it says the same on a busy machine. */
function cpuSeconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const tenths = (x: number) => Math.round(10 * x) / 10;

/** Texts a second, and CPU seconds a text, once the workers have started. */
async function rateOf(embed: (texts: readonly string[]) => Promise<unknown>) {
  const texts = statements(2 * EMBEDDED);
  await embed(texts.slice(EMBEDDED));
  const start = performance.now();
  const before = process.cpuUsage();
  await embed(texts.slice(0, EMBEDDED));
  const aSecond = (1_000 * EMBEDDED) / (performance.now() - start);
  return { aSecond, cpuSeconds: cpuSeconds(before) / EMBEDDED };
}
