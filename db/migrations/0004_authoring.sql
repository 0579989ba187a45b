CREATE TABLE `content_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`module` text NOT NULL,
	`locale` text NOT NULL,
	`state` text NOT NULL,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	`closed_by` text,
	`closed_at` integer,
	FOREIGN KEY (`started_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `content_draft_open` ON `content_draft` (`module`,`locale`) WHERE "content_draft"."state" = 'open';--> statement-breakpoint
CREATE INDEX `content_draft_module` ON `content_draft` (`module`,`started_at`);--> statement-breakpoint
CREATE INDEX `content_draft_state` ON `content_draft` (`state`,`started_at`);--> statement-breakpoint
CREATE TABLE `content_edition` (
	`id` text PRIMARY KEY NOT NULL,
	`module` text NOT NULL,
	`number` integer NOT NULL,
	`set_hash` text NOT NULL,
	`draft_id` text NOT NULL,
	`origin` text NOT NULL,
	`published_by` text NOT NULL,
	`published_at` integer NOT NULL,
	`undone_by` text,
	`undone_at` integer,
	FOREIGN KEY (`set_hash`) REFERENCES `content_set`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`draft_id`) REFERENCES `content_draft`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `content_edition_number` ON `content_edition` (`module`,`number`);--> statement-breakpoint
CREATE TABLE `content_set` (
	`hash` text PRIMARY KEY NOT NULL,
	`module` text NOT NULL,
	`kept_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `content_set_file` (
	`set_hash` text NOT NULL,
	`path` text NOT NULL,
	`text_hash` text NOT NULL,
	PRIMARY KEY(`set_hash`, `path`),
	FOREIGN KEY (`set_hash`) REFERENCES `content_set`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`text_hash`) REFERENCES `content_text`(`hash`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `content_set_file_text` ON `content_set_file` (`text_hash`);--> statement-breakpoint
CREATE TABLE `content_text` (
	`hash` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `draft_file` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`path` text NOT NULL,
	`revision` integer NOT NULL,
	`text_hash` text,
	`base_hash` text,
	FOREIGN KEY (`draft_id`) REFERENCES `content_draft`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`text_hash`) REFERENCES `content_text`(`hash`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_file_path` ON `draft_file` (`draft_id`,`path`);--> statement-breakpoint
CREATE TABLE `draft_review` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`decision` text NOT NULL,
	`fingerprint` text NOT NULL,
	`note` text NOT NULL,
	`reviewed_by` text NOT NULL,
	`reviewed_at` integer NOT NULL,
	FOREIGN KEY (`draft_id`) REFERENCES `content_draft`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewed_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `draft_review_draft` ON `draft_review` (`draft_id`,`reviewed_at`);--> statement-breakpoint
CREATE TABLE `draft_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`file_id` text NOT NULL,
	`revision` integer NOT NULL,
	`text_hash` text,
	`cause` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`file_id`) REFERENCES `draft_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`text_hash`) REFERENCES `content_text`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_revision_number` ON `draft_revision` (`file_id`,`revision`);--> statement-breakpoint
CREATE TABLE `session_edition` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`session` text NOT NULL,
	`set_hash` text NOT NULL,
	`begun_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`assignment_id`) REFERENCES `module_assignment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_hash`) REFERENCES `content_set`(`hash`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `session_edition_session` ON `session_edition` (`assignment_id`,`session`);--> statement-breakpoint
CREATE TABLE `trial` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`account_id` text NOT NULL,
	`started_at` integer NOT NULL,
	FOREIGN KEY (`draft_id`) REFERENCES `content_draft`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `trial_person` ON `trial` (`draft_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `trial_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`trial_id` text NOT NULL,
	`block` text NOT NULL,
	`revision` integer NOT NULL,
	`answers` text NOT NULL,
	`shared_at` integer,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`trial_id`) REFERENCES `trial`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `trial_entry_block` ON `trial_entry` (`trial_id`,`block`);--> statement-breakpoint
CREATE TABLE `trial_page` (
	`trial_id` text NOT NULL,
	`page` text NOT NULL,
	`done_at` integer NOT NULL,
	PRIMARY KEY(`trial_id`, `page`),
	FOREIGN KEY (`trial_id`) REFERENCES `trial`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `module_assignment_of_module` ON `module_assignment` (`module`);--> statement-breakpoint
-- What was written, reviewed and published is never changed: a patient may be in the middle of it.
CREATE TRIGGER content_text_no_update BEFORE UPDATE ON content_text BEGIN SELECT RAISE(ABORT, 'a text that was kept is not changed'); END;
--> statement-breakpoint
CREATE TRIGGER content_text_no_delete BEFORE DELETE ON content_text BEGIN SELECT RAISE(ABORT, 'a text that was kept is not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER content_set_no_update BEFORE UPDATE ON content_set BEGIN SELECT RAISE(ABORT, 'a kept state of a module is not changed'); END;
--> statement-breakpoint
CREATE TRIGGER content_set_no_delete BEFORE DELETE ON content_set BEGIN SELECT RAISE(ABORT, 'a kept state of a module is not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER content_set_file_no_update BEFORE UPDATE ON content_set_file BEGIN SELECT RAISE(ABORT, 'a kept state of a module is not changed'); END;
--> statement-breakpoint
CREATE TRIGGER content_set_file_no_delete BEFORE DELETE ON content_set_file BEGIN SELECT RAISE(ABORT, 'a kept state of a module is not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER draft_revision_no_update BEFORE UPDATE ON draft_revision BEGIN SELECT RAISE(ABORT, 'draft_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER draft_revision_no_delete BEFORE DELETE ON draft_revision BEGIN SELECT RAISE(ABORT, 'draft_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER draft_review_no_update BEFORE UPDATE ON draft_review BEGIN SELECT RAISE(ABORT, 'draft_review is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER draft_review_no_delete BEFORE DELETE ON draft_review BEGIN SELECT RAISE(ABORT, 'draft_review is append-only'); END;
--> statement-breakpoint
-- Of an edition only its undoing is written, once.
CREATE TRIGGER content_edition_undone BEFORE UPDATE ON content_edition
WHEN OLD.undone_at IS NOT NULL OR NEW.undone_at IS NULL OR NEW.module <> OLD.module OR NEW.number <> OLD.number OR NEW.set_hash <> OLD.set_hash OR NEW.draft_id <> OLD.draft_id OR NEW.origin <> OLD.origin
BEGIN SELECT RAISE(ABORT, 'an edition is not changed, only undone'); END;
--> statement-breakpoint
CREATE TRIGGER content_edition_no_delete BEFORE DELETE ON content_edition BEGIN SELECT RAISE(ABORT, 'an edition is not deleted'); END;
