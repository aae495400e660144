import "server-only";
import type { z } from "zod";
import { requireActor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { fieldErrors } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/form-state";
import type { Context, PublicContext } from "@/lib/services/context";
import { publicContext } from "./public-context";

/** Passwords are never sent back to the page. */
const SECRETS = new Set(["password", "current"]);

/** Parses a form that anybody may send and runs the work, whose sentence is what the form then says. */
export async function runPublicForm<S extends z.ZodType>(
  schema: S,
  form: FormData,
  work: (context: PublicContext, data: z.infer<S>) => Promise<string | null>,
): Promise<FormState> {
  const written = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const values = Object.fromEntries(Object.entries(written).filter(([name]) => !SECRETS.has(name)));
  const parsed = schema.safeParse(written);
  if (!parsed.success) return { ok: false, message: null, errors: fieldErrors(parsed.error), values };
  try {
    return { ok: true, message: await work(await publicContext(), parsed.data), errors: {}, values };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, message: error.message, errors: {}, values };
    throw error;
  }
}

/** The same for members: the work knows who it is. */
export async function runForm<S extends z.ZodType>(
  schema: S,
  form: FormData,
  work: (context: Context, data: z.infer<S>) => Promise<string | null>,
): Promise<FormState> {
  return runPublicForm(schema, form, async (context, data) => work({ ...context, actor: await requireActor() }, data));
}
