// Walks through pages in a real browser; .ci/pages.py makes and serves them.
import { createRequire } from "node:module";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const require = createRequire(process.env.NODE_MODULES + "/");
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const base = process.env.BASE, pages = process.argv.slice(2);
const WORKED = "p/khashuri-2013-example-en/";
const faults = [];
const fault = (where, what) => { faults.push(`${where}: ${what}`); console.error(`  ${where}: ${what}`); };
const is = (what, found, wanted) => { if (JSON.stringify(found) !== JSON.stringify(wanted)) fault(what, `${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`); };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

let looking = ""; // what axe-core itself does to a page is no fault of the page

async function open(name, { expected = false, ...options } = {}) {
  const context = await browser.newContext({ colorScheme: "light", ...options });
  const seen = await context.newPage();
  context.on("request", (request) => { if (!request.url().startsWith(base)) fault(name, `asks for ${request.url()}`); });
  seen.on("console", (message) => { if (message.type() === "error" && !expected && !looking) fault(name + seen.url(), message.text()); });
  seen.on("pageerror", (error) => fault(name, String(error)));
  return { context, page: seen };
}
const control = (deed) => fetch(`${base}control/${deed}`);
const shown = (page, selector) => page.locator(selector).isVisible();
// waitForFunction takes a promise for an answer, and does not wait for what it says.
async function kept(page) {
  const isKept = async () => {
    const cache = await caches.open("visitplanner-1");
    return Boolean(navigator.serviceWorker.controller) && Boolean(await cache.match(location.href)) && (await cache.keys()).length > 3;
  };
  for (let tries = 0; !await page.evaluate(isKept); tries++) {
    if (tries > 1000) throw new Error(`${page.url()} is not kept`);
    await page.waitForTimeout(20);
  }
}

// 1. Every page, narrow in the light and wide in the dark: nothing for axe-core to find; nothing wider than the screen, no cookie.
for (const [width, colorScheme, looked] of [[320, "light", true], [390, "light", false], [1280, "dark", true]]) {
  const { context, page } = await open("", { viewport: { width, height: 800 }, colorScheme, serviceWorkers: "block" });
  for (const address of pages) {
    const name = `${address} at ${width} ${colorScheme}`;
    await page.goto(base + address);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) fault(name, `is ${wide} wide`);
    if (!looked) continue;
    looking = name;
    await page.evaluate(axe);
    const found = await page.evaluate(() => window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
    looking = "";
    for (const one of found.violations) fault(name, `${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
  }
  is("cookies", await context.cookies(), []);
  await context.close();
}
console.log(`  ${pages.length} pages looked at three times`);

// 2. Without JavaScript the programme stands whole, and claims nothing of now.
{
  const { context, page } = await open("no script", { javaScriptEnabled: false });
  await page.goto(base + WORKED);
  is("no script: items", await page.locator("#day-2013-08-01 .item").first().isVisible(), true);
  is("no script: now, changes, offline", [await shown(page, "#now"), await shown(page, "#changes"), await shown(page, "#offline")], [false, false, false]);
  await page.goto(base + "p/changed-en/");
  is("no script: the latest revision", await page.locator("#latest li").allTextContents(), ["1 August, 10:00–12:00 Creative workshop: clay", "1 August, 12:30–13:30 Lunch"]);
  is("no script: marks", await page.locator(".mark").allTextContents(), ["changed"]);
  await context.close();
}

// 3. Now and next go by the reader's clock, wherever the reader's zone is.
for (const [instant, now, next] of [
  ["2013-08-01T08:00:00Z", ["10:00–12:00 Creative workshop: clay"], "12:30–13:30 Lunch (in 2 hours)"],
  ["2013-07-01T08:00:00Z", [], "10:10–11:45 Tbilisi – Istanbul time Flight from Tbilisi to Istanbul (assumed) (in 30 days)"],
  ["2013-09-01T08:00:00Z", [], undefined],
]) {
  const { context, page } = await open("now", { timezoneId: "America/New_York", serviceWorkers: "block" });
  await page.clock.setFixedTime(new Date(instant));
  await page.goto(base + WORKED);
  is(`now at ${instant}`, await page.locator("#now [data-now] dd > a").allTextContents(), now);
  is(`next at ${instant}`, (await page.locator("#now [data-next] dd > a").allTextContents())[0], next);
  is(`where at ${instant}`, await page.locator("#now dd > .place").count() > 0, next !== undefined);
  is(`today at ${instant}`, await page.locator(".days [aria-current]").count(), instant.startsWith("2013-08-01") ? 1 : 0);
  await context.close();
}

// 4. Kept for when there is no connection; the next revision shows itself with its changes; a closed address is forgotten.
{
  const { context, page } = await open("kept", { expected: true });
  await page.goto(base + WORKED);
  await kept(page);
  await control("down");
  await page.reload();
  is("offline: items", await page.locator("#day-2013-08-01 .item").first().isVisible(), true);
  is("offline: style", await page.evaluate(() => getComputedStyle(document.querySelector("h1")).fontWeight !== "700"), true);
  await page.locator("#offline").waitFor({ state: "visible" });
  await control("up");
  await control("next");
  await page.reload();
  await page.locator("#changes").waitFor({ state: "visible" });
  is("changes", await page.locator("#changes [data-list] li").allTextContents(), ["10:00–12:00 Creative workshop: clay"]);
  is("gone", await page.locator("#changes [data-gone] li").allTextContents(), ["12:30–13:30 Lunch"]);
  is("marks", await page.locator(".mark").allTextContents(), ["changed"]);
  is("changes once", await page.locator("#latest").count(), 0);
  await page.reload();
  is("changes stay until seen", await shown(page, "#changes"), true);
  await page.locator("#changes [data-seen]").click();
  await page.reload();
  is("changes seen", await shown(page, "#changes"), false);
  await kept(page);
  await control("close");
  await page.reload();
  is("closed: items", await page.locator(".item").count(), 0);
  is("closed: memory", await page.evaluate(() => localStorage.length), 0);
  await control("down");
  const opened = await page.reload().then(() => true, () => false);
  is("closed and offline: items", opened ? await page.locator(".item").count() : 0, 0);
  await control("up");
  await context.close();
}

// 5. On paper no day's head stands at the end of a sheet, and the last sheet never has the foot of the page alone, however long
// what stands before it is.
{
  const { context, page } = await open("paper", { javaScriptEnabled: false, serviceWorkers: "block" });
  const worked = pages.find((address) => address === "p/khashuri-2013-example-lv/");
  for (let more = 0; more < 240; more += 12) {
    await page.goto(base + worked);
    await page.locator("#notes").evaluate((notes, more) => { notes.style.marginTop = `${more}mm`; }, more);
    const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: await page.pdf({ preferCSSPageSize: true }) }).toString();
    const sheets = text.split("\f").slice(0, -1).map((sheet) => sheet.split("\n").map((line) => line.trim()).filter(Boolean));
    for (const [number, lines] of sheets.entries()) {
      const where = `sheet ${number + 1} of ${sheets.length} with ${more} mm more`;
      if (/^\S+, 2013\. gada/.test(lines.at(-2))) fault(where, `ends with ${lines.at(-2)}`);
      if (/redakcija, public/.test(lines[0])) fault(where, `begins with ${lines[0]}`);
    }
    if (!/redakcija, public/.test(text)) fault("paper", "says no revision");
  }
  await context.close();
}

await browser.close();
console.log(faults.length ? `  ${faults.length} faults` : "  no fault");
process.exit(faults.length ? 1 : 0);
