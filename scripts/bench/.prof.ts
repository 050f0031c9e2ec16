import { openDatabase } from "#store/database.ts";
import { migrate } from "#store/migrate.ts";
import { startPrivatePostgres } from "#store/private-postgres.ts";
import { fill } from "./fill.ts";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { coldPlan, warmPlan, checkInCost, checkInsASecond, bareAnswer } from "./measurements.ts";
import { startLadder } from "./running.ts";
const [folder = "", what = "", n = "15", size = "1000"] = process.argv.slice(2);
if (!existsSync(folder + "/filled.json")) {
  const postgres = await startPrivatePostgres({ folder, log: console.error });
  const { database } = openDatabase(postgres.connection);
  await migrate(database);
  const filled = await fill(database, { objectives: Number(size), keyResultsEach: 4, checkInsEach: 3 });
  await database.destroy();
  await postgres.stop();
  writeFileSync(folder + "/filled.json", JSON.stringify(filled));
}
const filled = JSON.parse(readFileSync(folder + "/filled.json", "utf8"));
if (process.env.PROF)
  process.env.NODE_OPTIONS = "--cpu-prof --cpu-prof-interval=200 --cpu-prof-dir=" + process.env.PROF;
const ladder = await startLadder(folder);
try {
  console.log("start", ladder.firstAnswerMs);
  if (what.includes("b")) console.log("bare", await bareAnswer(8000));
  if (what.includes("c")) console.log("cold", await coldPlan(ladder, filled, Number(n)));
  if (what.includes("w")) console.log("warm", await warmPlan(ladder, filled, 8000));
  if (what.includes("i")) console.log("checkin", await checkInCost(ladder, filled, Number(n) * 20));
  if (what.includes("s")) console.log("a second", await checkInsASecond(ladder, filled, 50));
} finally {
  await ladder.stop();
}
