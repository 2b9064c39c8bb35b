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

/** Reads the configuration. One that is not there, or no JSON, is an empty one; one that has not come was not `read`. */
export async function readHosts() {
  let response;
  try {
    response = await fetch("baokao.config.json", { cache: "no-cache" });
  } catch {
    return { origins: [], read: false };
  }
  const { origins, wrong } = originsOf(await response.json().catch(() => undefined));
  for (const host of wrong) console.warn(`baokao: baokao.config.json: ${JSON.stringify(host)} is no origin`);
  return { origins, read: true };
}
