import { expect, it } from "vitest";
import { htmlOf } from "./html-part";

it("says what the text says, with links that lead where they say, and asks for nothing from elsewhere", () => {
  const html = htmlOf('Hello <b>Ada</b> & "Bo",\n\nhttps://p.example/r/abc?x=1&y=2.\nThank you.');
  expect(html).toContain("<p>Hello &lt;b&gt;Ada&lt;/b&gt; &amp; &quot;Bo&quot;,</p>");
  expect(html).toContain(
    '<a href="https://p.example/r/abc?x=1&amp;y=2" style="color:#0069a6">https://p.example/r/abc?x=1&amp;y=2</a>.<br>\nThank you.',
  );
  expect(html).not.toMatch(/<img|src=|url\(|<link|<script/);
});
