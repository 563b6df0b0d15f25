// Makes the pictures of the guide, with invented people: node guide-pictures.mjs. They are looked at before they are kept.

import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import { png } from "./sample.mjs";
import { launch, launchBrowser, openWindow, place, root, run, serve } from "./support.mjs";

const folder = path.join(root, "docs/pictures");
fs.mkdirSync(folder, { recursive: true });
const ends = [];
const t = { after: (end) => ends.unshift(end) };
const there = place(t);
// A short place, since the pages show where things lie.
there.journal = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "n-")), "journal");
const server = await serve(t, there);
const browser = await launchBrowser();
t.after(() => browser.close());
const { page } = await openWindow(t, browser, { baseURL: server.origin, viewport: { width: 800, height: 640 } });
const shot = (name) => page.screenshot({ path: path.join(folder, `${name}.png`) });

await launch(page, server);
await shot("first-run");
await page.locator("button[name=who][value=me]").click();
await page.locator("button[name=where][value=here]").click();
await page.locator("main button[name=language][value=en]").click();
await page.fill("#passphrase", "lantern orchard quiet bridge");
await page.fill("#again", "lantern orchard quiet bridge");
await page.locator("main button.main").click();
await page.waitForURL((url) => url.pathname === "/new", { timeout: 60_000 });
fs.writeFileSync(there.passphrase, "lantern orchard quiet bridge\n");

const photo = path.join(there.folder, "summons.png");
fs.writeFileSync(photo, png());
await page.fill("#what", "Two men came to my mother's house in the morning and asked where I am. They said they would come again.");
await page.fill("#when", "early March 2026");
await page.locator("#understood:not(:empty)").waitFor();
await page.fill("#harmed", "My mother");
await page.fill("#source", "My sister, by phone");
await page.evaluate(() => scrollTo(0, 0));
await shot("new-account");
await page.locator("#account details summary").click();
await page.fill("#title", "They came to my mother's house");
await page.fill("#place", "Khujand");
await page.setInputFiles("#files", photo);
await page.getByText("summons.png").waitFor();
await page.locator("button.main[value=keep]").click();
await page.waitForURL((url) => url.pathname.startsWith("/new/kept/"));

await page.locator("form[action='/lock'] button").click();
await page.locator("input[name=passphrase]").waitFor();
run(there, "add", "--title", "Passport taken from my father", "--when", "spring 2025", "--place", "Dushanbe", "--who", "My father", "--text", "He was told that he gets it back when I return.");
run(there, "add", "--title", "My brother lost his job", "--when", "12 November 2025", "--who", "My brother", "--text", "The head of the school said that he had a call.");
run(there, "contact", "add", "Aziz, lawyer", "--role", "lawyer", "--channel", "phone +000 00 000 00 00|evenings");
await page.fill("input[name=passphrase]", "lantern orchard quiet bridge");
await page.keyboard.press("Enter");
await page.waitForURL((url) => url.pathname === "/today");
await shot("today");
for (const [name, address] of [["timeline", "/timeline"], ["contacts", "/contacts"], ["backup", "/backup"]]) {
  await page.goto(address);
  await shot(name);
}
await page.goto("/timeline");
await page.getByText("They came to my mother").first().click();
await page.locator("article").waitFor();
await page.waitForLoadState("networkidle");
await shot("entry");
await page.goto("/hand");
await page.locator("input[name=entry]").first().check();
await page.locator("main button.main").click();
await page.locator("#folder").waitFor();
await shot("hand-over");
for (const end of ends) await end();
