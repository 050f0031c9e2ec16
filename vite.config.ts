import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Builds the web app into dist/web; `npx vite` serves it while developing, with the API of a Ladder on port 4300. */
export default defineConfig({
  plugins: [react()],
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
