import { expect, it } from "vitest";
import { z } from "zod";
import { everyProblem } from "./fields";
import { changeOrganizationInput } from "./settings";
import { setupOwnerInput } from "./setup-owner";

const line = z.object({ name: z.string().min(1, "Write the name."), people: z.number("Write a number.") });

it("says everything that is wrong at once, each thing once, and where", () => {
  const wrong = [
    { name: "", people: 3 },
    { name: "", people: Number.NaN },
  ];
  const { error } = z.object({ lines: z.array(line) }).safeParse({ lines: wrong });
  expect(error && everyProblem(error)).toEqual({
    message: "Write the name. Write a number.",
    errors: {
      "lines.0.name": "Write the name.",
      "lines.1.name": "Write the name.",
      "lines.1.people": "Write a number.",
    },
  });
});

it.each([
  ["the first start", setupOwnerInput],
  ["the settings", changeOrganizationInput],
])("asks what the office is called, at %s", (_where, input) => {
  const { error } = (input as z.ZodType).safeParse({ office: " " });
  expect(error && everyProblem(error).errors["office"]).toBe("Say what your office is called, for example PMO.");
});
