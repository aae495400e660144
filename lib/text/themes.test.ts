import { describe, expect, it } from "vitest";
import { loadMiniLm, packagedModelDir } from "@/lib/embed/mini-lm";
import { adjustedRand } from "@/lib/stats/adjusted-rand";
import { statementsOf } from "./statements";
import { findThemes } from "./themes";
import { isStop } from "./words";

const TOPICS = {
  blockers: `Clear the blockers that sit above my pay grade|Remove obstacles between departments so we can move|Someone to unblock decisions when we are stuck
Get obstacles out of the way quickly|Unblock us when two departments disagree|They clear the path when I am stuck waiting|To remove blockers I cannot remove myself
When suppliers block us they clear it|Take away obstacles before they cost a month|Clear blockers fast`,
  reports: `Honest status reports for the board|Give executives a true picture of status|Reporting upwards so leaders see the real status|Monthly reports to the board
Board packs and status reporting|An honest report of where every project stands|Tell leaders the real status early|Status dashboards for executives|One report the board can trust|Reports`,
  coaching: `Coach young project managers|Training and coaching for the team|Develop the skills of our project managers|Mentoring people who are new to the role|Teach us the craft and coach us
Grow skills through coaching|Training courses and mentoring|Help people learn to manage projects with a coach|Coaching when I start something new|Skills development and training`,
  compliance: `Make sure we pass the audit|Compliance with the rules and audit trail|Keep the regulator and auditors happy|Audit evidence and compliance checks|To be compliant with procurement rules
Checks for compliance before gates|Controls that satisfy auditors|Regulatory compliance|Audit findings closed on time|Rules and compliance audits`,
};
const labelled = Object.entries(TOPICS).flatMap(([topic, text]) =>
  text.split(/[|\n]/).map((sentence) => ({ topic, text: sentence })),
);
const rows = labelled.map(({ text }, personIndex) => ({ personIndex, audience: null, text }));
const embedding = async () => {
  const model = await loadMiniLm(packagedModelDir(process.cwd()));
  return { id: model.id, vectors: (texts: readonly string[]) => model.embed(texts) };
};

describe("with the local model", () => {
  it("finds four plain topics, labels them in people's words, and does so again", async () => {
    const input = { rows, question: "Why does our PMO exist?", embedding: await embedding(), seed: 1 };
    const found = await findThemes(input);
    const theirs = found.rows.map((ids) => ids[0] ?? "none");
    expect(
      adjustedRand(
        theirs,
        labelled.map(({ topic }) => topic),
      ) ?? 0,
    ).toBeGreaterThan(0.75);
    const labels = found.themes.filter(({ id }) => id !== "other").map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) {
      const words = label.split(" ");
      expect(isStop(words[0] ?? "") || isStop(words.at(-1) ?? "")).toBe(false);
    }
    expect(await findThemes(input)).toEqual(found);
  });
});

it("works from the words alone", async () => {
  const found = await findThemes({ rows, question: "", embedding: null, seed: 1 });
  expect(found.embedder).toBe("tfidf-lsa");
  expect(found.themes.length).toBeGreaterThan(1);
});

it("does not cluster a handful, and counts those who said nothing", async () => {
  const few = ["n/a", "No idea", "Clear the way for us", "To report"].map((text, personIndex) => ({
    personIndex,
    audience: null,
    text,
  }));
  const found = await findThemes({ rows: few, question: "", embedding: null, seed: 1 });
  expect(found).toMatchObject({ clustered: false, nAnswers: 4, nNonAnswers: 2, nonAnswers: [0, 1], themes: [] });
});

it("quotes each person once in a theme, word for word", async () => {
  const found = await findThemes({ rows, question: "", embedding: null, seed: 1 });
  for (const { quotes } of found.themes) {
    expect(new Set(quotes.map(({ row }) => row)).size).toBe(quotes.length);
    for (const { row, start, end } of quotes) expect(rows[row]?.text.slice(start, end)).not.toBe("");
  }
});

it("cuts an answer into statements with their places", () => {
  const answer = "First, clear the blockers. Then report honestly to the board!\n- coach our people well\nOk.";
  const found = statementsOf(answer);
  expect(found.map(({ text }) => text)).toEqual([
    "First, clear the blockers.",
    "Then report honestly to the board!",
    "coach our people well\nOk.",
  ]);
  for (const { text, start, end } of found) expect(answer.slice(start, end)).toBe(text);
});

it("what fits no theme stands under other, not in the theme that happens to be nearest", async () => {
  const misfits = ["Starting new initiatives every January", "The canteen closes at noon"];
  const all = [...rows, ...misfits.map((text, i) => ({ personIndex: rows.length + i, audience: null, text }))];
  const found = await findThemes({ rows: all, question: "", embedding: await embedding(), seed: 1 });
  expect(found.rows.slice(rows.length)).toEqual([["other"], ["other"]]);
});
