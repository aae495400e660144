import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { DeadLink } from "./dead-link";

const PURPOSES = ["join", "sign-in", "reset"] as const;
const STATES = ["unknown", "spent", "expired"] as const;
const drawn = (purpose: (typeof PURPOSES)[number], state: (typeof STATES)[number] | "malformed") =>
  renderToStaticMarkup(<DeadLink purpose={purpose} state={state} />);

it("says of each link what became of it, none like another", () => {
  const titles = PURPOSES.flatMap((purpose) =>
    STATES.map((state) => /<h1[^>]*>([^<]+)/.exec(drawn(purpose, state))?.[1]),
  );
  expect(new Set(titles).size).toBe(PURPOSES.length * STATES.length);
});

it("leads to a new link where anybody may ask for one, and to the owner where only an owner can", () => {
  expect(drawn("sign-in", "expired")).toContain('href="/sign-in/link"');
  expect(drawn("reset", "spent")).toContain('href="/reset"');
  expect(drawn("join", "expired")).toContain("Invite again");
  expect(drawn("join", "expired")).not.toContain("Ask for a new link");
});

it("tells a link that was cut in two how to be made whole", () => {
  for (const purpose of PURPOSES) expect(drawn(purpose, "malformed")).toContain("Copy the whole link");
});
