import type { Import } from "#store/imports.ts";

/** An import as it is shown: counts instead of ids. */
export const toImportView = ({ added, notes, ...one }: Import) => ({
  ...one,
  added: {
    teams: added.teams.length,
    objectives: added.objectives.length,
    keyResults: added.keyResults.length,
    initiatives: added.initiatives.length,
  },
  notes: [...notes],
});
