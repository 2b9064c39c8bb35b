// Which pages may fill something in and be sent a result: those of our own origin, and those of baokao.config.json.

/** The origins of a configuration as it was read; what is none is named. */
export function originsOf(config) {
  const hosts = Array.isArray(config?.hosts) ? config.hosts : [];
  const wrong = [];
  const origins = hosts.filter((host) => {
    let good = false;
    try {
      good = typeof host === "string" && new URL(host).origin === host && /^https?:/.test(host);
    } catch {
      // No address.
    }
    if (!good) wrong.push(host);
    return good;
  });
  return { origins, wrong };
}

/** Reads the configuration, once. Without one there is our own origin. */
export async function readHosts(own) {
  let read = { origins: [], wrong: [] };
  try {
    const response = await fetch("baokao.config.json", { cache: "no-cache" });
    read = originsOf(await response.json());
  } catch {
    // Not there, or no JSON: the same as empty.
  }
  for (const host of read.wrong) console.warn(`baokao: baokao.config.json: ${JSON.stringify(host)} is no origin`);
  return new Set([own, ...read.origins]);
}
