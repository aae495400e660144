import Link from "next/link";
import { LandingFigure } from "@/components/landing/landing-figure";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { SiteHeader } from "@/components/ui/site-header";
import { currentActor } from "@/lib/auth/actor";
import { readEnv } from "@/lib/env";
import { publicContext } from "@/lib/http/public-context";
import { needsSetup } from "@/lib/services/setup-owner";

const STEPS = [
  {
    title: "Ask",
    text: "Executives, project managers and PMO staff answer on a web link, on any phone, without an account. Own words come before any list.",
  },
  {
    title: "See",
    text: "One screen says whether they agree, where not, and how sure that is. Every theme opens the words behind it.",
  },
  {
    title: "Agree",
    text: "Take the pictures into a room and write down one purpose. Screens that help with it are still to come.",
  },
  { title: "Check again", text: "Ask again later, in a new survey. Change over time is the proof." },
] as const;

const FACTS = [
  {
    title: "A sealed ballot",
    text: "Who was asked and what was answered share no key. Groups too small to be safe stay hidden on every screen.",
  },
  {
    title: "It stays with you",
    text: "One process and one database on your own machine. Nothing is sent anywhere unless you turn it on.",
  },
  {
    title: "Honest numbers",
    text: "Counts before percentages, intervals beside them, and the same answers give the same result on any machine.",
  },
] as const;

export default async function LandingPage() {
  const demo = readEnv().PLUMBLINE_DEMO === "1";
  const actor = await currentActor();
  const isNew = !demo && !actor && (await needsSetup(await publicContext()));
  return (
    <>
      <SiteHeader>
        <ButtonLink href={actor ? "/surveys" : "/sign-in"} variant="quiet">
          {actor ? "Your surveys" : "Sign in"}
        </ButtonLink>
      </SiteHeader>
      <main id="main" className="page landing">
        <div className="landing-hero">
          <div className="landing-lead">
            <h1 className="display">Why does our PMO exist?</h1>
            <p className="finding">
              Ask a dozen people and you will hear a dozen answers. Plumbline asks the three audiences of a project
              management office, shows where they diverge, and helps them agree on one purpose, the goals that serve it,
              and how everyone will know.
            </p>
            {demo && (
              <form method="post" action="/api/demo" className="landing-demo">
                <Button type="submit" variant="primary" size="large">
                  Look at the sample organization
                </Button>
                <p className="small muted">Invented answers; look around and change what you like.</p>
              </form>
            )}
            {isNew && (
              <ButtonLink href="/setup" variant="primary" size="large">
                Set up your organization
              </ButtonLink>
            )}
          </div>
          <LandingFigure />
        </div>
        <ol className="landing-steps">
          {STEPS.map((step) => (
            <li key={step.title}>
              <h2 className="heading">{step.title}</h2>
              <p className="secondary">{step.text}</p>
            </li>
          ))}
        </ol>
        <div className="landing-facts">
          {FACTS.map((fact) => (
            <div key={fact.title}>
              <h2 className="label">{fact.title}</h2>
              <p className="small secondary">{fact.text}</p>
            </div>
          ))}
        </div>
        <footer className="site-footer">
          <p>Items are grounded in published research and not yet psychometrically validated.</p>
          <p>
            <Link href="/trust">Whom sealed answers are protected from</Link> ·{" "}
            <Link href="/what-is-stored">What is stored</Link>
          </p>
        </footer>
      </main>
    </>
  );
}
