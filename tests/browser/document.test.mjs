// A document inside the page of its incident: the browser's own viewer shows it, and it is gone with the journal's keys.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { fill } from "./sample.mjs";
import { assertAccessible, assertFits, launch, launchBrowser, makeJournal, openWindow, picture, place, serve, unlock } from "./support.mjs";

let browser;
before(async () => { browser = await launchBrowser(); });
after(() => browser.close());

/** The frames that are not ours and not empty: the viewer is one of them. */
const viewers = (page) => page.frames().filter((frame) => frame.url().startsWith("chrome-extension://"));

test("a document is shown in a frame, and nothing is left of it after the lock", async (t) => {
  const there = place(t);
  makeJournal(there);
  const { first } = fill(there);
  const server = await serve(t, there);
  const { page, context, console } = await openWindow(t, browser, { baseURL: server.origin });
  const asked = [];
  page.on("response", (answer) => { if (answer.url().includes("/file/")) asked.push(answer); });
  await launch(page, server);
  await unlock(page);
  const shown = await page.goto(`/entry/${first}`);
  assert.match(shown.headers()["content-security-policy"], /; frame-src 'self'$/);
  const frame = page.locator(".evidence iframe");
  assert.equal(await frame.count(), 1, "one of the files is a document");
  const address = (await frame.getAttribute("src")).split("#")[0];
  await page.waitForTimeout(500);
  assert.ok(!asked.some((answer) => answer.url().endsWith(address)), "nothing is fetched before it is looked at");
  await page.locator(".evidence details summary").click();
  for (let tries = 0; viewers(page).length === 0 && tries < 50; tries += 1) await page.waitForTimeout(100);
  assert.ok(viewers(page).length > 0, page.frames().map((frame) => frame.url()).join(" "));
  await page.waitForTimeout(1500);
  await frame.scrollIntoViewIfNeeded();
  await picture(page, "en-document");
  await assertAccessible(page, "a page with a document");
  await page.setViewportSize({ width: 360, height: 700 });
  await assertFits(page, "a document at 360 px");
  await page.setViewportSize({ width: 900, height: 800 });

  // The journal is locked by another window; the page notices, and the frame goes with it.
  const other = await context.newPage();
  await other.goto("/timeline");
  await other.locator("form[action='/lock'] button").click();
  await page.waitForURL((url) => url.pathname === "/");
  assert.equal(page.frames().length, 1, page.frames().map((frame) => frame.url()).join(" "));
  assert.equal(await page.evaluate((path) => fetch(path).then((answer) => answer.status), address), 423);
  await page.goBack().catch(() => null);
  assert.equal(viewers(page).length, 0, "Back brings nothing of it");
  assert.deepEqual(console.filter((line) => !line.includes("423")), []);
});
