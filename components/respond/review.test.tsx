import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { type Refusal, Review } from "./review";

const tickOf = (refusal: Refusal | null) => {
  const html = renderToStaticMarkup(
    <Review parts={[]} back="/answer/w/1" usesUpLink refusal={refusal} sendTo="/answer/w/review/send" />,
  );
  return { html, tick: html.match(/<input[^>]+type="checkbox"[^>]*>/)?.[0] ?? "" };
};

it("says at the tick that it is wanting, and puts the focus there", () => {
  const { html, tick } = tickOf({ words: "Tick the box above the button.", isTick: true });
  expect(tick).toMatch(/aria-describedby="mine-hint mine-error"/);
  expect(tick).toMatch(/aria-invalid="true"/);
  expect(tick).toMatch(/autofocus/i);
  expect(html).toMatch(/id="mine-error".*Tick this box, then press/);
});

it("leaves the tick alone where something else is wrong, or nothing is", () => {
  for (const refusal of [null, { words: "Nothing is answered yet.", isTick: false }]) {
    const { html, tick } = tickOf(refusal);
    expect(tick).toContain('aria-describedby="mine-hint"');
    expect(tick).not.toMatch(/autofocus/i);
    expect(html).not.toContain("mine-error");
  }
});
