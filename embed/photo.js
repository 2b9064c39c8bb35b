// Photos: what baokao.js loads when the first one is checked. Everything runs on this machine; requests are made for
// the program, and for the face model where faces are looked for.
//
// There are two programs that do the same: the small one decodes JPEG alone, which nearly all photos are.

const PROGRAMS = {
  jpeg: () => import("./baokao_photo_jpeg.js"),
  all: () => import("./baokao_photo_all.js"),
};
const MODEL = "baokao_face.tflite";
/** As in src/photo/thresholds.rs: larger files are not even copied. */
const MOST_BYTES = 30 * 2 ** 20;

const MESSAGES = {
  empty: "the file is empty",
  tooLarge: "the file is larger than 30 MB",
  tooManyPixels: "the picture has too many pixels",
  unsupported: "the file is not a picture of a kind that can be decoded",
  damaged: "the picture is damaged",
};

let given = {};
const programs = new Map();
let model = null;

/** Where program and face model are to be had from; needed only where they cannot be fetched, as in Node. */
export async function initPhoto(options) {
  given = { ...options };
  programs.clear();
  model = null;
  await program("all");
  if (given.face_model_or_path !== undefined) await withFaces("all");
}

/** The program, loaded once. A program that was given does everything. */
function program(name) {
  const own = given.module_or_path !== undefined ? "all" : name;
  if (!programs.has(own)) {
    const loading = load(own);
    programs.set(own, loading);
    // What could not be had may be there the next time.
    loading.catch(() => programs.delete(own));
  }
  return programs.get(own);
}

async function load(name) {
  const module = await PROGRAMS[name]();
  await module.default(given.module_or_path === undefined ? undefined : { module_or_path: given.module_or_path });
  return { module, faces: false };
}

/** The program with the face model in it. */
async function withFaces(name) {
  const one = await program(name);
  if (one.faces) return one;
  model ??= fetched(given.face_model_or_path ?? new URL(MODEL, import.meta.url));
  model.catch(() => (model = null));
  if (!one.module.setFaceModel(await model)) throw new TypeError("face_model_or_path is not the face model");
  one.faces = true;
  return one;
}

async function fetched(source) {
  const bytes = view(await source);
  if (bytes) return bytes;
  const response = source instanceof Response ? source : await fetch(await source);
  if (!response.ok) throw new Error(`the face model cannot be loaded: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Bytes as they are, without a copy; null where it is something else. */
function view(bytes) {
  if (ArrayBuffer.isView(bytes)) return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : null;
}

function readable(bytes) {
  const file = view(bytes);
  if (!file) throw new TypeError("a photo is a Uint8Array or an ArrayBuffer");
  if (file.length > MOST_BYTES) throw unreadable("tooLarge");
  return file;
}

/** What decodes the file: by its first bytes, as the program itself judges. */
const kind = ([first, second]) => (first === 0xff && second === 0xd8 ? "jpeg" : "all");

function unreadable(code) {
  const error = new Error(MESSAGES[code]);
  error.name = "PhotoUnreadable";
  error.code = code;
  return error;
}

/** What a call gives; its words of refusal as errors. */
function call(act) {
  try {
    return act();
  } catch (reason) {
    if (reason === "crop") throw new RangeError("the crop lies outside of the picture");
    if (typeof reason === "string") throw unreadable(reason);
    // A fault of ours that stopped the program: the file is to blame, and no other file is to suffer.
    if (reason instanceof WebAssembly.RuntimeError) throw unreadable("damaged");
    throw reason;
  }
}

/** What is to be told of the stages. What it throws is not for the program, which runs on. */
function listener(onStage) {
  if (onStage !== undefined && typeof onStage !== "function") throw new TypeError("onStage is a function");
  return onStage;
}

export async function checkPhoto(bytes, options) {
  const file = readable(bytes);
  const told = listener(options?.onStage);
  const { module } = await withFaces(kind(file));
  return call(() => module.checkPhoto(file, told));
}

export async function checkDocument(bytes) {
  const file = readable(bytes);
  const { module } = await program(kind(file));
  return call(() => module.checkDocument(file));
}

export async function fixPhoto(bytes, options) {
  const file = readable(bytes);
  const { crop, whiten } = options ?? {};
  const area = crop === undefined || crop === null ? [] : [crop.x, crop.y, crop.width, crop.height];
  if (!area.every(Number.isFinite)) throw new TypeError("a crop has x, y, width and height in pixels");
  const told = listener(options?.onStage);
  const { module } = await withFaces(kind(file));
  const [fixed, said] = call(() => module.fixPhoto(file, Float64Array.from(area), Boolean(whiten), told));
  return { bytes: fixed, ...said };
}
