import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

const script = readFileSync(new URL("../public/offline.js", import.meta.url), "utf8");
const home = "https://ladder.example";
const files = ["/index.html", "/theme.js", "/assets/ladder-1.js"];

type Answer = { readonly from: string; readonly ok: boolean; readonly status: number; readonly clone: () => Answer };
const answerOf = (from: string, status = 200): Answer => ({
  from,
  status,
  ok: status < 400,
  clone: () => answerOf(from, status),
});
type Asked = { readonly url: string; readonly method: string; readonly mode: string };
type Work = { waitUntil?: (work: Promise<unknown>) => void; respondWith?: (answer: Promise<Answer>) => void };

/** A browser's caches, the network, and what the service worker hears. */
function browser() {
  const kept = new Map<string, Map<string, Answer>>();
  const heard = new Map<string, (event: Work & { request?: Asked }) => void>();
  let network: (url: string) => Answer = (url) => answerOf(`network ${url}`);
  const asked: string[] = [];
  const pathOf = (request: string | Asked): string =>
    new URL(typeof request === "string" ? request : request.url, home).pathname;
  const fetched = async (request: string | Asked): Promise<Answer> => {
    asked.push(pathOf(request));
    return network(pathOf(request));
  };
  const open = async (name: string) => {
    const cache = kept.get(name) ?? new Map<string, Answer>();
    kept.set(name, cache);
    return {
      addAll: async (paths: readonly string[]) => {
        for (const path of paths) cache.set(path, await fetched(path));
      },
      match: async (path: string) => cache.get(path),
      put: async (request: Asked, answer: Answer) => void cache.set(pathOf(request), answer),
    };
  };
  const caches = {
    open,
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
    match: async (request: Asked) => [...kept.values()].flatMap((cache) => cache.get(pathOf(request)) ?? [])[0],
  };

  return {
    asked,
    caches: () => [...kept.keys()],
    answers(next: typeof network) {
      network = next;
    },
    /** Runs the service worker of a version, as the browser does when it finds a new one. */
    async install(version: string): Promise<void> {
      const self = {
        location: { origin: home },
        addEventListener: (name: string, listener: never) => heard.set(name, listener),
        skipWaiting: async () => undefined,
        clients: { claim: async () => undefined },
      };
      // Nobody waits for patience to run out here.
      const setTimeout = (): void => undefined;
      runInNewContext(script, { self, caches, fetch: fetched, URL, Promise, setTimeout, files, version });
      for (const name of ["install", "activate"])
        await new Promise((resolve) => heard.get(name)?.({ waitUntil: (work) => void work.then(resolve) }));
    },
    /** What a page gets; undefined where the service worker leaves it to the browser. */
    async get(path: string, { method = "GET", mode = "cors", from = home } = {}): Promise<string | undefined> {
      let answer: Promise<Answer> | undefined;
      const request = { url: `${from}${path}`, method, mode };
      heard.get("fetch")?.({ request, respondWith: (given) => void (answer = given) });
      return (await answer)?.from;
    },
  };
}

const noNetwork = (): Answer => {
  throw new TypeError("Failed to fetch");
};

test("without a network every page is the app as it was kept", async () => {
  const at = browser();
  await at.install("1");
  at.answers(noNetwork);
  assert.equal(await at.get("/check-in?keyResult=kr_1", { mode: "navigate" }), "network /index.html");
  assert.equal(await at.get("/assets/ladder-1.js"), "network /assets/ladder-1.js");
  assert.equal(await at.get("/theme.js"), "network /theme.js");
  await assert.rejects(at.get("/assets/never-seen.js"));
});

test("what Ladder answers about anybody is neither kept nor given from what was kept", async () => {
  const at = browser();
  await at.install("1");
  for (const path of ["/api/v1/plan", "/sign-in/state", "/api/v1/live?workspace=wsp_1", "/mcp"])
    assert.equal(await at.get(path), undefined, path);
  assert.equal(await at.get("/api/v1/docs", { mode: "navigate" }), undefined);
  assert.equal(await at.get("/plan", { method: "POST", mode: "navigate" }), undefined);
  assert.equal(await at.get("/assets/ladder-1.js", { from: "https://elsewhere.example" }), undefined);
});

test("with a network the page is Ladder's own, so that an update is there at the next load", async () => {
  const at = browser();
  await at.install("1");
  at.answers((path) => answerOf(`newer ${path}`));
  assert.equal(await at.get("/plan", { mode: "navigate" }), "newer /plan");
  assert.equal(await at.get("/theme.js"), "newer /theme.js");
  assert.equal(await at.get("/assets/ladder-2.js"), "newer /assets/ladder-2.js");
  assert.equal(await at.get("/assets/ladder-1.js"), "network /assets/ladder-1.js", "what has a hash never changes");
});

test("a Ladder that is down gives the page as it was kept", async () => {
  const at = browser();
  await at.install("1");
  at.answers((path) => answerOf(`down ${path}`, 502));
  assert.equal(await at.get("/plan", { mode: "navigate" }), "network /index.html");
});

test("an asset is asked for once and kept from then on; a missing one is not", async () => {
  const at = browser();
  await at.install("1");
  at.asked.length = 0;
  await at.get("/assets/greek.woff2");
  await at.get("/assets/greek.woff2");
  assert.deepEqual(at.asked, ["/assets/greek.woff2"]);
  at.answers((path) => answerOf(`gone ${path}`, 404));
  await at.get("/assets/old.js");
  await at.get("/assets/old.js");
  assert.equal(at.asked.length, 3);
});

test("of the versions before only the last stays, for windows that were opened with it", async () => {
  const at = browser();
  for (const version of ["1", "2", "3"]) await at.install(version);
  assert.deepEqual(at.caches(), ["ladder 2", "ladder 3"]);
});
