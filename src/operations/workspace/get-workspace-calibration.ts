import type { Read } from "../context.ts";
import { calibrate } from "../cycles/calibrate.ts";

export const getWorkspaceCalibration: Read<"workspace", "calibration"> = (at, { cycleId }) => calibrate(at, cycleId);
