// What is left on the disk after real work in the real window.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

import { lives, openApp, until } from "./app-window.mjs";
import { pdf } from "./sample.mjs";
import { files, makeJournal, place, traces, unlock } from "./support.mjs";

const WRITTEN = "Нишонаматн7731";
const DRAFT = "Нишонадрафт7732";
const NAME = "Nishonafayl7733";
const INSIDE = "NishonaDarun7734";

/** Writes an account with a file, looks at both, and begins another that is never finished. */
async function work(there, page) {
  const file = path.join(there.folder, "elsewhere", `${NAME}.txt`);
  fs.mkdirSync(path.dirname(file));
  fs.writeFileSync(file, `${INSIDE} `.repeat(400));
  const document = path.join(there.folder, "elsewhere", `${NAME}.pdf`);
  fs.writeFileSync(document, pdf(INSIDE));
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/new`);
  await page.fill("textarea[name=what]", `${WRITTEN} гуфт.`);
  await page.setInputFiles("input[type=file]", [file, document]);
  await page.waitForFunction((name) => document.body.innerText.includes(name), `${NAME}.pdf`);
  await page.locator("main button.main").click();
  await page.waitForURL((url) => url.pathname !== "/new" || url.search !== "");
  await page.goto(`${origin}/timeline`);
  await page.locator("main a[href^='/entry/']").first().click();
  await page.getByText(WRITTEN).first().waitFor();
  await page.locator(".evidence summary").click();
  await until("the viewer", () => page.frames().some((frame) => frame.url().startsWith("chrome-extension://")));
  await page.waitForTimeout(1000);
  await page.goto(`${origin}/new`);
  await page.fill("textarea[name=what]", DRAFT);
  await until("the draft", () => fs.existsSync(path.join(there.journal, "drafts")) && fs.readdirSync(path.join(there.journal, "drafts")).length > 0);
}

test("a browser that is killed leaves no word, name or address anywhere", async (t) => {
  const there = place(t);
  makeJournal(there);
  const app = await openApp(t, there);
  await app.page.waitForLoadState();
  const { host } = new URL(app.page.url());
  await unlock(app.page);
  await work(there, app.page);
  // The program is held, so that it cannot tidy up: the profile is read as a battery that was pulled would leave it.
  process.kill(app.child.pid, "SIGSTOP");
  process.kill(app.browserPid, "SIGKILL");
  await until("the end of the browser", () => !lives(app.browserPid));
  const places = [there.journal, there.temporary, there.home, app.profile].filter((folder) => fs.existsSync(folder));
  assert.deepEqual(traces(places, [WRITTEN, DRAFT, NAME, INSIDE, host]), []);
  process.kill(app.child.pid, "SIGCONT");
  assert.deepEqual(await app.ended, { code: 0, signal: null });
  assert.ok(!fs.existsSync(app.profile), "the profile is gone");
});

test("leaving closes the window, wipes the keys and deletes the profile at once", async (t) => {
  const there = place(t);
  makeJournal(there);
  const app = await openApp(t, there);
  await app.page.waitForLoadState();
  await unlock(app.page);
  const began = Date.now();
  for (let press = 0; press < 3; press += 1) await app.page.keyboard.press("Escape").catch(() => { /* The third one ends the window before it is answered. */ });
  await until("the end of the window", () => !lives(app.browserPid), 5_000);
  t.diagnostic(`the window was gone after ${Date.now() - began} ms`);
  assert.deepEqual(await app.ended, { code: 0, signal: null });
  assert.ok(!fs.existsSync(app.profile), "the profile is gone");
});

test("closing the window ends the program", async (t) => {
  const there = place(t);
  makeJournal(there);
  const app = await openApp(t, there);
  await app.page.waitForLoadState();
  await unlock(app.page);
  await app.page.close();
  assert.deepEqual(await app.ended, { code: 0, signal: null });
  assert.ok(!fs.existsSync(app.profile), "the profile is gone");
});

test("what the browser writes beside its profile goes with it, also after a crash", async (t) => {
  const there = place(t);
  makeJournal(there);
  const app = await openApp(t, there);
  await app.page.waitForLoadState();
  await unlock(app.page);
  const session = await app.page.context().newCDPSession(app.page);
  // It never answers: that is what it is for.
  session.send("Page.crash").catch(() => {});
  await sleep(3000);
  app.child.kill("SIGTERM");
  await app.ended;
  const left = [there.temporary, there.home].flatMap((folder) => [...files(folder)]);
  assert.deepEqual(left.filter((file) => /crash|\.dmp$|chromium|singleton/i.test(file)), []);
});
