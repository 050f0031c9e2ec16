import { findNode } from "./node-runtime.js";
import { installPackages } from "./packages.js";

const oldestNodeForSetUp = 20;

/** The Node and the packages that Ladder runs on. Plain JavaScript for Node 20; quick when nothing is missing. */
export function setUp() {
  if (Number.parseInt(process.versions.node, 10) < oldestNodeForSetUp)
    throw new Error(`Ladder's set-up needs Node ${oldestNodeForSetUp} or newer; this is ${process.versions.node}.`);
  const node = findNode();
  installPackages();
  return { node };
}
