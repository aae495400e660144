import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Welcome } from "./welcome";

const audience = {
  id: "pm",
  name: "Project managers",
  one: "project manager",
  many: "project managers",
  shape: "circle" as const,
};
const welcome = (mustWait: boolean) =>
  renderToStaticMarkup(
    <Welcome
      organization="Northwind"
      title="Why?"
      audience={audience}
      audiences={[audience]}
      minutes={9}
      closesOn={null}
      minimum={{ numbers: 5, words: 8 }}
      kind="open"
      hasDraft={false}
      begun={null}
      before={null}
      isSample={false}
      startAt="/s/x/start"
      mustWait={mustWait}
    />,
  );

it("asks for patience where too many have begun from one network, and keeps the button", () => {
  expect(welcome(true)).toMatch(/role="status".*Wait 15 minutes, then press Start again.*<form/s);
  expect(welcome(true)).toContain('action="/s/x/start"');
  expect(welcome(false)).not.toContain("Wait 15 minutes");
});
