import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { StoredTables } from "./stored-tables";

it("draws a table for each, headed by what it holds, with a row for each column", () => {
  const columns = [
    { column: "id", says: "a random number", example: "7d0c" },
    { column: "name", says: "your name", example: "Example Person" },
  ];
  const markup = renderToStaticMarkup(
    <StoredTables tables={[{ table: "invitations", title: "The list", about: "", columns }]} />,
  );
  expect(markup).toContain('<section class="trust-section" aria-labelledby="invitations">');
  expect(markup.match(/<th scope="row"[^>]*>[^<]+/g)).toEqual([
    expect.stringContaining("a random number"),
    expect.stringContaining("your name"),
  ]);
  expect(markup).toContain("<code>name</code>");
});
