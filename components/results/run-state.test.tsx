import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RunStanding } from "./run-state";

type Run = Parameters<typeof RunStanding>[0]["run"];
const base: Run = {
  id: "7f2c0a1b-0000-4000-8000-000000000000",
  state: "running",
  stage: "reading the words",
  progress: 0.417,
  failure: null,
};
const draw = (run: Partial<Run>, hasEarlier = false) =>
  renderToStaticMarkup(
    <RunStanding
      run={{ ...base, ...run }}
      hasEarlier={hasEarlier}
      cancel={<button type="submit">Cancel the analysis</button>}
      again={<button type="submit">Run the analysis again</button>}
    />,
  );
const CANCEL = ">Cancel the analysis</button>";
const AGAIN = ">Run the analysis again</button>";

describe("where a run stands", () => {
  it("says the stage and how far it is, and offers to cancel", () => {
    const html = draw({});
    expect(html).toContain("Reading the words");
    expect(html).toContain("42 of 100");
    expect(html).toMatch(/<progress max="1" value="0.417">/);
    expect(html).toContain(CANCEL);
    expect(html).not.toContain(AGAIN);
  });

  it("announces the stage, not the share", () => {
    const [, live = ""] = draw({}).match(/role="status">(.*?)<\/span>/) ?? [];
    expect(live).toBe("Reading the words");
  });

  it("knows no share while it waits, and can be cancelled", () => {
    const html = draw({ state: "queued", stage: "waiting", progress: 0 });
    expect(html).toContain("Waiting for its turn");
    expect(html).not.toContain("of 100");
    expect(html).toMatch(/<progress max="1">/);
    expect(html).toContain(CANCEL);
  });

  it("says why it failed, that the answers are safe, and offers another", () => {
    const html = draw({ state: "failed", failure: "The endpoint cannot be reached." }, true);
    expect(html).toContain("What it said: The endpoint cannot be reached.");
    expect(html).toContain("The answers are safe. The result below is the one before.");
    expect(html).toContain(AGAIN);
    expect(html).not.toContain(CANCEL);
  });

  it("says that it was cancelled, aloud, and offers another", () => {
    const html = draw({ state: "cancelled", stage: "cancelled" });
    expect(html).toMatch(/role="status".*The analysis was cancelled/);
    expect(html).toContain("The answers are safe, and it left no result.");
    expect(html).not.toContain("The result below");
    expect(html).toContain(AGAIN);
    expect(html).not.toContain(CANCEL);
  });

  it("can take the focus of the button that went with its state", () => {
    expect(draw({ state: "cancelled" })).toMatch(/^<div id="run" tabindex="-1"/);
  });

  it("offers the saved copy of a result and a reference when it failed", () => {
    const markup = draw({ state: "failed", failure: "the scale has no end" }, true);
    expect(markup).toContain('href="#saved-result"');
    expect(markup).toContain("Reference 7f2c0a1b");
    expect(draw({ state: "failed" })).not.toContain("saved copy");
  });

  it("keeps the place of a first result, still, while it is worked out", () => {
    expect(draw({})).toContain("results-skeleton");
    expect(draw({}, true)).not.toContain("results-skeleton");
  });

  it("is silent once it is done", () => expect(draw({ state: "done" })).toBe(""));
});
