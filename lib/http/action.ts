import "server-only";
import type { z } from "zod";
import { requireActor } from "@/lib/auth/actor";
import { AppError, type AppErrorCode } from "@/lib/errors";
import type { Context } from "@/lib/services/context";
import { publicContext } from "./public-context";

export type ActionResult<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly code: AppErrorCode; readonly message: string };

/** Asks who it is, parses the input, runs the work, and turns an expected failure into a result. */
export async function runAction<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  work: (context: Context, data: z.infer<S>) => Promise<T>,
): Promise<ActionResult<T>> {
  try {
    const actor = await requireActor();
    const parsed = schema.safeParse(input);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new AppError("invalid", issue?.message ?? "This input cannot be used.");
    }
    return { ok: true, data: await work({ ...(await publicContext()), actor }, parsed.data) };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, message: error.message };
    throw error;
  }
}
