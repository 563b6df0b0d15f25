// What is left on the disk and in memory after real work in the real window.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { lives, openApp, until } from "./app-window.mjs";
import { makeJournal, place, serve, launch, launchBrowser, openWindow, traces, unlock } from "./support.mjs";

const WRITTEN = "Нишонаматн7731";
const DRAFT = "Нишонадрафт7732";
const NAME = "Nishonafayl7733";
const INSIDE = "NishonaDarun7734";

/** Writes an account with a file, looks at both, and begins another that is never finished. */
async function work(there, page) {
  const file = path.join(there.folder, "elsewhere", `${NAME}.txt`);
  fs.mkdirSync(path.dirname(file));
  fs.writeFileSync(file, `${INSIDE} `.repeat(400));
  await page.goto("/new");
  await page.fill("textarea[name=what]", `${WRITTEN} гуфт.`);
  await page.setInputFiles("input[type=file]", file);
  await page.waitForFunction((name) => document.body.innerText.includes(name), NAME);
  await page.locator("main button.main").click();
  await page.waitForURL((url) => url.pathname !== "/new" || url.search !== "");
  await page.goto("/timeline");
  await page.locator("main a[href^='/entry/']").first().click();
  await page.getByText(WRITTEN).first().waitFor();
  await page.goto("/new");
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
  process.kill(app.browserPid, "SIGKILL");
  // Read at once, before the program tidies up: the profile as a battery that was pulled would leave it.
  const places = [there.journal, there.temporary, there.home, app.profile].filter((folder) => fs.existsSync(folder));
  assert.deepEqual(traces(places, [WRITTEN, DRAFT, NAME, INSIDE, host]), []);
  assert.deepEqual(await app.ended, { code: 0, signal: null });
  assert.ok(!fs.existsSync(app.profile), "the profile is gone");
});

test("after the lock nothing that was written is in the server's memory", async (t) => {
  const there = place(t);
  makeJournal(there);
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const server = await serve(t, there);
  const { page } = await openWindow(t, browser, { baseURL: server.origin });
  await launch(page, server);
  await unlock(page);
  await work(there, page);
  const words = [WRITTEN, DRAFT, NAME, INSIDE, "Ҷӯра дар боғ"];
  assert.notDeepEqual(inMemory(server.child.pid, words), [], "the search finds what is there before the lock");
  await page.locator("form[action='/lock'] button").click();
  await page.locator("input[name=passphrase]").waitFor();
  assert.deepEqual(inMemory(server.child.pid, words), []);
});

/** Which of the words stand in a process's memory. */
function inMemory(pid, words) {
  const memory = fs.openSync(`/proc/${pid}/mem`, "r");
  const found = new Set();
  for (const line of fs.readFileSync(`/proc/${pid}/maps`, "utf8").trim().split("\n")) {
    const [range, rights] = line.split(" ");
    if (!rights.startsWith("rw") || /\[v(var|dso|syscall)/.test(line)) continue;
    const [from, to] = range.split("-").map((hexadecimal) => Number.parseInt(hexadecimal, 16));
    const content = Buffer.alloc(to - from);
    try {
      fs.readSync(memory, content, 0, content.length, from);
    } catch {
      continue;
    }
    for (const word of words) if (content.includes(Buffer.from(word))) found.add(word);
  }
  fs.closeSync(memory);
  return [...found];
}

test("leaving closes the window, wipes the keys and deletes the profile at once", async (t) => {
  const there = place(t);
  makeJournal(there);
  const app = await openApp(t, there);
  await app.page.waitForLoadState();
  await unlock(app.page);
  const began = Date.now();
  for (let press = 0; press < 3; press += 1) await app.page.keyboard.press("Escape");
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
