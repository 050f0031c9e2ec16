import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import type { Context } from "hono";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};

/** `brotli` is what the build put beside it, compressed once and well. */
type File = { readonly body: Buffer; readonly brotli: Buffer | undefined; readonly type: string };

/** Serves the built web app. Names with a hash never change; every other address is the app itself, which routes. */
export function createStaticFiles(folder: string) {
  const files = new Map<string, Promise<File | undefined>>();

  async function load(path: string): Promise<File | undefined> {
    const type = types[extname(path)];
    if (!type) return undefined;
    const read = (name: string) => readFile(join(folder, name)).catch(() => undefined);
    const [body, brotli] = await Promise.all([read(path), read(`${path}.br`)]);
    return body && { body, brotli, type };
  }

  async function find(path: string): Promise<File | undefined> {
    const file = files.get(path) ?? load(path);
    files.set(path, file);
    // What is not there is not remembered: addresses are anybody's to make up.
    if ((await file) === undefined) files.delete(path);
    return file;
  }

  return async (context: Context): Promise<Response> => {
    const path = normalize(context.req.path);
    const isAsset = path.startsWith("/assets/");
    const file =
      (path === "/" ? undefined : await find(path)) ??
      (isAsset || extname(path) ? undefined : await find("/index.html"));
    if (!file)
      return new Response("There is nothing at this address.\n", {
        status: 404,
        headers: { "content-type": "text/plain; charset=utf-8" },
      });
    const takesBrotli = file.brotli && /\bbr\b/.test(context.req.header("accept-encoding") ?? "");
    const headers: Record<string, string> = {
      "content-type": file.type,
      "cache-control": isAsset ? "public, max-age=31536000, immutable" : "no-cache",
      vary: "accept-encoding",
    };
    if (takesBrotli) headers["content-encoding"] = "br";
    return new Response(new Uint8Array(takesBrotli && file.brotli ? file.brotli : file.body), { headers });
  };
}
