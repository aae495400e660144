import type { Metadata } from "next";
import { StoredTables } from "@/components/trust/stored-tables";
import { TrustFrame } from "@/components/trust/trust-frame";
import { WHAT_IS_STORED } from "@/lib/sealed/what-is-stored";
import "@/app/trust/trust.css";

export const metadata: Metadata = { title: "What is stored" };

export default function WhatIsStoredPage() {
  return (
    <TrustFrame
      title="What is stored, row by row"
      lead="Who was asked and what was answered lie in two tables; no number of a person, no day and no order is common to both. This is every column of both, and of every other table that has to do with whoever is asked."
      also={{ href: "/trust", label: "Whom this protects you from, and whom not" }}
    >
      <StoredTables tables={WHAT_IS_STORED} />
      <section className="trust-section" aria-labelledby="never">
        <h2 className="heading" id="never">
          What is not stored
        </h2>
        <ul>
          <li>IP address, device, browser or location, beside an answer or beside your name.</li>
          <li>The day or time at which you opened, answered or sent.</li>
          <li>Your link itself. The server can make it again for a reminder; it is in no table and no log.</li>
        </ul>
      </section>
      <section className="trust-section" aria-labelledby="how-long">
        <h2 className="heading" id="how-long">
          How long
        </h2>
        <ul>
          <li>Names, addresses and mails: until 30 days after the close, or as many as the organization has set.</li>
          <li>Drafts: until they are sent, at the latest until the close.</li>
          <li>Answers: until the survey is deleted; it can be brought back for 30 days, then it is gone for good.</li>
          <li>
            An owner can hand out or delete what the list holds about one person at any time. What was sent cannot be
            found again, so it stays.
          </li>
        </ul>
      </section>
    </TrustFrame>
  );
}
