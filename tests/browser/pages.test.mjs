// Every page in every language: read by axe-core, narrow, enlarged, in the dark; pictures of each for people to look at.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { fill } from "./sample.mjs";
import { assertAccessible, assertFits, LANGUAGES, launch, launchBrowser, makeJournal, openWindow, picture, place, serve, unlock } from "./support.mjs";

let browser;
before(async () => { browser = await launchBrowser(); });
after(() => browser.close());

/** What kind of page an address leads to: ids and numbers make no difference. */
const kind = (path) => path.replace(/\/[0-9a-z]{20,}/g, "/ID").replace(/=[^&]+/g, "=X");

async function look(page, name, language) {
  assert.equal(await page.locator("html").getAttribute("lang"), language, name);
  assert.equal(await page.locator("html").getAttribute("translate"), "no", name);
  assert.equal(await page.locator("body").getAttribute("spellcheck"), "false", name);
  assert.equal(await page.locator("h1").count(), 1, `${name}: one heading`);
  for (const form of await page.locator("form").all()) assert.equal(await form.getAttribute("autocomplete"), "off", name);
  await page.emulateMedia({ colorScheme: "light" });
  await assertAccessible(page, `${name} (light)`);
  await picture(page, name);
  await page.emulateMedia({ colorScheme: "dark" });
  await assertAccessible(page, `${name} (dark)`);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 360, height: 700 });
  await assertFits(page, `${name} at 360 px`);
  await picture(page, `${name}-narrow`);
  // What 200 % zoom leaves of the window.
  await page.setViewportSize({ width: 450, height: 400 });
  await assertFits(page, `${name} at 200 %`);
  await page.setViewportSize({ width: 900, height: 800 });
}

/** Follows every link once for each kind of page; returns the kinds. */
async function crawl(page, language, from) {
  const seen = new Map();
  const waiting = [from];
  while (waiting.length > 0) {
    const path = waiting.shift();
    if (seen.has(kind(path))) continue;
    seen.set(kind(path), path);
    const answer = await page.goto(path);
    assert.ok(answer.ok(), `${path}: ${answer.status()}`);
    const name = `${language}-${kind(path).replace(/[^a-zA-Z0-9]+/g, "-").replace(/^-|-$/g, "") || "start"}`;
    await look(page, name, language);
    const links = await page.locator("a[href^='/']:not([download])").evaluateAll((found) => found.map((a) => a.getAttribute("href")));
    waiting.push(...links.filter((link) => !link.startsWith("/file/") && !link.includes("#")));
  }
  return [...seen.keys()];
}

for (const language of LANGUAGES) {
  test(`every page in ${language}`, async (t) => {
    const there = place(t);
    makeJournal(there);
    fill(there);
    const server = await serve(t, there, { language });
    const { page, console } = await openWindow(t, browser, { baseURL: server.origin });
    await launch(page, server);
    await look(page, `${language}-unlock`, language);
    await page.goto("/recover");
    await look(page, `${language}-recover`, language);
    await page.goto("/");
    await unlock(page);
    await page.goto("/recovery");
    await page.locator("main button[value=make]").click();
    await look(page, `${language}-recovery-words`, language);
    await page.locator("main button[value=copied]").click();
    await look(page, `${language}-recovery-asked`, language);
    const kinds = await crawl(page, language, new URL(page.url()).pathname);
    for (const known of ["/timeline", "/entry/ID", "/contacts/ID", "/contacts/ID/version/ID", "/folder?for=X"]) assert.ok(kinds.includes(known), `${known} is reached: ${kinds}`);
    t.diagnostic(`${kinds.length} kinds of pages: ${kinds.join(" ")}`);
    assert.deepEqual(console, []);
  });
}
