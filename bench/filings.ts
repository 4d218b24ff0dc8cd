/**
 * Speed and memory of the filings reader: `node bench/filings.ts [folder of filings]`.
 *
 * Times are of the processor (user and system, all threads of the process), so that other work on the machine does not
 * count; the wall clock stands beside them. Prints the rate past running text that is no table, the time over a folder's filings on one core (default: the shared
 * corpus beside the repository), and time and peak memory of a filing of 4 MB in a process of its own.
 */

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFiling } from "../src/filings/index.ts";

const row = (...cells: string[]): string =>
  `<tr>${cells.map((cell) => `<td style="padding:2px;vertical-align:bottom">${cell}</td>`).join("")}</tr>`;
const people = ["Ann B. Lee", "Bo Chan", "Cy Dahl", "Di Evans", "Ed Fox"];
const table = `<h2>Summary Compensation Table</h2><table>${row("Name and Principal Position", "Year", "Salary ($)", "Bonus ($)", "Stock Awards ($)", "All Other Compensation ($)", "Total ($)")}${people.map((name) => row(`${name}<br>Vice President`, "2024", "100,000", "200,000", "300,000", "400", "600,400")).join("")}</table>`;
const prose = `<p style="margin-top:6pt;font-family:'Times New Roman';font-size:10pt;text-align:justify"><span style="color:#000000">The Committee reviews the pay of each officer once a year and asks its adviser for a survey of peers. It weighs experience, the scope of the office, and the results of the year.</span></p>\n`;

function filing(characters: number, tables: number): string {
  const small = `<table>${row("Measure", "Weight", "Target", "Result").repeat(12)}</table>`;
  const piece = prose.repeat(Math.ceil(characters / Math.max(1, tables) / prose.length));
  return `<html><body>${table}${Array.from({ length: tables }, () => piece + small).join("")}</body></html>`.slice(
    0,
    characters,
  );
}

type Time = { readonly processor: number; readonly wall: number };

/** Milliseconds that `run` takes, the least of `times` runs. */
function time(run: () => void, times = 1): Time {
  let least: Time = { processor: Number.POSITIVE_INFINITY, wall: Number.POSITIVE_INFINITY };
  for (let i = 0; i < times; i++) {
    const used = process.cpuUsage();
    const started = performance.now();
    run();
    const { user, system } = process.cpuUsage(used);
    const now = { processor: (user + system) / 1000, wall: performance.now() - started };
    if (now.processor < least.processor) least = now;
  }
  return least;
}

function corpus(folder: string): void {
  const files = readdirSync(folder).filter((file) => /\.(?:html?|txt)$/.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8"));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const each: number[] = [];
  const { processor, wall } = time(() => {
    for (const text of texts) each.push(time(() => readFiling(text)).processor);
  });
  each.sort((a, b) => a - b);
  const milliseconds = (at: number): string => (each.at(at) ?? 0).toFixed(0);
  console.log(
    `a filing: median ${milliseconds(Math.floor(each.length / 2))} ms, worst ${milliseconds(-1)} ms of processor`,
  );
  console.log(
    `${files.length} filings of ${(characters / 1e6).toFixed(1)} MB: ${(processor / 1000).toFixed(2)} s of processor, ${(wall / 1000).toFixed(2)} s by the clock (bar 20 s)`,
  );
}

function onePastTables(): void {
  const text = `<html><body>${table}${prose.repeat(Math.ceil(20_000_000 / prose.length))}</body></html>`;
  const { processor, wall } = time(() => readFiling(text), 3);
  const rate = (milliseconds: number): string => (text.length / 1000 / milliseconds).toFixed(0);
  console.log(
    `past what is no table: ${rate(processor)} MB a second of processor, ${rate(wall)} by the clock, best of 3 over ${(text.length / 1e6).toFixed(0)} MB (bar 15)`,
  );
}

function oneFiling(): void {
  const text = filing(4_000_000, 400);
  const { processor, wall } = time(() => readFiling(text));
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `a filing of 4 MB with 401 tables, cold: ${processor.toFixed(0)} ms of processor, ${wall.toFixed(0)} ms by the clock (bar 2000); peak of the process ${peak.toFixed(0)} MB (bar 500)`,
  );
}

if (process.argv[2] === "--one") oneFiling();
else {
  onePastTables();
  process.stdout.write(
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), "--one"], { encoding: "utf8" }),
  );
  const folder = process.argv[2] ?? join(import.meta.dirname, "../../shared/def14a/filings");
  if (existsSync(folder)) corpus(folder);
  else console.log(`no corpus at ${folder}: name a folder of filings to time it`);
}
