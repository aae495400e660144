/** The text of a mail as HTML that asks nothing of the reader's machine: no image, no font, no style from elsewhere. */
export function htmlOf(text: string): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((one) => `<p>${linked(escaped(one)).replaceAll("\n", "<br>\n")}</p>`);
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"></head>
<body style="margin:24px auto;padding:0 16px;max-width:600px;font:16px/1.5 Georgia,serif;color:#16202a">
${paragraphs.join("\n")}
</body></html>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** What the reader sees is where the link leads. */
const linked = (html: string) =>
  html.replace(/https?:\/\/[^\s<]*[^\s<.,;:!?)]/g, (url) => `<a href="${url}" style="color:#0069a6">${url}</a>`);
