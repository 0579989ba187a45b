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
export type AuditEventId = Id<'audit_event'>;

/** A new opaque id: 120 random bits, safe in URLs. */
export function newId<T extends string>(): T {
  return randomBytes(15).toString('base64url') as T;
}
