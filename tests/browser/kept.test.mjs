// What a person wrote, recorded or added is not lost on the way.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import { png } from "./sample.mjs";
import { launch, launchBrowser, makeJournal, openWindow, place, run, serve, unlock } from "./support.mjs";

let browser;
before(async () => { browser = await launchBrowser(); });
after(() => browser.close());

async function begin(t) {
  const there = place(t);
  makeJournal(there);
  const server = await serve(t, there);
  const { page, console } = await openWindow(t, browser, { baseURL: server.origin });
  await launch(page, server);
  await unlock(page);
  await page.goto("/new");
  return { there, page, console };
}

const keep = (page) => page.locator("button.main[value=keep]").click();

test("a long account is a draft too, and files are added to it", async (t) => {
  const { there, page, console } = await begin(t);
  const photo = path.join(there.folder, "photo.png");
  fs.writeFileSync(photo, png());
  // Sent, a letter of these is six bytes.
  const told = "Омаданд. ".repeat(6000).trim();
  await page.fill("#what", told);
  await page.setInputFiles("#files", photo);
  await page.waitForSelector("#kept li");
  await page.locator("form[action='/lock'] button").click();
  await unlock(page);
  await page.goto("/today");
  await page.locator("main a[href*='draft=']").first().click();
  await page.waitForSelector("#what");
  assert.equal(await page.inputValue("#what"), told);
  assert.match(await page.locator("main").innerText(), /photo\.png/);
  assert.deepEqual(console, []);
});

test("a file that is on its way is waited for", async (t) => {
  const { page } = await begin(t);
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 4e6 });
  await page.fill("#what", "Омаданд");
  // Dropped, so that the form itself does not hold it.
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(12e6)], "film.bin"));
    document.querySelector("#account").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.waitForFunction(() => /MB/.test(document.querySelector("#upload").textContent));
  await keep(page);
  await page.waitForSelector("#kept li");
  assert.equal(new URL(page.url()).pathname, "/new", "it is not kept without the file");
  await keep(page);
  await page.waitForURL((url) => url.pathname.startsWith("/new/kept/"));
  await page.goto("/timeline");
  await page.locator("main a[href^='/entry/']").first().click();
  await page.getByText("film.bin").first().waitFor();
});

test("a recording that goes on is not left behind, and whoever speaks is not away", async (t) => {
  const { there, page } = await begin(t);
  const seen = [];
  page.on("request", (request) => seen.push(new URL(request.url()).pathname));
  await page.fill("#what", "Занг зад");
  await page.locator("#record").click();
  await page.waitForTimeout(1500);
  await keep(page);
  assert.equal(new URL(page.url()).pathname, "/new");
  seen.length = 0;
  await page.waitForTimeout(31_000);
  assert.ok(seen.includes("/draft"), "the program hears that somebody is there");
  await page.locator("#record").click();
  await page.waitForSelector("#kept li");
  await keep(page);
  await page.waitForURL((url) => url.pathname.startsWith("/new/kept/"));
  await page.locator("form[action='/leave'] button").click();
  await page.waitForTimeout(1000);
  const [incident] = JSON.parse(run(there, "list", "--json"));
  assert.equal(incident.attachments.length, 1);
  assert.ok(incident.attachments[0].size > 1000);
});

/** Locks and unlocks again, as after five minutes away, and goes to what is not finished. */
async function goOn(page) {
  await page.locator("form[action='/lock'] button").click();
  await unlock(page);
  await page.goto("/today");
  await page.locator("main .card li a").first().click();
}

/** Waits until what was written is on the disk. */
const drafted = (page) => page.waitForResponse((answer) => answer.url().endsWith("/draft") && answer.ok());

test("a change of an account, and somebody who is written down, are drafts too", async (t) => {
  const { page, console } = await begin(t);
  await page.fill("#what", "Омаданд");
  await keep(page);
  await page.waitForURL((url) => url.pathname.startsWith("/new/kept/"));
  await page.locator("main a[href^='/entry/']").click();
  await page.locator("a[href$='/edit']").click();
  await Promise.all([drafted(page), page.locator("#harmed").pressSequentially("Модар")]);
  await goOn(page);
  await page.waitForURL((url) => url.pathname.endsWith("/edit"));
  assert.equal(await page.inputValue("#harmed"), "Модар");
  await keep(page);
  await page.waitForURL((url) => url.pathname.startsWith("/entry/") && !url.pathname.endsWith("/edit"));
  await page.getByText("Модар").first().waitFor();

  await page.goto("/contacts/new");
  await Promise.all([drafted(page), page.locator("#name").pressSequentially("Ҷӯра")]);
  await goOn(page);
  await page.waitForURL((url) => url.pathname === "/contacts/new");
  assert.equal(await page.inputValue("#name"), "Ҷӯра");
  await keep(page);
  await page.waitForURL((url) => /^\/contacts\/[0-9a-f]{32}$/.test(url.pathname));
  await page.goto("/today");
  assert.equal(await page.locator("main .card li a").count(), 0, "nothing is unfinished");
  assert.deepEqual(console, []);
});

test("what is typed right before Lock or a link is a draft too", async (t) => {
  const { page, console } = await begin(t);
  await page.fill("#what", "Сухани охирин");
  await page.locator("form[action='/lock'] button").click();
  await unlock(page);
  await page.goto("/today");
  await page.locator("main .card li a").first().click();
  assert.equal(await page.inputValue("#what"), "Сухани охирин");
  await page.fill("#what", "Боз як сухан");
  await page.locator("nav a[href='/timeline']").click();
  await page.waitForURL((url) => url.pathname === "/timeline");
  await page.goto("/today");
  await page.locator("main .card li a").first().click();
  assert.equal(await page.inputValue("#what"), "Боз як сухан");
  assert.deepEqual(console, []);
});

test("Enter keeps what is written, and takes no file out", async (t) => {
  const { there, page } = await begin(t);
  const photo = path.join(there.folder, "photo.png");
  fs.writeFileSync(photo, png());
  await page.fill("#what", "Омаданд");
  await page.setInputFiles("#files", photo);
  await page.waitForSelector("#kept li");
  await page.locator("button[value=later]").click();
  await page.getByText("photo.png").waitFor();
  await page.locator("#when").press("Enter");
  await page.waitForURL((url) => url.pathname.startsWith("/new/kept/"));
  await page.locator("main a[href^='/entry/']").click();
  await page.getByText("photo.png").first().waitFor();
});

test("what cannot be kept as a draft is told while it is written", async (t) => {
  const { there, page } = await begin(t);
  const drafts = path.join(there.journal, "drafts");
  // A file where the folder should be refuses every user, whatever they may do.
  fs.rmSync(drafts, { recursive: true, force: true });
  fs.writeFileSync(drafts, "");
  await page.locator("#what").pressSequentially("Омаданд");
  const told = page.locator("#unkept");
  await told.getByText("could not be kept").waitFor();
  assert.equal(await page.inputValue("#what"), "Омаданд");
  fs.rmSync(drafts);
  await page.locator("#what").pressSequentially(" боз");
  await page.waitForFunction(() => document.querySelector("#unkept").textContent === "");
  assert.equal(fs.readdirSync(drafts).length, 1);
});

test("contacts are found as one types", async (t) => {
  const { page } = await begin(t);
  for (const name of ["Ҷӯра", "Фирӯза"]) {
    await page.goto("/contacts/new");
    await page.fill("#name", name);
    await keep(page);
    await page.waitForURL((url) => /^\/contacts\/[0-9a-f]{32}$/.test(url.pathname));
  }
  await page.goto("/contacts");
  await page.locator("#words").pressSequentially("фиру");
  await page.waitForFunction(() => document.querySelectorAll("#found li").length === 1);
  assert.match(await page.locator("#found").innerText(), /Фирӯза/);
});
