import "server-only";
import type { z } from "zod";
import { AppError, type AppErrorCode } from "@/lib/errors";
import { everyProblem } from "@/lib/forms/fields";
import type { Context } from "@/lib/services/context";
import { signedInContext } from "./signed-in-context";

export type ActionResult<T> =
  | { readonly ok: true; readonly data: T }
  | {
      readonly ok: false;
      readonly code: AppErrorCode;
      /** Everything that stood in the way. */
      readonly message: string;
      /** The same by field, where it is a field's. */
      readonly errors: Readonly<Record<string, string>>;
    };

/** Asks who it is, parses the input, runs the work, and turns an expected failure into a result. */
export async function runAction<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  work: (context: Context, data: z.infer<S>) => Promise<T>,
): Promise<ActionResult<T>> {
  try {
    const context = await signedInContext();
    const parsed = schema.safeParse(input);
    if (!parsed.success) return { ok: false, code: "invalid", ...everyProblem(parsed.error) };
    return { ok: true, data: await work(context, parsed.data) };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, message: error.message, errors: {} };
    throw error;
  }
}
