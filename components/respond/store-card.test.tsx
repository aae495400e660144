import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { StoreCard } from "./store-card";

const minimum = { numbers: 5, words: 8 };
const textOf = (kind: "personal" | "open") =>
  renderToStaticMarkup(<StoreCard kind={kind} one="project manager" minimum={minimum} organization="Northwind" />)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

it.each(["personal", "open"] as const)(
  "tells of the seal that a response by a %s link keeps until the close",
  (kind) => {
    expect(textOf(kind)).toMatch(
      /Until the survey is closed, your answers carry a one-time seal .* At closing .* removed/,
    );
    expect(textOf(kind)).not.toMatch(/nobody, including us|Nothing joins the two/);
  },
);

it("promises no mark on the list, and warns that the link opens a draft", () => {
  expect(textOf("personal")).not.toContain("finished");
  expect(textOf("personal")).toContain("until then your link opens your draft");
  expect(textOf("open")).not.toContain("your link");
});
