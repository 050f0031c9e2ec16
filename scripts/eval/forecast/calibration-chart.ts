import type { Said } from "./quarter-test.ts";
import { meanOf } from "./series-test.ts";

type Drawn = { readonly name: string; readonly said: readonly Said[] };

const side = 300;
const left = 52;
const top = 40;
const gap = 70;

/** A calibration chart: for forecasts of about the same likelihood, how often the target was really reached. */
export function calibrationChart(drawn: readonly Drawn[]): string {
  const width = left + drawn.length * (side + gap);
  const panels = drawn.map(({ name, said }, at) => panel(name, said, left + at * (side + gap)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${side + 110}" font-family="sans-serif" font-size="12" fill="#333">
<title>How often a target was reached, by the likelihood that was forecast</title>
<rect width="100%" height="100%" fill="#fff"/>
${panels.join("\n")}
<text x="${left}" y="${top + side + 60}" fill="#777">Height: how often the target was reached. Size: how many forecasts.</text>
</svg>
`;
}

const groups = 10;

function panel(name: string, said: readonly Said[], x: number): string {
  const at = (share: number): number => Math.round(share * side * 10) / 10;
  const place = (likelihood: number, happened: number): string =>
    `cx="${x + at(likelihood)}" cy="${top + side - at(happened)}"`;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<path d="M${x} ${top + side - at(share)}h${side}" stroke="#e5e5e5"/><text x="${x - 8}" y="${top + side - at(share) + 4}" text-anchor="end">${share * 100}%</text><text x="${x + at(share)}" y="${top + side + 18}" text-anchor="middle">${share * 100}%</text>`,
  );
  const dots = Array.from({ length: groups }, (_, group) => {
    const own = said.filter(({ likelihood }) => Math.min(groups - 1, Math.floor(likelihood * groups)) === group);
    if (own.length === 0) return "";
    const [likelihood, happened] = [meanOf(own.map((one) => one.likelihood)), meanOf(own.map((one) => one.happened))];
    const radius = Math.round((3 + 12 * Math.sqrt(own.length / said.length)) * 10) / 10;
    return `<circle ${place(likelihood, happened)} r="${radius}" fill="#2f6f5e" fill-opacity="0.8"><title>${own.length} forecasts around ${Math.round(likelihood * 100)}%: reached in ${Math.round(happened * 100)}%</title></circle>`;
  });
  return `<text x="${x}" y="22" font-size="14" font-weight="bold">${name}</text>
${ticks.join("\n")}
<path d="M${x} ${top + side}L${x + side} ${top}" stroke="#999" stroke-dasharray="4 4"/>
${dots.filter(Boolean).join("\n")}
<text x="${x + side / 2}" y="${top + side + 40}" text-anchor="middle">forecast likelihood</text>`;
}
