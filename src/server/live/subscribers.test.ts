import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";
import { after, test } from "node:test";
import type { PersonId, WorkspaceId } from "#okr/ids.ts";
import { createSubscribers } from "./subscribers.ts";

const workspaceId = `wsp_${"a".repeat(32)}` as WorkspaceId;
const ann = `per_${"1".repeat(32)}` as PersonId;
const ben = `per_${"2".repeat(32)}` as PersonId;

/** A connection that can be closed from either end. */
class Connection extends EventEmitter {
  writableLength = 0;
  writeHead(): void {}
  write(): void {}
  end(): void {
    this.emit("close");
  }
}
const connection = () => new Connection() as unknown as ServerResponse;

test("nobody holds more than thirty connections, and closing one makes room again", () => {
  const subscribers = createSubscribers();
  after(() => subscribers.close());
  const open: ServerResponse[] = [];
  while (subscribers.hasRoomFor(ann) && open.length < 100) {
    open.push(connection());
    subscribers.add({ workspaceId, personId: ann }, open.at(-1)!, 1);
  }
  assert.equal(open.length, 30);
  assert.ok(subscribers.hasRoomFor(ben));
  open[0]?.end();
  assert.ok(subscribers.hasRoomFor(ann));
  subscribers.close(workspaceId);
  assert.ok(subscribers.hasRoomFor(ann));
});
