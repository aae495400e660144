import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { Perception } from "@/lib/analysis/result-perceptions";
import { plainText } from "@/lib/findings/rich-text";
import { sampleResult } from "@/tests/factories/sample-result";
import { pictureOf } from ".";
import { dumbbellData, dumbbellPicture } from "./dumbbell";
import { mirrorOf } from "./mirror-gaps";
import { perceptionPictures } from "./perception-arrows";
import { rangeRowsPictures } from "./range-rows";
import { twinItems } from "./shown-groups";
import { slopePicture } from "./slope";

let result: AnalysisResult;
/** Four executives answered: too few for numbers. */
let hidden: AnalysisResult;
beforeAll(async () => {
  result = await sampleResult();
  hidden = await sampleResult({ stakeholders: 4 });
});

const picture = (id: string, of = result) => {
  const found = pictureOf(of, id);
  if (!found) throw new Error(`No picture ${id}`);
  return found;
};
const spokenIn = (id: string, of = result) =>
  [...renderToStaticMarkup(picture(id, of).draw(720)).matchAll(/data-spoken="([^"]*)"/g)].map(([, words]) => words);

/** What stands in a drawing, lines joined. */
const wordsIn = (markup: string) => markup.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

describe("the dumbbell of an effort", () => {
  it("says each mark as a reader hears it", () => {
    expect(spokenIn("effort-E8")[1]).toBe("Executives, should be, 4.6 of 5, interval 4.1 to 5.0, 7 answered");
    expect(spokenIn("effort-E8")).toHaveLength(6);
  });
  it("says of how many today is known, and no more than the result does", () => {
    const [items] = twinItems(result).filter(({ today }) => today.questionId === "E8");
    if (!items) throw new Error("E8 is asked twice");
    const { rows, middle } = dumbbellData(result, items);
    expect(rows.map(({ note }) => note)).toEqual([
      "6 of 7 answered today",
      "16 of 18 answered today",
      "all 9 answered both",
    ]);
    expect(rows.map(({ shift }) => shift)).toEqual(["+2.7", "+1.6", "no shift"]);
    // (4.571 + 3.611 + 3.222) / 3
    expect(middle?.words).toBe("plumb line: middle of the three “should be” answers, 3.8");
  });
  it("names whose middle it is when an audience is hidden, and keeps its row", () => {
    const [items] = twinItems(hidden).filter(({ today }) => today.questionId === "E8");
    if (!items) throw new Error("E8 is asked twice");
    const { rows, middle } = dumbbellData(hidden, items);
    expect(rows.map((row) => row.hidden)).toEqual(["hidden: fewer than 5 answered", null, null]);
    expect(middle?.words).toContain("of project managers and PMO staff only");
    const { table } = dumbbellPicture(hidden, items);
    expect(table.rows[0]).toEqual(["Executives", null, null, null, null, null, null]);
  });
  it("tells a question that is hidden for one audience only", () => {
    const { table, draw } = picture("effort-E7");
    expect(table.rows[0]?.slice(1)).toEqual([null, null, null, null, null, null]);
    expect(renderToStaticMarkup(draw(720))).toContain("hidden: fewer than 5 could tell");
  });
});

describe("findings", () => {
  it("come from the result's own sentences", () => {
    expect(plainText(picture("value-C2").finding)).toBe(
      "48 of 100 value points would have to move for executives and PMO staff to agree.",
    );
    expect(plainText(picture("outcome-D2").finding)).toContain("PMO staff would leave it where it is.");
    expect(plainText(picture("divergences").finding)).toContain("In 97 of 100 random pairs");
    expect(plainText(picture("stance-B2").finding)).toContain("Executives want it to move most towards");
    expect(plainText(picture("ladder-D5").finding)).toContain("8 of 9 PMO staff");
    expect(plainText(picture("perceptions-choice").finding)).toContain("is right in 13 of 100 pairs of people");
    expect(plainText(picture("opinion-map").finding)).toContain("No stable groups");
  });
});

describe("the basis", () => {
  it("tells who is hidden from who was not asked", () => {
    expect(picture("effort-E11").basis).toBe("Answers on five stops · 17 project managers · sample data");
    expect(picture("effort-E7").basis).toBe(
      "Mean of five stops · executives hidden, 17 project managers, 9 PMO staff · sample data",
    );
  });
});

describe("the effort mirror", () => {
  it("has the same figures as the reading", () => {
    const mirror = mirrorOf(result);
    const managers = mirror?.seen.find(({ audience }) => audience.id === "project-managers");
    const moved = (mirror?.kinds ?? []).reduce(
      (sum, { reported }, k) => sum + Math.abs((managers?.perceived[k] ?? 0) - reported),
      0,
    );
    const reading = result.readings.find(({ id }) => id === "mirror-gap");
    expect(moved / 2).toBeCloseTo(reading?.value ?? Number.NaN, 9);
    // One kind of work is hidden for executives, so their shares of all are too.
    expect(mirror?.seen.find(({ audience }) => audience.id === "stakeholders")?.hidden).toBe(
      "hidden: fewer than 5 could tell",
    );
  });
});

describe("a hidden audience", () => {
  it.each(["effort-E8", "outcome-D2", "value-C2", "stance-B2", "ladder-D5", "divergences", "mirror-E10"])(
    "is hatched in %s, and nobody hears a figure of it",
    (id) => {
      const markup = renderToStaticMarkup(picture(id, hidden).draw(720));
      expect(wordsIn(markup)).toContain("hidden: fewer than 5 answered");
      expect(markup).not.toContain("var(--exec)");
      expect(spokenIn(id, hidden).filter((words) => words?.startsWith("Executives"))).toEqual([
        "Executives, hidden: fewer than 5 answered",
      ]);
      const own = picture(id, hidden).table;
      for (const row of own.rows)
        if (String(row[0]).startsWith("Executives")) expect(row.slice(1).every((cell) => cell === null)).toBe(true);
    },
  );
});

describe("guesses of answers on a scale", () => {
  const item = () => {
    const found = result.items.find(({ id }) => id === "E8.should");
    if (!found) throw new Error("E8 is asked twice");
    return found;
  };
  const guess: Perception = {
    kind: "scale",
    itemId: "I9",
    aboutId: "E8.should",
    predictor: "project-managers",
    target: "stakeholders",
    n: 16,
    sentence: [{ text: "Project managers believe that executives want less." }],
    bias: -0.25,
    accuracy: 70,
    actualGap: 0.2,
    perceivedGap: null,
    falsePolarisation: null,
    interval: null,
    meaning: null,
    aligned: null,
    aware: null,
  };

  it("lead from the mean guess to the mean answer, both on 100", () => {
    const [entry] = perceptionPictures({ ...result, perceptions: [guess] });
    const made = entry?.make();
    // Executives' mean is 4.571 of 1 to 5: 89 of 100; guessed a quarter of the scale too low.
    expect(item().scale).toMatchObject({ lo: 1, hi: 5 });
    expect(made?.table.rows[0]?.slice(0, 2)).toEqual(["Project managers", "Executives"]);
    expect(made?.table.rows[0]?.slice(3, 6)).toEqual([16, 64, 89]);
    const markup = renderToStaticMarkup(made?.draw(720) ?? <svg />);
    expect(markup).toMatch(
      /data-spoken="Project managers, of executives, [^"]*, guessed 64 of 100, true 89 of 100, 16 guessed"/,
    );
  });
  it("are not drawn of who is hidden, and say who is", () => {
    const made = perceptionPictures({ ...hidden, perceptions: [{ ...guess, target: "pmo-staff" }] })[0]?.make();
    const markup = renderToStaticMarkup(made?.draw(720) ?? <svg />);
    expect(markup).toContain('data-spoken="Executives, hidden: fewer than 5 answered"');
    expect(perceptionPictures({ ...hidden, perceptions: [guess] })).toEqual([]);
  });
});

describe("the list of divergences", () => {
  it("draws all options of one question on one axis, and says points of 100", () => {
    const points = result.divergences.filter(({ range }) => range.hiLabel.endsWith("points"));
    expect(points.length).toBeGreaterThan(0);
    const [first] = points;
    if (!first) return;
    const longer = { ...first, range: { ...first.range, hi: 60, hiLabel: "60 points" } };
    const [entry] = rangeRowsPictures({ ...result, divergences: [first, longer] });
    const markup = renderToStaticMarkup(entry?.make().draw(720) ?? <svg />);
    expect(markup.match(/>60 points</g)).toHaveLength(2);
    expect(markup).toMatch(/data-spoken="[^"]* of 100 points"/);
    expect(entry?.make().table.rows[0]).toContain("0 to 60 points");
  });
});

describe("the slope", () => {
  it("is made from two lists of means", () => {
    const item = result.items.find(({ id }) => id === "E8.should");
    if (item?.scale.type !== "ordinal") throw new Error("E8 has steps");
    const made = slopePicture({
      id: "slope-E8",
      title: "Before and after",
      finding: [{ text: "They came closer." }],
      scale: item.scale,
      audiences: result.audiences,
      survey: result.survey,
      before: { label: "survey", means: [{ audience: "stakeholders", mean: 4.3, n: 7 }] },
      after: { label: "room", means: [{ audience: "stakeholders", mean: 4, n: 6 }] },
      hollow: true,
    });
    expect(made.table.rows[0]).toEqual(["Executives", "4.3", 7, "4.0", 6, "−0.3"]);
    expect(made.legend).toContain("Not the same people");
    expect(made.basis).toBe("Mean, survey 7 answers, room 6 · sample data");
  });
});
