// Files and folders chosen with the mouse: a bundle is opened, a backup is made and brought back, and no path is typed.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import { assertAccessible, assertFits, LANGUAGES, launch, launchBrowser, makeJournal, openWindow, PASSPHRASE, picture, place, run, serve, unlock } from "./support.mjs";

let browser;
before(async () => { browser = await launchBrowser(); });
after(() => browser.close());

async function inside(page, folder) {
  await page.locator(`main button[name=in][value=${JSON.stringify(folder)}]`).first().click();
  await page.locator("main strong", { hasText: folder }).waitFor();
}

test("a backup is put into a folder that is looked for, and the journal comes back from it", async (t) => {
  const there = place(t);
  makeJournal(there);
  run(there, "add", "--title", "Омаданд", "--when", "2026-03-04");
  const documents = path.join(there.home, "Documents");
  fs.mkdirSync(path.join(documents, "Суратҳо <b>"), { recursive: true });
  fs.writeFileSync(path.join(documents, "letter.txt"), "x");
  for (const language of LANGUAGES) {
    const server = await serve(t, there, { language });
    const { page, console } = await openWindow(t, browser, { baseURL: server.origin });
    await launch(page, server);
    await unlock(page);
    await page.goto("/backup");
    await page.locator("a[href='/folder?for=backup']").click();
    await inside(page, there.home);
    await inside(page, documents);
    assert.ok(!(await page.content()).includes("letter.txt"), "files are not named");
    for (const colorScheme of ["dark", "light"]) {
      await page.emulateMedia({ colorScheme });
      await assertAccessible(page, `a folder in ${language} (${colorScheme})`);
    }
    await picture(page, `${language}-folder`);
    await page.setViewportSize({ width: 360, height: 700 });
    await assertFits(page, `a folder in ${language} at 360 px`);
    await page.fill("input[name=new]", `нусха ${language}`);
    await page.locator("button[value=new]").click();
    const chosen = path.join(documents, `нусха ${language}`);
    await page.waitForFunction((wanted) => document.querySelector("#folder")?.value === wanted, chosen);
    await page.locator("main button.main").click();
    await page.locator("[role=status]").waitFor();
    assert.ok(fs.existsSync(chosen), chosen);
    assert.deepEqual(console, []);
    await page.locator("#leave button").click();
    await server.ended;
  }

  const other = { ...there, journal: path.join(there.folder, "other") };
  const server = await serve(t, other);
  const { page } = await openWindow(t, browser, { baseURL: server.origin });
  await launch(page, server);
  await page.goto("/restore");
  await page.locator("a[href='/folder?for=restore']").click();
  await inside(page, documents);
  await inside(page, path.join(documents, "нусха en"));
  await page.locator("button[value=this]").click();
  await page.fill("#passphrase", PASSPHRASE);
  await page.locator("main button.main").click();
  await page.waitForURL((url) => url.pathname === "/today");
  await page.getByText("Омаданд").first().waitFor();
});

test("a bundle is chosen, and its copy is gone when it was opened", async (t) => {
  const there = place(t);
  makeJournal(there);
  run(there, "add", "--title", "Омаданд", "--when", "2026-03-04");
  const server = await serve(t, there);
  const { page, console } = await openWindow(t, browser, { baseURL: server.origin });
  await launch(page, server);
  await unlock(page);
  await page.goto("/hand");
  await page.locator("input[name=entry]").first().check();
  await page.locator("main button.main").click();
  await page.fill("#folder", there.folder);
  await page.locator("main button.main").click();
  const phrase = await page.locator("main strong").textContent();
  const bundle = fs.readdirSync(there.folder).find((name) => name.endsWith(".age"));
  const before = fs.readdirSync(there.temporary);
  await page.goto("/bundle");
  await page.setInputFiles("#bundle", path.join(there.folder, bundle));
  await page.fill("#phrase", phrase);
  await picture(page, "en-bundle-chosen");
  await page.locator("main button.main").click();
  await page.locator("main h2", { hasText: "Омаданд" }).waitFor();
  assert.deepEqual(fs.readdirSync(there.temporary), before, "nothing is left of it");
  assert.deepEqual(console, []);
});
