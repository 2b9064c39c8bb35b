// src/ui/form/section.rs: whether there is anything to enter, and the records.

import assert from "node:assert/strict";
import { control, tests } from "../support/form.mjs";

const test = tests();

test("MUST have the first record ready as soon as there is something to enter", async (page, visitor) => {
  assert.equal(await visitor.group("职称 1").count(), 0);
  await visitor.choose("职称", "有，现在填");
  assert.equal(await visitor.group("职称 1").getByLabel("职称级别").count(), 1);
});

test("MUST keep the records when the answer changes to none and back", async (page, visitor) => {
  const record = await visitor.first("职业证书");
  await record.getByLabel("证书上的职业").fill("甲");
  await visitor.choose("职业证书", "没有");
  assert.equal(await control(page, "certificates[0].occupation/0").count(), 0);
  await visitor.choose("职业证书", "有，现在填");
  assert.equal(await control(page, "certificates[0].occupation/0").inputValue(), "甲");
});
