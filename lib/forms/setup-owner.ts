import { z } from "zod";

const line = (max: number) => z.string().trim().max(max, `Use at most ${max} characters.`);

/** What the first owner enters; the form checks with it while it is filled in, the action once it is sent. */
export const setupOwnerInput = z.object({
  code: line(80).min(1, "Enter the code that the console shows."),
  organization: line(120).min(1, "Give your organization a name."),
  office: line(60).default("PMO"),
  name: line(120).min(1, "Give your name."),
  email: z
    .email("This is not an e-mail address. Write one such as ada@example.org.")
    .max(320, "Use at most 320 characters.")
    .transform((email) => email.toLowerCase()),
  password: z
    .string("Choose a password.")
    .min(10, "Use at least 10 characters for the password.")
    .max(200, "Use at most 200 characters for the password."),
});
export type SetupOwnerInput = z.infer<typeof setupOwnerInput>;
