import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Checkbox } from "./checkbox";
import { CopyField } from "./copy-field";
import { Select } from "./select";
import { TextArea } from "./text-area";
import { TextInput } from "./text-input";

it("ties label, hint and error to the control", () => {
  const html = renderToStaticMarkup(
    <TextInput name="email" label="Work e-mail" hint="Only for reminders" error="Add the part after @." type="email" />,
  );
  expect(html).toContain('<label class="field-label" for="email">Work e-mail</label>');
  expect(html).toContain('id="email-hint"');
  expect(html).toContain('id="email-error"');
  expect(html).toMatch(
    /<input[^>]*type="email"[^>]*id="email" aria-describedby="email-hint email-error" aria-invalid="true" name="email"/,
  );
});

it("describes nothing where there is nothing to describe", () => {
  const html = renderToStaticMarkup(<TextInput name="title" label="Title" />);
  expect(html).not.toContain("aria-describedby");
  expect(html).not.toContain("aria-invalid");
  expect(html).not.toContain("field-error");
});

it("says optional in words and keeps two fields of one name apart", () => {
  const html = renderToStaticMarkup(<TextArea name="note" id="note-2" label="Note" optional ownWords rows={3} />);
  expect(html).toContain('for="note-2"');
  expect(html).toMatch(/<textarea class="textarea own-words" rows="3" id="note-2" name="note"/);
  expect(html).toContain("(optional)");
});

it("chooses nothing for the person", () => {
  const options = [
    { value: "pm", label: "Project managers" },
    { value: "pmo", label: "PMO staff", disabled: true },
  ];
  const html = renderToStaticMarkup(
    <Select name="group" label="Your group" placeholder="Choose one" options={options} />,
  );
  expect(html).toContain('<option value="">Choose one</option><option value="pm">Project managers</option>');
  expect(html).toContain('<option value="pmo" disabled="">');
});

it("puts the word of a checkbox inside its label, the hint outside", () => {
  const html = renderToStaticMarkup(
    <Checkbox name="remind" label="Remind" hint="Reads the list only" defaultChecked />,
  );
  expect(html).toMatch(/<label class="choice"><input type="checkbox"[^>]*aria-describedby="remind-hint"[^>]*\/>/);
  expect(html).toMatch(/<\/label><p class="field-hint choice-hint" id="remind-hint">/);
  expect(html).toContain('checked=""');
});

it("shows a link to take along without sending it with a form", () => {
  const html = renderToStaticMarkup(
    <CopyField id="open-link" label="Open link" value="https://plumbline.example/s/oak" />,
  );
  expect(html).toMatch(/<input class="input" type="text" readOnly="" id="open-link" value="https:[^"]+"\/>/);
  expect(html).toMatch(/<button type="button" class="button">Copy<\/button><span[^>]*role="status"><\/span>/);
});
