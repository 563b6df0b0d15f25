// The figures of the app, for docs/benchmarks.md: DAFTAR=target/release/daftar node figures.mjs. On a quiet machine.

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";

import { launch, launchBrowser, openWindow, place, program, run, serve, unlock, environment } from "./support.mjs";

const ends = [];
const t = { after: (end) => ends.unshift(end) };
const there = place(t);
const GIB = 1024 ** 3;
const median = (list) => list.sort((one, other) => one - other)[Math.floor(list.length / 2)];
const peak = (pid) => Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;

console.log(`program: ${(fs.statSync(program).size / 1e6).toFixed(1)} MB`);
run(there, "init");

const starts = [];
for (let round = 0; round < 9; round += 1) {
  const began = performance.now();
  const server = await serve(t, there);
  starts.push(performance.now() - began);
  process.kill(server.child.pid, "SIGTERM");
  await server.ended;
}
console.log(`start to listening: ${median(starts).toFixed(0)} ms`);

const rows = ["date,place,what"];
for (let row = 0; row < 100_000; row += 1) {
  rows.push(`${new Date(Date.UTC(2016, 0, 1 + (row % 3600))).toISOString().slice(0, 10)},Хуҷанд,Хабари ${row}: аз кор пеш карданд`);
}
fs.writeFileSync(path.join(there.folder, "sheet.csv"), rows.join("\n"));
run(there, "import", path.join(there.folder, "sheet.csv"));

// What the passphrase alone costs: a wrong one is derived as the right one is.
const wrong = path.join(there.folder, "wrong");
fs.writeFileSync(wrong, "not this one\n");
const cost = /\d+ MiB.*/.exec(run(there, "status"))?.[0] ?? "";
const derivation = [];
for (let round = 0; round < 5; round += 1) {
  const began = performance.now();
  spawnSync(program, ["--passphrase-file", wrong, "status"], { env: environment(there) });
  derivation.push(performance.now() - began);
}
/** From the click to what is seen, by the browser's own clock: how long the driver takes to type and click is not counted. */
const painted = async (page) => {
  await page.waitForLoadState("load");
  return page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? performance.now());
};
const browser = await launchBrowser();
t.after(() => browser.close());
const timelines = [];
let server;
let page;
for (let round = 0; round < 5; round += 1) {
  server = await serve(t, there);
  ({ page } = await openWindow(t, browser, { baseURL: server.origin }));
  await launch(page, server);
  await unlock(page);
  const first = await painted(page);
  await page.goto("/timeline");
  await page.locator("main a[href^='/entry/']").first().waitFor();
  timelines.push(first + (await painted(page)));
  if (round < 4) {
    await page.locator("#leave button").click();
    await server.ended;
  }
}
console.log(`unlock to timeline of 100,000, two pages painted: ${median(timelines).toFixed(0)} ms; a command that is refused after deriving: ${median(derivation).toFixed(0)} ms (${cost})`);

const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
const token = await page.locator("#leave input[name=token]").getAttribute("value");
const ask = (address) => new Promise((resolve, reject) => {
  const began = performance.now();
  http.get({ host: "127.0.0.1", port: server.port, path: address, headers: { Host: server.host, Cookie: cookie } }, (answer) => {
    answer.resume();
    answer.on("end", () => resolve([performance.now() - began, answer.statusCode]));
  }).on("error", reject);
});
await page.goto("/timeline");
const entry = await page.locator("main a[href^='/entry/']").first().getAttribute("href");
for (const address of ["/today", "/timeline", "/timeline?page=1000", entry, "/new", "/contacts", "/hand", "/backup", "/settings", "/about"]) {
  const times = [];
  for (let round = 0; round < 40; round += 1) {
    const [time, status] = await ask(address);
    if (status !== 200) throw new Error(`${address}: ${status}`);
    times.push(time);
  }
  times.sort((one, other) => one - other);
  console.log(`${address.replace(entry, "/entry/…")}: median ${times[20].toFixed(1)} ms, p95 ${times[37].toFixed(1)} ms`);
}

const before = peak(server.child.pid);
const chunk = Buffer.alloc(1 << 20, 7);
const draft = "0123456789abcdef0123456789abcdef-0123456789abcdef0123456789abcdef";
const upload = () => new Promise((resolve, reject) => {
  const began = performance.now();
  const request = http.request({
    host: "127.0.0.1", port: server.port, path: "/draft/file", method: "POST",
    headers: { Host: server.host, Origin: server.origin, Cookie: cookie, "X-Form-Token": token, "X-Draft": draft, "X-Name": "film.mp4", "Content-Length": GIB },
  }, (answer) => { answer.resume(); answer.on("end", () => resolve([performance.now() - began, answer.statusCode])); });
  request.on("error", reject);
  let sent = 0;
  const more = () => {
    while (sent < GIB) {
      sent += chunk.length;
      if (!request.write(chunk)) { request.once("drain", more); return; }
    }
    request.end();
  };
  more();
});
const [took, status] = await upload();
console.log(`upload of 1 GiB: ${(took / 1000).toFixed(1)} s (${status}); peak memory ${before.toFixed(0)} MiB before, ${peak(server.child.pid).toFixed(0)} MiB after`);
await page.locator("#leave button").click();
await server.ended;
const film = path.join(there.folder, "film.mp4");
const out = fs.openSync(film, "w");
for (let sent = 0; sent < GIB; sent += chunk.length) fs.writeSync(out, chunk);
fs.closeSync(out);
const id = JSON.parse(run(there, "add", "--json", "--text", "x")).id;
const began = performance.now();
run(there, "attach", id, film);
console.log(`attach of 1 GiB by the terminal program: ${((performance.now() - began) / 1000).toFixed(1)} s, its unlocking included`);
for (const end of ends) await end();
