// The index page in a real browser: `node index.mjs <folder> [<folder>...]`, each an output folder
// that was built. Of the one that was built from the example more is known, and tested. Chromium
// must be installed.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folders = process.argv.slice(2).map((folder) => resolve(folder));
assert.ok(folders.length > 0, "node index.mjs <output folder>");

let browser;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
});

/// Opens the page of a folder from its file, does something with it, and sees to it that nothing
/// was asked of the network and nothing went wrong.
async function open(folder, options, act) {
  const context = await browser.newContext({ locale: "vi-VN", ...options });
  const page = await context.newPage();
  const asked = [];
  const said = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(String(error)));
  const url = pathToFileURL(`${folder}/index.html`).href;
  await page.goto(url);
  try {
    await act(page);
  } finally {
    await context.close();
  }
  const elsewhere = asked.filter((it) => it.split("#")[0] !== url && !it.startsWith("data:"));
  assert.deepEqual(elsewhere, [], "requests beside the page itself");
  assert.deepEqual(said, [], "messages on the console");
}

const shownRows = (page, table) => page.locator(`${table} tbody tr:visible`);
const codes = async (page) => {
  const cells = await shownRows(page, "#danh-sach").locator(".code").allTextContents();
  return cells.map((it) => it.trim());
};

for (const folder of folders) {
  const has = (words) => readFileSync(`${folder}/index.html`, "utf8").includes(words);
  const whole = has('id="kn-2025-29"');

  test(`${folder}: every link opens a document that is there`, async () => {
    await open(folder, {}, async (page) => {
      const links = await page.locator(".papers a").evaluateAll((all) => all.map((it) => it.href));
      assert.ok(links.length > 0);
      assert.equal(new Set(links).size, links.length);
      for (const link of links) {
        const path = fileURLToPath(link);
        assert.ok(path.startsWith(`${folder}/`) && existsSync(path), path);
        assert.equal(readFileSync(path).subarray(0, 5).toString(), "%PDF-");
      }
      const inside = await page.locator('a[href^="#"]').evaluateAll((all) => all.map((it) => it.hash));
      for (const hash of inside) {
        assert.equal(await page.locator(`[id="${hash.slice(1)}"]`).count(), 1, hash);
      }
    });
  });

  test(`${folder}: a link is followed to the file`, async () => {
    const context = await browser.newContext({ acceptDownloads: true });
    const page = await context.newPage();
    await page.goto(pathToFileURL(`${folder}/index.html`).href);
    const link = page.locator(".shelf > .papers a, .shelf > table a").first();
    const expected = await link.evaluate((it) => it.href);
    const asked = page.waitForEvent("request", (it) => it.url() === expected);
    await link.click({ noWaitAfter: true });
    await asked;
    await context.close();
  });

  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1200, 360]) {
      test(`${folder}: no barrier in ${colorScheme}, ${width} pixels wide`, async () => {
        // axe is put in beside the page's own policy, which forbids nothing else.
        const options = { colorScheme, viewport: { width, height: 900 }, bypassCSP: true };
        await open(folder, options, async (page) => {
          for (const box of await page.locator("details").all()) {
            await box.evaluate((it) => (it.open = true));
          }
          await page.addScriptTag({ content: axe });
          const { violations } = await page.evaluate(() => globalThis.axe.run(document));
          const told = violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).slice(0, 3).join(" ")}`);
          assert.deepEqual(told, []);
          const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
          assert.ok(scroll <= inner, `${scroll} pixels do not fit in ${inner}`);
        });
      });
    }
  }

  test(`${folder}: colours follow the reader's choice`, async () => {
    const colours = [];
    for (const colorScheme of ["light", "dark"]) {
      await open(folder, { colorScheme }, async (page) => {
        colours.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
      });
    }
    assert.notEqual(colours[0], colours[1]);
  });

  test(`${folder}: on paper there are no fields, and what is folded is there`, async () => {
    await open(folder, {}, async (page) => {
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator("form:visible, nav:visible").count(), 0);
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      assert.equal(await page.locator("details:not([open])").count(), 0);
      const all = await page.locator(".papers a").count();
      assert.equal(await page.locator(".papers a:visible").count(), all);
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      assert.equal(await page.locator("details[open]").count(), 0);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    });
  });

  test(`${folder}: without scripts everything is there, and no field that does nothing`, async () => {
    await open(folder, { javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.locator("form:visible").count(), 0);
      assert.ok((await page.locator(".papers a").count()) > 0);
    });
  });

  test(`${folder}: documents are found by their names, with marks or without`, async () => {
    await open(folder, {}, async (page) => {
      const all = await page.locator(".papers tbody tr").count();
      await page.fill("#tim-van-ban", "KE HOACH");
      const found = await page.locator(".papers tbody tr:visible .main").allTextContents();
      assert.ok(found.length > 0 && (found.length < all || all === 1));
      for (const title of found) assert.match(title, /kế hoạch/i);
      await page.fill("#tim-van-ban", "khong co van ban nao nhu the");
      assert.equal(await page.locator(".papers:visible").count(), 0);
      assert.equal(await page.textContent("#dem-van-ban"), `Hiện 0 trong ${all} văn bản.`);
      await page.fill("#tim-van-ban", "");
      assert.equal(await page.locator(".papers tbody tr").filter({ visible: false }).count() < all, true);
    });
  });

  if (!whole) continue;

  test(`${folder}: words are found with marks or without, in any order`, async () => {
    await open(folder, {}, async (page) => {
      const all = await codes(page);
      for (const words of ["Đường bê tông", "duong be tong", "TONG  duong", "đuong bê tong"]) {
        await page.fill("#tim", words);
        const found = await codes(page);
        assert.ok(found.includes("2025-01") && found.length < all.length, `${words}: ${found}`);
        assert.equal(await page.textContent("#dem"), `Hiện ${found.length} trong ${all.length} nội dung.`);
      }
      await page.click("#loc button[type=reset]");
      await page.waitForFunction((count) => document.getElementById("dem").textContent === `${count} nội dung.`, all.length);
      assert.deepEqual(await codes(page), all);
    });
  });

  test(`${folder}: each list chooses, and together they choose what fits all`, async () => {
    await open(folder, {}, async (page) => {
      const all = await codes(page);
      for (const key of ["village", "field", "body", "state"]) {
        const select = `#loc-${key}`;
        const values = await page.locator(`${select} option`).evaluateAll((options) => options.map((it) => it.value));
        const seen = new Set();
        for (const value of values.slice(1)) {
          await page.selectOption(select, value);
          const found = await codes(page);
          assert.ok(found.length > 0 && found.length < all.length, `${key} ${value}`);
          found.forEach((code) => seen.add(code));
        }
        assert.ok(seen.size <= all.length);
        await page.selectOption(select, "");
      }
      await page.selectOption("#loc-field", { label: "Giao thông" });
      await page.selectOption("#loc-village", { label: "thôn Nước Tang" });
      assert.deepEqual(await codes(page), ["2025-01", "2025-06"]);
    });
  });

  test(`${folder}: a secret item is a number and a day, and no list finds it`, async () => {
    await open(folder, {}, async (page) => {
      for (const [code, received] of [["2025-12", "16/4/2025"], ["2025-24", "12/8/2025"]]) {
        const row = page.locator(`#kn-${code}`);
        const cells = await row.locator("td").allTextContents();
        assert.deepEqual(cells, [code, received, "Nội dung mật: chỉ ghi số và ngày tiếp nhận."]);
        assert.deepEqual(await row.evaluate((it) => it.getAttributeNames()), ["id"]);
        for (const key of ["village", "field", "body", "state"]) {
          const values = await page.locator(`#loc-${key} option`).evaluateAll((options) => options.map((it) => it.value));
          for (const value of values.slice(1)) {
            await page.selectOption(`#loc-${key}`, value);
            assert.equal(await row.isVisible(), false);
          }
          await page.selectOption(`#loc-${key}`, "");
        }
        assert.equal(await row.isVisible(), true);
      }
    });
  });

  test(`${folder}: days are counted anew for another day`, async () => {
    await open(folder, {}, async (page) => {
      const due = page.locator("#viec-co-han [data-due]");
      const words = () => due.allTextContents();
      const before = await words();
      assert.equal(await page.inputValue("#ngay"), "2025-12-23");
      // 2025-18 is due on 12/12, 2025-29 on 26/12, 2025-28 on 31/12, 2025-32 on 31/8.
      assert.deepEqual(before, ["trễ 11 ngày", "còn 3 ngày", "còn 8 ngày", "còn 251 ngày"]);
      await page.fill("#ngay", "2026-01-01");
      assert.deepEqual(await words(), ["trễ 20 ngày", "trễ 6 ngày", "trễ 1 ngày", "còn 242 ngày"]);
      assert.equal(await page.textContent("#dem-qua-han"), "3 việc quá hạn trong 4 việc có hạn.");
      await page.fill("#ngay", "2025-12-12");
      assert.deepEqual(await words(), ["hôm nay", "còn 14 ngày", "còn 19 ngày", "còn 262 ngày"]);
      await page.fill("#ngay", "");
      assert.deepEqual(await words(), before);
      await page.fill("#ngay", "2026-01-01");
      await page.click("#chon-ngay button[type=reset]");
      await page.waitForFunction(() => document.getElementById("ngay").value === "2025-12-23");
      await page.waitForFunction(() => document.querySelector("#viec-co-han [data-due]").textContent === "trễ 11 ngày");
      assert.deepEqual(await words(), before);
    });
  });

  test(`${folder}: everything can be done with the keyboard`, async () => {
    await open(folder, {}, async (page) => {
      const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
      await page.keyboard.press("Tab");
      assert.equal(await focused(), "Đến nội dung");
      assert.ok(await page.locator(".skip").isVisible());
      await page.keyboard.press("Enter");
      assert.equal(await focused(), "noi-dung");
      const seen = [];
      for (let step = 0; step < 400 && !seen.includes("tim"); step += 1) {
        await page.keyboard.press("Tab");
        seen.push(await focused());
      }
      assert.ok(seen.includes("ngay") && seen.includes("tim"), String(seen));
      await page.keyboard.type("benh kham la san");
      assert.deepEqual(await codes(page), ["2025-07"]);
      await page.keyboard.press("Enter");
      assert.deepEqual(await codes(page), ["2025-07"], "Enter sends nothing");
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.press("Delete");
      await page.keyboard.press("Tab");
      assert.equal(await focused(), "loc-village");
      for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowDown");
      assert.deepEqual(await codes(page), ["2024-03"]);
      // A folded list of letters opens with Enter.
      const summary = page.locator("summary").first();
      await summary.focus();
      await page.keyboard.press("Enter");
      assert.ok(await page.locator("details[open] a").first().isVisible());
      await page.keyboard.press("Tab");
      assert.ok(await page.evaluate(() => document.activeElement.matches("details a")));
      // The mark of the focus can be seen.
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
      assert.equal(outline, "solid");
    });
  });

  test(`${folder}: a link to an item that is not shown shows it`, async () => {
    await open(folder, {}, async (page) => {
      await page.fill("#tim", "khong co noi dung nao nhu the");
      assert.deepEqual(await codes(page), []);
      await page.locator("#viec-co-han a", { hasText: "2025-18" }).click();
      await page.locator("#kn-2025-18").waitFor({ state: "visible" });
      assert.equal(await page.inputValue("#tim"), "");
    });
  });
}
