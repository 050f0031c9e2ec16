import { writeFileSync } from "node:fs";
import { minifyContractRouter } from "@orpc/contract";
import { contract } from "#contract/index.ts";

/** Writes the routes the client needs, without schemas, so that a browser does not load the validator. */
writeFileSync(
  new URL("../src/client/routes.json", import.meta.url),
  `${JSON.stringify(minifyContractRouter(contract), null, 1)}\n`,
);
