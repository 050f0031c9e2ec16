import type { Contract, Given, Inputs, Views } from "#contract/index.ts";
import { listActivitySince } from "./activity/list-activity-since.ts";
import { verifyActivity } from "./activity/verify-activity.ts";
import { createApiKey } from "./api-keys/create-api-key.ts";
import { listApiKeys } from "./api-keys/list-api-keys.ts";
import { revokeApiKey } from "./api-keys/revoke-api-key.ts";
import { amendCheckIn } from "./check-ins/amend-check-in.ts";
import { listCheckIns } from "./check-ins/list-check-ins.ts";
import { recordCheckIn } from "./check-ins/record-check-in.ts";
import { withdrawCheckIn } from "./check-ins/withdraw-check-in.ts";
import { addComment } from "./comments/add-comment.ts";
import { editComment } from "./comments/edit-comment.ts";
import { listCommentsMentioningMe } from "./comments/list-comments-mentioning-me.ts";
import { listComments } from "./comments/list-comments.ts";
import { removeComment } from "./comments/remove-comment.ts";
import { restoreComment } from "./comments/restore-comment.ts";
import { adviseOnPlan } from "./coach/advise-on-plan.ts";
import { draftOutcome } from "./coach/draft-outcome.ts";
import { keepFinding } from "./coach/keep-finding.ts";
import { listKeptFindings } from "./coach/list-kept-findings.ts";
import { listRules } from "./coach/list-rules.ts";
import { readStatement } from "./coach/read-statement.ts";
import { unkeepFinding } from "./coach/unkeep-finding.ts";
import type { Writing } from "./context.ts";
import { changeCycleState } from "./cycles/change-cycle-state.ts";
import { createCycle } from "./cycles/create-cycle.ts";
import { editCycle } from "./cycles/edit-cycle.ts";
import { listCycles } from "./cycles/list-cycles.ts";
import { removeCycle } from "./cycles/remove-cycle.ts";
import { applyImport } from "./imports/apply-import.ts";
import { listImports } from "./imports/list-imports.ts";
import { previewImport } from "./imports/preview-import.ts";
import { undoImport } from "./imports/undo-import.ts";
import { editInitiative } from "./initiatives/edit-initiative.ts";
import { getInitiative } from "./initiatives/get-initiative.ts";
import { listInitiatives } from "./initiatives/list-initiatives.ts";
import { proposeInitiative } from "./initiatives/propose-initiative.ts";
import { removeInitiative } from "./initiatives/remove-initiative.ts";
import { restoreInitiative } from "./initiatives/restore-initiative.ts";
import { listInvitations } from "./invitations/list-invitations.ts";
import { revokeInvitation } from "./invitations/revoke-invitation.ts";
import { sendInvitation } from "./invitations/send-invitation.ts";
import { addKeyResult } from "./key-results/add-key-result.ts";
import { editKeyResult } from "./key-results/edit-key-result.ts";
import { getKeyResultHistory } from "./key-results/get-key-result-history.ts";
import { explainKeyResult } from "./key-results/explain-key-result.ts";
import { forecastKeyResult } from "./key-results/forecast-key-result.ts";
import { getKeyResult } from "./key-results/get-key-result.ts";
import { moveKeyResult } from "./key-results/move-key-result.ts";
import { removeKeyResult } from "./key-results/remove-key-result.ts";
import { restoreKeyResult } from "./key-results/restore-key-result.ts";
import { createMetric } from "./metrics/create-metric.ts";
import { editMetric } from "./metrics/edit-metric.ts";
import { forecastMetric } from "./metrics/forecast-metric.ts";
import { getMetric } from "./metrics/get-metric.ts";
import { listMetrics } from "./metrics/list-metrics.ts";
import { recordMetricPoints } from "./metrics/record-metric-points.ts";
import { removeMetricPoint } from "./metrics/remove-metric-point.ts";
import { removeMetric } from "./metrics/remove-metric.ts";
import { restoreMetric } from "./metrics/restore-metric.ts";
import { findLibraryMetrics } from "./library/find-library-metrics.ts";
import { getFocus } from "./library/get-focus.ts";
import { listTemplates } from "./library/list-templates.ts";
import { alignObjective } from "./objectives/align-objective.ts";
import { askForSignOff } from "./objectives/ask-for-sign-off.ts";
import { editObjective } from "./objectives/edit-objective.ts";
import { explainObjective } from "./objectives/explain-objective.ts";
import { getObjective } from "./objectives/get-objective.ts";
import { listObjectives } from "./objectives/list-objectives.ts";
import { moveObjective } from "./objectives/move-objective.ts";
import { proposeObjective } from "./objectives/propose-objective.ts";
import { removeObjective } from "./objectives/remove-objective.ts";
import { restoreObjective } from "./objectives/restore-objective.ts";
import { returnObjectiveToDraft } from "./objectives/return-objective-to-draft.ts";
import { sendBackObjective } from "./objectives/send-back-objective.ts";
import { signOffObjective } from "./objectives/sign-off-objective.ts";
import { editPerson } from "./people/edit-person.ts";
import { getMe } from "./people/get-me.ts";
import { listPeople } from "./people/list-people.ts";
import { removePerson } from "./people/remove-person.ts";
import { getPlanHistory } from "./plan/get-plan-history.ts";
import { getPlanNumbers } from "./plan/get-plan-numbers.ts";
import { getPlan } from "./plan/get-plan.ts";
import { findByWords } from "./search/find-by-words.ts";
import { draftStrategy } from "./strategy/draft-strategy.ts";
import { addTeamMember } from "./teams/add-team-member.ts";
import { createTeam } from "./teams/create-team.ts";
import { editTeam } from "./teams/edit-team.ts";
import { explainTeam } from "./teams/explain-team.ts";
import { getTeamCalibration } from "./teams/get-team-calibration.ts";
import { listTeams } from "./teams/list-teams.ts";
import { removeTeamMember } from "./teams/remove-team-member.ts";
import { removeTeam } from "./teams/remove-team.ts";
import { restoreTeam } from "./teams/restore-team.ts";
import { listViews } from "./views/list-views.ts";
import { removeView } from "./views/remove-view.ts";
import { renameView } from "./views/rename-view.ts";
import { restoreView } from "./views/restore-view.ts";
import { saveView } from "./views/save-view.ts";
import { editWorkspace } from "./workspace/edit-workspace.ts";
import { getWorkspaceCalibration } from "./workspace/get-workspace-calibration.ts";
import { getWorkspace } from "./workspace/get-workspace.ts";
import type { WrittenJson } from "./written-json.ts";

/** One handler for each entry of the contract; an entry without one does not compile. */
export type Operations = {
  readonly [Noun in keyof Contract]: {
    readonly [Verb in keyof Contract[Noun] & keyof Inputs[Noun] & keyof Views[Noun]]: (
      at: Writing,
      input: Inputs[Noun][Verb],
    ) => Promise<Given<Views[Noun][Verb]> | WrittenJson>;
  };
};

export const operations: Operations = {
  workspace: { get: getWorkspace, calibration: getWorkspaceCalibration, edit: editWorkspace },
  people: { list: listPeople, me: getMe, edit: editPerson, remove: removePerson },
  invitations: { list: listInvitations, send: sendInvitation, revoke: revokeInvitation },
  apiKeys: { list: listApiKeys, create: createApiKey, revoke: revokeApiKey },
  teams: {
    list: listTeams,
    explain: explainTeam,
    calibration: getTeamCalibration,
    create: createTeam,
    edit: editTeam,
    addMember: addTeamMember,
    removeMember: removeTeamMember,
    remove: removeTeam,
    restore: restoreTeam,
  },
  cycles: {
    list: listCycles,
    create: createCycle,
    edit: editCycle,
    changeState: changeCycleState,
    remove: removeCycle,
  },
  plan: { get: getPlan, numbers: getPlanNumbers, history: getPlanHistory },
  objectives: {
    list: listObjectives,
    get: getObjective,
    explain: explainObjective,
    propose: proposeObjective,
    edit: editObjective,
    align: alignObjective,
    move: moveObjective,
    askForSignOff,
    signOff: signOffObjective,
    sendBack: sendBackObjective,
    returnToDraft: returnObjectiveToDraft,
    remove: removeObjective,
    restore: restoreObjective,
  },
  keyResults: {
    get: getKeyResult,
    explain: explainKeyResult,
    forecast: forecastKeyResult,
    history: getKeyResultHistory,
    add: addKeyResult,
    edit: editKeyResult,
    move: moveKeyResult,
    remove: removeKeyResult,
    restore: restoreKeyResult,
  },
  checkIns: { list: listCheckIns, record: recordCheckIn, amend: amendCheckIn, withdraw: withdrawCheckIn },
  initiatives: {
    list: listInitiatives,
    get: getInitiative,
    propose: proposeInitiative,
    edit: editInitiative,
    remove: removeInitiative,
    restore: restoreInitiative,
  },
  comments: {
    list: listComments,
    mentioningMe: listCommentsMentioningMe,
    add: addComment,
    edit: editComment,
    remove: removeComment,
    restore: restoreComment,
  },
  metrics: {
    list: listMetrics,
    get: getMetric,
    forecast: forecastMetric,
    create: createMetric,
    edit: editMetric,
    recordPoints: recordMetricPoints,
    removePoint: removeMetricPoint,
    remove: removeMetric,
    restore: restoreMetric,
  },
  coach: {
    statement: readStatement,
    plan: adviseOnPlan,
    rules: listRules,
    outcome: draftOutcome,
    kept: listKeptFindings,
    keep: keepFinding,
    unkeep: unkeepFinding,
  },
  library: { metrics: findLibraryMetrics, templates: listTemplates, focus: getFocus },
  strategy: { draft: draftStrategy },
  imports: { preview: previewImport, list: listImports, apply: applyImport, undo: undoImport },
  views: { list: listViews, save: saveView, rename: renameView, remove: removeView, restore: restoreView },
  activity: { since: listActivitySince, verify: verifyActivity },
  search: { find: findByWords },
};

/**
 * Operations that read nothing of the workspace. No transaction is open while they work: one may wait for a language model,
 * and there are few connections.
 */
export const withoutWorkspace: ReadonlySet<string> = new Set([
  "coach.statement",
  "coach.rules",
  "library.metrics",
  "library.templates",
  "library.focus",
  "strategy.draft",
  "imports.preview",
]);
