import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import type { Plugin } from "vite";

/** Tells the service worker what to keep for opening offline: everything but fonts of scripts that few read. */
const listFiles = (): Plugin => ({
  name: "list-files",
  apply: "build",
  writeBundle({ dir = "" }) {
    const worker = `${dir}/offline.js`;
    const files = globSync(["*.{html,js,svg}", "assets/*.{js,css}", "assets/*-latin-{opsz,wght}-*.woff2"], { cwd: dir })
      .map((path) => `/${path.replaceAll("\\", "/")}`)
      .filter((path) => path !== "/offline.js")
      .toSorted();
    const hash = createHash("sha256");
    for (const file of [...files, "/offline.js"]) hash.update(readFileSync(dir + file));
    const version = hash.digest("hex").slice(0, 16);
    const listed = `const version = "${version}", files = ${JSON.stringify(files)};\n`;
    writeFileSync(worker, listed + readFileSync(worker, "utf8"));
  },
});

/** Puts what a browser gets beside every text, compressed as far as it goes, so that no server has to. */
const compress = (): Plugin => ({
  name: "compress",
  apply: "build",
  writeBundle: {
    order: "post",
    sequential: true,
    handler({ dir = "" }) {
      for (const path of globSync("**/*.{html,js,css,svg}", { cwd: dir })) {
        const text = readFileSync(`${dir}/${path}`);
        if (text.length > 1024) writeFileSync(`${dir}/${path}.br`, brotliCompressSync(text));
      }
    },
  },
});

/** Builds the web app into dist/web; `npx vite` serves it while developing, with the API of a Ladder on port 4300. */
export default defineConfig({
  plugins: [react(), listFiles(), compress()],
  publicDir: "src/web/public",
  build: {
    outDir: "dist/web",
    emptyOutDir: true,
    // The oldest browsers that know light-dark(), :has() and dialogs.
    target: ["chrome123", "firefox121", "safari17.5"],
    // No script is put into the page, so that the content security policy needs no exception.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    sourcemap: false,
    // The first load has a budget of its own, in compressed bytes, kept by the browser tests.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // What the first page needs comes in one file instead of thirty: the libraries of every room, and the shell with Plan.
        // What it can do without at first (statistics, advice, comments, changes of many rows) comes when it is asked for.
        codeSplitting: {
          groups: [
            {
              name: "ladder",
              test: /node_modules\/(?!temporal-)|src\/(lib|client)\/|src\/okr\/(?!forecast|coach|library|comment)|src\/web\/(ui|marks|words|shell|plan)\/(?!bulk|change-many|move-dialog)/,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ["^/api/", "^/sign-in/"].map((path) => [path, process.env["LADDER_URL"] ?? "http://localhost:4300"]),
    ),
  },
});
