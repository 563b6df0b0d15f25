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
  await page.fill("input[name=words]", "Хабари 77777");
  await page.keyboard.press("Enter");
  await page.getByText("Хабари 77777:").first().waitFor();
  assert.deepEqual(console, []);
});
