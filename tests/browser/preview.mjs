// The page of `doithoai preview`, as somebody sees and uses it.
//
//   node preview.mjs ADDRESS FOLDER
//
// FOLDER holds the records that are served at ADDRESS; they are changed. Ends with 0 when all is
// as it should be.

import assert from "node:assert/strict";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { launch } from "./browser.mjs";

const [address, folder] = process.argv.slice(2);
const plan = join(folder, "records/2025/plan.toml");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await launch();
const complaints = [];

/** A page whose every complaint and every request elsewhere counts. */
async function opened(path, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  page.on("console", (it) => {
    if (["error", "warning"].includes(it.type())) complaints.push(`console: ${it.text()}`);
  });
  page.on("pageerror", (it) => complaints.push(`script: ${it}`));
  page.on("request", (it) => {
    if (!it.url().startsWith(address)) complaints.push(`request: ${it.url()}`);
  });
  page.on("requestfailed", (it) => {
    // A picture or a page is no longer wanted when a newer one is there; the last connection
    // ends with the tab.
    if (it.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`failed: ${it.url()}`);
  });
  await page.goto(address + path);
  return page;
}

const pictures = (page) =>
  page.$$eval("#sheets img", (all) => all.map((it) => it.dataset.page));
const drawn = (page) =>
  page.waitForFunction(() => {
    const all = [...document.querySelectorAll("#sheets img")];
    return all.length > 0 && all.every((it) => it.complete && it.naturalWidth > 0);
  });
const differs = (page, before) =>
  page.waitForFunction(
    (first) => document.querySelector("#sheets img")?.dataset.page !== first,
    before[0],
  );

/** Changes the plan as an editor does: aside, then renamed over it. */
function save(change) {
  const text = change(readFileSync(plan, "utf8"));
  writeFileSync(`${plan}.new`, text);
  renameSync(`${plan}.new`, plan);
}

async function accessible(page, what) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  const told = violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(" ")}`);
  assert.deepEqual(told, [], what);
}

const tests = {
  async "an edit is seen without a flash, and the place on the page is kept"() {
    const page = await opened("xem/2025/ke-hoach.pdf");
    await drawn(page);
    assert.equal((await pictures(page)).length, 4);
    await page.evaluate(() => {
      globalThis.kept = true;
      scrollTo(0, 900);
    });
    const before = await pictures(page);
    save((text) => text.replace("xây dựng kế hoạch", "xây dựng bản kế hoạch"));
    await differs(page, before);
    await drawn(page);
    const after = await pictures(page);
    assert.equal(after[3], before[3], "a page that looks the same stays");
    const state = await page.evaluate(() => [globalThis.kept, scrollY]);
    assert.deepEqual(state, [true, 900], "the same page, at the same place");
    await page.close();
  },

  async "an error stands above the last good pages until it is mended"() {
    const page = await opened("xem/2025/ke-hoach.pdf");
    await drawn(page);
    const before = await pictures(page);
    await page.evaluate(() => scrollTo(0, 1500));
    save((text) => text.replace("month = 4", "month = 44"));
    const error = await page.waitForSelector(".errors article");
    const told = await error.innerText();
    assert.match(told, /records\/2025\/plan\.toml:\d+:\d+/);
    assert.match(told, /month = 44/);
    assert.match(told, /Cách sửa/);
    assert.ok(await error.isVisible());
    const box = await error.boundingBox();
    assert.ok(box.y >= 0 && box.y < 400, `within sight, at ${box.y}`);
    assert.deepEqual(await pictures(page), before);
    await accessible(page, "with an error");
    save((text) => text.replace("month = 44", "month = 4"));
    await page.waitForSelector(".errors", { state: "detached" });
    assert.deepEqual(await pictures(page), before);
    await page.close();
  },

  async "all can be done with the keyboard"() {
    const page = await opened("");
    await page.keyboard.press("Tab");
    while (!(await page.evaluate(() => document.activeElement.matches("#list a")))) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.waitForSelector("#sheets img");
    const title = () => page.evaluate(() => document.title);
    const first = await title();
    const other = (text) => page.waitForFunction((it) => document.title !== it, text);
    await page.keyboard.press("j");
    await other(first);
    const second = await title();
    await page.keyboard.press("k");
    await other(second);
    assert.equal(await title(), first);
    await page.keyboard.press("/");
    await page.keyboard.type("giay moi dinh van goi 2025");
    assert.equal(await page.$$eval("#list li:not([hidden])", (all) => all.length), 1);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await other(first);
    assert.match(await title(), /Đinh Văn Gối/);
    assert.match(page.url(), /xem\/2025\/2025-04-nuoc-tang\/giay-moi\/13-dinh-van-goi\.pdf$/);
    await page.goBack();
    await page.waitForFunction((it) => document.title === it, first);
    await page.keyboard.press("/");
    await page.keyboard.press("Escape");
    assert.ok((await page.$$eval("#list li:not([hidden])", (all) => all.length)) > 100);
    await page.keyboard.press("ArrowDown");
    const at = () => page.evaluate(() => document.activeElement.dataset.path);
    const top = await at();
    await page.keyboard.press("ArrowDown");
    assert.notEqual(await at(), top);
    await page.keyboard.press("ArrowUp");
    assert.equal(await at(), top);
    await page.keyboard.press("ArrowUp");
    assert.equal(await page.evaluate(() => document.activeElement.id), "search");
    await page.close();
  },

  async "a search and a focused link outlive an edit"() {
    const page = await opened("xem/2025/ke-hoach.pdf");
    await page.fill("#search", "ke hoach");
    await page.keyboard.press("ArrowDown");
    const before = await pictures(page);
    save((text) => text.replace("Nhân dân năm 2025\"", "Nhân dân trong năm 2025\""));
    await differs(page, before);
    const focused = await page.evaluate(() => document.activeElement.dataset.path);
    assert.equal(focused, "2025/ke-hoach.pdf");
    assert.ok((await page.$$eval("#list li:not([hidden])", (all) => all.length)) < 10);
    assert.match(await page.title(), /trong năm 2025/);
    save((text) => text.replace("trong năm 2025\"", "năm 2025\""));
    await page.close();
  },

  async "the page to begin with follows the records"() {
    const page = await opened("");
    await page.waitForTimeout(300);
    save((text) => text.replace("Nhân dân năm 2025\"", "Nhân dân cả năm 2025\""));
    await page.waitForSelector("text=cả năm 2025");
    save((text) => text.replace("Nhân dân cả năm 2025\"", "Nhân dân năm 2025\""));
    await page.waitForSelector("text=cả năm 2025", { state: "detached" });
    await page.close();
  },

  async "a tab that nobody sees hears of nothing, and catches up"() {
    const page = await opened("xem/2025/ke-hoach.pdf");
    await drawn(page);
    const before = await pictures(page);
    const hide = (hidden) =>
      page.evaluate((it) => {
        Object.defineProperty(document, "hidden", { value: it, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, hidden);
    await hide(true);
    save((text) => text.replace("xây dựng bản", "xây dựng một bản"));
    await page.waitForTimeout(1000);
    assert.deepEqual(await pictures(page), before);
    await hide(false);
    await differs(page, before);
    await page.close();
  },

  async "nothing is in the way of anybody, by day and by night"() {
    for (const colorScheme of ["light", "dark"]) {
      for (const path of ["", "xem/2025/ke-hoach.pdf", "xem/2025/so-theo-doi.pdf"]) {
        const page = await opened(path, { colorScheme });
        await accessible(page, `${colorScheme} ${path}`);
        await page.close();
      }
      const narrow = await opened("xem/2025/ke-hoach.pdf", {
        colorScheme,
        viewport: { width: 360, height: 700 },
      });
      await accessible(narrow, `${colorScheme}, narrow`);
      const wide = await narrow.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      assert.equal(wide, false, "nothing to scroll sideways");
      await narrow.close();
    }
  },

  async "a document that is gone is said to be, and comes back"() {
    const page = await opened("xem/2025/2025-04-nuoc-tang/thong-bao.pdf");
    await drawn(page);
    const record = join(folder, "records/2025/sessions/2025-04-nuoc-tang.toml");
    const text = readFileSync(record, "utf8");
    complaints.length = 0;
    rmSync(record);
    await page.waitForSelector("text=Không có văn bản này");
    // The browser itself complains of the answer 404.
    complaints.length = 0;
    writeFileSync(record, text);
    await drawn(page);
    await page.close();
  },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  complaints.length = 0;
  try {
    await test();
    assert.deepEqual(complaints, []);
    console.log(`ok: ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`failed: ${name}\n${error.stack}`);
  }
}
await browser.close();
process.exit(failed ? 1 : 0);
