// How long from a save to the page on the screen: prints one number of milliseconds a line, and
// the time that the browser itself took behind it.
//
//   node measure.mjs ADDRESS DOCUMENT FILE TIMES
//
// A word of FILE is changed again and again; ADDRESS is that of `doithoai preview`.

import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "./browser.mjs";

const [address, document, file, times] = process.argv.slice(2);
const browser = await launch();
const page = await browser.newPage();
await page.goto(`${address}xem/${document}`);
// The time at which another first page is there to be seen: swapped, drawn and presented.
await page.evaluate(() => {
  globalThis.drawn = [];
  const seen = new MutationObserver((changes) => {
    const added = changes.flatMap((it) => [...it.addedNodes]);
    if (!added.some((it) => it.tagName === "IMG")) return;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => globalThis.drawn.push(Date.now());
      channel.port2.postMessage(0);
    });
  });
  seen.observe(globalThis.document.getElementById("sheets"), { childList: true });
});
const text = readFileSync(file, "utf8");
const at = text.indexOf("Nhân dân", text.indexOf("\nsubject"));
for (let nth = 0; nth < Number(times); nth += 1) {
  await sleep(450 + 37 * (nth % 7));
  await page.evaluate(() => (globalThis.drawn.length = 0));
  const saved = Date.now();
  writeFileSync(file, `${text.slice(0, at)}Nhân dân ${nth} ${text.slice(at + 8)}`);
  await page.waitForFunction(() => globalThis.drawn.length > 0, undefined, { polling: 20 });
  console.log((await page.evaluate(() => globalThis.drawn[0])) - saved);
}
writeFileSync(file, text);
await browser.close();
