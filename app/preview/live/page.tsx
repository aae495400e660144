import type { Metadata } from "next";
import { LivePreview } from "@/components/editor/preview/live-preview";
import "../answer-styles";

export const metadata: Metadata = { title: "Preview" };

/** The frame inside the editor. It holds no survey: what it shows comes from the page around it. */
export default function LivePreviewPage() {
  return <LivePreview />;
}
