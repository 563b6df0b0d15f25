// Each guard in front of the pages, attacked over raw HTTP.

import assert from "node:assert/strict";
import { test } from "node:test";

import { makeJournal, place, raw, serve } from "./support.mjs";

const get = (target, host, ...more) => ["GET " + target + " HTTP/1.1", "Host: " + host, "Connection: close", ...more, "", ""].join("\r\n");

function post(target, host, body, ...more) {
  const type = "Content-Type: application/x-www-form-urlencoded";
  return ["POST " + target + " HTTP/1.1", "Host: " + host, "Connection: close", type, "Content-Length: " + body.length, ...more, "", body].join("\r\n");
}

async function launched(t) {
  const there = place(t);
  makeJournal(there);
  const server = await serve(t, there);
  const secret = new URL(server.url).pathname;
  const answer = await raw(server.port, get(secret, server.host));
  assert.equal(answer.status, 200);
  const cookie = "Cookie: " + answer.headers.get("set-cookie").split(";")[0];
  const page = await raw(server.port, get("/", server.host, cookie));
  const token = /name="token" value="([^"]+)"/.exec(page.body)[1];
  return { server, secret, cookie, token, answer, page };
}

test("a launch address opens once, and its session is for browsers alone", async (t) => {
  const { server, secret, answer } = await launched(t);
  assert.match(answer.headers.get("set-cookie"), /; HttpOnly; SameSite=Strict; Path=\/$/);
  assert.equal((await raw(server.port, get(secret, server.host))).status, 410);
  assert.equal((await raw(server.port, get("/launch/guess", server.host))).status, 410);
});

test("nothing is shown without the session", async (t) => {
  const { server, token } = await launched(t);
  for (const path of ["/", "/timeline", "/state", "/entry/0123", "/nothing"]) {
    assert.equal((await raw(server.port, get(path, server.host))).status, 403, path);
    assert.equal((await raw(server.port, get(path, server.host, "Cookie: s" + server.port + "=guess"))).status, 403, path);
  }
  const origin = "Origin: " + server.origin;
  assert.equal((await raw(server.port, post("/leave", server.host, "token=" + token, origin))).status, 403);
});

test("another name is turned away, whatever points at this computer", async (t) => {
  const { server, cookie } = await launched(t);
  for (const host of ["evil.example", "localhost:" + server.port, "127.0.0.1", server.host + ".evil.example", "127.0.0.1:1"]) {
    assert.equal((await raw(server.port, get("/", host, cookie))).status, 421, host);
  }
  const twice = get("/", server.host, "Host: evil.example", cookie);
  assert.ok([400, 421].includes((await raw(server.port, twice)).status));
});

test("a form comes from our page, with its token, or nothing is done", async (t) => {
  const { server, cookie, token } = await launched(t);
  const own = "Origin: " + server.origin;
  const refused = [
    post("/leave", server.host, "token=" + token, cookie),
    post("/leave", server.host, "token=" + token, cookie, "Origin: null"),
    post("/leave", server.host, "token=" + token, cookie, "Origin: https://evil.example"),
    post("/leave", server.host, "token=" + token, cookie, "Origin: http://127.0.0.1:1"),
    post("/leave", server.host, "token=" + token, cookie, own, "Sec-Fetch-Site: cross-site"),
    post("/leave", server.host, "token=guess", cookie, own),
    post("/leave", server.host, "", cookie, own),
  ];
  for (const request of refused) assert.equal((await raw(server.port, request)).status, 403, request);
  assert.equal((await raw(server.port, get("/state", server.host, cookie))).status, 200, "still there");
  assert.equal((await raw(server.port, post("/leave", server.host, "token=" + token, cookie, own))).status, 200);
  assert.deepEqual(await server.ended, { code: 0, signal: null });
});

test("every answer forbids storing, framing and foreign code", async (t) => {
  const { server, cookie, answer, page } = await launched(t);
  const others = await Promise.all(["/static/app.css", "/static/app.js", "/nothing"].map((path) => raw(server.port, get(path, server.host, cookie))));
  const refused = await raw(server.port, get("/", "evil.example"));
  for (const { headers } of [answer, page, refused, ...others]) {
    const policy = headers.get("content-security-policy");
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
    assert.equal(headers.get("cache-control"), "no-store");
    assert.equal(headers.get("referrer-policy"), "same-origin");
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.equal(headers.get("cross-origin-opener-policy"), "same-origin");
    assert.equal(headers.get("cross-origin-resource-policy"), "same-origin");
  }
});

test("wrong passphrases are slowed", async (t) => {
  const { server, cookie, token } = await launched(t);
  const own = "Origin: " + server.origin;
  const statuses = [];
  for (let attempt = 0; attempt < 4; attempt += 1) {
    statuses.push((await raw(server.port, post("/unlock", server.host, "token=" + token + "&passphrase=wrong", cookie, own))).status);
  }
  assert.equal(statuses[0], 422);
  assert.equal(statuses.at(-1), 429, statuses.join(" "));
});
