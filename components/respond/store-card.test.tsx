import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { StoreCard } from "./store-card";

const minimum = { numbers: 5, words: 8 };
type Link = "personal" | "open" | "handed out";
const textOf = (link: Link) =>
  renderToStaticMarkup(
    <StoreCard
      kind={link === "open" ? "open" : "personal"}
      needsCode={link === "handed out"}
      one="project manager"
      minimum={minimum}
      organization="Northwind"
      retentionDays={45}
    />,
  )
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

it.each(["personal", "open", "handed out"] as const)("tells of the seal that a response by a %s link keeps", (link) => {
  expect(textOf(link)).toMatch(
    /carries a one-time seal .* As soon as enough of your group wait, three at least, and at the close, /,
  );
  expect(textOf(link)).toMatch(/Until then somebody with the database and .* could tie the two together/);
});

it("says that the list marks people in groups, that a reminder may come all the same, and how long it is kept", () => {
  expect(textOf("personal")).toContain("finished: yes or no");
  expect(textOf("personal")).toContain("a reminder may still reach you");
  expect(textOf("personal")).toContain("deleted 45 days after the close");
  expect(textOf("open")).not.toMatch(/your link|reminder|deleted 45 days/);
});

it("says that a link which members have handed out needs this browser or its code, and only then", () => {
  expect(textOf("handed out")).toContain("opens only in this browser, or with a code");
  expect(textOf("personal")).not.toContain("opens only in this browser");
});

it("promises no day beside an answer, since none is kept", () => {
  expect(textOf("personal")).not.toMatch(/and the day/);
  expect(textOf("personal")).toContain("day or time");
});
