/** A place on a drawing; y grows downwards. */
export type Point = { readonly x: number; readonly y: number };
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** A note that wants to stand near its point, this wide. */
export type WantedNote = Point & { readonly width: number };

/** Where a note found room: its text, and the leader between it and its point. */
export type PlacedNote = {
  readonly anchor: "start" | "end";
  readonly box: Box;
  readonly leader: { readonly x: number; readonly from: number; readonly to: number };
};

type Surroundings = {
  readonly plot: Box;
  readonly lines: readonly (readonly Point[])[];
  readonly boxes: readonly Box[];
};

const noteHeight = 30;
const clearance = 6;
const pointClearance = 9;
const step = 4;

/**
 * Finds room for notes, in the order they come: above their point as close as nothing is covered, stacking upwards; else
 * below it. A note without room gives undefined, and is left to the tooltip.
 */
export function placeNotes(wanted: readonly WantedNote[], surroundings: Surroundings): (PlacedNote | undefined)[] {
  const taken = [...surroundings.boxes];
  return wanted.map((note) => {
    const placed = placeOne(note, { ...surroundings, boxes: taken });
    if (placed) taken.push(placed.box, leaderBox(placed));
    return placed;
  });
}

function placeOne(note: WantedNote, surroundings: Surroundings): PlacedNote | undefined {
  return placeAnchored(note, "start", surroundings) ?? placeAnchored(note, "end", surroundings);
}

function placeAnchored(
  note: WantedNote,
  anchor: PlacedNote["anchor"],
  surroundings: Surroundings,
): PlacedNote | undefined {
  const { plot } = surroundings;
  const wanted = { ...note, anchor };
  for (let bottom = note.y - pointClearance - clearance; bottom - noteHeight >= plot.top; bottom -= step) {
    const placed = fitting(wanted, bottom, surroundings);
    if (placed) return placed;
  }
  for (
    let bottom = note.y + pointClearance + clearance + noteHeight;
    bottom <= plot.bottom - clearance;
    bottom += step
  ) {
    const placed = fitting(wanted, bottom, surroundings);
    if (placed) return placed;
  }
  return undefined;
}

type AnchoredNote = WantedNote & { readonly anchor: PlacedNote["anchor"] };

function fitting(note: AnchoredNote, bottom: number, { plot, lines, boxes }: Surroundings): PlacedNote | undefined {
  const left = note.anchor === "start" ? note.x : note.x - note.width;
  const box = { left, right: left + note.width, top: bottom - noteHeight, bottom };
  if (box.left < plot.left || box.right > plot.right) return undefined;
  const leader =
    bottom < note.y
      ? { x: note.x, from: note.y - pointClearance, to: bottom + clearance }
      : { x: note.x, from: note.y + pointClearance, to: box.top - clearance };
  const placed = { anchor: note.anchor, box, leader };
  const isCovering = boxes.some((other) => overlap(box, other) || overlap(leaderBox(placed), other));
  return isCovering || lines.some((line) => crosses(line, box)) ? undefined : placed;
}

const leaderBox = ({ leader }: PlacedNote): Box => ({
  left: leader.x - 1,
  right: leader.x + 1,
  top: Math.min(leader.from, leader.to),
  bottom: Math.max(leader.from, leader.to),
});

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Whether a polyline comes closer to a box than the clearance. */
function crosses(line: readonly Point[], box: Box): boolean {
  return line.some((from, index) => {
    const to = line[index + 1];
    if (!to) return false;
    const left = Math.max(Math.min(from.x, to.x), box.left - clearance);
    const right = Math.min(Math.max(from.x, to.x), box.right + clearance);
    if (left > right) return false;
    const yAt = (x: number): number =>
      to.x === from.x ? from.y : from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y);
    const ys = to.x === from.x ? [from.y, to.y] : [yAt(left), yAt(right)];
    return Math.min(...ys) < box.bottom + clearance && Math.max(...ys) > box.top - clearance;
  });
}
