// What is lost comes back: recovery words on paper, guardians, a backup that was tried, a border without the journal.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import { assertAccessible, assertFits, launch, launchBrowser, makeJournal, openWindow, PASSPHRASE, picture, place, run, serve, unlock } from "./support.mjs";

let browser;
before(async () => { browser = await launchBrowser(); });
after(() => browser.close());

const NEW = "роҳи нав ва дароз 34";
const MESSAGE = "Ду нафар ба хонаи модарам омаданд";

/** A journal with one account, open in a window. */
async function begun(t, language) {
  const there = place(t);
  makeJournal(there);
  run(there, "add", "--text", MESSAGE);
  const server = await serve(t, there, { language });
  const { page, console } = await openWindow(t, browser, { baseURL: server.origin });
  await launch(page, server);
  await unlock(page);
  return { there, page, console };
}

/** Looks at a page as a person does, wide and narrow. */
async function look(page, name) {
  await assertAccessible(page, name);
  await picture(page, name);
  await page.setViewportSize({ width: 360, height: 700 });
  await assertFits(page, `${name} at 360 px`);
  await page.setViewportSize({ width: 900, height: 800 });
}

const main = (page) => page.locator("main form button.main");

async function lock(page) {
  await page.locator("form[action='/lock'] button").click();
  await page.waitForFunction(() => document.body.dataset.state === "locked");
}

/** What the console says beside that a form was refused, which is asked for. */
const beside = (console) => console.filter((line) => !line.includes("status of 422"));

async function backUp(page, folder) {
  await page.goto("/backup");
  await page.fill("#folder", folder);
  await main(page).first().click();
  await page.locator("[role=status]").waitFor({ timeout: 60_000 });
}

async function onTheTimeline(page) {
  await page.waitForFunction(() => document.body.dataset.state === "unlocked", { timeout: 60_000 });
  await page.goto("/timeline");
  assert.equal(await page.locator("main").getByText(MESSAGE).count() > 0, true);
}

test("recovery words are copied, asked back, printed, and used when the passphrase is forgotten", async (t) => {
  const { page, console } = await begun(t, "ru");
  await page.goto("/recovery");
  await page.locator("button[value=make]").click();
  const words = await page.locator("main > ol.words strong").allTextContents();
  const numbers = await page.locator("main > ol.words span").allTextContents();
  assert.equal(words.length, 24);
  await page.emulateMedia({ media: "print" });
  const sheet = await page.locator("main").innerText();
  assert.match(sheet, /AGE-SECRET-KEY-1[0-9A-Z]{58}/);
  await picture(page, "ru-recovery-sheet-printed");
  await page.emulateMedia({ media: "screen" });
  await page.locator("button[value=copied]").click();
  for (const field of await page.locator("input[name=word]").all()) {
    const at = Number((await field.getAttribute("id")).slice(1));
    // By turns as a word and as its number.
    await field.fill(at % 2 ? words[at] : numbers[at]);
  }
  await page.locator("button[value=set]").click();
  await page.locator("a[href='/today']").first().waitFor();
  await lock(page);
  await page.goto("/recover");
  const easternArabic = (digits) => digits.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)));
  await page.fill("#words", numbers.map(easternArabic).join("\n"));
  await page.fill("#passphrase", NEW);
  await page.fill("#again", NEW);
  await main(page).click();
  await onTheTimeline(page);
  assert.deepEqual(beside(console), []);
});

test("guardians get shares, and two of them bring the journal back on another computer", async (t) => {
  const { there, page, console } = await begun(t, "tg");
  await page.goto("/guardians/new");
  await look(page, "tg-guardians-new");
  for (const [n, name] of ["Бену", "адвокат", "созмон"].entries()) {
    await page.fill(`#name${n + 1}`, name);
    await page.check(`#reach${n + 1}no`);
  }
  await page.check("#reach2yes");
  await page.fill("#folder", there.folder);
  await main(page).click();
  await page.locator("[role=alert]").getByText("адвокат").waitFor();
  await page.check("#reach2no");
  await page.fill("#folder", there.folder);
  await main(page).click();
  await page.locator("main ol strong").first().waitFor({ timeout: 60_000 });
  const phrases = await page.locator("main ol strong").allTextContents();
  assert.equal(phrases.length, 3);
  await look(page, "tg-guardians-made");
  const shares = path.join(there.folder, fs.readdirSync(there.folder).find((name) => name.startsWith("shares-")));
  assert.deepEqual(fs.readdirSync(shares).sort(), ["1.html", "1.share", "2.html", "2.share", "3.html", "3.share"]);
  const leaf = await page.context().newPage();
  await leaf.goto(`file://${shares}/2.html`);
  await assertAccessible(leaf, "the page for a guardian");
  await picture(leaf, "tg-guardian-page");
  assert.ok(!(await leaf.locator("main").innerText()).includes("адвокат"));
  await leaf.close();

  await page.goto("/guardians/try");
  const give = async () => {
    await page.setInputFiles("#files", [path.join(shares, "3.share"), path.join(shares, "1.share")]);
    await page.fill("#phrase1", phrases[0]);
    await page.fill("#phrase2", phrases[2]);
  };
  await give();
  await main(page).click();
  await page.locator("[role=status]").waitFor({ timeout: 60_000 });
  await page.goto("/guardians");
  await look(page, "tg-guardians");
  const stick = path.join(there.folder, "stick");
  await backUp(page, stick);
  assert.deepEqual(beside(console), []);

  // The computer is gone, and nobody remembers the passphrase.
  fs.rmSync(there.journal, { recursive: true });
  const other = { ...there, journal: path.join(there.folder, "other") };
  const server = await serve(t, other, { language: "tg" });
  await page.goto(server.url);
  await page.goto(`${server.origin}/restore`);
  await page.fill("input[name=folder]", stick);
  await page.locator("main details summary").click();
  await give();
  await page.fill("#new", NEW);
  await page.fill("#again", NEW);
  await look(page, "tg-restore-shares");
  await main(page).click();
  await page.waitForURL((url) => url.pathname === "/today", { timeout: 90_000 });
});

test("a backup is tried, and the journal crosses a border elsewhere", async (t) => {
  const { there, page, console } = await begun(t, "en");
  const stick = path.join(there.folder, "stick");
  await backUp(page, stick);
  await page.fill("form[action='/backup/try'] [name=passphrase]", PASSPHRASE);
  await page.locator("form[action='/backup/try'] button").click();
  await page.locator("[role=status]").waitFor({ timeout: 60_000 });
  await look(page, "en-backup-tried");
  await page.goto("/travel");
  await look(page, "en-travel");
  await page.fill("#folder", stick);
  await page.fill("#passphrase", PASSPHRASE);
  await main(page).click();
  await page.locator("[role=alert]").waitFor();
  assert.ok(fs.existsSync(there.journal), "what was not ticked is not done");
  await page.fill("#folder", stick);
  await page.fill("#passphrase", PASSPHRASE);
  await page.check("#agreed");
  await main(page).click();
  await page.locator("main a[href='/restore']").waitFor({ timeout: 90_000 });
  assert.ok(!fs.existsSync(there.journal));
  await look(page, "en-travel-gone");
  await page.goto("/restore");
  await page.fill("input[name=folder]", stick);
  await page.fill("#passphrase", PASSPHRASE);
  await main(page).click();
  await page.waitForURL((url) => url.pathname === "/today", { timeout: 90_000 });
  await onTheTimeline(page);
  await page.goto("/erase");
  await look(page, "en-erase");
  assert.deepEqual(beside(console), []);
});
