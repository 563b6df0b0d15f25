// Work that takes long: a page tells how far it is, in every language, and can stop it; with the script and without.

import assert from "node:assert/strict";
import { randomFillSync } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import { assertAccessible, assertFits, LANGUAGES, launch, launchBrowser, makeJournal, openWindow, PASSPHRASE, picture, place, run, serve, unlock } from "./support.mjs";

let browser;
before(async () => { browser = await launchBrowser(); });
after(() => browser.close());

/** Slows every write to a disk down, so that a small film takes as long as a large one. */
const SLOW = { prefix: ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=write,pwrite64", "-e", "inject=write,pwrite64:delay_enter=40000"] };

/** A journal with a film of so many megabytes. */
function heavy(t, megabytes) {
  const there = place(t);
  makeJournal(there);
  const id = JSON.parse(run(there, "add", "--json", "--title", "Омаданд", "--when", "2026-03-04")).id;
  const film = path.join(there.folder, "film.bin");
  const piece = Buffer.alloc(1 << 20);
  for (let at = 0; at < megabytes; at += 1) fs.appendFileSync(film, randomFillSync(piece));
  run(there, "attach", id, film);
  fs.rmSync(film);
  return there;
}

async function backUp(page, folder) {
  await page.goto("/backup");
  await page.fill("#folder", folder);
  await page.locator("main button.main").click();
  await page.waitForURL((url) => url.pathname === "/progress");
}

test("a backup shows how far it is, and is stopped", async (t) => {
  const there = heavy(t, 64);
  const folder = path.join(there.folder, "stick");
  for (const language of LANGUAGES) {
    const server = await serve(t, there, { language, ...SLOW });
    const { page, console } = await openWindow(t, browser, { baseURL: server.origin });
    await launch(page, server);
    await unlock(page);
    await backUp(page, folder);
    await assertAccessible(page, `work in ${language}`);
    await picture(page, `${language}-work`);
    await page.setViewportSize({ width: 360, height: 700 });
    await assertFits(page, `work in ${language} at 360 px`);
    const button = page.locator("form[action='/progress/stop'] button");
    await button.focus();
    if (language === "en") {
      const before = await page.locator("#work").evaluate((bar) => bar.value);
      await page.waitForFunction((before) => document.querySelector("#work").value > before, before);
      assert.ok(await button.evaluate((button) => button === document.activeElement), "what is in focus stays");
    }
    await button.click();
    await page.locator("main [role=alert]").waitFor();
    assert.deepEqual(console, []);
    await page.locator("#leave button").click();
    await server.ended;
  }
  assert.equal(fs.existsSync(path.join(folder, "1.set")), false);
});

test("a backup is made to its end, without the script too", async (t) => {
  const there = heavy(t, 16);
  const server = await serve(t, there, SLOW);
  const { page, context, console } = await openWindow(t, browser, { baseURL: server.origin });
  await launch(page, server);
  await unlock(page);
  const without = await openWindow(t, browser, { baseURL: server.origin, javaScriptEnabled: false });
  await without.context.addCookies(await context.cookies());
  for (const [name, window] of [["with", page], ["without", without.page]]) {
    await backUp(window, path.join(there.folder, `stick ${name}`));
    await window.locator("main [role=status]").waitFor({ timeout: 60_000 });
    assert.equal(new URL(window.url()).pathname, "/progress");
  }
  await page.goto("/hand");
  await page.locator("input[name=entry]").first().check();
  await page.locator("#to-plain").check();
  await page.locator("main button.main").click();
  await page.locator("#agreed").check();
  await page.fill("#folder", there.folder);
  await page.locator("main button.main").click();
  await page.locator("a[href='/hand/log']").waitFor({ timeout: 60_000 });
  assert.equal(fs.readdirSync(there.folder).filter((name) => name.startsWith("notes-")).length, 1);

  const other = await serve(t, { ...there, journal: path.join(there.folder, "other") }, SLOW);
  const back = await openWindow(t, browser, { baseURL: other.origin });
  await launch(back.page, other);
  await back.page.goto("/restore");
  await back.page.fill("#folder", path.join(there.folder, "stick with"));
  await back.page.fill("#passphrase", PASSPHRASE);
  await back.page.locator("main button.main").click();
  await back.page.locator("#work").waitFor();
  await picture(back.page, "en-work-restore");
  await back.page.waitForURL((url) => url.pathname === "/today", { timeout: 60_000 });
  await back.page.getByText("Омаданд").first().waitFor();
  assert.deepEqual([...back.console, ...console], []);
});

test("to leave stops it", async (t) => {
  const there = heavy(t, 64);
  const server = await serve(t, there, SLOW);
  const { page } = await openWindow(t, browser, { baseURL: server.origin });
  await launch(page, server);
  await unlock(page);
  await backUp(page, path.join(there.folder, "stick"));
  const began = Date.now();
  await page.locator("#leave button").click();
  await server.ended;
  t.diagnostic(`it ended after ${Date.now() - began} ms`);
  assert.ok(Date.now() - began < 4_000);
});
