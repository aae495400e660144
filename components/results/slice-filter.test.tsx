import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ResultFilter } from "@/lib/findings/slice-choices";
import { SliceFilter } from "./slice-filter";
import { viewOf } from "./view";

const QUESTIONS: ResultFilter["questions"] = [
  {
    questionId: "J2",
    prompt: "How often?",
    label: "Contact",
    choices: [
      { key: "J2.1", label: "Weekly", answered: 20, because: null },
      { key: "J2.2", label: "Rarely", answered: null, because: "nobody gave this answer" },
    ],
  },
];
const CHOSEN = { key: "J2.1", prompt: "How often?", label: "Weekly", answered: 20, of: 34 };
const draw = (filter: Partial<ResultFilter>, query = {}) =>
  renderToStaticMarkup(
    <SliceFilter
      filter={{ questions: QUESTIONS, chosen: null, isUnknown: false, ...filter }}
      view={viewOf({ table: "items", ...query })}
    />,
  );

describe("the filter of the results home", () => {
  it("is links that keep what else the address holds, and reasons where there is no link", () => {
    const markup = draw({});
    expect(markup).toMatch(/<a [^>]*href="[^"]*\?table=items&amp;only=J2\.1"[^>]*>Weekly: 20<\/a>/);
    expect(markup).toContain("cannot be shown, nobody gave this answer");
    expect(markup).not.toMatch(/only=J2\.2/);
  });

  it("says whom the result is of, with a way back to everybody", () => {
    const markup = draw({ chosen: CHOSEN }, { only: "J2.1" });
    expect(markup).toContain("Only people who answered “Weekly” to “How often?”:");
    expect(markup).toContain("20 of 34.");
    expect(markup).toMatch(/href="[^"]*\?table=items"[^>]*>Show everybody/);
    expect(markup).toMatch(/aria-current="true"[^>]*>Weekly/);
  });

  it("says that everybody is shown where the address asks for what there is not", () => {
    expect(draw({ isUnknown: true }, { only: "J9.9" })).toContain("Everybody is shown");
  });

  it("is not there where no background was asked", () => expect(draw({ questions: [] })).toBe(""));
});
