// Nothing but loopback: the program and its window, traced while every page is opened.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

import { openApp } from "./app-window.mjs";
import { fill } from "./sample.mjs";
import { makeJournal, place, unlock } from "./support.mjs";

const CALLS = "trace=connect,bind,sendto,sendmsg,sendmmsg";

/** The addresses outside this computer that a trace names. */
function foreign(file) {
  const lines = fs.readFileSync(file, "utf8").split("\n").filter((line) => /AF_INET6?,/.test(line));
  const outside = lines.filter((line) => !/inet_addr\("127\.|"::1"|"::ffff:127\.|inet_addr\("0\.0\.0\.0"\)|"::", /.test(line));
  return { seen: lines.length, outside };
}

test("the program and its window speak to nobody else", async (t) => {
  const there = place(t);
  makeJournal(there);
  fill(there);
  // The browser is a child of the program, so one trace holds both.
  const file = path.join(there.folder, "trace");
  const app = await openApp(t, there, { prefix: ["strace", "-f", "-qq", "-o", file, "-e", CALLS] });
  await app.page.waitForLoadState();
  await unlock(app.page);
  const { origin } = new URL(app.page.url());
  const seen = new Set();
  const waiting = [new URL(app.page.url()).pathname];
  while (waiting.length > 0) {
    const next = waiting.shift();
    const kind = next.replace(/[0-9a-f]{20,}/g, "ID").replace(/=[^&]+/g, "=X");
    if (seen.has(kind)) continue;
    seen.add(kind);
    await app.page.goto(origin + next);
    waiting.push(...await app.page.locator("a[href^='/']:not([download])").evaluateAll((found) => found.map((a) => a.getAttribute("href"))));
  }
  // The look-ups of an ordinary start came within 25 s.
  await sleep(25_000);
  await app.page.close();
  await app.ended;
  const { seen: calls, outside } = foreign(file);
  assert.ok(calls > 10, `the trace saw something: ${calls}`);
  assert.deepEqual(outside.filter((line) => !isRouteProbe(line)), []);
  t.diagnostic(`${seen.size} kinds of pages`);
});

/** Chromium asks the kernel, without a packet, whether this computer has IPv6: a datagram socket that is only connected. */
function isRouteProbe(line) {
  return /connect\(\d+, \{sa_family=AF_INET6, sin6_port=htons\(53\)|connect\(\d+, \{sa_family=AF_INET6, sin6_port=htons\(443\).*2001:4860:4860::8888/.test(line);
}
