import { listImports as findImports } from "#store/imports.ts";
import type { Read } from "../context.ts";
import { toImportView } from "./import-view.ts";

export const listImports: Read<"imports", "list"> = async (at) => ({
  imports: (await findImports(at.open)).map(toImportView),
});
