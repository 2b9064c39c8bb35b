// The worker in which the page has photos looked at, off its own thread. It does one job after the other and says what it
// does; whoever wants it to stop ends it.
//
// Not gloo's worker: built with it, the program that decodes JPEG weighed 151 KB instead of 116, and its handle can neither
// end a worker nor tell that one has come to grief.

import { checkDocument, checkPhoto, fixPhoto } from "./baokao_photo.js";

/** What is said of each job: `{ number, said, … }`, at last `done`. */
const WORK = {
  async paper({ file }, say) {
    say("stage", { stage: "decode" });
    say("report", { report: await checkDocument(await bytesOf(file)) });
  },

  /** Judged and, if it can be, repaired. `whiten` undefined: if the background is nearly white, and not white. */
  async photo({ file, crop, whiten, again }, say) {
    const bytes = await bytesOf(file);
    const onStage = (stage) => say("stage", { stage });
    const report = await checkPhoto(bytes, { onStage });
    if (!again) say("report", { report });
    if (!report.fixable) return;
    const background = report.checks.find(({ id }) => id === "background");
    say("fixed", await fixPhoto(bytes, { crop, whiten: whiten ?? background.status === "warn", onStage }));
  },

  async archive({ names, files }, say) {
    const { default: init, Files } = await import("./baokao_archive.js");
    await init();
    const archive = new Files();
    for (const [i, name] of names.entries()) archive.add(name, await bytesOf(files[i]));
    say("archive", { bytes: archive.finish() });
  },
};

const bytesOf = async (file) => new Uint8Array(await file.arrayBuffer());

/** The word for why something is not to be had: of the file, of the crop; or `unread` where a file could not be. */
const refusal = (error) => (error.name === "PhotoUnreadable" ? error.code : error instanceof RangeError ? "crop" : "unread");

let before = Promise.resolve();

addEventListener("message", ({ data: { number, work, ...what } }) => {
  const say = (said, more) => postMessage({ number, said, ...more });
  before = before
    .then(() => WORK[work](what, say))
    .catch((error) => say("refused", { reason: refusal(error) }))
    .then(() => say("done"));
});
