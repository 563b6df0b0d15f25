// The terminal and the app make the same records of the same input.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { png } from "./sample.mjs";
import { launch, launchBrowser, makeJournal, openWindow, place, run, serve, unlock } from "./support.mjs";

/** What is told of an account: field of the form, option of the command, values. */
const ACCOUNT = [
  ["title", "--title", ["Даъват ба шуъба"]],
  ["when", "--when", ["весна 2024"]],
  ["place", "--place", ["Хуҷанд, маҳаллаи \u201e8 март\u201c"]],
  ["country", "--country", ["TJ"]],
  ["source", "--source", ["Зарина К. (сестра)"]],
  ["how", "--how", ["Signal"]],
  ["language", "--language", ["tg"]],
  ["harmed", "--who", ["Гулнора С.", "سارا"]],
  ["by", "--by", ["<b>двое</b> в форме & ещё один"]],
  ["types", "--type", ["summons", "a kind of our own"]],
  ["tags", "--tag", ["school"]],
  ["notes", "--note", ["The order is with a neighbour"]],
];
const TOLD = "Ду нафар омаданд.\n\nГуфтанд: «агар писарат хомӯш шавад, кор надорем».\n\u202egpj.exe";

const CONTACT = [
  ["name", undefined, ["The Invented Desk"]],
  ["role", "--role", ["NGO"]],
  ["call", "--call-when", ["a summons"]],
];
const CHANNEL = ["Signal", "evenings"];
const AGREED = ["the soup is ready", "all well"];

/** Leaves out what must differ: ids, times. */
function alike(entry) {
  return JSON.parse(JSON.stringify(entry, (key, value) => (["id", "revision", "created", "edited", "received", "imported"].includes(key) ? undefined : value)));
}

function options(table) {
  return table.flatMap(([, option, values]) => values.flatMap((value) => (option ? [option, value] : [value])));
}

async function fill(page, table) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((each) => { each.open = true; }));
  for (const [name, , values] of table) await page.fill(`main [name=${name}]:not([type=checkbox])`, values.join("\n"));
}

test("an account and a contact are the same records, whichever way they were told", async (t) => {
  const there = place(t);
  makeJournal(there);
  const photo = path.join(there.folder, "prikaz.png");
  fs.writeFileSync(photo, png());
  run(there, "add", ...options(ACCOUNT), "--text", TOLD, "--attach", photo);
  const more = ["--channel", CHANNEL.join("|"), "--agreed", AGREED.join("="), "--language", "ru", "--language", "tg"];
  run(there, "contact", "add", ...options(CONTACT), ...more, "--note", "asks for papers");

  const server = await serve(t, there);
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const { page } = await openWindow(t, browser);
  await launch(page, server);
  await unlock(page);
  await page.goto(`${server.origin}/new`);
  await fill(page, ACCOUNT);
  await page.fill("#what", TOLD);
  await page.setInputFiles("#files", photo);
  await page.waitForSelector("#kept li");
  await page.click("main button.main[value=keep]");
  await page.waitForURL((url) => url.pathname.startsWith("/new/kept/"));
  await page.goto(`${server.origin}/contacts/new`);
  await fill(page, CONTACT);
  for (const [name, value] of [["channel", CHANNEL[0]], ["when", CHANNEL[1]], ["agreed", AGREED[0]], ["meaning", AGREED[1]]]) {
    await page.locator(`main [name=${name}0]`).fill(value);
  }
  await page.fill("main [name=languages]", "ru, tg");
  await page.fill("main [name=notes]", "asks for papers");
  await page.click("main form button.main");
  await page.waitForURL((url) => url.pathname !== "/contacts/new");
  server.child.kill("SIGTERM");
  await server.ended;

  const incidents = JSON.parse(run(there, "list", "--json"));
  assert.equal(incidents.length, 2);
  assert.deepEqual(alike(incidents[0]), alike(incidents[1]));
  const contacts = JSON.parse(run(there, "contact", "list", "--json"));
  assert.equal(contacts.length, 2);
  assert.deepEqual(alike(contacts[0]), alike(contacts[1]));
});
