"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Asks for the page afresh while something is under way; without a script the reader reloads. */
export function RefreshEvery({ seconds }: Readonly<{ seconds: number }>) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return null;
}
