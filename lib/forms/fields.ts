import { z } from "zod";

/** Fields that several forms share: what is wrong is said the same way everywhere. */
export const lineField = (max: number) => z.string().trim().max(max, `Use at most ${max} characters.`);

export const officeField = lineField(60).min(1, "Say what your office is called, for example PMO.");
export const nameField = lineField(120).min(1, "Give your name.");

export const emailField = z
  .string()
  .trim()
  .max(320, "Use at most 320 characters.")
  .pipe(z.email("This is not an e-mail address. Write one such as ada@example.org."))
  .transform((email) => email.toLowerCase());

export const passwordField = z
  .string("Choose a password.")
  .min(10, "Use at least 10 characters for the password.")
  .max(200, "Use at most 200 characters for the password.");

/** Comes hidden with a form. What a token looks like the service knows; here no more is taken than one could be. */
export const tokenField = z.string().max(64, "This link is not complete. Open it again.");

/** What is wrong, the first problem of each field, by its path ("email", "audiences.1.name"). */
export function fieldErrors({ issues }: z.ZodError): Record<string, string> {
  return Object.fromEntries(issues.toReversed().map(({ path, message }) => [path.join("."), message]));
}

/** Everything that is wrong, each thing once: as one text, and by field. */
export function everyProblem(error: z.ZodError): { message: string; errors: Record<string, string> } {
  const message = [...new Set(error.issues.map((issue) => issue.message))].join(" ");
  return { message, errors: fieldErrors(error) };
}
