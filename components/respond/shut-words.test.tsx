import { expect, it } from "vitest";
import { shutWords } from "./shut-words";

const facts = { kind: "personal", organization: null } as const;
const malformed = (got: string) => shutWords({ ...facts, state: "malformed", got });

it("says of a link that is too long that something was added, not that it is not complete", () => {
  expect(malformed("a".repeat(27))).toMatchObject({
    title: "This link is not as it was sent",
    happened: expect.stringContaining("Something was added to its end."),
  });
  expect(malformed("a".repeat(13)).title).toBe("This link is not complete");
});
