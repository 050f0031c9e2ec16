import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, test } from "node:test";
import { ask, copyProject, groupAndUserOf, startLadder as start } from "./private-postgres/ladder-for-test.ts";
import type { LadderProcess } from "./private-postgres/ladder-for-test.ts";
import { findRunningServer } from "./private-postgres/running-server.ts";

const place = mkdtempSync(join(tmpdir(), "ladder-private-"));
after(() => rmSync(place, { recursive: true, force: true }));
const folder = join(place, "deep".repeat(20), "down".repeat(20), "ladder");
const postmasterFile = join(folder, "postgres/postmaster.pid");
const isRoot = process.getuid?.() === 0;

const kill = (pid: number) => process.kill(pid, "SIGKILL");

const started: { ladder: LadderProcess; folder: string }[] = [];
const startLadder = async (...args: Parameters<typeof start>) => {
  const ladder = await start(...args);
  started.push({ ladder, folder: args[0] });
  return ladder;
};
afterEach(async () => {
  for (const { ladder, folder } of started.splice(0)) {
    await ladder.crash();
    const left = findRunningServer(join(folder, "postgres"));
    if (left) kill(left.pid);
  }
});

test("the first start makes a durable server that only this machine's socket leads to", async () => {
  const ladder = await startLadder(folder);
  assert.equal(ladder.adopted, false);
  assert.equal(await ask(ladder.connection, "show fsync"), "on");
  assert.equal(await ask(ladder.connection, "show full_page_writes"), "on");
  assert.equal(await ask(ladder.connection, "show synchronous_commit"), "on");
  assert.equal(await ask(ladder.connection, "show data_checksums"), "on");
  assert.equal(await ask(ladder.connection, "show listen_addresses"), "");
  assert.equal(
    await ask(
      ladder.connection,
      "select concat(datlocprovider, ' ', datlocale) from pg_database where datname = 'ladder'",
    ),
    "b C.UTF-8",
  );
  assert.equal(statSync(ladder.connection.host).mode & 0o777, 0o700);
  await ask(ladder.connection, "create table kept as select 'before' as word");
  await ladder.stop();
});

test("SIGTERM stops Ladder and its server, and what was written is there at the next start", async () => {
  const first = await startLadder(folder);
  assert.equal(await first.stop(), 0);
  assert.equal(existsSync(postmasterFile), false);
  assert.equal(existsSync(first.connection.host), false);

  const second = await startLadder(folder);
  assert.equal(second.adopted, false);
  assert.equal(await ask(second.connection, "select word from kept"), "before");
  await second.stop();
});

test("Ctrl-C reaches Ladder alone: the server is in a process group of its own", async () => {
  const ladder = await startLadder(folder);
  assert.equal(groupAndUserOf(ladder.pid).group, ladder.pid);
  await ladder.stop();
});

test("a second Ladder on the same folder is refused in one sentence, and the first goes on", async () => {
  const first = await startLadder(folder);
  const second = await startLadder(folder);
  assert.match(
    second.refused ?? "",
    /^Ladder is already running on the folder .*ladder \(process \d+\); stop it first, .*\.$/,
  );
  assert.equal(await ask(first.connection, "select 1"), 1);
  await first.stop();
});

test("after a crash of Ladder the next start takes the running server over, and can stop it", async () => {
  const first = await startLadder(folder);
  await first.crash();
  const second = await startLadder(folder);
  assert.deepEqual([second.adopted, second.pid], [true, first.pid]);
  await second.stop();
  assert.equal(existsSync(postmasterFile), false);
});

test("after a crash of both everything that was acknowledged is there", async () => {
  const first = await startLadder(folder);
  await ask(first.connection, "update kept set word = 'after'");
  await first.crash();
  kill(first.pid);
  const second = await startLadder(folder);
  assert.equal(second.adopted, false);
  assert.equal(await ask(second.connection, "select word from kept"), "after");
  assert.equal(existsSync(first.connection.host), false, "the dead server's socket folder is cleared away");
  await second.stop();
});

test("a server that goes away while Ladder runs is started again at the same address", async () => {
  const ladder = await startLadder(folder);
  kill(ladder.pid);
  await ladder.says("PostgreSQL is back.");
  assert.equal(await ask(ladder.connection, "select 1"), 1);
  assert.match((await startLadder(folder)).refused ?? "", /already running/);
  assert.equal(await ladder.stop(), 0);
});

test("a process number that now belongs to another program is not taken for the server", async () => {
  const first = await startLadder(folder);
  const { uid } = groupAndUserOf(first.pid);
  await first.crash();
  kill(first.pid);
  const stranger = spawn("sleep", ["600"], isRoot ? { uid } : {});
  const left = readFileSync(postmasterFile, "utf8").split("\n");
  writeFileSync(postmasterFile, [stranger.pid, ...left.slice(1)].join("\n"));

  const second = await startLadder(folder);
  assert.equal(second.refused, undefined);
  assert.equal(second.adopted, false);
  assert.equal(stranger.exitCode, null);
  await second.stop();
  stranger.kill();
  await once(stranger, "exit");
});

test("of two Ladders started at once on a new folder one gets it", async () => {
  const fresh = join(place, "contested");
  const both = await Promise.all([startLadder(fresh), startLadder(fresh)]);
  const refused = both.filter((ladder) => ladder.refused);
  assert.equal(refused.length, 1);
  assert.match(refused[0]?.refused ?? "", /already running/);
  for (const ladder of both) if (!ladder.refused) await ladder.stop();
});

test("a folder made by another version of PostgreSQL is refused, saying what to do", async () => {
  const old = join(place, "old");
  mkdirSync(join(old, "postgres"), { recursive: true });
  writeFileSync(join(old, "postgres/PG_VERSION"), "12\n");
  const { refused } = await startLadder(old);
  assert.match(
    refused ?? "",
    /was made by PostgreSQL 12, and this Ladder brings 18\. Export with the Ladder that made it/,
  );
});

const needsRoot = { skip: !isRoot && "needs root, to become other users" };

test(
  "as root the server runs as another user, in a folder and from a project that user may not enter",
  needsRoot,
  async () => {
    const closed = join(place, "closed");
    mkdirSync(closed, { mode: 0o700 });
    const project = copyProject(join(closed, "project"));
    const data = join(closed, "ladder");

    const first = await startLadder(data, project);
    assert.equal(first.refused, undefined);
    assert.notEqual(groupAndUserOf(first.pid).uid, 0);
    await ask(first.connection, "create table kept as select 'here' as word");
    await first.crash();
    kill(first.pid);

    const second = await startLadder(data, project);
    assert.equal(await ask(second.connection, "select word from kept"), "here");
    assert.deepEqual([statSync(closed).mode & 0o777, statSync(closed).uid], [0o700, 0]);
    await second.stop();
  },
);

test(
  "an ordinary user starts it; root may start it on that user's folder, and that user not on root's",
  needsRoot,
  async () => {
    chmodSync(place, 0o755);
    const project = copyProject(join(place, "project"));
    const owner = { uid: 1000, gid: 1000 };
    const home = join(place, "user");
    mkdirSync(home);
    chownSync(home, owner.uid, owner.gid);

    const byUser = await startLadder(join(home, "ladder"), { ...project, owner });
    assert.equal(byUser.refused, undefined);
    assert.equal(groupAndUserOf(byUser.pid).uid, owner.uid);
    await byUser.stop();

    const byRoot = await startLadder(join(home, "ladder"), project);
    assert.equal(groupAndUserOf(byRoot.pid).uid, owner.uid);
    await byRoot.stop();

    await (await startLadder(join(place, "roots"), project)).stop();
    chmodSync(join(place, "roots"), 0o755);
    const refused = await startLadder(join(place, "roots"), { ...project, owner });
    assert.match(
      refused.refused ?? "",
      /belongs to another user \(uid 65534\)\. Start Ladder as that user, or as root\.$/,
    );
  },
);

test("on loopback nobody comes in without the generated password", needsRoot, async () => {
  chmodSync(place, 0o755);
  const home = join(place, "loopback");
  mkdirSync(home);
  chownSync(home, 1000, 1000);
  const project = copyProject(join(place, "loopback-project"));
  const ladder = await startLadder(join(home, "ladder"), {
    ...project,
    owner: { uid: 1000, gid: 1000 },
    channel: "loopback",
  });
  assert.equal(await ask(ladder.connection, "show listen_addresses"), "127.0.0.1");
  assert.equal(await ask(ladder.connection, "show unix_socket_directories"), "");
  assert.equal(statSync(join(home, "ladder/postgres-password")).mode & 0o777, 0o600);
  await assert.rejects(
    ask({ ...ladder.connection, password: "guessed" }, "select 1"),
    /password authentication failed/,
  );
  await ladder.stop();
});
