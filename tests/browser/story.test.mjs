// The whole story as a family's keeper lives it: from the first start to an account with a photo, to a backup, and back on a new device.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import { until } from "./app-window.mjs";
import { png } from "./sample.mjs";
import { assertAccessible, launch, launchBrowser, openWindow, picture, place, run, serve, unlock } from "./support.mjs";

let browser;
before(async () => { browser = await launchBrowser(); });
after(() => browser.close());

const STORIES = [
  {
    language: "tg", who: "family", words: "russian", what: "Субҳ ду нафар ба хонаи модарам омаданд ва пурсиданд, ки ман дар куҷоям.",
    when: "3 марта 2026", harmed: "Модарам", source: "Хоҳарам", title: "Ба хона омаданд",
  },
  {
    language: "fa", who: "me", words: "english", what: "برادرم زنگ زد و گفت که خانه را گشتند و گذرنامهٔ پدر را بردند.",
    when: "۱۴۰۴/۱۲/۰۳", harmed: "پدرم", source: "برادرم", title: "خانه را گشتند",
  },
];

/** From the first start to an open journal; returns the passphrase that the program made. */
async function firstRun(page, story, keeps) {
  await page.locator(`button[name=who][value=${story.who}]`).click();
  await page.locator("button[name=where][value=here]").click();
  await page.locator(`main button[name=language][value=${story.language}]`).click();
  await page.locator(`button[name=words][value=${story.words}]`).click();
  const passphrase = await page.inputValue("#passphrase");
  assert.equal(passphrase.split(" ").length, 7);
  await keeps("first-passphrase");
  await page.locator("main button.main").click();
  await page.waitForURL((url) => url.pathname === "/new", { timeout: 60_000 });
  return passphrase;
}

/** Writes the account down with a photo. */
async function write(page, story, photo) {
  await page.fill("#what", story.what);
  await page.fill("#when", story.when);
  await page.locator("#understood:not(:empty)").waitFor();
  await page.fill("#harmed", story.harmed);
  await page.fill("#source", story.source);
  await page.locator("#account details summary").click();
  await page.fill("#title", story.title);
  await page.setInputFiles("#files", photo);
  await page.getByText(path.basename(photo)).waitFor();
  await page.locator("button.main[value=keep]").click();
  await page.waitForURL((url) => url.pathname.startsWith("/new/kept/"));
}

for (const story of STORIES) {
  test(`the whole story in ${story.language}`, async (t) => {
    const there = place(t);
    const photo = path.join(there.folder, "акс.png");
    fs.writeFileSync(photo, png());
    const began = Date.now();
    const server = await serve(t, there, { language: story.language });
    const { page, console } = await openWindow(t, browser, { baseURL: server.origin });
    const keeps = async (name) => {
      await assertAccessible(page, name);
      await picture(page, `${story.language}-story-${name}`);
    };
    await launch(page, server);
    await keeps("first-who");
    const passphrase = await firstRun(page, story, keeps);
    await write(page, story, photo);
    t.diagnostic(`from the start to the first account: ${Date.now() - began} ms without a person's pauses`);
    await keeps("kept");

    await page.goto("/today");
    await keeps("today");
    await page.goto("/timeline");
    await page.fill("input[name=words]", story.title.slice(0, 6));
    await page.keyboard.press("Enter");
    await page.getByText(story.title).first().click();
    await page.getByText(story.harmed).first().waitFor();
    await keeps("entry");

    await page.goto("/hand");
    await page.locator("input[name=entry]").first().check();
    await page.locator("main button.main").click();
    await page.locator("#folder").waitFor();
    await page.getByText(story.harmed).first().waitFor();
    await keeps("leaving");
    await page.fill("#folder", there.folder);
    await page.locator("main button.main").click();
    await page.locator("strong").waitFor();
    await keeps("handed-over");
    const phrase = path.join(there.folder, "phrase");
    fs.writeFileSync(phrase, await page.locator("strong").innerText());
    const bundle = fs.readdirSync(there.folder).find((name) => name.startsWith("notes-"));
    const told = JSON.parse(run(there, "bundle", "verify", "--json", "--phrase-file", phrase, path.join(there.folder, bundle)));
    assert.equal(told.incidents?.length ?? told.incidents, 1);

    const stick = path.join(there.folder, "stick");
    await page.goto("/backup");
    await page.fill("#folder", stick);
    await page.locator("main button.main").click();
    await page.locator("main [role=status]").waitFor();
    await keeps("backup");
    await page.locator("#leave button").click();
    assert.deepEqual(await server.ended, { code: 0, signal: null });

    // A new device: nothing but the stick and the passphrase.
    fs.rmSync(there.journal, { recursive: true });
    const other = await serve(t, there, { language: story.language });
    const { page: next } = await openWindow(t, browser, { baseURL: other.origin });
    await launch(next, other);
    await next.locator("main a[href='/restore']").click();
    await next.fill("#folder", stick);
    await next.fill("#passphrase", passphrase);
    await next.locator("main button.main").click();
    await next.waitForURL((url) => url.pathname === "/today", { timeout: 60_000 });
    await next.getByText(story.title).first().waitFor();
    assert.equal(await next.locator("html").getAttribute("lang"), story.language, "the language came back too");
    await next.locator("form[action='/lock'] button").click();
    await unlock(next, passphrase);
    assert.deepEqual(console, []);
  });
}

test("two windows, Back after leaving, and a page from before the lock", async (t) => {
  const there = place(t);
  const server = await serve(t, there);
  const { page } = await openWindow(t, browser, { baseURL: server.origin });
  await launch(page, server);
  await firstRun(page, { ...STORIES[0], language: "en" }, async () => {});
  await page.fill("#what", "A draft that nobody else may read");
  await page.goto("/timeline");
  // Another window of the same browser with the same session sees the same journal.
  const second = await page.context().newPage();
  await second.goto("/new");
  await second.locator("form[action='/lock'] button").click();
  await page.locator("input[name=passphrase]").waitFor();
  assert.equal(await page.getByText("A draft that").count(), 0, "a page from before the lock has nothing left");
  await page.locator("#leave button").click();
  await server.ended;
  for (let step = 0; step < 6; step += 1) await page.goBack().catch(() => { /* Nothing is there any more. */ });
  // A page that is still going somewhere cannot be read yet.
  const content = await until("a page that stands still", () => page.content().catch(() => null));
  assert.doesNotMatch(content, /A draft that/);
});

test("without the script every page still works", async (t) => {
  const there = place(t);
  const photo = path.join(there.folder, "photo.png");
  fs.writeFileSync(photo, png());
  const server = await serve(t, there);
  const { page } = await openWindow(t, browser, { baseURL: server.origin, javaScriptEnabled: false });
  await page.goto(server.url);
  await page.goto(`${server.origin}/first`);
  await firstRun(page, { ...STORIES[0], language: "en" }, async () => {});
  await page.fill("#what", "Told without a script");
  await page.setInputFiles("#files", photo);
  await page.locator("button.main[value=keep]").click();
  await page.waitForURL((url) => url.pathname.startsWith("/new/kept/"));
  await page.locator("main a[href^='/entry/']").click();
  assert.ok(await page.getByText("photo.png").count() > 0);
  await page.locator("#leave button").click();
  assert.deepEqual(await server.ended, { code: 0, signal: null });
});

test("a voice note is recorded, and a refusal is told", async (t) => {
  const there = place(t);
  const server = await serve(t, there);
  const { page, context } = await openWindow(t, browser, { baseURL: server.origin });
  await launch(page, server);
  await firstRun(page, { ...STORIES[0], language: "en" }, async () => {});
  await page.locator("#record").click();
  await page.getByText("Stop recording").waitFor();
  await page.waitForTimeout(300);
  await page.locator("#record").click();
  await page.locator("#kept li").filter({ hasText: "voice note" }).waitFor();
  await context.clearPermissions();
  await page.evaluate(() => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error("refused")); });
  await page.locator("#record").click();
  await page.getByText("does not let this page hear").waitFor();
});

test("a window that nobody is at is blurred only if that is wanted", async (t) => {
  const there = place(t);
  const server = await serve(t, there);
  const { page } = await openWindow(t, browser, { baseURL: server.origin });
  await launch(page, server);
  await firstRun(page, { ...STORIES[0], language: "en" }, async () => {});
  const leaves = async () => {
    await page.evaluate(() => { document.hasFocus = () => false; dispatchEvent(new Event("blur")); });
    return page.evaluate(() => getComputedStyle(document.querySelector("main")).filter);
  };
  assert.equal(await leaves(), "none");
  await page.goto("/timeline");
  await page.locator("form[action='/privacy'] button").click();
  await page.locator("body[data-hides]").waitFor();
  await page.waitForLoadState();
  assert.match(await leaves(), /blur/);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("main")).filter), "none");
});
