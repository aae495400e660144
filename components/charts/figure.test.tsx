import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { showing, shownAs, viewHref, viewOf } from "@/components/results/view";
import { Figure } from "./figure";
import { sampleAudiences } from "./samples/sample";
import { statementSample } from "./samples/statement-bars";

const picture = statementSample.make("small");
if (!picture) throw new Error("There is always a small one.");
const audiences = new Map(sampleAudiences("small").map((audience) => [audience.id, audience]));
const draw = (query: Record<string, string>, standard?: "both") =>
  renderToStaticMarkup(
    <Figure
      picture={picture}
      audiences={audiences}
      view={viewOf(query)}
      files="/pictures"
      {...(standard && { standard })}
    />,
  );
const count = (markup: string, part: string) => markup.split(part).length - 1;

it("is a figure with its finding, its drawing for two widths, and its basis", () => {
  const markup = draw({});
  expect(markup).toContain("<figcaption");
  expect(markup).toContain('<b class="audience-word audience-circle">5 of 7 executives</b>');
  expect(count(markup, 'role="img"')).toBe(2);
  expect(count(markup, "<table")).toBe(0);
  expect(markup).toContain("7 executives, 18 project managers, 9 PMO staff");
});

it("stands as chart, table or both, which the address says", () => {
  expect(count(draw({ table: picture.id }), 'role="img"')).toBe(0);
  expect(count(draw({ table: picture.id }), "<table")).toBe(1);
  expect(count(draw({ both: picture.id }), 'role="img"')).toBe(2);
  expect(count(draw({ both: picture.id }), "<table")).toBe(1);
  expect(count(draw({}, "both"), "<table")).toBe(1);
  expect(count(draw({ chart: picture.id }, "both"), "<table")).toBe(0);
});

it("links to its files without a script", () => {
  for (const as of ["png", "svg", "csv"]) expect(draw({})).toContain(`href="/pictures/${picture.id}?as=${as}"`);
});

it("keeps what else is open when it changes", () => {
  const view = viewOf({ table: "a,b", both: "c" });
  const next = { ...view, ...showing(view, "b", "both") };
  expect(shownAs(next, "b")).toBe("both");
  expect(viewHref(view, showing(view, "b", "both"), "figure-b")).toBe("?table=a&both=c%2Cb#figure-b");
  expect(viewHref(next, showing(next, "b", "chart"), "x")).toBe("?table=a&both=c#x");
  expect(viewHref(view, showing(view, "z", "chart", "both"), "x")).toBe("?table=a%2Cb&both=c&chart=z#x");
});
