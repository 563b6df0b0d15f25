// Invented people, and files such as relatives send.

import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

import { run } from "./support.mjs";

function chunk(kind, content) {
  const body = Buffer.concat([Buffer.from(kind), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(zlib.crc32 ? zlib.crc32(body) : crc32(body));
  return Buffer.concat([length, body, check]);
}

function crc32(bytes) {
  let rest = ~0;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (0xedb88320 & -(rest & 1));
  }
  return ~rest >>> 0;
}

/** A picture that browsers show. */
export function png(width = 240, height = 160) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows.set([90 + (x >> 1), 120, 90 + y], y * (1 + width * 3) + 1 + x * 3);
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", zlib.deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

/** A sound of so many seconds: 8 kHz, one channel, 16 bits. */
export function wav(seconds) {
  const samples = 8000 * seconds;
  const file = Buffer.alloc(44 + samples * 2);
  file.write("RIFF", 0);
  file.writeUInt32LE(36 + samples * 2, 4);
  file.write("WAVEfmt ", 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(8000, 24);
  file.writeUInt32LE(16000, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36);
  file.writeUInt32LE(samples * 2, 40);
  for (let at = 0; at < samples; at += 1) file.writeInt16LE(Math.round(6000 * Math.sin(at / 6)), 44 + at * 2);
  return file;
}

/** A document of one page. */
export function pdf(words = "A summons") {
  const drawn = `0.9 0.8 0.2 rg 40 40 80 30 re f 0 g BT /F 18 Tf 40 100 Td (${words}) Tj ET`;
  const parts = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
    `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`];
  let text = "%PDF-1.4\n";
  const places = parts.map((part, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj${part}endobj\n`;
    return place;
  });
  const table = text.length;
  text += `xref\n0 5\n0000000000 65535 f \n${places.map((place) => String(place).padStart(10, "0") + " 00000 n \n").join("")}`;
  return Buffer.from(`${text}trailer<</Size 5/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`);
}

/** A journal with incidents of every shape, and contacts. Returns the ids. */
export function fill(there) {
  const write = (name, content) => {
    const file = path.join(there.folder, name);
    fs.writeFileSync(file, content);
    return file;
  };
  const add = (...args) => JSON.parse(run(there, "add", "--json", ...args)).id;
  const photo = write("Акс аз дари хона.png", png());
  const voice = write("voice note.wav", wav(20));
  const summons = write("Повестка.pdf", pdf());
  const risky = write("photo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
  const first = add("--title", "Ба хонаи модарам омаданд", "--when", "2026-03-04", "--place", "Хуҷанд", "--type", "interrogation",
    "--who", "Модари Парвиз", "--by", "Ду нафар бо либоси шахсӣ", "--source", "Зарина", "--how", "phone",
    "--text", "Субҳ ду нафар омаданд ва пурсиданд, ки писарат дар куҷост.\n\nГуфтанд, ки боз меоянд.");
  run(there, "attach", first, photo, voice, summons, risky);
  run(there, "edit", first, "--place", "Хуҷанд, маҳаллаи 12");
  const second = add("--title", "Паспорт забрали", "--when", "весна 2025", "--place", "Душанбе", "--text", "Отцу сказали, что паспорт вернут, когда сын приедет.");
  add("--title", "خانه را گشتند", "--when", "1404/12/03", "--text", "برادرم زنگ زد و گفت که خانه را گشتند.");
  const hostile = add("--title", "<img src=x onerror=alert(1)> \u202Egpj.exe", "--text", `${"w".repeat(3000)} <script>alert(2)</script>`);
  const lawyer = run(there, "contact", "add", "Адвокат Азиз", "--role", "lawyer", "--channel", "телефон +992 00 000 0000|бегоҳӣ").trim();
  run(there, "contact", "edit", lawyer, "--recipient", "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa");
  return { first, second, hostile };
}
