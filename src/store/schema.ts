import type { ColumnType, Generated } from "kysely";

/** The tables as PostgreSQL keeps them; the migrations are the truth, this is their shape for the compiler. */
type Keyed = { workspace_id: string; id: string };
type Versioned = { version: Generated<number>; created_at: string; removed_at: string | null };
// Decimals and 64-bit counts arrive as numbers, dates and moments as text; see the parsers in database.ts.
type Json<T> = ColumnType<T, string | null, string | null>;

export type Schema = {
  workspaces: {
    id: string;
    name: string;
    is_example: Generated<boolean>;
    on_track_within: Generated<number>;
    at_risk_within: Generated<number>;
    revision: Generated<number>;
    journal_head: Generated<Buffer>;
    version: Generated<number>;
    created_at: string;
  };
  people: {
    id: string;
    name: string;
    email: string | null;
    email_verified: Generated<boolean>;
    image: string | null;
    created_at: string;
    updated_at: string;
  };
  memberships: { workspace_id: string; person_id: string; role: string; title: Generated<string> } & Versioned;
  teams: Keyed &
    Versioned & {
      parent_id: string | null;
      name: string;
      function: string;
      lead_id: string | null;
      position: Generated<number>;
    };
  team_members: { workspace_id: string; team_id: string; person_id: string };
  invitations: Keyed & {
    email: string;
    role: string;
    team_id: string | null;
    token_hash: Buffer;
    invited_by: string;
    created_at: string;
    expires_at: string;
    accepted_at: string | null;
    accepted_by: string | null;
    revoked_at: string | null;
  };
  api_keys: Keyed & {
    person_id: string;
    name: string;
    access: string;
    key_hash: Buffer;
    starts_with: string;
    created_at: string;
    last_used_at: string | null;
    revoked_at: string | null;
  };
  activity: {
    workspace_id: string;
    revision: number;
    at: string;
    person_id: string | null;
    through: string;
    operation: string;
    subject_kind: string;
    subject_id: string;
    before: string | null;
    after: string | null;
    hash: Buffer;
  };
  idempotency: {
    workspace_id: string;
    person_id: string;
    key: string;
    operation: string;
    input_hash: Buffer;
    output: string;
    at: string;
  };
  cycles: Keyed & Versioned & { name: string; kind: string; state: string; starts_on: string; ends_before: string };
  objectives: Keyed &
    Versioned & {
      cycle_id: string;
      team_id: string;
      owner_id: string | null;
      title: string;
      description: Generated<string>;
      position: number;
      roll_up: Generated<string>;
      sign_off_state: string | null;
      sign_off_of: string | null;
      sign_off_by: string | null;
      sign_off_on: string | null;
      sign_off_note: string | null;
    };
  key_results: Keyed &
    Versioned & {
      objective_id: string;
      team_id: string;
      owner_id: string | null;
      title: string;
      position: number;
      measure_kind: string;
      unit_kind: string | null;
      unit_label: string | null;
      unit_decimals: number | null;
      baseline: number | null;
      target: number | null;
      low: number | null;
      high: number | null;
      period: string | null;
      milestones: Json<object | null>;
      metric: string | null;
      how: string | null;
      by_date: string | null;
      pace: Json<object>;
      starts_on: string;
      due_on: string;
      share: number | null;
      ownership: string;
      off_track_answer: string;
      target_reason: Generated<string>;
      metric_id: string | null;
      removed_with: string | null;
    };
  supports: {
    workspace_id: string;
    objective_id: string;
    place: number;
    supported_objective_id: string | null;
    supported_key_result_id: string | null;
  };
  participants: {
    workspace_id: string;
    key_result_id: string;
    place: number;
    person_id: string | null;
    team_id: string | null;
    role: string;
    part: string;
  };
  shared_key_results: { workspace_id: string; key_result_id: string; objective_id: string };
  check_ins: Keyed & {
    key_result_id: string;
    person_id: string;
    on_date: string;
    value: number;
    numerator: number | null;
    denominator: number | null;
    milestones_done: Json<string[] | null>;
    confidence: string;
    note: string;
    blocker: string;
    recorded_at: string;
    version: Generated<number>;
    withdrawn_at: string | null;
  };
  initiatives: Keyed &
    Versioned & {
      team_id: string;
      owner_id: string | null;
      title: string;
      kind: string;
      state: string;
      reason: string;
      funnel: string | null;
      effort_days: number | null;
      starts_on: string | null;
      ends_on: string | null;
      note: string;
    };
  bets: {
    workspace_id: string;
    initiative_id: string;
    place: number;
    key_result_id: string;
    low: number | null;
    high: number | null;
    by_date: string | null;
    why: string;
  };
  comments: Keyed & {
    key_result_id: string | null;
    objective_id: string | null;
    initiative_id: string | null;
    check_in_id: string | null;
    subject_id: ColumnType<string, never, never>;
    person_id: string;
    text: string;
    added_at: string;
    edited_at: string | null;
    version: Generated<number>;
    removed_at: string | null;
  };
  mentions: { workspace_id: string; comment_id: string; place: number; person_id: string };
  metrics: Keyed &
    Versioned & {
      team_id: string | null;
      owner_id: string | null;
      name: string;
      definition: string;
      formula: string;
      unit_kind: string;
      unit_label: string | null;
      unit_decimals: number | null;
      good_direction: string;
      timing: string;
      cadence: string;
      source: string;
      is_north_star: boolean;
      stage: string | null;
      weak: number | null;
      strong: number | null;
    };
  metric_points: { workspace_id: string; metric_id: string; on_date: string; value: number };
  imports: Keyed & {
    person_id: string;
    file_name: string;
    document: string;
    notes: Json<object>;
    added: Json<object>;
    applied_at: string;
    undone_at: string | null;
  };
  saved_views: Keyed & Versioned & { person_id: string; name: string; filter: Json<object> };
  kept_findings: Keyed & {
    objective_id: string | null;
    key_result_id: string | null;
    rule: string;
    words: string;
    person_id: string;
    kept_at: string;
  };
};
