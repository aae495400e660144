import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/errors";

/** What stands after the question mark, with what the address says added; what does not fit is told in the schema’s own words. */
export function sentQuery<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  also: Readonly<Record<string, string>>,
): z.infer<Schema> {
  return fitting(schema, { ...Object.fromEntries(new URL(request.url).searchParams), ...also });
}

function fitting<Schema extends z.ZodType>(schema: Schema, value: object): z.infer<Schema> {
  const read = schema.safeParse(value);
  if (!read.success) throw new AppError("invalid", read.error.issues[0]?.message ?? "This cannot be read.");
  return read.data;
}

export const fresh = (body: unknown): Response => Response.json(body, { headers: { "cache-control": "no-store" } });
