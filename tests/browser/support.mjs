// What all browser tests share: the built program, a temporary journal, and a browser.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import readline from "node:readline";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const here = path.dirname(fileURLToPath(import.meta.url));
export const root = path.resolve(here, "../..");
export const program = path.resolve(process.env.DAFTAR ?? path.join(root, "target/debug/daftar"));
export const browserPath = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const PASSPHRASE = "Ҷӯра дар боғ 12";
export const LANGUAGES = ["en", "ru", "tg", "fa", "uz"];
const LOCALES = { en: "en_GB.UTF-8", ru: "ru_RU.UTF-8", tg: "tg_TJ.UTF-8", fa: "fa_IR.UTF-8", uz: "uz_UZ.UTF-8" };
const axeSource = fs.readFileSync(path.join(here, "node_modules/axe-core/axe.min.js"), "utf8");

/** A folder that is gone after the test, with a home in it. */
export function place(t) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "browser-test-"));
  t.after(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const home = path.join(folder, "home");
  const temporary = path.join(folder, "tmp");
  for (const made of [home, temporary]) fs.mkdirSync(made, { mode: 0o700 });
  const passphrase = path.join(folder, "passphrase");
  fs.writeFileSync(passphrase, PASSPHRASE + "\n");
  return { folder, home, temporary, passphrase, journal: path.join(folder, "journal") };
}

/** The environment in which nothing of this account is seen. */
export function environment(there, language = "en") {
  const locale = LOCALES[language];
  return {
    PATH: process.env.PATH, HOME: there.home, TMPDIR: there.temporary, XDG_RUNTIME_DIR: there.temporary,
    DISPLAY: process.env.DISPLAY ?? "", XAUTHORITY: process.env.XAUTHORITY ?? "", LANG: locale, LC_ALL: locale, DAFTAR_JOURNAL: there.journal,
  };
}

/** Runs a command of the terminal program; returns what it printed. */
export function run(there, ...args) {
  const options = { env: environment(there), encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] };
  return execFileSync(program, ["--passphrase-file", there.passphrase, ...args], options);
}

/** Makes a journal at the lowest cost that the program writes. */
export function makeJournal(there) {
  run(there, "init", "--argon2", "64,3,4");
}

const running = new Set();
// A test that is cut off leaves nobody behind.
process.on("exit", () => running.forEach(stop));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));

/** Starts a program that ends with its test, and all that it starts itself with it. */
export function start(t, command, env) {
  const child = spawn(command[0], command.slice(1), { env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  running.add(child.pid);
  t.after(() => stop(child.pid));
  return child;
}

function stop(pid) {
  running.delete(pid);
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended.
  }
}

/** Starts the server in the foreground; `prefix` is a program that runs it, such as a tracer. */
export async function serve(t, there, { language = "en", prefix = [] } = {}) {
  const command = [...prefix, program, "open", "--no-window", "--json"];
  const child = start(t, command, environment(there, language));
  const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
  let said = "";
  child.stderr.on("data", (piece) => { said += piece; });
  const lines = readline.createInterface({ input: child.stdout });
  const first = await Promise.race([
    new Promise((resolve) => lines.once("line", resolve)),
    ended.then(({ code }) => { throw new Error(`the server ended with ${code}: ${said}`); }),
  ]);
  const { url } = JSON.parse(first);
  const { origin, port, host } = new URL(url);
  return { url, origin, host, port: Number(port), child, ended, said: () => said };
}

/** Starts the browser of a test file. */
export async function launchBrowser(args = []) {
  return chromium.launch({
    executablePath: browserPath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--no-pings",
      "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", ...args],
  });
}

/** Opens a window of its own, whose console must stay silent. */
export async function openWindow(t, browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 900, height: 800 }, ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  const console = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) console.push(message.text());
  });
  page.on("pageerror", (error) => console.push(String(error)));
  return { context, page, console };
}

/** Uses the launch address and waits for the first page. */
export async function launch(page, server) {
  await page.goto(server.url);
  await page.waitForURL((url) => !url.pathname.startsWith("/launch"));
}

/** Types the passphrase; the page after it is there when this returns. */
export async function unlock(page, passphrase = PASSPHRASE) {
  await page.fill("input[name=passphrase]", passphrase);
  await page.locator("main form button[type=submit].main, main form:has(input[name=passphrase]) button[type=submit]").first().click();
  await page.waitForFunction(() => document.body.dataset.state === "unlocked");
}

/** Holds a page against WCAG 2.2 AA; the message names what is wrong. */
export async function assertAccessible(page, what) {
  // Run outside the page's policy, as a browser's own inspection is.
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: axeSource });
  const { result } = await session.send("Runtime.evaluate", {
    expression: `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
      .then((found) => JSON.stringify(found.violations.map((v) => [v.id, v.nodes.map((n) => n.html + " " + n.failureSummary)])))`,
    awaitPromise: true, returnByValue: true,
  });
  await session.detach();
  assert.deepEqual(JSON.parse(result.value), [], what);
}

/** Nothing may be wider than the window. */
export async function assertFits(page, what) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${what}: ${wide} px too wide`);
}

/** Keeps a picture of the whole page for somebody to look at. */
export async function picture(page, name) {
  const folder = path.join(here, "pictures");
  fs.mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}

/** Sends bytes as they are, and returns the status, the headers and the body of what comes back. */
export function raw(port, request) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, "127.0.0.1", () => socket.write(request));
    let answer = "";
    socket.setTimeout(10_000, () => socket.destroy(new Error("no answer in 10 s")));
    socket.on("data", (piece) => { answer += piece; });
    socket.on("error", reject);
    socket.on("close", () => {
      const [head, ...body] = answer.split("\r\n\r\n");
      const [line, ...fields] = head.split("\r\n");
      const headers = new Map();
      for (const field of fields) {
        const [name, ...value] = field.split(":");
        headers.set(name.toLowerCase(), value.join(":").trim());
      }
      resolve({ status: Number(line.split(" ")[1]), headers, body: body.join("\r\n\r\n") });
    });
  });
}

/** Every file below a folder. */
export function* files(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* files(full);
    else if (entry.isFile()) yield full;
  }
}

/** Says in which files, and in whose names, any of the words stands: as UTF-8 or UTF-16, as it is or escaped. */
export function traces(folders, words) {
  const forms = words.flatMap((word) => [
    [word, Buffer.from(word)], [`${word} (UTF-16)`, Buffer.from(word, "utf16le")],
    [`${word} (escaped)`, Buffer.from(encodeURIComponent(word))],
  ]);
  const found = [];
  for (const file of folders.flatMap((folder) => [...files(folder)])) {
    const content = Buffer.concat([Buffer.from(file), fs.readFileSync(file)]);
    for (const [name, form] of forms) if (content.includes(form)) found.push(`${name} in ${file}`);
  }
  return found;
}
