CREATE TABLE `measure_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`measure` text NOT NULL,
	`locale` text NOT NULL,
	`items` text NOT NULL,
	`submission` text NOT NULL,
	`replaces` text,
	`started_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces`) REFERENCES `measure_response`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `measure_draft_measure` ON `measure_draft` (`episode_id`,`measure`);--> statement-breakpoint
CREATE TABLE `measure_plan_change` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`measure` text NOT NULL,
	`change` text NOT NULL,
	`reason` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `measure_plan_change_episode` ON `measure_plan_change` (`episode_id`,`changed_at`);--> statement-breakpoint
CREATE TABLE `notification` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`recipient_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer,
	`sent_at` integer,
	FOREIGN KEY (`recipient_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `notification_once` ON `notification` (`kind`,`recipient_id`,`subject_id`);--> statement-breakpoint
CREATE INDEX `notification_due` ON `notification` (`next_attempt_at`) WHERE "notification"."next_attempt_at" is not null;--> statement-breakpoint
CREATE TABLE `safety_plan` (
	`id` text PRIMARY KEY NOT NULL,
	`patient_id` text NOT NULL,
	`revision` integer NOT NULL,
	`parts` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `safety_plan_patient` ON `safety_plan` (`patient_id`);--> statement-breakpoint
CREATE TABLE `safety_plan_device` (
	`id` text PRIMARY KEY NOT NULL,
	`patient_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `safety_plan_device_token` ON `safety_plan_device` (`token_hash`);--> statement-breakpoint
CREATE INDEX `safety_plan_device_patient` ON `safety_plan_device` (`patient_id`,`removed_at`);--> statement-breakpoint
CREATE TABLE `safety_plan_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`revision` integer NOT NULL,
	`parts` text NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `safety_plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `safety_plan_revision_number` ON `safety_plan_revision` (`plan_id`,`revision`);--> statement-breakpoint
-- An alert now goes through steps, each with who, when and what. What was acknowledged before was acted on and closed.
CREATE TABLE `risk_alert_v2` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`source` text NOT NULL,
	`severity` text NOT NULL,
	`response_id` text,
	`submission` text,
	`raised_at` integer NOT NULL,
	`state` text DEFAULT 'raised' NOT NULL,
	`respond_by` integer NOT NULL,
	`escalated_at` integer,
	`closed_at` integer,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`) REFERENCES `measure_response`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
-- Four hours after it was raised: older alerts knew no working hours, and an open one should not wait for them.
INSERT INTO `risk_alert_v2` SELECT `id`, `episode_id`, `source`, `severity`, `response_id`, NULL, `raised_at`, CASE WHEN `acknowledged_at` IS NULL THEN 'raised' ELSE 'closed' END, `raised_at` + 14400000, NULL, `acknowledged_at` FROM `risk_alert`;--> statement-breakpoint
ALTER TABLE `risk_alert` RENAME TO `risk_alert_v1`;--> statement-breakpoint
ALTER TABLE `risk_alert_v2` RENAME TO `risk_alert`;--> statement-breakpoint
CREATE TABLE `risk_alert_step` (
	`id` text PRIMARY KEY NOT NULL,
	`alert_id` text NOT NULL,
	`step` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`note` text,
	FOREIGN KEY (`alert_id`) REFERENCES `risk_alert`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `risk_alert_step_alert` ON `risk_alert_step` (`alert_id`,`at`);--> statement-breakpoint
INSERT INTO `risk_alert_step` SELECT lower(hex(randomblob(15))), v1.`id`, each.`step`, v1.`acknowledged_at`, v1.`acknowledged_by`, CASE each.`step` WHEN 'acted' THEN v1.`action` END FROM `risk_alert_v1` v1 CROSS JOIN (SELECT 'acknowledged' AS `step` UNION ALL SELECT 'acted' UNION ALL SELECT 'closed') each WHERE v1.`acknowledged_at` IS NOT NULL;--> statement-breakpoint
DROP TABLE `risk_alert_v1`;--> statement-breakpoint
CREATE INDEX `risk_alert_episode` ON `risk_alert` (`episode_id`,`closed_at`);--> statement-breakpoint
CREATE INDEX `risk_alert_open` ON `risk_alert` (`respond_by`) WHERE "risk_alert"."closed_at" is null;--> statement-breakpoint
CREATE INDEX `risk_alert_submission` ON `risk_alert` (`episode_id`,`submission`);--> statement-breakpoint
CREATE TRIGGER risk_alert_step_no_update BEFORE UPDATE ON risk_alert_step BEGIN SELECT RAISE(ABORT, 'risk_alert_step is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER risk_alert_step_no_delete BEFORE DELETE ON risk_alert_step BEGIN SELECT RAISE(ABORT, 'risk_alert_step is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER risk_alert_step_says_what BEFORE INSERT ON risk_alert_step
WHEN NEW.step IN ('acknowledged', 'assessed', 'acted', 'closed') AND NEW.by IS NULL OR NEW.step IN ('assessed', 'acted') AND length(trim(coalesce(NEW.note, ''))) = 0
BEGIN SELECT RAISE(ABORT, 'a step of an alert has a person, and says what was found or done'); END;
--> statement-breakpoint
CREATE TRIGGER risk_alert_action_needed BEFORE UPDATE OF closed_at, state ON risk_alert
WHEN (NEW.closed_at IS NOT NULL OR NEW.state = 'closed') AND (NEW.closed_at IS NULL OR NEW.state <> 'closed' OR NOT EXISTS (SELECT 1 FROM risk_alert_step WHERE alert_id = NEW.id AND step = 'acted'))
BEGIN SELECT RAISE(ABORT, 'an alert is closed only after an action was recorded'); END;
--> statement-breakpoint
CREATE TRIGGER risk_alert_no_delete BEFORE DELETE ON risk_alert BEGIN SELECT RAISE(ABORT, 'an alert is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER safety_plan_revision_no_update BEFORE UPDATE ON safety_plan_revision BEGIN SELECT RAISE(ABORT, 'safety_plan_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER safety_plan_revision_no_delete BEFORE DELETE ON safety_plan_revision BEGIN SELECT RAISE(ABORT, 'safety_plan_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER measure_plan_change_no_update BEFORE UPDATE ON measure_plan_change BEGIN SELECT RAISE(ABORT, 'measure_plan_change is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER measure_plan_change_no_delete BEFORE DELETE ON measure_plan_change BEGIN SELECT RAISE(ABORT, 'measure_plan_change is append-only'); END;
--> statement-breakpoint
-- A total may be a mean (MI), so it is real. The table stays where it is: others refer to it.
DROP TRIGGER measure_response_no_update;--> statement-breakpoint
ALTER TABLE `measure_response` RENAME COLUMN `total` TO `whole_total`;--> statement-breakpoint
ALTER TABLE `measure_response` ADD `total` real;--> statement-breakpoint
ALTER TABLE `measure_response` ADD `replaces` text REFERENCES measure_response(id);--> statement-breakpoint
UPDATE `measure_response` SET `total` = `whole_total`;--> statement-breakpoint
ALTER TABLE `measure_response` DROP COLUMN `whole_total`;--> statement-breakpoint
CREATE TRIGGER measure_response_no_update BEFORE UPDATE ON measure_response BEGIN SELECT RAISE(ABORT, 'measure_response is append-only'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX `measure_response_replaces` ON `measure_response` (`replaces`) WHERE "measure_response"."replaces" is not null;--> statement-breakpoint
ALTER TABLE `patient` ADD `question_layout` text;
