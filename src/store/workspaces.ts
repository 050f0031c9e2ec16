import { toId, toUuid } from "#lib/ids.ts";
import type { WorkspaceId } from "#okr/ids.ts";
import type { OpenWorkspace } from "./database.ts";

export type Workspace = {
  readonly id: WorkspaceId;
  readonly name: string;
  readonly onTrackWithin: number;
  readonly atRiskWithin: number;
  readonly isExample: boolean;
  readonly revision: number;
  readonly version: number;
};

/** The workspace itself, with its revision as this transaction sees it. */
export async function getWorkspace(open: OpenWorkspace): Promise<Workspace> {
  const row = await open.db
    .selectFrom("workspaces")
    .select(["id", "name", "on_track_within", "at_risk_within", "is_example", "revision", "version"])
    .where("id", "=", open.id)
    .executeTakeFirstOrThrow();
  return {
    id: toId("wsp", row.id),
    name: row.name,
    onTrackWithin: row.on_track_within,
    atRiskWithin: row.at_risk_within,
    isExample: row.is_example,
    revision: row.revision,
    version: row.version,
  };
}

export async function insertWorkspace(
  open: OpenWorkspace,
  workspace: { readonly id: WorkspaceId; readonly name: string; readonly isExample: boolean; readonly at: string },
): Promise<void> {
  await open.db
    .insertInto("workspaces")
    .values({
      id: toUuid(workspace.id),
      name: workspace.name,
      is_example: workspace.isExample,
      created_at: workspace.at,
    })
    .execute();
}

/** Changes settings if the workspace still has this version; says whether it had. */
export async function updateWorkspace(
  open: OpenWorkspace,
  version: number,
  change: { name?: string | undefined; onTrackWithin?: number | undefined; atRiskWithin?: number | undefined },
): Promise<boolean> {
  const result = await open.db
    .updateTable("workspaces")
    .set((set) => ({
      name: change.name,
      on_track_within: change.onTrackWithin,
      at_risk_within: change.atRiskWithin,
      version: set("version", "+", 1),
    }))
    .where("id", "=", open.id)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Holds the workspace's row until the transaction ends: writers that look at the whole graph go one after the other. */
export async function lockWorkspace(open: OpenWorkspace): Promise<void> {
  await open.db.selectFrom("workspaces").select("id").where("id", "=", open.id).forUpdate().execute();
}
