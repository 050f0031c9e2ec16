import { z } from "zod";
import { Calibration } from "./calibrations.ts";
import { id, line, revision, version } from "./fields.ts";
import { read, write } from "./operation.ts";

/** A workspace as its people see it. The two bounds say how many points behind pace is still on track, or at risk. */
export const Workspace = z.strictObject({
  id: id("workspace"),
  name: line(120),
  onTrackWithin: z.number().min(0).max(100),
  atRiskWithin: z.number().min(0).max(100),
  isExample: z.boolean(),
  revision,
  version,
});

export const workspace = {
  get: read({
    route: "GET /workspace",
    summary: "Gives the workspace and its settings.",
    input: z.strictObject({}),
    output: Workspace,
  }),
  calibration: read({
    route: "GET /workspace/calibration",
    summary: "Compares what people said at each check-in, and what was forecast, with what came, over the workspace.",
    input: z.strictObject({ cycleId: id("cycle").optional().describe("One cycle; all of them unless you say") }),
    output: Calibration,
  }),
  edit: write({
    route: "PATCH /workspace",
    summary: "Changes the workspace's name or the bounds of health, in points behind pace.",
    input: z.strictObject({
      name: line(120).optional(),
      onTrackWithin: z.number().min(0).max(100).optional(),
      atRiskWithin: z.number().min(0).max(100).optional(),
    }),
    output: Workspace,
    versioned: true,
  }),
};
