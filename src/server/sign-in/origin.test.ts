import assert from "node:assert/strict";
import { test } from "node:test";
import { Hono } from "hono";
import { networkOf, sameOriginOnly } from "./origin.ts";

const app = (trustProxy = false) =>
  new Hono()
    .use(sameOriginOnly({ trustProxy }))
    .all("/", (context) => context.text(networkOf(context, { trustProxy })));

const host = "okr.acme.example";
const statusOf = async (
  headers: Record<string, string>,
  { method = "POST", trustProxy = false } = {},
): Promise<number> =>
  (await app(trustProxy).request(`http://${host}/`, { method, headers: { host, ...headers } })).status;

test("looking is open to every origin; changing is not", async () => {
  const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  for (const method of ["GET", "HEAD", "OPTIONS"]) assert.equal(await statusOf(foreign, { method }), 200);
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) assert.equal(await statusOf(foreign, { method }), 403);
});

test("a program with an API key and no session needs no origin", async () => {
  const key = { authorization: "Bearer lad_key" };
  assert.equal(await statusOf(key), 200);
  assert.equal(await statusOf({ ...key, cookie: "theme=dark" }), 200);
  for (const name of ["ladder-session", "__Host-ladder-session"])
    assert.equal(await statusOf({ ...key, cookie: `${name}=token` }), 403);
  assert.equal(await statusOf({ authorization: "Basic abc" }), 403);
  assert.equal(await statusOf({}), 403);
});

test("the port is part of the origin", async () => {
  assert.equal(await statusOf({ host: "localhost:4300", origin: "http://localhost:4300" }), 200);
  assert.equal(await statusOf({ host: "localhost:4300", origin: "http://localhost:4301" }), 403);
  assert.equal(await statusOf({ origin: `http://${host}:80` }), 200);
  assert.equal(await statusOf({ host: `${host}:443`, origin: `https://${host}` }), 200);
});

test("behind a proxy that ends TLS and was not announced, the host decides", async () => {
  assert.equal(await statusOf({ origin: `https://${host}` }), 200);
});

test("a trusted proxy says which host and scheme the browser sees; any other is not believed", async () => {
  const forwarded = {
    host: "127.0.0.1:4300",
    "x-forwarded-host": host,
    "x-forwarded-proto": "https",
    origin: `https://${host}`,
  };
  assert.equal(await statusOf(forwarded, { trustProxy: true }), 200);
  assert.equal(await statusOf({ ...forwarded, origin: `http://${host}` }, { trustProxy: true }), 403);
  assert.equal(await statusOf(forwarded), 403);
});

test("an address is counted by its network, and a proxy's word is taken only when it is trusted", async () => {
  const network = async (remoteAddress: string, headers: Record<string, string> = {}, trustProxy = false) =>
    (await app(trustProxy).request("/", { headers }, { incoming: { socket: { remoteAddress } } })).text();
  assert.equal(await network("192.0.2.7"), "192.0.2.7");
  assert.equal(await network("::ffff:192.0.2.7"), "192.0.2.7");
  assert.equal(await network("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2");
  assert.equal(await network("2001:db8::9"), "2001:db8:0:0");
  assert.equal(await network("::1"), "0:0:0:0");
  const chain = { "x-forwarded-for": "203.0.113.9, 198.51.100.4" };
  assert.equal(
    await network("10.0.0.1", chain, true),
    "198.51.100.4",
    "what stands before it the visitor may have written",
  );
  assert.equal(await network("10.0.0.1", chain), "10.0.0.1");
});
