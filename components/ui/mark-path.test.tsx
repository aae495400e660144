import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { SHAPES } from "@/lib/survey/instrument";
import { AudienceMark, AudienceName } from "./audience-mark";
import { markPath } from "./mark-path";

/** Shoelace formula over the corners of a path without curves. */
function area(path: string): number {
  const corners = path
    .slice(1, -1)
    .split("L")
    .map((pair) => pair.split(" ").map(Number));
  const twice = corners.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = corners[(i + 1) % corners.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

describe("the shapes of the audiences", () => {
  it.each(SHAPES.filter((shape) => shape !== "circle"))("%s looks as large as a circle", (shape) => {
    const share = area(markPath(shape, 10)) / (Math.PI * 100);
    // A triangle is drawn smaller on purpose: its corners reach far, and a full area would look larger than the circle.
    expect(share).toBeGreaterThan(shape === "triangle" ? 0.8 : 0.95);
    expect(share).toBeLessThan(1.06);
  });

  it("keeps to the numbers of the visual language", () => {
    expect(markPath("square", 10)).toBe("M-9 -9L9 -9L9 9L-9 9Z");
    expect(markPath("triangle", 8)).toBe("M0 -9.68L9.76 7.68L-9.76 7.68Z");
    expect(markPath("circle", 5)).toBe("M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z");
  });
});

it("hides a mark beside its word, and names one that stands alone", () => {
  const beside = renderToStaticMarkup(<AudienceName shape="square" name="Project managers" />);
  expect(beside).toMatch(/^<span class="audience-name audience-square"><svg[^>]*aria-hidden="true"/);
  expect(beside).toContain("Project managers</span>");
  const alone = renderToStaticMarkup(<AudienceMark shape="circle" label="Executives" />);
  expect(alone).toMatch(/role="img" aria-label="Executives"/);
  expect(alone).not.toContain("aria-hidden");
});

it("is hollow by outline and grey when suppressed", () => {
  expect(renderToStaticMarkup(<AudienceMark shape="diamond" hollow />)).toMatch(
    /fill="var\(--paper\)" stroke="var\(--hue\)"/,
  );
  expect(renderToStaticMarkup(<AudienceMark shape="diamond" muted />)).toContain('fill="var(--mark-muted)"');
});
