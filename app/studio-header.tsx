"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { type NavItem, SiteHeader } from "@/components/ui/site-header";

type Props = Readonly<{ organization: string; sample: boolean; children: ReactNode }>;

/** The bar above every page of the studio; inside a survey it leads through that survey. */
export function StudioHeader(props: Props) {
  return <SiteHeader home="/surveys" nav={navAt(usePathname())} {...props} />;
}

/** `[\w-]{36}`: the id of a survey; other pages lie beside the surveys, as /surveys/new does. */
const SURVEY = /^\/surveys\/([\w-]{36})(?:\/|$)/;

function navAt(path: string): NavItem[] {
  const surveyId = SURVEY.exec(path)?.[1];
  const to = (href: string, label: string) => ({ href, label, current: path === href || path.startsWith(`${href}/`) });
  if (!surveyId) return [to("/surveys", "Surveys"), to("/team", "Team"), to("/settings", "Settings")];
  const survey = `/surveys/${surveyId}`;
  return [
    { href: "/surveys", label: "All surveys" },
    to(`${survey}/questions`, "Questions"),
    to(`${survey}/people`, "People"),
    results(path, survey),
    to(`${survey}/settings`, "Rules"),
  ];
}

/** The themes are edited on pages of their own, and belong to the results. */
const results = (path: string, survey: string): NavItem => ({
  href: `${survey}/results`,
  label: "Results",
  current: ["results", "themes"].some((part) => `${path}/`.startsWith(`${survey}/${part}/`)),
});
