// Runs an expression over the module in a thread of its own, so that what never ends can be ended.

import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { baokao } from "./dist.mjs";

if (!isMainThread) {
  const module = await baokao();
  const run = new Function("module", `return (${workerData})(module)`);
  parentPort.postMessage(run(module));
}

/** What a function of the module (without a scope) gives; rejected when it takes longer than so many seconds. */
export async function bounded(run, seconds) {
  const worker = new Worker(new URL(import.meta.url), { workerData: String(run) });
  let timer;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`not done after ${seconds} s`)), 1000 * seconds);
      worker.once("message", resolve);
      worker.once("error", reject);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
