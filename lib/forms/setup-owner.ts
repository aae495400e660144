import { z } from "zod";
import { emailField, lineField, nameField, officeField, passwordField } from "./fields";

/** What the first owner enters; the form checks with it while it is filled in, the action once it is sent. */
export const setupOwnerInput = z.object({
  code: lineField(80).min(1, "Enter the code that the console shows."),
  organization: lineField(120).min(1, "Give your organization a name."),
  office: officeField.default("PMO"),
  name: nameField,
  email: emailField,
  password: passwordField,
});
export type SetupOwnerInput = z.infer<typeof setupOwnerInput>;
