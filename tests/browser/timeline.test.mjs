// A journal of 100,000 accounts: the timeline is there, page by page, and a search finds one of them.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import { launch, launchBrowser, makeJournal, openWindow, picture, place, run, serve, unlock } from "./support.mjs";

const ROWS = 100_000;
let browser;
before(async () => { browser = await launchBrowser(); });
after(() => browser.close());

/** One row for each day and place, all invented. */
function sheet() {
  const places = ["Хуҷанд", "Душанбе", "Кӯлоб", "Хоруғ", "Панҷакент"];
  const rows = ["date,place,what"];
  for (let row = 0; row < ROWS; row += 1) {
    const day = new Date(Date.UTC(2016, 0, 1 + (row % 3600))).toISOString().slice(0, 10);
    rows.push(`${day},${places[row % places.length]},Хабари ${row}: аз кор пеш карданд`);
  }
  return rows.join("\n");
}

/** The newest words win, the field keeps the focus, and the number of what was found is told. */
async function looksWhileTyping(t, page) {
  await page.goto("/timeline");
  const field = page.locator("#words");
  const asked = [];
  page.on("request", (request) => { if (request.method() === "POST") asked.push(request.postData()); });
  await field.pressSequentially("Хабари 777", { delay: 20 });
  await page.waitForTimeout(260);
  const began = Date.now();
  await field.pressSequentially("77", { delay: 20 });
  await page.locator("#found").getByText("Хабари 77777:").waitFor();
  t.diagnostic(`found while typing after ${Date.now() - began} ms, ${asked.length} times asked`);
  assert.ok(asked.length <= 3, `${asked.length} times asked`);
  assert.equal(await page.locator("#found a[href^='/entry/']").count(), 1);
  assert.match(await page.locator("[role=status] #count").textContent(), /^\u2068?1\u2069? /);
  assert.ok(await field.evaluate((input) => input === document.activeElement && input.value === "Хабари 77777"));
  assert.equal(new URL(page.url()).search, "", "nothing of it stands in the address");
  await picture(page, "en-timeline-typing");
  await field.fill("");
  await page.waitForFunction(() => document.querySelectorAll("#found a[href^='/entry/']").length >= 20);
}

test("100,000 accounts", async (t) => {
  const there = place(t);
  makeJournal(there);
  const file = path.join(there.folder, "sheet.csv");
  fs.writeFileSync(file, sheet());
  run(there, "import", file);
  const server = await serve(t, there);
  const { page, console } = await openWindow(t, browser, { baseURL: server.origin });
  await launch(page, server);
  const began = Date.now();
  await unlock(page);
  await page.goto("/timeline");
  const shown = await page.locator("main a[href^='/entry/']").count();
  t.diagnostic(`unlock to timeline: ${Date.now() - began} ms, ${shown} on the page`);
  assert.ok(shown >= 20 && shown <= 500, `${shown} on a page`);
  await picture(page, "en-timeline-100000");
  const times = [];
  for (let round = 0; round < 40; round += 1) {
    const start = performance.now();
    await page.evaluate((number) => fetch(`/timeline?page=${number}`).then((answer) => answer.text()), 1 + round * 40);
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  t.diagnostic(`a page: median ${times[20].toFixed(0)} ms, p95 ${times[37].toFixed(0)} ms`);
  await looksWhileTyping(t, page);
  await page.fill("input[name=words]", "Хабари 77777");
  await page.keyboard.press("Enter");
  await page.getByText("Хабари 77777:").first().waitFor();
  assert.deepEqual(console, []);
});
