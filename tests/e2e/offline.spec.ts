import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";
import { heading, kept, press, SEND, saved, start, tickMine, words } from "./respondents";
import { type Collecting, demoMember, type Member, newSurvey } from "./set-up";
import { test } from "./test";

let member: Member;
let survey: Collecting;
test.beforeAll(async ({ demo }) => {
  member = await demoMember(demo.url);
  survey = await newSurvey(member, "core", "Why does our PMO exist?");
});
test.afterAll(() => member.dispose());

const goOn = (page: Page) => page.getByRole("button", { name: "Continue", exact: true }).last().click();

test("without a connection the page stays, says so, and sends when it is back", async ({ page, context }) => {
  await start(page, survey.links.Executives);
  await context.setOffline(true);
  await words(page).fill("written on a train");
  await goOn(page);
  await expect(page.getByText("You are offline. Keep going")).toBeInViewport();
  await expect(page.getByText("kept on this device for 24 hours")).toBeVisible();
  // What is not saved is never called saved.
  await expect(saved(page)).toBeHidden();
  await expect(words(page)).toHaveValue("written on a train");
  await context.setOffline(false);
  await expect(saved(page)).toBeVisible();
  await expect(page.getByText("You are offline")).toBeHidden();
  expect(await kept(page)).toEqual([]);
  await press(page, "Continue");
  await page.goBack();
  await expect(words(page)).toHaveValue("written on a train");
});

test("sending without a connection: the page stays and says so, and the person sends when it is back", async ({
  page,
  context,
}) => {
  await start(page, survey.links["PMO staff"]);
  await words(page).fill("ready to be sent");
  await press(page, "Continue");
  await page.goto(page.url().replace(/\d+$/, "review"));
  await tickMine(page);
  await context.setOffline(true);
  const send = page.getByRole("button", { name: SEND });
  await send.click();
  await expect(page.getByText("There is no connection: not sent yet.")).toBeInViewport();
  await expect(page.getByText("Nothing is lost: your answers are kept.")).toBeInViewport();
  await expect(page.getByText("ready to be sent")).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(page.getByText("The connection is back.")).toBeVisible();
  await send.click();
  await expect(heading(page)).toHaveText("Sent. Thank you.");
});

test("sent, but the connection is lost before the receipt: the page shown again says so, and how things stand when it is back", async ({
  page,
  context,
}) => {
  await start(page, survey.links["PMO staff"]);
  await words(page).fill("sent in the last moment");
  await press(page, "Continue");
  await page.goto(page.url().replace(/\d+$/, "review"));
  await tickMine(page);
  await page.route("**/done", (route) => route.abort("aborted"));
  const send = page.getByRole("button", { name: SEND });
  const receipt = page.waitForRequest("**/done");
  await send.click();
  await receipt;
  await context.setOffline(true);
  // As the browser shows a page that it kept: this one does not ask a server that it cannot reach.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  const says = page.getByText("There is no connection, but the server has what you sent.");
  await expect(says).toBeInViewport();
  await expect(send).not.toHaveAttribute("aria-busy");
  await send.click();
  await expect(send).not.toHaveAttribute("aria-busy");
  await expect(says).toBeVisible();
  await expect(page.getByText("not sent yet")).toBeHidden();
  await context.setOffline(false);
  await expect(heading(page)).toHaveText("This browser has sent its answers");
});

test("a refusal or a server in trouble takes nothing from the page", async ({ page }) => {
  await start(page, survey.links.Executives);
  let status = 503;
  await page.route("**/save", (route) => route.fulfill({ status, contentType: "text/html", body: "<p>no</p>" }));
  await words(page).fill("still here");
  await expect(page.getByText("The server does not answer. Keep going.")).toBeVisible();
  for (const [next, says] of [
    [429, "The server does not answer. Keep going."],
    // A network that wants one to sign in answers everything, with a page of its own.
    [200, "The server does not answer. Keep going."],
    [413, "This is too long for the server."],
    [404, "This browser no longer knows your link."],
  ] as const) {
    status = next;
    await goOn(page);
    await expect(page.getByText(says)).toBeVisible();
    await expect(words(page)).toHaveValue("still here");
  }
  await page.unroute("**/save");
  // A page that breaks off on its way is one to be sent again; what is no form never will be one.
  const put = async (type: string) => {
    const data = '--edge\r\ncontent-disposition: form-data; name="A1"\r\n\r\nstill he';
    const reply = await page.request.put(`${page.url()}/save`, { data, headers: { "content-type": type } });
    return reply.status();
  };
  expect(await put("multipart/form-data; boundary=edge")).toBe(503);
  expect(await put("text/plain")).toBe(422);
  await goOn(page);
  await page.waitForURL(/\/2$/);
});
