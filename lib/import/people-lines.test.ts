import { expect, it } from "vitest";
import { peopleFromLines } from "./people-lines";

it.each([
  ["Ada Example; ada@example.org", "Ada Example", "ada@example.org"],
  ["Ada Example\tada@example.org", "Ada Example", "ada@example.org"],
  ["ada@example.org, Ada Example", "Ada Example", "ada@example.org"],
  ["Example, Ada; ada@example.org", "Example, Ada", "ada@example.org"],
  ['"Example, Ada" <ada@example.org>', "Example, Ada", "ada@example.org"],
  ["ada@example.org", "", "ada@example.org"],
  ["O’Hara; o.hara+pmo@mail.example.co.uk;", "O’Hara", "o.hara+pmo@mail.example.co.uk"],
])("reads %j", (line, name, email) => {
  expect(peopleFromLines(line)).toEqual({ people: [{ name, email }], problems: [] });
});

it("passes over a heading and empty lines, and counts lines as the field does", () => {
  const { people, problems } = peopleFromLines(
    "Name;E-mail\r\n\r\nAda;ada@example.org\r\nBo; bo(at)example.org\n a@b.org c@d.org",
  );
  expect(people).toEqual([{ name: "Ada", email: "ada@example.org" }]);
  expect(problems.map(({ line, text }) => [line, text])).toEqual([
    [4, "Bo; bo(at)example.org"],
    [5, "a@b.org c@d.org"],
  ]);
  expect(problems[0]?.message).toContain("no e-mail address");
  expect(problems[1]?.message).toContain("one person a line");
});
