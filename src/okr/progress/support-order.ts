/** Walks a graph level by level: hands out `ready`, then whatever has nothing left to wait for. */
function peel(ready: number[], waiting: number[], next: readonly (readonly number[])[]): number[] {
  for (let at = 0; at < ready.length; at++) {
    for (const node of next[ready[at] ?? 0] ?? []) {
      const left = (waiting[node] ?? 0) - 1;
      waiting[node] = left;
      if (left === 0) ready.push(node);
    }
  }
  return ready;
}

const withNothingLeft = (nodes: readonly number[], waiting: readonly number[]): number[] =>
  nodes.filter((node) => waiting[node] === 0);

/**
 * An order in which everything comes after what it depends on. Given, by number, what each one depends on (nothing twice,
 * and never itself). What runs in a circle, or lies between two circles, is named in `circular`: there the dependencies
 * on one another are to be ignored. Takes time in proportion to the dependencies, whatever their depth, and the circles
 * found do not depend on the numbering.
 */
export function supportOrder(dependencies: readonly (readonly number[])[]): { order: number[]; circular: Set<number> } {
  const nodes = dependencies.map((_, node) => node);
  const dependents: number[][] = nodes.map(() => []);
  for (const node of nodes) for (const dependency of dependencies[node] ?? []) dependents[dependency]?.push(node);
  const waiting = dependencies.map((before) => before.length);
  const order = peel(withNothingLeft(nodes, waiting), waiting, dependents);
  if (order.length === nodes.length) return { order, circular: new Set() };

  // What is left hangs on a circle. Taking away what nothing else waits for leaves the circles themselves.
  const done = new Set(order);
  const left = nodes.filter((node) => !done.has(node));
  const waitedFor = nodes.map(() => 0);
  for (const node of left)
    for (const dependency of dependencies[node] ?? []) waitedFor[dependency] = (waitedFor[dependency] ?? 0) + 1;
  const outside = new Set(peel(withNothingLeft(left, waitedFor), waitedFor, dependencies));
  const circular = new Set(left.filter((node) => !outside.has(node)));

  const waitingOutside = nodes.map((node) => (outside.has(node) ? (waiting[node] ?? 0) : -1));
  return { order: [...order, ...peel([...circular], waitingOutside, dependents)], circular };
}
