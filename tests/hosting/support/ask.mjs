// Requests as they are, with nothing unpacked or added on the way, over one connection each.

import { request } from "node:http";

/** Status, headers and bytes that a server answers with. The path is sent as it is written. */
export const ask = (port, path, headers = {}, method = "GET") =>
  new Promise((done, failed) => {
    const sent = request({ host: "127.0.0.1", port, path, headers, method, agent: false }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", failed);
      response.on("end", () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    sent.on("error", failed);
    sent.end();
  });
