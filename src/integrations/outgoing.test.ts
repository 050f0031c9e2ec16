import assert from "node:assert/strict";
import test from "node:test";
import { breaksOff, goesOn, keepsSilent, says, standIn, trailsOff } from "./language-model/stand-in-for-test.ts";
import { isPrivateAddress } from "./outgoing-addresses.ts";
import { OutgoingFailed, outgoingUnder } from "./outgoing.ts";
import type { OutgoingFailure, OutgoingRequest } from "./outgoing.ts";

const get = (url: string): OutgoingRequest => ({
  url,
  method: "GET",
  headers: { authorization: "Bearer very-secret" },
  timeoutMs: 20_000,
  longestAnswerBytes: 1_000,
});

const failsWith = (reason: OutgoingFailure) => (failure: unknown) => {
  assert.ok(failure instanceof OutgoingFailed);
  assert.equal(failure.reason, reason, failure.message);
  assert.doesNotMatch(failure.message, /very-secret|\/path/);
  return true;
};

test("addresses inside this machine, a private network or a cloud are told from public ones", () => {
  const inside =
    "127.0.0.1 127.9.9.9 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.100.100.200 168.63.129.16 " +
    "224.0.0.1 255.255.255.255 :: ::1 ::ffff:10.0.0.1 ::ffff:127.0.0.1 ::127.0.0.1 fe80::1 fd00:ec2::254 fc00::1 ff02::1 " +
    "64:ff9b::7f00:1 2002:7f00:1:: 2001:db8::1";
  for (const address of inside.split(" ")) assert.equal(isPrivateAddress(address), true, address);
  const outside =
    "1.1.1.1 8.8.8.8 172.32.0.1 172.15.0.1 100.128.0.1 2606:4700:4700::1111 2a00:1450:4001::1 ::ffff:8.8.8.8";
  for (const address of outside.split(" ")) assert.equal(isPrivateAddress(address), false, address);
});

test("a private address is refused however it is written, unless the operator lists its host", async () => {
  const outgoing = outgoingUnder({ allowedHosts: ["models.example.com"] });
  for (const host of ["127.0.0.1", "127.1", "0x7f.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]", "169.254.169.254"])
    await assert.rejects(outgoing(get(`https://${host}/path`)), failsWith("private"), host);
});

test("a name that means a private address is refused, even beside a public one", async () => {
  const outgoing = outgoingUnder({ allowedHosts: [], addressesOf: async () => ["1.1.1.1", "10.0.0.1"] });
  await assert.rejects(outgoing(get("https://models.example.com/path")), failsWith("private"));
});

test("only addresses of the web are reached, encrypted unless the host is listed, and without a password in them", async () => {
  const outgoing = outgoingUnder({ allowedHosts: [] });
  for (const url of ["ftp://example.com/path", "file:///path", "nonsense", "", "http://example.com/path"])
    await assert.rejects(outgoing(get(url)), failsWith("address"), url);
  await assert.rejects(outgoing(get("https://me:very-secret@example.com/path")), failsWith("address"));
});

test("a listed host is reached at the address its name meant when it was looked up, once", async () => {
  await using server = await standIn(says("hello", 201, { "x-answer": "yes" }));
  const port = server.host.split(":")[1];
  const lookups: string[] = [];
  const addressesOf = async (host: string) => {
    lookups.push(host);
    return lookups.length === 1 ? ["127.0.0.1"] : ["10.0.0.1"];
  };
  const outgoing = outgoingUnder({ allowedHosts: [`models.example.com:${port}`], addressesOf });
  const url = `http://models.example.com:${port}/path?query=1`;
  const answer = await outgoing({ ...get(url), method: "POST", body: "größe" });
  assert.deepEqual([answer.status, answer.body, answer.headers["x-answer"]], [201, "hello", "yes"]);
  assert.deepEqual(lookups, ["models.example.com"]);
  const [asked] = server.asked;
  assert.deepEqual([asked?.path, asked?.body], ["/path?query=1", "größe"]);
  assert.equal(asked?.headers.host, `models.example.com:${port}`);
});

test("listing one port of a host allows no other", async () => {
  const outgoing = outgoingUnder({ allowedHosts: ["127.0.0.1:1"] });
  await assert.rejects(outgoing(get("https://127.0.0.1:2/path")), failsWith("private"));
});

test("a redirect is not followed", async () => {
  await using server = await standIn(says("", 302, { location: "http://169.254.169.254/" }));
  const answer = await outgoingUnder({ allowedHosts: [server.host] })(get(`${server.address}/path`));
  assert.equal(answer.status, 302);
  assert.equal(server.asked.length, 1);
});

test("a server that is silent, or never ends, is left after the time given", async () => {
  await using server = await standIn(keepsSilent, trailsOff);
  const outgoing = outgoingUnder({ allowedHosts: [server.host] });
  for (const _ of [1, 2])
    await assert.rejects(outgoing({ ...get(`${server.address}/path`), timeoutMs: 100 }), failsWith("timeout"));
});

test("a name that takes too long to look up is left after the time given", async () => {
  const outgoing = outgoingUnder({ allowedHosts: [], addressesOf: () => new Promise(() => {}) });
  const waiting = setInterval(() => {}, 1_000);
  await assert.rejects(outgoing({ ...get("https://example.com/path"), timeoutMs: 50 }), failsWith("timeout"));
  clearInterval(waiting);
});

test("an answer that breaks off is none", async () => {
  await using server = await standIn(breaksOff);
  await assert.rejects(
    outgoingUnder({ allowedHosts: [server.host] })(get(`${server.address}/path`)),
    failsWith("cut-off"),
  );
});

test("an endless answer is cut at the length given", async () => {
  await using server = await standIn(goesOn);
  await assert.rejects(
    outgoingUnder({ allowedHosts: [server.host] })(get(`${server.address}/path`)),
    failsWith("too-long"),
  );
});

test("a server that is not there is said to be unreachable, by its host alone", async () => {
  const { host, address } = await (async () => {
    await using server = await standIn(keepsSilent);
    return server;
  })();
  await assert.rejects(outgoingUnder({ allowedHosts: [host] })(get(`${address}/path`)), failsWith("unreachable"));
  const nameless = outgoingUnder({ allowedHosts: [], addressesOf: () => Promise.reject(new Error("ENOTFOUND /path")) });
  await assert.rejects(nameless(get("https://nowhere.example/path")), failsWith("unreachable"));
});
