import { z } from "zod";
import { lineField, nameField, officeField, passwordField } from "./fields";

const days = "Give a whole number of days from 1 to 365.";

export const changeOrganizationInput = z.object({
  name: lineField(120).min(1, "Give your organization a name."),
  office: officeField,
  retentionDays: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, days)
    .transform(Number)
    .pipe(z.number().min(1, days).max(365, days)),
});

export const renameMyselfInput = z.object({ name: nameField });
export const changePasswordInput = z.object({ current: z.string().max(200), password: passwordField });
