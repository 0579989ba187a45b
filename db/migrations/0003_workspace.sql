CREATE TABLE `caseload_listing` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`made_at` integer NOT NULL,
	`episodes` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `caseload_listing_account` ON `caseload_listing` (`account_id`,`made_at`);--> statement-breakpoint
CREATE TABLE `caseload_place` (
	`episode_id` text PRIMARY KEY NOT NULL,
	`practitioner_id` text NOT NULL,
	`listed` integer DEFAULT 1 NOT NULL,
	`place` integer DEFAULT 99 NOT NULL,
	`since` integer DEFAULT 0 NOT NULL,
	`check_in_at` integer DEFAULT 9007199254740991 NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`reference` text DEFAULT '' NOT NULL,
	`problem` text DEFAULT '' NOT NULL,
	`needs` text DEFAULT '[]' NOT NULL,
	`phq9` integer,
	`gad7` integer,
	`last_seen_at` integer DEFAULT 0 NOT NULL,
	`refresh_at` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `caseload_place_order` ON `caseload_place` (`practitioner_id`,`listed`,`place`,`since`,`check_in_at`,`name`,`episode_id`);--> statement-breakpoint
CREATE INDEX `caseload_place_needs` ON `caseload_place` (`practitioner_id`,`listed`,`needs`);--> statement-breakpoint
CREATE INDEX `caseload_place_refresh` ON `caseload_place` (`practitioner_id`,`refresh_at`);--> statement-breakpoint
CREATE INDEX `caseload_place_due` ON `caseload_place` (`refresh_at`);--> statement-breakpoint
CREATE TABLE `review_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`account_id` text NOT NULL,
	`check_in_id` text,
	`fields` text NOT NULL,
	`submission` text NOT NULL,
	`revision` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`check_in_id`) REFERENCES `check_in`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `review_draft_person` ON `review_draft` (`episode_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_view_name` ON `saved_view` (`account_id`,`name`);--> statement-breakpoint
CREATE TABLE `check_in_offer` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`practitioner_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`minutes` integer NOT NULL,
	`medium` text NOT NULL,
	`video_link` text,
	`offered_by` text NOT NULL,
	`offered_at` integer NOT NULL,
	`batch` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`check_in_id` text,
	`instead_of` text,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`practitioner_id`) REFERENCES `practitioner`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offered_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`check_in_id`) REFERENCES `check_in`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`instead_of`) REFERENCES `check_in`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `check_in_offer_episode` ON `check_in_offer` (`episode_id`,`state`,`starts_at`);--> statement-breakpoint
CREATE INDEX `check_in_offer_practitioner` ON `check_in_offer` (`practitioner_id`,`state`,`starts_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `check_in_offer_batch` ON `check_in_offer` (`episode_id`,`batch`,`starts_at`);--> statement-breakpoint
CREATE TABLE `check_in_request` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`check_in_id` text,
	`medium` text,
	`words` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answered_at` integer,
	`submission` text NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`check_in_id`) REFERENCES `check_in`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `check_in_request_episode` ON `check_in_request` (`episode_id`,`answered_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `check_in_request_submission` ON `check_in_request` (`episode_id`,`submission`);--> statement-breakpoint
CREATE TABLE `letter` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`parts` text NOT NULL,
	`revision` integer NOT NULL,
	`written_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`shared_at` integer,
	`patient_read_at` integer,
	`patient_agrees` text,
	`patient_words` text,
	`answered_at` integer,
	`final_at` integer,
	`without_yes` text,
	`submission` text NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `letter_episode` ON `letter` (`episode_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `letter_submission` ON `letter` (`episode_id`,`submission`);--> statement-breakpoint
CREATE TABLE `letter_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`letter_id` text NOT NULL,
	`revision` integer NOT NULL,
	`agrees` text NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `letter_answer_letter` ON `letter_answer` (`letter_id`,`at`);--> statement-breakpoint
CREATE TABLE `letter_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`letter_id` text NOT NULL,
	`revision` integer NOT NULL,
	`parts` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_revision_number` ON `letter_revision` (`letter_id`,`revision`);--> statement-breakpoint
CREATE TABLE `staying_well_plan` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`revision` integer NOT NULL,
	`parts` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `staying_well_plan_episode` ON `staying_well_plan` (`episode_id`);--> statement-breakpoint
CREATE TABLE `staying_well_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`revision` integer NOT NULL,
	`parts` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `staying_well_plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `staying_well_revision_number` ON `staying_well_revision` (`plan_id`,`revision`);--> statement-breakpoint
CREATE TABLE `step_change` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`from_step` integer NOT NULL,
	`to_step` integer NOT NULL,
	`reason` text NOT NULL,
	`letter_id` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`submission` text NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `step_change_episode` ON `step_change` (`episode_id`,`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `step_change_submission` ON `step_change` (`episode_id`,`submission`);--> statement-breakpoint
CREATE TABLE `handover` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`note` text NOT NULL,
	`batch` text NOT NULL,
	`patient_told_at` integer,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_id`) REFERENCES `practitioner`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `practitioner`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `handover_once` ON `handover` (`episode_id`,`batch`);--> statement-breakpoint
CREATE INDEX `handover_batch` ON `handover` (`batch`);--> statement-breakpoint
CREATE INDEX `handover_episode` ON `handover` (`episode_id`,`at`);--> statement-breakpoint
CREATE TABLE `leave` (
	`id` text PRIMARY KEY NOT NULL,
	`practitioner_id` text NOT NULL,
	`cover_id` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	`ended_at` integer,
	`submission` text NOT NULL,
	FOREIGN KEY (`practitioner_id`) REFERENCES `practitioner`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cover_id`) REFERENCES `practitioner`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `leave_practitioner` ON `leave` (`practitioner_id`,`until_on`);--> statement-breakpoint
CREATE INDEX `leave_cover` ON `leave` (`cover_id`,`until_on`);--> statement-breakpoint
CREATE INDEX `leave_ahead` ON `leave` (`until_on`) WHERE "leave"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `leave_submission` ON `leave` (`practitioner_id`,`submission`);--> statement-breakpoint
CREATE TABLE `homework_log` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`done_on` text NOT NULL,
	`note` text NOT NULL,
	`difficulty` integer,
	`logged_at` integer NOT NULL,
	`submission` text NOT NULL,
	`taken_back_at` integer,
	FOREIGN KEY (`task_id`) REFERENCES `homework_task`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `homework_log_task` ON `homework_log` (`task_id`,`done_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `homework_log_submission` ON `homework_log` (`task_id`,`submission`);--> statement-breakpoint
CREATE TABLE `message_use` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`into` text NOT NULL,
	`target_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `message`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `message_use_once` ON `message_use` (`message_id`,`into`);--> statement-breakpoint
CREATE TABLE `assignment_path_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`revision` integer NOT NULL,
	`pace` text NOT NULL,
	`path` text,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `module_assignment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_path_revision_number` ON `assignment_path_revision` (`assignment_id`,`revision`);--> statement-breakpoint
CREATE TABLE `page_note` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`page` text NOT NULL,
	`body` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	`removed_at` integer,
	`submission` text NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `module_assignment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `page_note_page` ON `page_note` (`assignment_id`,`page`) WHERE "page_note"."removed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `page_note_submission` ON `page_note` (`assignment_id`,`submission`);--> statement-breakpoint
CREATE TABLE `plan_template` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`problem` text NOT NULL,
	`contacts` integer NOT NULL,
	`body` text NOT NULL,
	`revision` integer NOT NULL,
	`updated_by` text,
	`updated_at` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`updated_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `plan_template_problem` ON `plan_template` (`problem`,`name`);--> statement-breakpoint
CREATE TABLE `clinical_note` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`kind` text NOT NULL,
	`check_in_id` text,
	`author_id` text NOT NULL,
	`parts` text NOT NULL,
	`revision` integer NOT NULL,
	`written_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`countersigned_at` integer,
	`submission` text NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`check_in_id`) REFERENCES `check_in`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `clinical_note_episode` ON `clinical_note` (`episode_id`,`written_at`);--> statement-breakpoint
CREATE INDEX `clinical_note_unsigned` ON `clinical_note` (`author_id`,`written_at`) WHERE "clinical_note"."countersigned_at" is null;--> statement-breakpoint
CREATE INDEX `clinical_note_unsigned_episode` ON `clinical_note` (`episode_id`) WHERE "clinical_note"."countersigned_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `clinical_note_submission` ON `clinical_note` (`episode_id`,`submission`);--> statement-breakpoint
CREATE TABLE `clinical_note_addendum` (
	`id` text PRIMARY KEY NOT NULL,
	`note_id` text NOT NULL,
	`author_id` text NOT NULL,
	`body` text NOT NULL,
	`written_at` integer NOT NULL,
	`submission` text NOT NULL,
	FOREIGN KEY (`note_id`) REFERENCES `clinical_note`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `clinical_note_addendum_submission` ON `clinical_note_addendum` (`note_id`,`submission`);--> statement-breakpoint
CREATE TABLE `clinical_note_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`note_id` text NOT NULL,
	`revision` integer NOT NULL,
	`parts` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`note_id`) REFERENCES `clinical_note`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `clinical_note_revision_number` ON `clinical_note_revision` (`note_id`,`revision`);--> statement-breakpoint
CREATE TABLE `note_countersignature` (
	`id` text PRIMARY KEY NOT NULL,
	`note_id` text NOT NULL,
	`revision` integer NOT NULL,
	`addenda` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`comment` text NOT NULL,
	FOREIGN KEY (`note_id`) REFERENCES `clinical_note`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `note_countersignature_once` ON `note_countersignature` (`note_id`,`by`,`revision`,`addenda`);--> statement-breakpoint
CREATE TABLE `supervision_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`practitioner_id` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	`decision` text NOT NULL,
	`note` text NOT NULL,
	`rules` text NOT NULL,
	`submission` text NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`practitioner_id`) REFERENCES `practitioner`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `supervision_decision_episode` ON `supervision_decision` (`episode_id`,`decided_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `supervision_decision_submission` ON `supervision_decision` (`episode_id`,`submission`);--> statement-breakpoint
CREATE TABLE `supervision_item` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`question` text NOT NULL,
	`raised_by` text NOT NULL,
	`raised_at` integer NOT NULL,
	`closed_at` integer,
	`decision_id` text,
	`submission` text NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`raised_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `supervision_decision`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `supervision_item_open` ON `supervision_item` (`episode_id`) WHERE "supervision_item"."closed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `supervision_item_submission` ON `supervision_item` (`episode_id`,`submission`);--> statement-breakpoint
CREATE TABLE `supervision_task` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`episode_id` text NOT NULL,
	`what` text NOT NULL,
	`due_on` text NOT NULL,
	`done_at` integer,
	`done_by` text,
	`done_note` text,
	FOREIGN KEY (`decision_id`) REFERENCES `supervision_decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `supervision_task_open` ON `supervision_task` (`episode_id`) WHERE "supervision_task"."done_at" is null;--> statement-breakpoint
CREATE INDEX `supervision_task_decision` ON `supervision_task` (`decision_id`);--> statement-breakpoint
CREATE INDEX `account_staff` ON `account` (`name`,`id`) WHERE "account"."role" <> 'patient';--> statement-breakpoint
ALTER TABLE `homework_task` ADD `cadence` text;--> statement-breakpoint
ALTER TABLE `homework_task` ADD `follows` text REFERENCES homework_task(id);--> statement-breakpoint
ALTER TABLE `homework_task` ADD `closed_reason` text;--> statement-breakpoint
ALTER TABLE `homework_task` ADD `closed_by` text REFERENCES account(id);--> statement-breakpoint
ALTER TABLE `homework_task` ADD `closed_at` integer;--> statement-breakpoint
ALTER TABLE `module_assignment` ADD `extent` text DEFAULT 'whole' NOT NULL;--> statement-breakpoint
ALTER TABLE `module_assignment` ADD `pace` text DEFAULT 'one-by-one' NOT NULL;--> statement-breakpoint
ALTER TABLE `module_assignment` ADD `path` text;--> statement-breakpoint
ALTER TABLE `module_assignment` ADD `path_revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `page_progress` ADD `first_done_at` integer;--> statement-breakpoint
UPDATE `page_progress` SET `first_done_at` = `done_at`;--> statement-breakpoint
ALTER TABLE `check_in` ADD `video_link` text;--> statement-breakpoint
ALTER TABLE `check_in` ADD `risk_review` text;--> statement-breakpoint
ALTER TABLE `check_in` ADD `booked_by` text REFERENCES account(id);--> statement-breakpoint
ALTER TABLE `check_in` ADD `booked_at` integer;--> statement-breakpoint
ALTER TABLE `check_in` ADD `recorded_by` text REFERENCES account(id);--> statement-breakpoint
ALTER TABLE `check_in` ADD `recorded_at` integer;--> statement-breakpoint
ALTER TABLE `check_in` ADD `submission` text;--> statement-breakpoint
ALTER TABLE `check_in` ADD `moved_to` text REFERENCES check_in(id);--> statement-breakpoint
ALTER TABLE `check_in` ADD `sent_hash` text;--> statement-breakpoint
CREATE INDEX `check_in_practitioner` ON `check_in` (`practitioner_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `check_in_ahead` ON `check_in` (`starts_at`) WHERE "check_in"."attendance" is null;--> statement-breakpoint
CREATE INDEX `check_in_unrecorded` ON `check_in` (`practitioner_id`,`starts_at`) WHERE "check_in"."attendance" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `check_in_submission` ON `check_in` (`episode_id`,`submission`) WHERE "check_in"."submission" is not null;--> statement-breakpoint
ALTER TABLE `episode` ADD `planned_contacts` integer;--> statement-breakpoint
ALTER TABLE `episode` ADD `plan` text;--> statement-breakpoint
DROP INDEX `homework_task_block`;
--> statement-breakpoint
CREATE UNIQUE INDEX `homework_task_block` ON `homework_task` (`assignment_id`,`block`) WHERE "homework_task"."follows" is null;
--> statement-breakpoint
CREATE TRIGGER assignment_path_revision_no_update BEFORE UPDATE ON assignment_path_revision BEGIN SELECT RAISE(ABORT, 'assignment_path_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER assignment_path_revision_no_delete BEFORE DELETE ON assignment_path_revision BEGIN SELECT RAISE(ABORT, 'assignment_path_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER clinical_note_revision_no_update BEFORE UPDATE ON clinical_note_revision BEGIN SELECT RAISE(ABORT, 'clinical_note_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER clinical_note_revision_no_delete BEFORE DELETE ON clinical_note_revision BEGIN SELECT RAISE(ABORT, 'clinical_note_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER clinical_note_addendum_no_update BEFORE UPDATE ON clinical_note_addendum BEGIN SELECT RAISE(ABORT, 'clinical_note_addendum is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER clinical_note_addendum_no_delete BEFORE DELETE ON clinical_note_addendum BEGIN SELECT RAISE(ABORT, 'clinical_note_addendum is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER note_countersignature_no_update BEFORE UPDATE ON note_countersignature BEGIN SELECT RAISE(ABORT, 'note_countersignature is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER note_countersignature_no_delete BEFORE DELETE ON note_countersignature BEGIN SELECT RAISE(ABORT, 'note_countersignature is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER supervision_decision_no_update BEFORE UPDATE ON supervision_decision BEGIN SELECT RAISE(ABORT, 'supervision_decision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER supervision_decision_no_delete BEFORE DELETE ON supervision_decision BEGIN SELECT RAISE(ABORT, 'supervision_decision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER letter_answer_no_update BEFORE UPDATE ON letter_answer BEGIN SELECT RAISE(ABORT, 'letter_answer is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER letter_answer_no_delete BEFORE DELETE ON letter_answer BEGIN SELECT RAISE(ABORT, 'letter_answer is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER letter_revision_no_update BEFORE UPDATE ON letter_revision BEGIN SELECT RAISE(ABORT, 'letter_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER letter_revision_no_delete BEFORE DELETE ON letter_revision BEGIN SELECT RAISE(ABORT, 'letter_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER step_change_no_update BEFORE UPDATE ON step_change BEGIN SELECT RAISE(ABORT, 'step_change is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER step_change_no_delete BEFORE DELETE ON step_change BEGIN SELECT RAISE(ABORT, 'step_change is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER staying_well_revision_no_update BEFORE UPDATE ON staying_well_revision BEGIN SELECT RAISE(ABORT, 'staying_well_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER staying_well_revision_no_delete BEFORE DELETE ON staying_well_revision BEGIN SELECT RAISE(ABORT, 'staying_well_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER message_use_no_update BEFORE UPDATE ON message_use BEGIN SELECT RAISE(ABORT, 'message_use is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER message_use_no_delete BEFORE DELETE ON message_use BEGIN SELECT RAISE(ABORT, 'message_use is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER handover_no_update BEFORE UPDATE OF id, episode_id, from_id, to_id, by, at, note, batch ON handover BEGIN SELECT RAISE(ABORT, 'handover is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER handover_no_delete BEFORE DELETE ON handover BEGIN SELECT RAISE(ABORT, 'handover is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER homework_log_no_update BEFORE UPDATE OF id, task_id, done_on, note, difficulty, logged_at, submission ON homework_log BEGIN SELECT RAISE(ABORT, 'homework_log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER homework_log_no_delete BEFORE DELETE ON homework_log BEGIN SELECT RAISE(ABORT, 'homework_log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER page_note_no_update BEFORE UPDATE OF id, assignment_id, page, body, written_by, written_at, submission ON page_note BEGIN SELECT RAISE(ABORT, 'page_note is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER page_note_no_delete BEFORE DELETE ON page_note BEGIN SELECT RAISE(ABORT, 'page_note is append-only'); END;
--> statement-breakpoint
-- A note is corrected for 24 hours; after that nobody changes a word of it, whoever asks.
CREATE TRIGGER clinical_note_immutable BEFORE UPDATE OF id, episode_id, kind, check_in_id, author_id, parts, revision, written_at, updated_at, submission ON clinical_note
WHEN NEW.updated_at > OLD.written_at + 86400000 OR NEW.updated_at < OLD.updated_at OR NEW.revision <> OLD.revision + 1 OR NEW.id <> OLD.id OR NEW.episode_id <> OLD.episode_id OR NEW.kind <> OLD.kind OR NEW.check_in_id IS NOT OLD.check_in_id OR NEW.author_id <> OLD.author_id OR NEW.written_at <> OLD.written_at OR NEW.submission <> OLD.submission
BEGIN SELECT RAISE(ABORT, 'a note is immutable after 24 hours'); END;
--> statement-breakpoint
CREATE TRIGGER clinical_note_no_delete BEFORE DELETE ON clinical_note BEGIN SELECT RAISE(ABORT, 'a note is never deleted'); END;
--> statement-breakpoint
-- A final letter is what was sent.
CREATE TRIGGER letter_final BEFORE UPDATE ON letter WHEN OLD.state = 'final'
BEGIN SELECT RAISE(ABORT, 'a final letter is not changed'); END;
--> statement-breakpoint
CREATE TRIGGER letter_no_delete BEFORE DELETE ON letter BEGIN SELECT RAISE(ABORT, 'a letter is never deleted'); END;
--> statement-breakpoint
-- Everybody who is in care has a place on a list; triggers, so that no way of writing can forget it.
INSERT INTO `caseload_place` (`episode_id`, `practitioner_id`) SELECT `id`, `practitioner_id` FROM `episode`;
--> statement-breakpoint
CREATE TRIGGER caseload_place_episode_new AFTER INSERT ON episode BEGIN INSERT INTO caseload_place (episode_id, practitioner_id) VALUES (NEW.id, NEW.practitioner_id); END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_episode AFTER UPDATE ON episode BEGIN UPDATE caseload_place SET practitioner_id = NEW.practitioner_id, refresh_at = 0 WHERE episode_id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_patient AFTER UPDATE OF name, reference ON patient BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id IN (SELECT id FROM episode WHERE patient_id = NEW.id AND status IN ('referred', 'in-treatment', 'ended')); END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_message_new AFTER INSERT ON message BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id = NEW.episode_id AND refresh_at <> 0; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_message_changed AFTER UPDATE ON message BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id = NEW.episode_id AND refresh_at <> 0; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_risk_alert_new AFTER INSERT ON risk_alert BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id = NEW.episode_id AND refresh_at <> 0; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_risk_alert_changed AFTER UPDATE ON risk_alert BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id = NEW.episode_id AND refresh_at <> 0; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_homework_task_new AFTER INSERT ON homework_task BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id = NEW.episode_id AND refresh_at <> 0; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_homework_task_changed AFTER UPDATE ON homework_task BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id = NEW.episode_id AND refresh_at <> 0; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_measure_response_new AFTER INSERT ON measure_response BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id = NEW.episode_id AND refresh_at <> 0; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_measure_plan_change_new AFTER INSERT ON measure_plan_change BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id = NEW.episode_id AND refresh_at <> 0; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_check_in_new AFTER INSERT ON check_in BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id = NEW.episode_id AND refresh_at <> 0; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_check_in_changed AFTER UPDATE ON check_in BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id = NEW.episode_id AND refresh_at <> 0; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_check_in_request_new AFTER INSERT ON check_in_request BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id = NEW.episode_id AND refresh_at <> 0; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_check_in_request_changed AFTER UPDATE ON check_in_request BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id = NEW.episode_id AND refresh_at <> 0; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_module_assignment_new AFTER INSERT ON module_assignment BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id = NEW.episode_id AND refresh_at <> 0; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_module_assignment_changed AFTER UPDATE ON module_assignment BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id = NEW.episode_id AND refresh_at <> 0; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_supervision_task_new AFTER INSERT ON supervision_task BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id = NEW.episode_id AND refresh_at <> 0; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_supervision_task_changed AFTER UPDATE ON supervision_task BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id = NEW.episode_id AND refresh_at <> 0; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_supervision_decision_new AFTER INSERT ON supervision_decision BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id = NEW.episode_id AND refresh_at <> 0; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_letter_new AFTER INSERT ON letter BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id = NEW.episode_id AND refresh_at <> 0; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_letter_changed AFTER UPDATE ON letter BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE episode_id = NEW.episode_id AND refresh_at <> 0; END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_page_progress_new AFTER INSERT ON page_progress BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE refresh_at <> 0 AND episode_id = (SELECT episode_id FROM module_assignment WHERE id = NEW.assignment_id); END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_page_progress_changed AFTER UPDATE ON page_progress BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE refresh_at <> 0 AND episode_id = (SELECT episode_id FROM module_assignment WHERE id = NEW.assignment_id); END;
--> statement-breakpoint
CREATE TRIGGER caseload_place_homework_log AFTER INSERT ON homework_log BEGIN UPDATE caseload_place SET refresh_at = 0 WHERE refresh_at <> 0 AND episode_id = (SELECT episode_id FROM homework_task WHERE id = NEW.task_id); END;
