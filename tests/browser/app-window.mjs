// The real app window: `daftar open` finds this browser, and the test speaks to it from outside.

import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { chromium } from "playwright-core";

import { browserPath, environment, program, start } from "./support.mjs";

/** Waits until something is there; a test that waits in vain says for what. */
export async function until(what, look, patience = 40_000) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await sleep(20);
  }
}

/** Tells whether a process is still there, and is more than a memory of one. */
export function lives(pid) {
  try {
    return !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

/**
 * Starts the program with its window. The browser is put in front of all others in PATH, and is started as the program
 * wants it, with a door for the test, and without a screen where there is none. `prefix` runs the program.
 */
export async function openApp(t, there, { language = "en", prefix = [] } = {}) {
  const bin = path.join(there.folder, "bin");
  const record = path.join(there.folder, "browser-arguments");
  fs.mkdirSync(bin);
  const screen = process.env.DISPLAY ? "" : "--headless=new";
  fs.writeFileSync(path.join(bin, "chromium"), `#!/bin/sh
case "$1" in --version) exec ${browserPath} --version ;; esac
printf '%s\\n' "$$" "$@" > '${record}.new' && mv '${record}.new' '${record}'
exec ${browserPath} --no-sandbox ${screen} --disable-gpu --remote-debugging-port=0 "$@"
`, { mode: 0o755 });
  const command = [...prefix, program, "open"];
  const child = start(t, command, { ...environment(there, language), PATH: `${bin}:${process.env.PATH}` });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => { said += piece; });
  const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
  await until(`the browser's start (${said})`, () => fs.existsSync(record) || Promise.race([ended, null]));
  const [pid, ...flags] = fs.readFileSync(record, "utf8").trim().split("\n");
  const profile = flags.find((flag) => flag.startsWith("--user-data-dir=")).split("=").slice(1).join("=");
  t.after(() => fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  const door = path.join(profile, "DevToolsActivePort");
  const port = await until("the browser's door", () => fs.existsSync(door) && fs.readFileSync(door, "utf8").split("\n")[0]);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  t.after(() => browser.close().catch(() => { /* It has ended. */ }));
  const page = await until("the window's page", () => browser.contexts().flatMap((context) => context.pages()).find((found) => /^http/.test(found.url())));
  return { child, ended, browser, page, profile, flags, browserPid: Number(pid), said: () => said };
}
