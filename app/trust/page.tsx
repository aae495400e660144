import type { Metadata } from "next";
import { TrustFrame } from "@/components/trust/trust-frame";
import "./trust.css";

export const metadata: Metadata = { title: "Whom this protects you from" };

export default function TrustPage() {
  return (
    <TrustFrame
      title="Whom this protects you from, and whom not"
      lead="Answers to a sealed survey are handled like ballots: one for each person, counted together, and nobody can look up who gave which."
      also={{ href: "/what-is-stored", label: "What is stored, row by row" }}
    >
      <section className="trust-section" aria-labelledby="protected">
        <h2 className="heading" id="protected">
          You are protected from
        </h2>
        <ul>
          <li>
            <strong>Everybody in the organization, owners included.</strong> No screen, download, mail or interface says
            who has answered, or what one person said. Members see how many: in steps of three while the survey is open,
            all of them once it is closed; of a group that is too small only that it is, even if nobody answered.
          </li>
          <li>
            <strong>Anybody with a copy of the database</strong> or a backup, of whatever day. Who was asked and what
            was answered have no key, day or order in common, and not the numbers either that the database gives to its
            own transactions.
          </li>
          <li>
            <strong>Anybody who reads the server’s logs.</strong> They hold no link, no name and no answer.
          </li>
          <li>
            <strong>Anybody who has your link</strong>, once you have sent: it opens nothing any more. Until then, if
            members have taken the links out of Plumbline, your draft needs your browser, or its code, as well; and only
            your browser is told whether you have sent. Another one that opens such a link sees the same page either
            way. It learns it only by sending answers in your name, which would count if you had sent none.
          </li>
        </ul>
      </section>
      <section className="trust-section" aria-labelledby="how">
        <h2 className="heading" id="how">
          How
        </h2>
        <p>
          When you send, your answers go into the ballot box under a one-time seal, so that a link counts once. Soon
          after three people of your group have sent (where only four or five of them are not yet known to have
          finished: all of those), every answer of the survey is taken out, shuffled, and put back under a new number,
          those of your group without their seals; the list is written anew as well, and says “finished” for the three.
          The close does the same for whoever still waits. From then on not even the secret of the server tells whose
          answers are whose.
        </p>
        <p>
          Nobody is marked as finished alone, so a few people of a group, four at most, may be reminded although they
          have answered. A test that comes with the product plays a survey of sixty people, gives an attacker all of the
          database, what the services print, every file that members can download about people and about what was done,
          and the secret, and checks that the best guess is no better than chance; and that the attacker succeeds as
          soon as one of these protections is left out.
        </p>
      </section>
      <section className="trust-section" aria-labelledby="not-protected">
        <h2 className="heading" id="not-protected">
          You are not protected from
        </h2>
        <ul>
          <li>
            <strong>Whoever runs the server and watches it while you answer</strong>: its memory, its network, the
            database’s own journal, or a copy of the files of a running database, which hold for a while what has been
            overwritten.
          </li>
          <li>
            <strong>The time until three of your group have sent</strong>, or all of the last four or five; it ends with
            the survey at the latest. A copy of the database made in it, together with your link or the server’s secret,
            ties your answers to your link. Without those two it shows at most that some answers came before a person
            was invited.
          </li>
          <li>
            <strong>Somebody who collects many copies</strong> sees which three or more people finished between two of
            them, and which three or more answers came; not which belong together.
          </li>
          <li>
            <strong>Your own words.</strong> What you write can tell who you are. Words of a group show only when enough
            of it have answered, without order, and can be redacted.
          </li>
          <li>
            <strong>The person beside you</strong>, and whoever looks after the device on which you answer.
          </li>
        </ul>
      </section>
    </TrustFrame>
  );
}
