import { AppError } from "@/lib/errors";

/** The fields that were sent, or null where the body breaks off or is no form. */
export async function sentForm(request: Request): Promise<FormData | null> {
  try {
    return await request.formData();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The same for what a script saves: it tries again when its form broke off on the way, and is refused when it sent none. */
export async function savedForm(request: Request): Promise<FormData> {
  const form = await sentForm(request);
  if (form) return form;
  const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data");
  // Without its fields a page would read as one that was emptied.
  if (isForm) throw new AppError("broken_off", "What was typed did not arrive whole. Send it again.");
  throw new AppError("invalid", "The page arrived without what was typed.");
}
