// So much of Node's types as the example needs; who has @types/node needs none of it.

declare module "node:fs/promises" {
  export function readFile(file: URL): Promise<Uint8Array<ArrayBuffer>>;
}
declare const process: { readonly argv: readonly string[] };
