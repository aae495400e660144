import { notFound } from "next/navigation";
import { readEnv } from "@/lib/env";

/** The gallery is for whoever works on charts: in development, and where it is asked for. */
export function galleryOrNotFound(): void {
  const { NODE_ENV, PLUMBLINE_GALLERY } = readEnv();
  if (NODE_ENV === "production" && PLUMBLINE_GALLERY !== "1") notFound();
}
