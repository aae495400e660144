type Written = { readonly subject: string; readonly text: string };

const LONG_DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const IGNORE =
  "If you did not ask for this, do nothing: nothing happens unless somebody presses the button behind the link.";

type Join = { from: string; role: string; organization: string; link: string; expiresAt: Date };

export function joinMail({ from, role, organization, link, expiresAt }: Join): Written {
  return {
    subject: `Join the team of ${organization} on Plumbline`,
    text: `${from} invites you to the team of ${organization} on Plumbline, as ${role}.

Open this link, give your name and choose a password:
${link}

It works once, until ${LONG_DAY.format(expiresAt)}.
If you did not expect this, do nothing: nothing happens unless somebody uses the link.
`,
  };
}

export function signInMail({ link }: { link: string }): Written {
  return {
    subject: "Your sign-in link for Plumbline",
    text: `Open this link and press “Sign in”:
${link}

It works once, within 15 minutes.
${IGNORE}
`,
  };
}

export function resetMail({ link }: { link: string }): Written {
  return {
    subject: "A new password for Plumbline",
    text: `Open this link and choose a new password:
${link}

It works once, within 15 minutes. Afterwards you are signed out everywhere else.
${IGNORE}
`,
  };
}
