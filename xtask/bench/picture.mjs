// Takes the two pictures of the README: `node picture.mjs PLAYWRIGHT CHROMIUM ADDRESS FOLDER`.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [playwright, executablePath, address, folder] = process.argv.slice(2);
const { chromium } = await import(pathToFileURL(playwright));
// The head, the headline figures and the first chart.
const viewport = { width: 1200, height: 1170 };

const browser = await chromium.launch({ executablePath, args: ["--headless=new", "--no-sandbox", "--hide-scrollbars"] });
for (const [colorScheme, name] of [["light", "page.png"], ["dark", "page-dark.png"]]) {
  const tab = await browser.newPage({ locale: "en-US", viewport, colorScheme, reducedMotion: "reduce" });
  await tab.goto(address);
  await tab.waitForSelector("svg.chart-sheet");
  await tab.evaluate(() => document.fonts.ready);
  await tab.screenshot({ path: join(folder, name) });
}
await browser.close();
