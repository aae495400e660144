import type { Metadata } from "next";
import { ShutSharePage } from "@/components/results/share/shut-share";

export const metadata: Metadata = { title: "This link leads nowhere", robots: { index: false, follow: false } };

export default function UnknownSharePage() {
  return <ShutSharePage state="unknown" kind="share" from={null} day={null} />;
}
