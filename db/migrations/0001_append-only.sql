-- What was written is never changed or removed: the database itself refuses.
CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER worksheet_revision_no_update BEFORE UPDATE ON worksheet_revision BEGIN SELECT RAISE(ABORT, 'worksheet_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER worksheet_revision_no_delete BEFORE DELETE ON worksheet_revision BEGIN SELECT RAISE(ABORT, 'worksheet_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER homework_report_no_update BEFORE UPDATE ON homework_report BEGIN SELECT RAISE(ABORT, 'homework_report is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER homework_report_no_delete BEFORE DELETE ON homework_report BEGIN SELECT RAISE(ABORT, 'homework_report is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER measure_response_no_update BEFORE UPDATE ON measure_response BEGIN SELECT RAISE(ABORT, 'measure_response is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER measure_response_no_delete BEFORE DELETE ON measure_response BEGIN SELECT RAISE(ABORT, 'measure_response is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER risk_alert_action_needed BEFORE UPDATE OF acknowledged_at ON risk_alert
WHEN NEW.acknowledged_at IS NOT NULL AND (NEW.acknowledged_by IS NULL OR length(trim(coalesce(NEW.action, ''))) = 0)
BEGIN SELECT RAISE(ABORT, 'an alert is acknowledged by a person, with the action they took'); END;
