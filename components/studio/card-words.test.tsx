import { describe, expect, it } from "vitest";
import { editionById } from "@/lib/survey/editions";
import { cardCount, cardSentence, kindOfSurvey, laterRun, nextStep, type Standing } from "./card-words";
import type { Coverage } from "./coverage-words";

const { instrument } = editionById("core");
const finding = { headline: "Three audiences, three purposes.", clearGaps: 5 };
const standing = (change: Partial<Standing>): Standing => ({
  status: "closed",
  run: "done",
  finding: null,
  canEdit: true,
  pastItsDay: false,
  ...change,
});
const coverage = (...reportable: boolean[]): Coverage[] =>
  instrument.audiences.map(({ id }, i) => ({
    audience: id,
    invited: 9,
    answered: reportable[i] ? 6 : null,
    exact: false,
    numbers: reportable[i] ?? false,
    words: false,
  }));
const said = (change: Partial<Standing>, ...reportable: boolean[]) =>
  cardSentence(standing(change), { instrument, coverage: coverage(...reportable) });

describe("the one next step", () => {
  it.each([
    [{ status: "draft" }, "Edit", "/questions"],
    [{ status: "draft", canEdit: false }, "See the questions", "/questions"],
    [{ status: "collecting" }, "People", "/people"],
    [{ status: "collecting", pastItsDay: true }, "Close it", "/people"],
    [{ status: "collecting", canEdit: false, pastItsDay: true }, "See who has answered", "/people"],
    [{ finding }, "Open results", "/results"],
    [{ finding, run: "failed" }, "Open results", "/results"],
    [{ run: "failed" }, "See what happened", "/results"],
    [{ run: "running" }, "See progress", "/results"],
    [{ run: null }, "Analyse", "/results"],
    [{ run: null, canEdit: false }, "See where it stands", "/results"],
  ] as [Partial<Standing>, string, string][])("of %j", (change, label, path) => {
    expect(nextStep(standing(change))).toEqual({ label, path });
  });
});

describe("what is said first", () => {
  it("is the finding, with the gaps that are clear", () => {
    expect(said({ finding })).toBe("Three audiences, three purposes. 5 clear gaps.");
    expect(said({ finding: { ...finding, clearGaps: 1 } })).toBe("Three audiences, three purposes. 1 clear gap.");
    expect(said({ finding: { headline: "No gap stands out.", clearGaps: 0 } })).toBe("No gap stands out.");
  });
  it("is who is missing while it collects, never who answered", () => {
    const collecting = { status: "collecting", run: null } as const;
    expect(said(collecting, false, true, true)).toBe("Executives are not reportable yet.");
    expect(said(collecting, true, false, false)).toBe("Project managers and PMO staff are not reportable yet.");
    expect(said(collecting)).toBe("No audience can be reported yet.");
    expect(said(collecting, true, true, true)).toBe("Every audience can already be reported.");
    expect(said({ ...collecting, pastItsDay: true })).toMatch(/^Its last day has passed/);
  });
  it("is how long a draft is", () => expect(said({ status: "draft", run: null })).toBe("6 questions, 3 minutes."));
  it("is what became of the analysis", () => {
    expect(said({ run: "failed" })).toContain("stopped before its end");
    expect(said({ run: "cancelled" })).toContain("cancelled");
    expect(said({ run: "queued" })).toContain("being analysed");
    expect(said({ run: null })).toBe("Not analysed yet.");
  });
});

it("tells of a newer run under an older finding only", () => {
  expect(laterRun(standing({ finding }))).toBeNull();
  expect(laterRun(standing({ run: "failed" }))).toBeNull();
  expect(laterRun(standing({ finding, run: "failed" }))).toContain("stopped");
  expect(laterRun(standing({ finding, run: "running" }))).toContain("under way");
});

it("says what kind of survey it is", () => {
  expect(kindOfSurvey(instrument, "links")).toBe("Five-minute core");
  expect(kindOfSurvey({ ...instrument, edition: "custom" }, "links")).toBe("Own questions");
  expect(kindOfSurvey({ ...instrument, edition: "custom", id: "x-pulse" }, "links")).toBe("Pulse");
  expect(kindOfSurvey(instrument, "import")).toBe("Imported answers");
});

it("counts in words as short as a line allows", () => {
  const one = { audience: "a", invited: 6, numbers: true, words: true };
  expect(cardCount({ ...one, answered: null, exact: false }, 5)).toBe("under 5");
  expect(cardCount({ ...one, answered: 1234, exact: true }, 5)).toBe("1,234");
  expect(cardCount({ ...one, answered: 8, exact: false }, 5)).toBe("8 or more");
  const newcomers = { needed: 8, areCounted: false };
  expect(cardCount({ ...one, answered: 7, exact: true, newcomers }, 5)).toBe("7 or more");
});
