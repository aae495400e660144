import { describe, expect, it } from "vitest";
import { parseInstrument } from "./check-instrument";
import { editionById, editions } from "./editions";
import { questionsOf } from "./instrument";
import { minutesFor, pagesFor, questionsFor } from "./resolve";

const ids = (edition: (typeof editions)[number]) => questionsOf(edition.instrument).map(({ id }) => id);

describe.each(editions)("the $id edition", ({ instrument }) => {
  it("passes its own check", () => expect(parseInstrument(instrument)).toMatchObject({ ok: true }));
  it("asks own words before any list", () => {
    const kinds = questionsOf(instrument).map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(["long-text", "long-text"]);
  });
});

it("has every question of the questionnaire in the full edition", () => {
  const numbered = (letter: string, n: number) => Array.from({ length: n }, (_, i) => `${letter}${i + 1}`);
  const wanted = [
    ["A", 3],
    ["B", 2],
    ["C", 2],
    ["D", 5],
    ["E", 11],
    ["F", 3],
    ["G", 2],
    ["H", 2],
    ["I", 2],
    ["J", 2],
  ] as const;
  expect(ids(editionById("full"))).toEqual(wanted.flatMap(([letter, n]) => numbered(letter, n)));
});

it("keeps the core to five minutes and five subjects", () => {
  const { instrument } = editionById("core");
  expect(ids(editionById("core"))).toEqual(["A1", "A2", "C1", "C2", "F1", "I1"]);
  // The whole visit: 35 s for the welcome, 3 s for each page, 40 s to look back and send.
  for (const { id } of instrument.audiences) {
    const pages = pagesFor(instrument, id);
    const answering = pages.flatMap(({ questions }) => questions).reduce((sum, { seconds }) => sum + seconds, 0);
    expect(answering + 35 + 3 * pages.length + 40).toBeLessThanOrEqual(300);
  }
});

it.each(editions)("promises no other minutes for $id than it counts", ({ instrument, about }) => {
  const counted = instrument.audiences.map(({ id }) => minutesFor(instrument, id));
  for (const [, said] of about.matchAll(/(\d+) minutes/g)) expect(counted).toContain(Number(said));
});

it("swaps the money drivers for public ones", () => {
  const chips = questionsOf(editionById("public-sector").instrument).find(({ id }) => id === "C2");
  const options = chips?.kind === "share-chips" ? chips.options.map(({ id }) => id) : [];
  expect(options).toEqual(expect.arrayContaining(["reach", "vfm", "trust"]));
  expect(options).not.toContain("rev");
});

it("asks each audience its own questions in its own words", () => {
  const { instrument } = editionById("full");
  const asked = (audience: string) => questionsFor(instrument, audience).flatMap((section) => section.questions);
  expect(asked("pmo-staff").map(({ id }) => id)).toContain("E10");
  expect(asked("project-managers").map(({ id }) => id)).toContain("E11");
  expect(asked("stakeholders").map(({ id }) => id)).not.toContain("E10");
  expect(asked("pmo-staff").find(({ id }) => id === "A3")?.prompt).toContain("nobody would miss");
});

it("asks three kinds of effort on one page, everything else on its own", () => {
  const pages = pagesFor(editionById("full").instrument, "stakeholders");
  const sizes = pages.map(({ questions }) => questions.length);
  expect(sizes.filter((n) => n > 1)).toEqual([3, 3, 3]);
});
