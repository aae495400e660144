import { z } from "zod";
import { SHARE_SECTION_IDS } from "@/lib/analysis/share-sections";
import { lineField } from "@/lib/forms/fields";

const SHORTEST = 8;
const MOST_NOTE = 600;

/** As it may have been copied from a message. */
export const plainPassword = (text: string): string => text.normalize("NFKC").trim();

const sectionsField = z
  .array(z.enum(SHARE_SECTION_IDS, "There is no such part of a result."))
  .min(1, "Choose at least one part to show.")
  .refine((ids) => !ids.includes("quotes") || ids.includes("words"), "Quotes stand beside their themes: choose both.");

const values = {
  surveyId: z.string(),
  name: lineField(80).min(1, "Say whom the link is for, such as “Board, March”."),
  sections: sectionsField,
  /** Null: none. Left out: as it is. */
  password: z
    .string()
    .max(200, "Use at most 200 characters for the password.")
    .refine((text) => plainPassword(text).length >= SHORTEST, `Use at least ${SHORTEST} characters for the password.`)
    .nullable()
    .optional(),
  endsOn: z.iso.date("Write the last day as a date, such as 2026-06-30.").nullable(),
};

export const createShareLinkInput = z.object(values);
export const changeShareLinkInput = z.object({ ...values, linkId: z.uuid("This link does not exist.") });
export const shareLinkInput = z.object({ surveyId: z.string(), linkId: z.uuid("This link does not exist.") });
export const setLearnedInput = z.object({
  surveyId: z.string(),
  on: z.boolean(),
  sections: sectionsField,
  note: z
    .string()
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().max(MOST_NOTE, `Use at most ${MOST_NOTE} characters for what you will do.`)),
});
