// Opens Ladder without a network: keeps the files of the web app, and nothing that Ladder answers about anybody's plan.
// The build writes a line before this one that names them: `files`, and `version`, which changes when any of them does.
const cacheName = `ladder ${version}`;
const patienceMs = 4000;

self.addEventListener("install", (event) => {
  event.waitUntil(keepFiles().then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  event.waitUntil(dropOlder().then(() => self.clients.claim()));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname.startsWith("/assets/")) event.respondWith(keptOrFetched(request));
  else if (request.mode === "navigate" && !/^\/(api|mcp)(\/|$)/.test(pathname))
    event.respondWith(fetchedOrKept(request, "/index.html"));
  else if (files.includes(pathname)) event.respondWith(fetchedOrKept(request, pathname));
});

async function keepFiles() {
  const cache = await caches.open(cacheName);
  await cache.addAll(files);
}

/** The files of the version before stay: a window that was opened with them may still ask for some. */
async function dropOlder() {
  const older = (await caches.keys()).filter((name) => name.startsWith("ladder ") && name !== cacheName);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

/** A file with a hash in its name never changes. */
async function keptOrFetched(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    const cache = await caches.open(cacheName);
    await cache.put(request, answer.clone());
  }
  return answer;
}

/** The page itself comes from Ladder whenever Ladder answers, so that an update is there at the next load. */
async function fetchedOrKept(request, path) {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(path, { ignoreVary: true });
  if (!kept) return fetch(request);
  const patience = new Promise((resolve) => setTimeout(() => resolve(kept), patienceMs));
  const fetched = fetch(request).then((answer) => (answer.status >= 500 ? kept : answer));
  return Promise.race([fetched.catch(() => kept), patience]);
}
