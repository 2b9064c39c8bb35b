// What each of them makes of a photo; each answers with its milliseconds and the bytes and size that it has reached.

/* global imageCompression, Compressor */

const [LEAST, MOST] = [40_960, 80_000];
let worker;

const fetched = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());

function ours(bytes) {
  worker ??= new Worker("worker.js", { type: "module" });
  return new Promise((done) => {
    worker.onmessage = ({ data }) => done(data);
    fetched("small.jpg").then((other) => worker.postMessage({ bytes, other }));
  });
}

/** It aims at a size and at a longer side; it knows no least size, and does not crop. */
const compression = (file) =>
  imageCompression(file, {
    maxSizeMB: MOST / 2 ** 20,
    maxWidthOrHeight: 413,
    initialQuality: 1,
    fileType: "image/jpeg",
    useWebWorker: true,
    libURL: new URL("rivals/browser-image-compression/dist/browser-image-compression.js", location.href).href,
  });

/** It crops and resizes, and knows no size in bytes. */
const once = (file, quality) =>
  new Promise((success, error) => {
    new Compressor(file, { width: 295, height: 413, resize: "cover", mimeType: "image/jpeg", quality, success, error });
  });

/** So whoever uses it looks for the quality: the highest, in hundredths, that fits. */
async function searched(file) {
  let [low, high] = [0, 100];
  let best = null;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const made = await once(file, middle / 100);
    if (made.size <= MOST) [low, best] = [middle, made];
    else high = middle - 1;
  }
  return best;
}

const rivals = { compression, once: (file) => once(file, 0.8), searched };

/** One round. */
window.round = async (name, photo) => {
  const bytes = await fetched(`photos/${photo}.jpg`);
  if (name === "ours") return ours(bytes);
  const file = new File([bytes], "photo.jpg", { type: "image/jpeg" });
  const start = performance.now();
  const made = await rivals[name](file);
  const ms = performance.now() - start;
  const bitmap = await createImageBitmap(made);
  return { ms, bytes: made.size, size: [bitmap.width, bitmap.height] };
};
window.inside = (bytes) => bytes >= LEAST && bytes <= MOST;
window.ready = true;
