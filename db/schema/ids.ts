/** Branded ids: a `PatientId` cannot be handed where an `EpisodeId` is wanted. */
import { randomBytes } from 'node:crypto';

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type AccountId = Id<'account'>;
export type PatientId = Id<'patient'>;
export type PractitionerId = Id<'practitioner'>;
export type EpisodeId = Id<'episode'>;
export type AssignmentId = Id<'module_assignment'>;
export type WorksheetEntryId = Id<'worksheet_entry'>;
export type WorksheetRevisionId = Id<'worksheet_revision'>;
export type PageProgressId = Id<'page_progress'>;
export type HomeworkTaskId = Id<'homework_task'>;
export type HomeworkReportId = Id<'homework_report'>;
export type MeasureResponseId = Id<'measure_response'>;
export type MeasureDraftId = Id<'measure_draft'>;
export type MeasurePlanChangeId = Id<'measure_plan_change'>;
export type CheckInId = Id<'check_in'>;
export type MessageId = Id<'message'>;
export type RiskAlertId = Id<'risk_alert'>;
export type RiskAlertStepId = Id<'risk_alert_step'>;
export type SafetyPlanId = Id<'safety_plan'>;
export type SafetyPlanRevisionId = Id<'safety_plan_revision'>;
export type SafetyPlanDeviceId = Id<'safety_plan_device'>;
export type NotificationId = Id<'notification'>;
export type CheckInOfferId = Id<'check_in_offer'>;
export type CheckInRequestId = Id<'check_in_request'>;
export type HandoverId = Id<'handover'>;
export type LeaveId = Id<'leave'>;
export type PathRevisionId = Id<'assignment_path_revision'>;
export type PageNoteId = Id<'page_note'>;
export type PlanTemplateId = Id<'plan_template'>;
export type HomeworkLogId = Id<'homework_log'>;
export type MessageUseId = Id<'message_use'>;
export type NoteId = Id<'clinical_note'>;
export type NoteRevisionId = Id<'clinical_note_revision'>;
export type NoteAddendumId = Id<'clinical_note_addendum'>;
export type CountersignatureId = Id<'note_countersignature'>;
export type SupervisionItemId = Id<'supervision_item'>;
export type SupervisionDecisionId = Id<'supervision_decision'>;
export type SupervisionTaskId = Id<'supervision_task'>;
export type CaseloadListingId = Id<'caseload_listing'>;
export type SavedViewId = Id<'saved_view'>;
export type ReviewDraftId = Id<'review_draft'>;
export type LetterId = Id<'letter'>;
export type LetterAnswerId = Id<'letter_answer'>;
export type LetterRevisionId = Id<'letter_revision'>;
export type StayingWellPlanId = Id<'staying_well_plan'>;
export type StayingWellRevisionId = Id<'staying_well_revision'>;
export type StepChangeId = Id<'step_change'>;
export type DraftId = Id<'content_draft'>;
export type DraftFileId = Id<'draft_file'>;
export type DraftRevisionId = Id<'draft_revision'>;
export type DraftReviewId = Id<'draft_review'>;
export type EditionId = Id<'content_edition'>;
export type SessionEditionId = Id<'session_edition'>;
export type TrialId = Id<'trial'>;
export type TrialEntryId = Id<'trial_entry'>;
export type AuditEventId = Id<'audit_event'>;

/** A new opaque id: 120 random bits, safe in URLs. */
export function newId<T extends string>(): T {
  return randomBytes(15).toString('base64url') as T;
}
