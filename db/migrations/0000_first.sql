CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`role` text NOT NULL,
	`locale` text,
	`created_at` integer NOT NULL,
	`disabled_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email` ON `account` (`email`);--> statement-breakpoint
CREATE TABLE `audit_event` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`account_id` text,
	`role` text,
	`action` text NOT NULL,
	`outcome` text NOT NULL,
	`subject_type` text,
	`subject_id` text,
	`reason` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_event_subject` ON `audit_event` (`subject_type`,`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_event_account` ON `audit_event` (`account_id`,`at`);--> statement-breakpoint
CREATE TABLE `rate_limit` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer DEFAULT 0 NOT NULL,
	`expire` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `session_account` ON `session` (`account_id`);--> statement-breakpoint
CREATE INDEX `session_expiry` ON `session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `homework_report` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`revision` integer NOT NULL,
	`status` text NOT NULL,
	`note` text NOT NULL,
	`difficulty` integer,
	`reported_at` integer NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `homework_task`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `homework_report_number` ON `homework_report` (`task_id`,`revision`);--> statement-breakpoint
CREATE TABLE `homework_task` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`assignment_id` text,
	`block` text,
	`page` text,
	`wording` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	`due_on` text NOT NULL,
	`status` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `module_assignment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `homework_task_episode` ON `homework_task` (`episode_id`,`status`,`due_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `homework_task_block` ON `homework_task` (`assignment_id`,`block`);--> statement-breakpoint
CREATE TABLE `measure_response` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`measure` text NOT NULL,
	`version` integer NOT NULL,
	`locale` text NOT NULL,
	`wording` text NOT NULL,
	`items` text NOT NULL,
	`total` integer,
	`occasion` text NOT NULL,
	`answered_at` integer NOT NULL,
	`submission` text NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `measure_response_course` ON `measure_response` (`episode_id`,`measure`,`answered_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `measure_response_submission` ON `measure_response` (`episode_id`,`submission`);--> statement-breakpoint
CREATE TABLE `message` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`sender_id` text NOT NULL,
	`from_patient` text NOT NULL,
	`body` text NOT NULL,
	`sent_at` integer NOT NULL,
	`read_at` integer,
	`submission` text NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sender_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `message_episode` ON `message` (`episode_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `message_unread` ON `message` (`episode_id`,`from_patient`) WHERE "message"."read_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `message_submission` ON `message` (`episode_id`,`submission`);--> statement-breakpoint
CREATE TABLE `module_assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`module` text NOT NULL,
	`edition` text NOT NULL,
	`assigned_by` text NOT NULL,
	`assigned_at` integer NOT NULL,
	`sessions_opened` integer NOT NULL,
	`override_reason` text,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `module_assignment_module` ON `module_assignment` (`episode_id`,`module`);--> statement-breakpoint
CREATE TABLE `page_progress` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`page` text NOT NULL,
	`opened_at` integer NOT NULL,
	`last_opened_at` integer NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`assignment_id`) REFERENCES `module_assignment`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `page_progress_page` ON `page_progress` (`assignment_id`,`page`);--> statement-breakpoint
CREATE TABLE `worksheet_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`block` text NOT NULL,
	`page` text NOT NULL,
	`revision` integer NOT NULL,
	`answers` text NOT NULL,
	`shared_at` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `module_assignment`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `worksheet_entry_block` ON `worksheet_entry` (`assignment_id`,`block`);--> statement-breakpoint
CREATE TABLE `worksheet_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`revision` integer NOT NULL,
	`answers` text NOT NULL,
	`locale` text NOT NULL,
	`source_hash` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `worksheet_entry`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `worksheet_revision_number` ON `worksheet_revision` (`entry_id`,`revision`);--> statement-breakpoint
CREATE TABLE `check_in` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`practitioner_id` text NOT NULL,
	`appointment_type` text NOT NULL,
	`medium` text NOT NULL,
	`starts_at` integer NOT NULL,
	`minutes` integer NOT NULL,
	`attendance` text,
	`agreed` text,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`practitioner_id`) REFERENCES `practitioner`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `check_in_episode` ON `check_in` (`episode_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `episode` (
	`id` text PRIMARY KEY NOT NULL,
	`patient_id` text NOT NULL,
	`practitioner_id` text NOT NULL,
	`problem` text NOT NULL,
	`referral_source` text NOT NULL,
	`referred_on` text NOT NULL,
	`step` integer DEFAULT 2 NOT NULL,
	`status` text NOT NULL,
	`ended_on` text,
	`end_code` text,
	FOREIGN KEY (`patient_id`) REFERENCES `patient`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`practitioner_id`) REFERENCES `practitioner`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `episode_patient` ON `episode` (`patient_id`,`status`);--> statement-breakpoint
CREATE INDEX `episode_practitioner` ON `episode` (`practitioner_id`,`status`);--> statement-breakpoint
CREATE TABLE `patient` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`reference` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `patient_account` ON `patient` (`account_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `patient_reference` ON `patient` (`reference`);--> statement-breakpoint
CREATE TABLE `practitioner` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`supervisor_id` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `practitioner_account` ON `practitioner` (`account_id`);--> statement-breakpoint
CREATE INDEX `practitioner_supervisor` ON `practitioner` (`supervisor_id`);--> statement-breakpoint
CREATE TABLE `risk_alert` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`source` text NOT NULL,
	`severity` text NOT NULL,
	`response_id` text,
	`raised_at` integer NOT NULL,
	`acknowledged_at` integer,
	`acknowledged_by` text,
	`action` text,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`) REFERENCES `measure_response`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`acknowledged_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `risk_alert_episode` ON `risk_alert` (`episode_id`,`acknowledged_at`);