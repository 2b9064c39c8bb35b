// What was entered is kept, taken along, handed on and cleared: by the visitor's choice, and never silently.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Visitor, assertQuiet, open, start } from "./support/app.mjs";
import { assertAccessible } from "./support/axe.mjs";
import { EMPLOYER, NOTHING, at, form, go, graduate, keeps, said, saved } from "./support/next.mjs";

let host;
before(async () => (host = await start()));
after(() => host.close());

const ZJCX = "#/next/ecommerce-zjcx/specialist.7";
const FORM = "#/check/ecommerce-zjcx";
const employer = (page) => page.getByLabel("工作单位（可不填）");
/** Longer than the page waits before it keeps something. */
const kept = (page) => page.waitForTimeout(250);

async function filled(hash = FORM, options) {
  const app = await at(host, hash, options);
  await graduate(app.visitor);
  await kept(app.page);
  return app;
}

async function device(page, on = true) {
  await go(page, "#/keep");
  const box = page.getByLabel("在这台设备上记住");
  await (on ? box.check() : box.uncheck());
}

test("kept for the tab alone until the visitor chooses otherwise; then offered to another tab, with its age and rules", async () => {
  const app = await filled();
  const { page } = app;
  assert.deepEqual(Object.keys((await keeps(page)).device), []);
  await device(page);
  await page.getByText("已在这台设备上记住。").waitFor();
  const other = await page.context().newPage();
  await other.goto(host.url + FORM);
  await other.getByText(/2026-11-22 \d\d:\d\d 填写，按 2026-11-22 的条件。/).waitFor();
  assert.equal(await employer(other).count(), 0, "nothing comes back without a click");
  await other.getByRole("button", { name: "接着填" }).click();
  assert.equal(await employer(other).inputValue(), EMPLOYER);
  await device(page, false);
  assert.deepEqual((await keeps(page)).device, {});
  assertQuiet(app, host.url);
  await app.close();
});

test("another tab changes what is on the device: nothing seen is lost, nothing is taken silently", async () => {
  const app = await filled();
  const { page } = app;
  await device(page);
  const other = await page.context().newPage();
  await other.goto(host.url + FORM);
  await other.getByRole("button", { name: "接着填" }).click();
  await employer(other).fill("另一家有限公司");
  await kept(other);
  await form(page, FORM);
  await page.getByRole("heading", { name: "另一个标签页在这台设备上保存了别的内容。" }).waitFor();
  assert.equal(await employer(page).inputValue(), EMPLOYER, "what is seen stays");
  // What is entered here does not overwrite the other's while nobody has decided.
  await employer(page).fill("这一家有限公司");
  await kept(page);
  assert.match((await keeps(page)).device.baokao, /另一家有限公司/);
  await page.getByRole("button", { name: "接着填" }).click();
  assert.equal(await employer(page).inputValue(), "另一家有限公司");
  // And what was here is offered in its turn.
  await page.getByRole("button", { name: "接着填" }).click();
  assert.equal(await employer(page).inputValue(), "这一家有限公司");
  await app.close();
});

test("another tab clears the device: what is seen stays, and is no longer kept there", async () => {
  const app = await filled();
  const { page } = app;
  await device(page);
  const other = await page.context().newPage();
  await other.goto(`${host.url}#/keep`);
  await other.getByRole("button", { name: "清除全部填写内容" }).click();
  await said(page).getByText("另一个标签页清除了这台设备上保存的内容。").waitFor();
  assert.ok(!(await page.getByLabel("在这台设备上记住").isChecked()));
  await form(page, FORM);
  assert.equal(await employer(page).inputValue(), EMPLOYER);
  await employer(page).fill("这一家有限公司");
  await kept(page);
  assert.deepEqual((await keeps(page)).device, {});
  await app.close();
});

test("what another tab has just ended is not begun again: neither unheard, nor by what was written in between", async () => {
  const app = await filled();
  const { page } = app;
  await device(page);
  const other = await page.context().newPage();
  // Between two tabs a browser hands changes on when it gets round to it.
  await other.addInitScript(() => addEventListener("storage", (event) => window.deaf && event.stopImmediatePropagation(), true));
  await other.goto(host.url + FORM);
  await other.getByRole("button", { name: "接着填" }).click();
  await kept(other);
  await other.evaluate(() => (window.deaf = true));
  await device(page, false);
  await employer(other).fill("另一家有限公司");
  await kept(other);
  assert.deepEqual((await keeps(other)).device, {}, "nothing is written that the visitor has ended");

  await device(page);
  await other.reload();
  await other.getByRole("button", { name: "接着填" }).click();
  await kept(other);
  await other.evaluate(() => {
    localStorage.removeItem("baokao-device");
    dispatchEvent(new StorageEvent("storage", { key: "baokao", newValue: null }));
  });
  assert.deepEqual((await keeps(other)).device, {}, "and what was written before it was heard of goes, too");
  await app.close();
});

test("one button clears everything: tab, device, page, address, and what comes after a reload", async () => {
  const app = await filled();
  const { page } = app;
  await device(page);
  await go(page, ZJCX);
  await page.getByLabel("毕业证书").check();
  await page.getByRole("button", { name: "显示链接，自己复制" }).click();
  await kept(page);
  await page.getByRole("button", { name: "清除全部填写内容" }).click();
  await said(page).getByText("已全部清除。").waitFor();
  await kept(page);
  assert.deepEqual(await keeps(page), NOTHING);
  assert.equal(new URL(page.url()).hash, "#/keep");
  const seen = await page.evaluate(() => document.documentElement.outerHTML + [...document.querySelectorAll("input, textarea")].map((one) => one.value));
  for (const text of [EMPLOYER, "电子商务运营", "2023"]) assert.ok(!seen.includes(text), text);
  await page.getByText("还没有填写内容，没有可以分享的。").waitFor();
  assertQuiet(app, host.url);
  for (const reload of [false, true]) {
    if (reload) await page.reload();
    await form(page, FORM);
    await page.getByRole("group", { name: "工作经历" }).first().waitFor();
    assert.equal(await employer(page).count(), 0);
    assert.equal(await page.getByRole("button", { name: "接着填" }).count(), 0);
  }
  assert.deepEqual(await keeps(page), NOTHING);
  await app.close();
});

test("a device that is full keeps nothing old, and says so", async () => {
  const app = await filled();
  const { page } = app;
  await device(page);
  await page.evaluate(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (name, text) {
      if (this === localStorage || window.full === "both") throw new DOMException("full", "QuotaExceededError");
      return set.call(this, name, text);
    };
  });
  await form(page, FORM);
  await employer(page).fill("这一家有限公司");
  await kept(page);
  await page.getByRole("alert").getByText("浏览器不允许在这台设备上保存").waitFor();
  await go(page, "#/keep");
  assert.deepEqual((await keeps(page)).device, {}, "an older state would be taken for this one");
  assert.ok(!(await page.getByLabel("在这台设备上记住").isChecked()));
  await page.getByLabel("在这台设备上记住").click();
  await said(page).getByText("浏览器不允许在这台设备上保存").waitFor();
  assert.ok(!(await page.getByLabel("在这台设备上记住").isChecked()));
  // Not even the tab has room: what is seen stays.
  await page.evaluate(() => (window.full = "both"));
  await form(page, FORM);
  await employer(page).fill("那一家有限公司");
  await kept(page);
  assert.equal(await employer(page).inputValue(), "那一家有限公司");
  assert.deepEqual(app.log.wrong, []);
  await app.close();
});

for (const store of ["sessionStorage", "localStorage"]) {
  test(`denied ${store} is no fault`, async () => {
    const app = await open(host, { hash: FORM });
    const { page } = app;
    await page.addInitScript((store) => {
      Object.defineProperty(window, store, {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    }, store);
    await page.reload();
    await graduate(new Visitor(page));
    await go(page, "#/keep");
    await page.getByLabel("在这台设备上记住").click();
    if (store === "localStorage") await said(page).getByText("浏览器不允许在这台设备上保存").waitFor();
    await page.getByRole("button", { name: "清除全部填写内容" }).click();
    await said(page).getByText("已全部清除。").waitFor();
    assert.deepEqual(app.log.wrong, []);
    await app.close();
  });
}

for (const [what, tab, unknown, birth] of [
  ["of an older version", "2026-05-01 08:00\n2026-05-01\nbirthDate/0\t1990\nwork[0].relations/3\town\nwork/0\tyes\n", null, "1990"],
  ["with something unknown in it", "2026-05-01 08:00\n2026-05-01\nbirthDate/0\t1990\nshoes/0\t42\n", "shoes/0", "1990"],
  ["that is nonsense", "\u0000{}}\n\tx\nbirthDate", "birthDate", ""],
]) {
  test(`storage ${what} is offered, never taken by itself`, async () => {
    const app = await at(host, "#/about");
    const { page } = app;
    await page.evaluate((tab) => sessionStorage.setItem("baokao", tab), tab);
    await page.goto(`${host.url}?again${FORM.replace("-zjcx", "")}`);
    await page.getByRole("heading", { name: "上次填写的内容还在" }).waitFor();
    await page.getByRole("button", { name: "接着填" }).click();
    assert.equal(await page.getByRole("group", { name: "出生日期" }).getByLabel("年").inputValue(), birth);
    if (unknown) await page.getByText(unknown, { exact: true }).waitFor();
    else assert.equal(await page.getByText("有些内容这一版不认得").count(), 0);
    assert.deepEqual(app.log.wrong, []);
    await app.close();
  });
}

/** Something of one's own that tells a draft from another. */
const born = (page) => page.getByRole("group", { name: "出生日期" }).getByLabel("年", { exact: true });
const resume = (page) => page.getByRole("button", { name: "接着填" });

test("what is offered and passed over is offered again, after whatever was entered since", async () => {
  const app = await open(host, { hash: "#/check/ecommerce" });
  const { page } = app;
  for (const year of ["1981", "1982", "1983"]) {
    await born(page).fill(year);
    await kept(page);
    await page.reload();
    await resume(page).waitFor();
  }
  // The newest first.
  await resume(page).click();
  assert.equal(await born(page).inputValue(), "1983");
  assert.equal(await page.evaluate(() => document.activeElement.id), "title", "the pressed button is gone");
  await kept(page);
  await page.reload();
  await resume(page).click();
  assert.equal(await born(page).inputValue(), "1983");
  await page.getByRole("button", { name: "不要了" }).click();
  await resume(page).click();
  assert.equal(await born(page).inputValue(), "1981", "1982 was let go");
  // What it took the place of is offered in its turn, as of now.
  await page.getByText(/2026-11-22 10:00 填写/).waitFor();
  await resume(page).click();
  assert.equal(await born(page).inputValue(), "1983");
  await app.close();
});

test("what is offered from the device stays there, though something else is entered and the page comes anew", async () => {
  const app = await filled();
  const { page } = app;
  await device(page);
  const other = await page.context().newPage();
  await other.goto(host.url + FORM);
  await resume(other).waitFor();
  await other.getByRole("group", { name: "工作经历" }).getByLabel("没有", { exact: true }).check();
  await kept(other);
  await other.reload();
  await resume(other).click();
  await resume(other).click();
  assert.equal(await employer(other).inputValue(), EMPLOYER);
  await kept(other);
  assert.match((await keeps(other)).device.baokao, new RegExp(EMPLOYER));
  await app.close();
});

test("a file is saved, shown to be copied, and read back in another browser", async () => {
  const app = await filled(FORM);
  const { page } = app;
  await go(page, ZJCX);
  await page.getByLabel("毕业证书").check();
  const file = await saved(page, () => page.getByRole("button", { name: "存成文件" }).click());
  assert.equal(file.name, "baokao.json");
  const shown = await page.getByLabel("要复制的文字").inputValue();
  const json = JSON.parse(file.text);
  assert.deepEqual(JSON.parse(shown).answers, json.answers);
  assert.equal(json.answers["work[0].employer/0"], EMPLOYER);
  assertQuiet(app, host.url);
  await app.close();
  for (const way of ["file", "paste"]) {
    const there = await at(host, "#/keep");
    const bytes = Buffer.from(file.text);
    if (way === "file") await there.page.getByLabel("读回文件").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: bytes });
    else {
      await there.page.getByLabel("或者把文件内容粘贴在这里").fill(file.text);
      await there.page.getByRole("button", { name: "读回粘贴的内容" }).click();
    }
    await said(there.page).getByText("已读回。").waitFor();
    // The second half of a double click has nothing to read, and nothing to say.
    if (way === "paste") await there.page.getByRole("button", { name: "读回粘贴的内容" }).click();
    await said(there.page).getByText("已读回。").waitFor();
    await go(there.page, ZJCX);
    assert.ok(await there.page.getByLabel("毕业证书").isChecked());
    await there.page.getByText(EMPLOYER).waitFor();
    await there.page.getByText("现在可以报").first().waitFor();
    assertQuiet(there, host.url);
    await there.close();
  }
});

test("files that are none are refused with words, and what is on the page stays", async () => {
  const app = await filled();
  const { page } = app;
  await go(page, "#/keep");
  const give = (text) => page.getByLabel("读回文件").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) });
  for (const [text, words] of [
    ["hello", "读不懂这个文件"],
    ['{"format":"baokao","version":2,"answers":{"birth', "读不懂这个文件"],
    ["[1,2]", "读不懂这个文件"],
    ['{"a":1}', "这不是这里存的文件。"],
    [`{"x":"${"x".repeat(1_100_000)}"}`, "文件太大"],
    ["\u0000\uffff", "读不懂这个文件"],
  ]) {
    await give(text);
    await said(page).getByText(words).waitFor();
    await page.getByText("工作经历：1 条").waitFor();
  }
  await give('{"format":"baokao","version":9,"answers":{"birthDate/0":"1990","work[0].salary/0":"1"},"colour":"red"}');
  await said(page).getByText("文件来自更新的版本，认得的内容已读回。").waitFor();
  for (const name of ["colour", "work[0].salary/0"]) await page.getByText(name, { exact: true }).first().waitFor();
  await assertAccessible(page, "with unknown names");
  // What was on the page is offered, and comes back whole.
  await page.getByRole("button", { name: "接着填" }).click();
  await page.getByText("工作经历：1 条").waitFor();
  assertQuiet(app, host.url);
  await app.close();
});

test("a link holds what the page said it would, opens on a click, and leaves no trace in the address", async () => {
  const app = await filled();
  const { page } = app;
  await go(page, ZJCX);
  await page.getByText("谁拿到链接谁就能看到").waitFor();
  await page.getByText("工作经历：1 条，包括其中的名称和日期").waitFor();
  await page.getByRole("button", { name: "显示链接，自己复制" }).click();
  const link = await page.getByLabel("要复制的文字").inputValue();
  assert.ok(link.startsWith(`${host.url}#/shared/`), link);
  assertQuiet(app, host.url);
  await app.close();
  const there = await at(host, link.slice(host.url.length));
  await there.page.getByText("工作经历：1 条，包括其中的名称和日期").waitFor();
  await there.page.getByRole("button", { name: "读入这些内容" }).waitFor();
  await assertAccessible(there.page, "shared");
  assert.equal(new URL(there.page.url()).hash, "#/shared", "what somebody entered does not stay in the address");
  assert.deepEqual(await keeps(there.page), NOTHING);
  await there.page.getByRole("button", { name: "读入这些内容" }).click();
  await there.page.getByText(EMPLOYER).waitFor();
  assert.equal(new URL(there.page.url()).hash, ZJCX);
  // Not one request carries any of it.
  const payload = link.split("#/shared/")[1];
  for (const request of there.log.requests) assert.ok(!request.includes("#") && !request.includes(payload.slice(0, 12)), request);
  assertQuiet(there, host.url);
  await there.close();
});

for (const end of ["", "x", "AAAA", "Ag", "%00", "A".repeat(5000)]) {
  test(`a link that ends in ${JSON.stringify(end.slice(0, 8))} is said to be broken`, async () => {
    const app = await at(host, `#/shared/${end}`);
    await app.page.getByText(end === "Ag" ? "链接来自更新的版本" : "链接不完整").waitFor();
    assert.equal(await app.page.getByRole("button", { name: "读入这些内容" }).count(), 0);
    assertQuiet(app, host.url);
    await app.close();
  });
}

test("where the clipboard is denied the text stands there, selected by the visitor", async () => {
  const app = await filled();
  const { page } = app;
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }));
  await go(page, ZJCX);
  await page.getByRole("button", { name: "复制链接" }).click();
  await said(page).getByText("浏览器不让复制").waitFor();
  assert.match(await page.getByLabel("要复制的文字").inputValue(), /#\/shared\//);
  assert.equal(await page.evaluate(() => document.activeElement.id), "take-text");
  await app.close();
});
