/** What was stored, after the answers were sent. */
export function Receipt({ survey }: Readonly<{ survey: string }>) {
  return (
    <main id="main" className="page-narrow stack-loose">
      <p className="kicker">{survey}</p>
      <h1 className="page-title">Thank you. Your answers are in the ballot box.</h1>
      <p>Stored: your answers, the group you belong to, and today’s date. Your draft has been deleted.</p>
      <p>
        Not stored: your name beside your answers, your IP address, your device, or the time. Nobody, including us, can
        look up what you said or change it.
      </p>
      <p className="secondary">You can close this page.</p>
    </main>
  );
}
