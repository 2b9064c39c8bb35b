// The rule engine for a portal's own pages: an ES module for browsers and Node 20.
//
//   import init, { evaluate, evaluateMany, packs, version } from "./baokao.js";
//   await init();                                  // in Node: await init({ module_or_path: bytes })
//
// Everything runs on this machine and no request is made but the one for baokao_bg.wasm; checking a photo
// makes those for its own program and the face model.
// Objects cross to WebAssembly as bytes and come back as numbers (src/api says how): making
// every object from the other side would take many times longer than the evaluation.

import load, { evaluateBatch, packs as packData, shape, versions } from "./baokao_bg.js";
import { freeze, learn, readVerdicts, readWhole } from "./decode.js";
import { CHUNK, Writer, lengthOf } from "./encode.js";

/** Versions of the product and of its plans; null until `init` is done. */
export let version = null;

/** Loads the WebAssembly part. Call it once, before anything else; again, it does nothing. */
export default async function init(options) {
  await load(options);
  if (version !== null) return;
  learn(shape());
  version = freeze(versions());
}

/** Photos are another program, which only who checks one loads: see photo.js. */
const photos = () => import("./baokao_photo.js");

/** Names where the photo program and the face model come from; needed in Node, which cannot fetch files. */
export const initPhoto = async (options) => (await photos()).initPhoto(options);

/** The report on a photo of a person. Throws a `PhotoUnreadable` error with `code`. */
export const checkPhoto = async (bytes, options) => (await photos()).checkPhoto(bytes, options);

/** The photo as a file that portals take, and what was done. Throws a `PhotoUnreadable` error with `code`. */
export const fixPhoto = async (bytes, options) => (await photos()).fixPhoto(bytes, options);

/** The report on a photo of a paper. Throws a `PhotoUnreadable` error with `code`. */
export const checkDocument = async (bytes) => (await photos()).checkDocument(bytes);

/** The plans as data: ids, titles, levels, conditions with text, source and clause, lists, materials. */
export function packs() {
  ready();
  return packData();
}

/** The report on one applicant. Throws an `InvalidApplicant` error with `faults`. */
export function evaluate(applicant, options) {
  ready();
  const writer = new Writer();
  writer.start(options);
  writer.applicant([applicant], 0);
  const [result] = readWhole(evaluateBatch(writer.written(0, writer.at), localToday(), true), 1);
  if (!result.faults) return result;
  const error = new Error(result.faults.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join("; "));
  error.name = "InvalidApplicant";
  error.faults = result.faults;
  throw error;
}

/**
 * The same for many, in their order: each entry is a report, or `{ faults }`. Reasons
 * (`requirements`, `missing`) are worked out when they are first read.
 */
export function evaluateMany(applicants, options) {
  ready();
  if (!Array.isArray(applicants)) throw new TypeError("evaluateMany takes an array of applicants");
  const count = lengthOf(applicants);
  const results = [];
  const today = localToday();
  // A getter of an applicant may call us again: each call has its own writer.
  const writer = new Writer();
  while (results.length < count) {
    for (const result of evaluateChunk(writer, applicants, results.length, count, options, today)) results.push(result);
  }
  return results;
}

function evaluateChunk(writer, applicants, first, count, options, today) {
  writer.start(options);
  const ends = [writer.at];
  for (let next = first; next < count && (next === first || writer.at < CHUNK); next++) {
    writer.applicant(applicants, next);
    ends.push(writer.at);
  }
  const batch = evaluateBatch(writer.written(0, writer.at), today, false);
  // What reasons are made of later: the bytes, since the objects may have changed by then.
  const bytes = writer.written(0, writer.at).slice();
  const explain = (i) => {
    const alone = new Uint8Array(ends[0] + ends[i + 1] - ends[i]);
    alone.set(bytes.subarray(0, ends[0]));
    alone.set(bytes.subarray(ends[i], ends[i + 1]), ends[0]);
    return readWhole(evaluateBatch(alone, today, true), 1)[0];
  };
  return readVerdicts(batch, ends.length - 1, explain);
}

function ready() {
  if (!version) throw new Error("call and await init() first");
}

/** Today's local date, in days from 1970-01-01. */
function localToday() {
  const now = new Date();
  return Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);
}
