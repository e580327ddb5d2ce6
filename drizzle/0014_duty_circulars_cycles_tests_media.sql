CREATE TABLE "channel_publications" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"kind" text NOT NULL,
	"channel_id" char(26) NOT NULL,
	"organisation_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"place" text NOT NULL,
	"published_on" date NOT NULL,
	"file_id" char(26),
	"file_name" text DEFAULT '' NOT NULL,
	"published_by" char(26) NOT NULL,
	"publisher" text NOT NULL,
	"checked_on" date,
	"checker" text DEFAULT '' NOT NULL,
	"finding" text DEFAULT '' NOT NULL,
	"rectify_by" date,
	"rectified" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "channel_publications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reporting_channels" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"content" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"set_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reporting_channels" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "placement_photos" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"placement_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"file_id" char(26) NOT NULL,
	"name" text NOT NULL,
	"added_by" text NOT NULL,
	"added_on" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "placement_photos" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "placements" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"channel" text NOT NULL,
	"title" text NOT NULL,
	"place" text NOT NULL,
	"organisation_id" char(26),
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"quantity" integer NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"articles" integer DEFAULT 0 NOT NULL,
	"audience" integer,
	"verified_on" date,
	"verified_by" text DEFAULT '' NOT NULL,
	"withdrawn_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "placements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "print_issues" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"organisation_id" char(26) NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"quantity" integer NOT NULL,
	"issued_on" date NOT NULL,
	"receiver" text NOT NULL,
	"issuer" text NOT NULL,
	"voided_on" date,
	"void_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "print_issues" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ring_tones" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"organisation_id" char(26),
	"area_code" text collate "C" NOT NULL,
	"enabled_on" date NOT NULL,
	"disabled_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ring_tones" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "test_question_versions" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"question_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"corrects" boolean DEFAULT false NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "test_question_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "test_questions" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"code" text NOT NULL,
	"subject" text NOT NULL,
	"kind" text NOT NULL,
	"stem" text NOT NULL,
	"number" integer NOT NULL,
	"force_from" date,
	"force_until" date,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "test_questions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "test_answers" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"paper_id" char(26) NOT NULL,
	"test_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"place" integer NOT NULL,
	"question_id" char(26) NOT NULL,
	"number" integer NOT NULL,
	"chosen" jsonb NOT NULL,
	"points" double precision NOT NULL,
	"right" boolean NOT NULL,
	"waived" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "test_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "test_papers" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"test_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"organisation_id" char(26),
	"area_code" text collate "C" NOT NULL,
	"attempt" integer NOT NULL,
	"source" text NOT NULL,
	"taken_on" date NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"items" jsonb NOT NULL,
	"answers" jsonb NOT NULL,
	"handed_in_at" timestamp with time zone,
	"score" double precision,
	"passed" boolean DEFAULT false NOT NULL,
	"late" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "test_papers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "test_takers" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"test_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"organisation_id" char(26),
	"area_code" text collate "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "test_takers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tests" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"title" text NOT NULL,
	"organiser" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"minutes" integer NOT NULL,
	"parts" jsonb NOT NULL,
	"full_mark" integer NOT NULL,
	"pass_mark" integer NOT NULL,
	"partial_percent" integer NOT NULL,
	"max_attempts" integer NOT NULL,
	"wait_hours" integer NOT NULL,
	"counts" text NOT NULL,
	"show_answers" text NOT NULL,
	"class_keys" jsonb NOT NULL,
	"organisation_ids" jsonb NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training_materials" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"training_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"file_id" char(26) NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "training_materials" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training_people" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"training_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"person_id" char(26) NOT NULL,
	"organisation_id" char(26),
	"unit_area_code" text collate "C" NOT NULL,
	"post" text DEFAULT '' NOT NULL,
	"invited" boolean NOT NULL,
	"attendance" text NOT NULL,
	"signed_at" timestamp with time zone,
	"leave_reason" text DEFAULT '' NOT NULL,
	"result" text
);
--> statement-breakpoint
ALTER TABLE "training_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "trainings" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"moment" text,
	"held_on" date NOT NULL,
	"starts_at" text NOT NULL,
	"late_after" text NOT NULL,
	"place" text NOT NULL,
	"organiser_id" char(26) NOT NULL,
	"lecturer" text DEFAULT '' NOT NULL,
	"walk_ins" boolean DEFAULT false NOT NULL,
	"tested" boolean DEFAULT false NOT NULL,
	"state" text NOT NULL,
	"cancel_reason" text DEFAULT '' NOT NULL,
	"make_up_of" char(26),
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "trainings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "circular_files" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"circular_id" char(26) NOT NULL,
	"file_id" char(26) NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "circular_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "circular_readers" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"circular_id" char(26) NOT NULL,
	"organisation_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"sender_id" char(26) NOT NULL,
	"sender_area" text collate "C" NOT NULL,
	"person_id" char(26) NOT NULL,
	"post_id" char(26) NOT NULL,
	"title" text NOT NULL,
	"read_on" date,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "circular_readers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "circular_recipients" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"circular_id" char(26) NOT NULL,
	"organisation_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"sender_id" char(26) NOT NULL,
	"sender_area" text collate "C" NOT NULL,
	"sent_on" date NOT NULL,
	"added" boolean DEFAULT false NOT NULL,
	"received_on" date,
	"received_at" timestamp with time zone,
	"received_by" char(26),
	"received_name" text,
	"reminded_on" date,
	"reminders" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "circular_recipients" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "circular_reminders" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"circular_id" char(26) NOT NULL,
	"kind" text NOT NULL,
	"on_day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_name" text NOT NULL,
	"organisation_ids" jsonb NOT NULL,
	"people" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "circular_reminders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "circulars" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"organisation_id" char(26) NOT NULL,
	"document_id" char(26),
	"title" text NOT NULL,
	"body" text NOT NULL,
	"deadline_on" date NOT NULL,
	"remind_days" integer NOT NULL,
	"readers_who" text NOT NULL,
	"readers_needed" integer NOT NULL,
	"addressee_ids" jsonb NOT NULL,
	"state" text NOT NULL,
	"issued_on" date,
	"issued_by" char(26),
	"reason" text,
	"supersedes_id" char(26),
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "circulars" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "discipline_requirements" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"step_id" text NOT NULL,
	"text" jsonb NOT NULL,
	"recommended" boolean NOT NULL,
	"circular_id" char(26),
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "discipline_requirements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cycle_periods" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"number" integer NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"due_on" date NOT NULL,
	"state" text NOT NULL,
	"overview" text DEFAULT '' NOT NULL,
	"arrangements" text DEFAULT '' NOT NULL,
	"figures" jsonb,
	"counted_at" timestamp with time zone,
	"closed_by" text,
	"reopen_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cycle_periods" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cycle_reminders" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"sheet_id" char(26) NOT NULL,
	"period_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"organisation_id" char(26),
	"person_ids" jsonb NOT NULL,
	"on_day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_name" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cycle_reminders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cycle_sheets" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"period_id" char(26) NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"organisation_id" char(26),
	"unit_key" text NOT NULL,
	"position" integer NOT NULL,
	"state" text NOT NULL,
	"progress" text DEFAULT '' NOT NULL,
	"next_steps" text DEFAULT '' NOT NULL,
	"submitted_by" text,
	"submitted_at" timestamp with time zone,
	"return_reason" text,
	"accepted_by" text,
	"accepted_at" timestamp with time zone,
	"figures" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cycle_sheets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interview_batches" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"organisation_id" char(26) NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"talker_id" char(26) NOT NULL,
	"talker_title" text NOT NULL,
	"recorder_id" char(26) NOT NULL,
	"planned_on" date NOT NULL,
	"place" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "interview_batches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interview_commitments" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"interview_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"arranger_id" char(26) NOT NULL,
	"talker_id" char(26) NOT NULL,
	"recorder_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"text" text NOT NULL,
	"due_on" date NOT NULL,
	"state" text NOT NULL,
	"result" text,
	"done_on" date
);
--> statement-breakpoint
ALTER TABLE "interview_commitments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interview_follow_ups" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"interview_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"arranger_id" char(26) NOT NULL,
	"talker_id" char(26) NOT NULL,
	"recorder_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"on_day" date NOT NULL,
	"words" text NOT NULL,
	"by_name" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "interview_follow_ups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interview_records" (
	"interview_id" char(26) PRIMARY KEY NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"arranger_id" char(26) NOT NULL,
	"talker_id" char(26) NOT NULL,
	"recorder_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"topics" text NOT NULL,
	"content" text DEFAULT '' NOT NULL,
	"response" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "interview_records" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interviews" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"batch_id" char(26) NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"arranger_id" char(26) NOT NULL,
	"talker_id" char(26) NOT NULL,
	"recorder_id" char(26) NOT NULL,
	"position" integer NOT NULL,
	"person_id" char(26) NOT NULL,
	"organisation_id" char(26) NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"due_on" date NOT NULL,
	"held_on" date,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "interviews" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "duty_assignments" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"person_id" char(26) NOT NULL,
	"post_id" char(26) NOT NULL,
	"title" text NOT NULL,
	"village_codes" jsonb,
	"from_on" date NOT NULL,
	"until_on" date,
	"end_reason" text,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "duty_assignments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "duty_findings" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"visit_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"position" integer NOT NULL,
	"class_name" text NOT NULL,
	"severity" text NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"task_id" char(26),
	"result" text,
	"done_on" date
);
--> statement-breakpoint
ALTER TABLE "duty_findings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "duty_photos" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"visit_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"file_id" char(26) NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "duty_photos" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "duty_schemes" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"classes" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "duty_schemes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "duty_visits" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"leader_id" char(26) NOT NULL,
	"leader_title" text NOT NULL,
	"visited_on" date NOT NULL,
	"people_met" integer NOT NULL,
	"households" integer NOT NULL,
	"people_notes" text DEFAULT '' NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"outside" boolean NOT NULL,
	"recorded_by" char(26) NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "duty_visits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_calls" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"title" text NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"due_on" date NOT NULL,
	"outline" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "report_calls" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_comments" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"report_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"person_id" char(26) NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"said_on" date NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "report_comments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_files" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"report_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"file_id" char(26) NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "report_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "township_reports" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"call_id" char(26) NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"state" text NOT NULL,
	"sections" jsonb NOT NULL,
	"reporter_id" char(26),
	"reporter_name" text DEFAULT '' NOT NULL,
	"reporter_title" text DEFAULT '' NOT NULL,
	"organisation_name" text DEFAULT '' NOT NULL,
	"signed_how" text,
	"signed_on" date,
	"handed_in_on" date,
	"received_on" date,
	"received_by" text DEFAULT '' NOT NULL,
	"return_reason" text,
	"meeting_id" char(26),
	"heard_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "township_reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "meeting_decisions" ADD COLUMN "approval_id" char(26);--> statement-breakpoint
ALTER TABLE "meeting_decisions" ADD COLUMN "circular_id" char(26);--> statement-breakpoint
CREATE UNIQUE INDEX "channel_publications_key" ON "channel_publications" USING btree ("round_id","organisation_id","kind");--> statement-breakpoint
CREATE INDEX "channel_publications_area" ON "channel_publications" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "reporting_channels_current" ON "reporting_channels" USING btree ("round_id","kind") WHERE until_on is null;--> statement-breakpoint
CREATE INDEX "placement_photos_placement" ON "placement_photos" USING btree ("placement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "placements_key" ON "placements" USING btree ("round_id","area_code","channel","title","place") WHERE withdrawn_on is null;--> statement-breakpoint
CREATE INDEX "placements_area" ON "placements" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "print_issues_key" ON "print_issues" USING btree ("round_id","organisation_id","kind","title","issued_on","receiver") WHERE voided_on is null;--> statement-breakpoint
CREATE INDEX "print_issues_area" ON "print_issues" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "ring_tones_key" ON "ring_tones" USING btree ("round_id","person_id");--> statement-breakpoint
CREATE INDEX "ring_tones_area" ON "ring_tones" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "test_question_versions_number" ON "test_question_versions" USING btree ("question_id","number");--> statement-breakpoint
CREATE INDEX "test_question_versions_area" ON "test_question_versions" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "test_questions_code" ON "test_questions" USING btree ("area_code","code");--> statement-breakpoint
CREATE UNIQUE INDEX "test_answers_place" ON "test_answers" USING btree ("paper_id","place");--> statement-breakpoint
CREATE INDEX "test_answers_test" ON "test_answers" USING btree ("test_id");--> statement-breakpoint
CREATE UNIQUE INDEX "test_papers_attempt" ON "test_papers" USING btree ("test_id","person_id","attempt");--> statement-breakpoint
CREATE INDEX "test_papers_own" ON "test_papers" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "test_takers_person" ON "test_takers" USING btree ("test_id","person_id");--> statement-breakpoint
CREATE INDEX "test_takers_own" ON "test_takers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "tests_round" ON "tests" USING btree ("round_id","state");--> statement-breakpoint
CREATE INDEX "training_materials_training" ON "training_materials" USING btree ("training_id");--> statement-breakpoint
CREATE UNIQUE INDEX "training_people_key" ON "training_people" USING btree ("training_id","person_id");--> statement-breakpoint
CREATE INDEX "training_people_person" ON "training_people" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "training_people_area" ON "training_people" USING btree ("unit_area_code");--> statement-breakpoint
CREATE INDEX "trainings_round" ON "trainings" USING btree ("round_id","held_on");--> statement-breakpoint
CREATE INDEX "trainings_area" ON "trainings" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "trainings_make_up" ON "trainings" USING btree ("make_up_of");--> statement-breakpoint
CREATE INDEX "circular_files_circular" ON "circular_files" USING btree ("circular_id");--> statement-breakpoint
CREATE UNIQUE INDEX "circular_readers_key" ON "circular_readers" USING btree ("circular_id","organisation_id","person_id");--> statement-breakpoint
CREATE INDEX "circular_readers_person" ON "circular_readers" USING btree ("person_id","read_on");--> statement-breakpoint
CREATE UNIQUE INDEX "circular_recipients_key" ON "circular_recipients" USING btree ("circular_id","organisation_id");--> statement-breakpoint
CREATE INDEX "circular_recipients_organisation" ON "circular_recipients" USING btree ("organisation_id","received_on");--> statement-breakpoint
CREATE INDEX "circular_recipients_area" ON "circular_recipients" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "circular_reminders_circular" ON "circular_reminders" USING btree ("circular_id");--> statement-breakpoint
CREATE INDEX "circulars_round" ON "circulars" USING btree ("round_id","state");--> statement-breakpoint
CREATE INDEX "circulars_area" ON "circulars" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "discipline_requirements_key" ON "discipline_requirements" USING btree ("round_id","kind","step_id");--> statement-breakpoint
CREATE INDEX "discipline_requirements_circular" ON "discipline_requirements" USING btree ("circular_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cycle_periods_key" ON "cycle_periods" USING btree ("round_id","kind","starts_on");--> statement-breakpoint
CREATE INDEX "cycle_reminders_period" ON "cycle_reminders" USING btree ("period_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cycle_sheets_key" ON "cycle_sheets" USING btree ("period_id","unit_key");--> statement-breakpoint
CREATE INDEX "cycle_sheets_area" ON "cycle_sheets" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "interview_batches_round" ON "interview_batches" USING btree ("round_id","planned_on");--> statement-breakpoint
CREATE INDEX "interview_batches_area" ON "interview_batches" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "interview_commitments_interview" ON "interview_commitments" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "interview_commitments_due" ON "interview_commitments" USING btree ("state","due_on");--> statement-breakpoint
CREATE INDEX "interview_follow_ups_interview" ON "interview_follow_ups" USING btree ("interview_id");--> statement-breakpoint
CREATE UNIQUE INDEX "interviews_person" ON "interviews" USING btree ("batch_id","person_id");--> statement-breakpoint
CREATE INDEX "interviews_round" ON "interviews" USING btree ("round_id","state");--> statement-breakpoint
CREATE INDEX "interviews_area" ON "interviews" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "duty_assignments_current" ON "duty_assignments" USING btree ("round_id","area_code","person_id") WHERE until_on is null;--> statement-breakpoint
CREATE INDEX "duty_assignments_person" ON "duty_assignments" USING btree ("round_id","person_id");--> statement-breakpoint
CREATE INDEX "duty_findings_visit" ON "duty_findings" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "duty_findings_area" ON "duty_findings" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "duty_photos_file" ON "duty_photos" USING btree ("visit_id","file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "duty_schemes_round" ON "duty_schemes" USING btree ("round_id");--> statement-breakpoint
CREATE UNIQUE INDEX "duty_visits_key" ON "duty_visits" USING btree ("round_id","leader_id","area_code","visited_on");--> statement-breakpoint
CREATE INDEX "duty_visits_area" ON "duty_visits" USING btree ("round_id","area_code","visited_on");--> statement-breakpoint
CREATE INDEX "report_calls_round" ON "report_calls" USING btree ("round_id","period_from");--> statement-breakpoint
CREATE INDEX "report_comments_report" ON "report_comments" USING btree ("report_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_files_file" ON "report_files" USING btree ("report_id","file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "township_reports_key" ON "township_reports" USING btree ("call_id","area_code");--> statement-breakpoint
CREATE INDEX "township_reports_area" ON "township_reports" USING btree ("round_id","area_code");--> statement-breakpoint
CREATE INDEX "meeting_decisions_approval" ON "meeting_decisions" USING btree ("approval_id");--> statement-breakpoint
CREATE INDEX "meeting_decisions_circular" ON "meeting_decisions" USING btree ("circular_id");--> statement-breakpoint
CREATE POLICY "channel_publications_read" ON "channel_publications" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("channel_publications"."area_code" >= current_setting('wuguan.area', true) and "channel_publications"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "channel_publications_insert" ON "channel_publications" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("channel_publications"."area_code" >= current_setting('wuguan.area', true) and "channel_publications"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "channel_publications_update" ON "channel_publications" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("channel_publications"."area_code" >= current_setting('wuguan.area', true) and "channel_publications"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("channel_publications"."area_code" >= current_setting('wuguan.area', true) and "channel_publications"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "channel_publications_delete" ON "channel_publications" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("channel_publications"."area_code" >= current_setting('wuguan.area', true) and "channel_publications"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "reporting_channels_read" ON "reporting_channels" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("reporting_channels"."area_code" >= current_setting('wuguan.area', true) and "reporting_channels"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "reporting_channels"."area_code"))));--> statement-breakpoint
CREATE POLICY "reporting_channels_insert" ON "reporting_channels" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("reporting_channels"."area_code" >= current_setting('wuguan.area', true) and "reporting_channels"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "reporting_channels_update" ON "reporting_channels" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("reporting_channels"."area_code" >= current_setting('wuguan.area', true) and "reporting_channels"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("reporting_channels"."area_code" >= current_setting('wuguan.area', true) and "reporting_channels"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "reporting_channels_delete" ON "reporting_channels" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("reporting_channels"."area_code" >= current_setting('wuguan.area', true) and "reporting_channels"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "placement_photos_read" ON "placement_photos" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("placement_photos"."area_code" >= current_setting('wuguan.area', true) and "placement_photos"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "placement_photos_insert" ON "placement_photos" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("placement_photos"."area_code" >= current_setting('wuguan.area', true) and "placement_photos"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "placement_photos_update" ON "placement_photos" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("placement_photos"."area_code" >= current_setting('wuguan.area', true) and "placement_photos"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("placement_photos"."area_code" >= current_setting('wuguan.area', true) and "placement_photos"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "placement_photos_delete" ON "placement_photos" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("placement_photos"."area_code" >= current_setting('wuguan.area', true) and "placement_photos"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "placements_read" ON "placements" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("placements"."area_code" >= current_setting('wuguan.area', true) and "placements"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "placements_insert" ON "placements" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("placements"."area_code" >= current_setting('wuguan.area', true) and "placements"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "placements_update" ON "placements" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("placements"."area_code" >= current_setting('wuguan.area', true) and "placements"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("placements"."area_code" >= current_setting('wuguan.area', true) and "placements"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "placements_delete" ON "placements" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("placements"."area_code" >= current_setting('wuguan.area', true) and "placements"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "print_issues_read" ON "print_issues" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("print_issues"."area_code" >= current_setting('wuguan.area', true) and "print_issues"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "print_issues_insert" ON "print_issues" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("print_issues"."area_code" >= current_setting('wuguan.area', true) and "print_issues"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "print_issues_update" ON "print_issues" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("print_issues"."area_code" >= current_setting('wuguan.area', true) and "print_issues"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("print_issues"."area_code" >= current_setting('wuguan.area', true) and "print_issues"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "print_issues_delete" ON "print_issues" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("print_issues"."area_code" >= current_setting('wuguan.area', true) and "print_issues"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "ring_tones_read" ON "ring_tones" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("ring_tones"."area_code" >= current_setting('wuguan.area', true) and "ring_tones"."area_code" < current_setting('wuguan.area', true) || 'x') or "ring_tones"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "ring_tones_insert" ON "ring_tones" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("ring_tones"."area_code" >= current_setting('wuguan.area', true) and "ring_tones"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "ring_tones_update" ON "ring_tones" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("ring_tones"."area_code" >= current_setting('wuguan.area', true) and "ring_tones"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("ring_tones"."area_code" >= current_setting('wuguan.area', true) and "ring_tones"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "ring_tones_delete" ON "ring_tones" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("ring_tones"."area_code" >= current_setting('wuguan.area', true) and "ring_tones"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "test_question_versions_read" ON "test_question_versions" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("test_question_versions"."area_code" >= current_setting('wuguan.area', true) and "test_question_versions"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "test_question_versions"."area_code"))) or current_setting('wuguan.role', true) in ('link')));--> statement-breakpoint
CREATE POLICY "test_question_versions_insert" ON "test_question_versions" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("test_question_versions"."area_code" >= current_setting('wuguan.area', true) and "test_question_versions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_question_versions_update" ON "test_question_versions" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("test_question_versions"."area_code" >= current_setting('wuguan.area', true) and "test_question_versions"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("test_question_versions"."area_code" >= current_setting('wuguan.area', true) and "test_question_versions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_question_versions_delete" ON "test_question_versions" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("test_question_versions"."area_code" >= current_setting('wuguan.area', true) and "test_question_versions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_questions_read" ON "test_questions" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("test_questions"."area_code" >= current_setting('wuguan.area', true) and "test_questions"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "test_questions"."area_code"))) or current_setting('wuguan.role', true) in ('link')));--> statement-breakpoint
CREATE POLICY "test_questions_insert" ON "test_questions" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("test_questions"."area_code" >= current_setting('wuguan.area', true) and "test_questions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_questions_update" ON "test_questions" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("test_questions"."area_code" >= current_setting('wuguan.area', true) and "test_questions"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("test_questions"."area_code" >= current_setting('wuguan.area', true) and "test_questions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_questions_delete" ON "test_questions" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("test_questions"."area_code" >= current_setting('wuguan.area', true) and "test_questions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_answers_read" ON "test_answers" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("test_answers"."area_code" >= current_setting('wuguan.area', true) and "test_answers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_answers"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "test_answers_insert" ON "test_answers" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((("test_answers"."area_code" >= current_setting('wuguan.area', true) and "test_answers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_answers"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "test_answers_update" ON "test_answers" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((("test_answers"."area_code" >= current_setting('wuguan.area', true) and "test_answers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_answers"."person_id" = current_setting('wuguan.person', true)))) WITH CHECK ((("test_answers"."area_code" >= current_setting('wuguan.area', true) and "test_answers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_answers"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "test_answers_delete" ON "test_answers" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((("test_answers"."area_code" >= current_setting('wuguan.area', true) and "test_answers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_answers"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "test_papers_read" ON "test_papers" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("test_papers"."area_code" >= current_setting('wuguan.area', true) and "test_papers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_papers"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "test_papers_insert" ON "test_papers" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((("test_papers"."area_code" >= current_setting('wuguan.area', true) and "test_papers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_papers"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "test_papers_update" ON "test_papers" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((("test_papers"."area_code" >= current_setting('wuguan.area', true) and "test_papers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_papers"."person_id" = current_setting('wuguan.person', true)))) WITH CHECK ((("test_papers"."area_code" >= current_setting('wuguan.area', true) and "test_papers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_papers"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "test_papers_delete" ON "test_papers" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((("test_papers"."area_code" >= current_setting('wuguan.area', true) and "test_papers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_papers"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "test_takers_read" ON "test_takers" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("test_takers"."area_code" >= current_setting('wuguan.area', true) and "test_takers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_takers"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "test_takers_insert" ON "test_takers" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("test_takers"."area_code" >= current_setting('wuguan.area', true) and "test_takers"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_takers_update" ON "test_takers" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("test_takers"."area_code" >= current_setting('wuguan.area', true) and "test_takers"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("test_takers"."area_code" >= current_setting('wuguan.area', true) and "test_takers"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_takers_delete" ON "test_takers" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("test_takers"."area_code" >= current_setting('wuguan.area', true) and "test_takers"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "tests_read" ON "tests" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("tests"."area_code" >= current_setting('wuguan.area', true) and "tests"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "tests"."area_code"))) or current_setting('wuguan.role', true) in ('link')));--> statement-breakpoint
CREATE POLICY "tests_insert" ON "tests" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("tests"."area_code" >= current_setting('wuguan.area', true) and "tests"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "tests_update" ON "tests" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("tests"."area_code" >= current_setting('wuguan.area', true) and "tests"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("tests"."area_code" >= current_setting('wuguan.area', true) and "tests"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "tests_delete" ON "tests" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("tests"."area_code" >= current_setting('wuguan.area', true) and "tests"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "training_materials_read" ON "training_materials" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("training_materials"."area_code" >= current_setting('wuguan.area', true) and "training_materials"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "training_materials"."area_code"))));--> statement-breakpoint
CREATE POLICY "training_materials_insert" ON "training_materials" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("training_materials"."area_code" >= current_setting('wuguan.area', true) and "training_materials"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "training_materials_update" ON "training_materials" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("training_materials"."area_code" >= current_setting('wuguan.area', true) and "training_materials"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("training_materials"."area_code" >= current_setting('wuguan.area', true) and "training_materials"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "training_materials_delete" ON "training_materials" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("training_materials"."area_code" >= current_setting('wuguan.area', true) and "training_materials"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "training_people_read" ON "training_people" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("training_people"."area_code" >= current_setting('wuguan.area', true) and "training_people"."area_code" < current_setting('wuguan.area', true) || 'x') or ("training_people"."unit_area_code" >= current_setting('wuguan.area', true) and "training_people"."unit_area_code" < current_setting('wuguan.area', true) || 'x') or "training_people"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "training_people_insert" ON "training_people" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("training_people"."area_code" >= current_setting('wuguan.area', true) and "training_people"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')) or "training_people"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "training_people_update" ON "training_people" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("training_people"."area_code" >= current_setting('wuguan.area', true) and "training_people"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')) or "training_people"."person_id" = current_setting('wuguan.person', true))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("training_people"."area_code" >= current_setting('wuguan.area', true) and "training_people"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')) or "training_people"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "training_people_delete" ON "training_people" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("training_people"."area_code" >= current_setting('wuguan.area', true) and "training_people"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')) or "training_people"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "trainings_read" ON "trainings" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("trainings"."area_code" >= current_setting('wuguan.area', true) and "trainings"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "trainings"."area_code"))));--> statement-breakpoint
CREATE POLICY "trainings_insert" ON "trainings" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("trainings"."area_code" >= current_setting('wuguan.area', true) and "trainings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "trainings_update" ON "trainings" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("trainings"."area_code" >= current_setting('wuguan.area', true) and "trainings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("trainings"."area_code" >= current_setting('wuguan.area', true) and "trainings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "trainings_delete" ON "trainings" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("trainings"."area_code" >= current_setting('wuguan.area', true) and "trainings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "circular_files_read" ON "circular_files" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or exists (select from circulars c where c.id = "circular_files"."circular_id")));--> statement-breakpoint
CREATE POLICY "circular_files_insert" ON "circular_files" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or exists (select from circulars c where c.id = "circular_files"."circular_id"
    and (c.organisation_id = current_setting('wuguan.org', true)
      or (current_setting('wuguan.role', true) in ('coordinator', 'township') and c.area_code = current_setting('wuguan.area', true))))));--> statement-breakpoint
CREATE POLICY "circular_files_update" ON "circular_files" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or exists (select from circulars c where c.id = "circular_files"."circular_id"
    and (c.organisation_id = current_setting('wuguan.org', true)
      or (current_setting('wuguan.role', true) in ('coordinator', 'township') and c.area_code = current_setting('wuguan.area', true)))))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or exists (select from circulars c where c.id = "circular_files"."circular_id"
    and (c.organisation_id = current_setting('wuguan.org', true)
      or (current_setting('wuguan.role', true) in ('coordinator', 'township') and c.area_code = current_setting('wuguan.area', true))))));--> statement-breakpoint
CREATE POLICY "circular_files_delete" ON "circular_files" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or exists (select from circulars c where c.id = "circular_files"."circular_id"
    and (c.organisation_id = current_setting('wuguan.org', true)
      or (current_setting('wuguan.role', true) in ('coordinator', 'township') and c.area_code = current_setting('wuguan.area', true))))));--> statement-breakpoint
CREATE POLICY "circular_readers_read" ON "circular_readers" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((current_setting('wuguan.role', true) = 'system' or "circular_readers"."sender_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circular_readers"."sender_area" = current_setting('wuguan.area', true))) or ("circular_readers"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circular_readers"."area_code" = current_setting('wuguan.area', true))) or "circular_readers"."person_id" = current_setting('wuguan.person', true) or (not current_setting('wuguan.role', true) in ('department') and (("circular_readers"."area_code" >= current_setting('wuguan.area', true) and "circular_readers"."area_code" < current_setting('wuguan.area', true) || 'x') or ("circular_readers"."sender_area" >= current_setting('wuguan.area', true) and "circular_readers"."sender_area" < current_setting('wuguan.area', true) || 'x')))));--> statement-breakpoint
CREATE POLICY "circular_readers_insert" ON "circular_readers" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (((current_setting('wuguan.role', true) = 'system' or "circular_readers"."sender_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circular_readers"."sender_area" = current_setting('wuguan.area', true))) or ("circular_readers"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circular_readers"."area_code" = current_setting('wuguan.area', true)))));--> statement-breakpoint
CREATE POLICY "circular_readers_update" ON "circular_readers" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (((current_setting('wuguan.role', true) = 'system' or "circular_readers"."sender_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circular_readers"."sender_area" = current_setting('wuguan.area', true))) or ("circular_readers"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circular_readers"."area_code" = current_setting('wuguan.area', true))) or "circular_readers"."person_id" = current_setting('wuguan.person', true))) WITH CHECK (((current_setting('wuguan.role', true) = 'system' or "circular_readers"."sender_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circular_readers"."sender_area" = current_setting('wuguan.area', true))) or ("circular_readers"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circular_readers"."area_code" = current_setting('wuguan.area', true))) or "circular_readers"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "circular_readers_delete" ON "circular_readers" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (((current_setting('wuguan.role', true) = 'system' or "circular_readers"."sender_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circular_readers"."sender_area" = current_setting('wuguan.area', true))) or ("circular_readers"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circular_readers"."area_code" = current_setting('wuguan.area', true))) or "circular_readers"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "circular_recipients_read" ON "circular_recipients" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((current_setting('wuguan.role', true) = 'system' or "circular_recipients"."sender_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circular_recipients"."sender_area" = current_setting('wuguan.area', true))) or ("circular_recipients"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circular_recipients"."area_code" = current_setting('wuguan.area', true))) or (not current_setting('wuguan.role', true) in ('department') and (("circular_recipients"."area_code" >= current_setting('wuguan.area', true) and "circular_recipients"."area_code" < current_setting('wuguan.area', true) || 'x') or ("circular_recipients"."sender_area" >= current_setting('wuguan.area', true) and "circular_recipients"."sender_area" < current_setting('wuguan.area', true) || 'x')))));--> statement-breakpoint
CREATE POLICY "circular_recipients_insert" ON "circular_recipients" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or "circular_recipients"."sender_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circular_recipients"."sender_area" = current_setting('wuguan.area', true))));--> statement-breakpoint
CREATE POLICY "circular_recipients_update" ON "circular_recipients" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (((current_setting('wuguan.role', true) = 'system' or "circular_recipients"."sender_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circular_recipients"."sender_area" = current_setting('wuguan.area', true))) or ("circular_recipients"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circular_recipients"."area_code" = current_setting('wuguan.area', true))))) WITH CHECK (((current_setting('wuguan.role', true) = 'system' or "circular_recipients"."sender_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circular_recipients"."sender_area" = current_setting('wuguan.area', true))) or ("circular_recipients"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circular_recipients"."area_code" = current_setting('wuguan.area', true)))));--> statement-breakpoint
CREATE POLICY "circular_recipients_delete" ON "circular_recipients" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (((current_setting('wuguan.role', true) = 'system' or "circular_recipients"."sender_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circular_recipients"."sender_area" = current_setting('wuguan.area', true))) or ("circular_recipients"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circular_recipients"."area_code" = current_setting('wuguan.area', true)))));--> statement-breakpoint
CREATE POLICY "circular_reminders_read" ON "circular_reminders" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or exists (select from circulars c where c.id = "circular_reminders"."circular_id"
    and (c.organisation_id = current_setting('wuguan.org', true)
      or (current_setting('wuguan.role', true) in ('coordinator', 'township') and c.area_code = current_setting('wuguan.area', true))))));--> statement-breakpoint
CREATE POLICY "circular_reminders_insert" ON "circular_reminders" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or exists (select from circulars c where c.id = "circular_reminders"."circular_id"
    and (c.organisation_id = current_setting('wuguan.org', true)
      or (current_setting('wuguan.role', true) in ('coordinator', 'township') and c.area_code = current_setting('wuguan.area', true))))));--> statement-breakpoint
CREATE POLICY "circular_reminders_update" ON "circular_reminders" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (current_setting('wuguan.role', true) = 'system') WITH CHECK (current_setting('wuguan.role', true) = 'system');--> statement-breakpoint
CREATE POLICY "circular_reminders_delete" ON "circular_reminders" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (current_setting('wuguan.role', true) = 'system');--> statement-breakpoint
CREATE POLICY "circulars_read" ON "circulars" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((current_setting('wuguan.role', true) = 'system' or "circulars"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circulars"."area_code" = current_setting('wuguan.area', true))) or ("circulars"."state" <> 'draft'
          and ((not current_setting('wuguan.role', true) in ('department') and ("circulars"."area_code" >= current_setting('wuguan.area', true) and "circulars"."area_code" < current_setting('wuguan.area', true) || 'x')) or exists (select from circular_recipients r where r.circular_id = "circulars"."id") or exists (select from circular_readers p where p.circular_id = "circulars"."id")))));--> statement-breakpoint
CREATE POLICY "circulars_insert" ON "circulars" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or "circulars"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circulars"."area_code" = current_setting('wuguan.area', true))));--> statement-breakpoint
CREATE POLICY "circulars_update" ON "circulars" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or "circulars"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circulars"."area_code" = current_setting('wuguan.area', true)))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or "circulars"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circulars"."area_code" = current_setting('wuguan.area', true))));--> statement-breakpoint
CREATE POLICY "circulars_delete" ON "circulars" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or "circulars"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "circulars"."area_code" = current_setting('wuguan.area', true))));--> statement-breakpoint
CREATE POLICY "discipline_requirements_read" ON "discipline_requirements" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("discipline_requirements"."area_code" >= current_setting('wuguan.area', true) and "discipline_requirements"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "discipline_requirements"."area_code"))));--> statement-breakpoint
CREATE POLICY "discipline_requirements_insert" ON "discipline_requirements" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("discipline_requirements"."area_code" >= current_setting('wuguan.area', true) and "discipline_requirements"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "discipline_requirements_update" ON "discipline_requirements" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("discipline_requirements"."area_code" >= current_setting('wuguan.area', true) and "discipline_requirements"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("discipline_requirements"."area_code" >= current_setting('wuguan.area', true) and "discipline_requirements"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "discipline_requirements_delete" ON "discipline_requirements" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("discipline_requirements"."area_code" >= current_setting('wuguan.area', true) and "discipline_requirements"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "cycle_periods_read" ON "cycle_periods" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("cycle_periods"."area_code" >= current_setting('wuguan.area', true) and "cycle_periods"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "cycle_periods"."area_code"))));--> statement-breakpoint
CREATE POLICY "cycle_periods_insert" ON "cycle_periods" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("cycle_periods"."area_code" >= current_setting('wuguan.area', true) and "cycle_periods"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "cycle_periods_update" ON "cycle_periods" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("cycle_periods"."area_code" >= current_setting('wuguan.area', true) and "cycle_periods"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("cycle_periods"."area_code" >= current_setting('wuguan.area', true) and "cycle_periods"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "cycle_periods_delete" ON "cycle_periods" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("cycle_periods"."area_code" >= current_setting('wuguan.area', true) and "cycle_periods"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "cycle_reminders_read" ON "cycle_reminders" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("cycle_reminders"."area_code" >= current_setting('wuguan.area', true) and "cycle_reminders"."area_code" < current_setting('wuguan.area', true) || 'x') and not current_setting('wuguan.role', true) in ('department', 'village')) or "cycle_reminders"."organisation_id" = current_setting('wuguan.org', true)));--> statement-breakpoint
CREATE POLICY "cycle_reminders_insert" ON "cycle_reminders" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("cycle_reminders"."area_code" >= current_setting('wuguan.area', true) and "cycle_reminders"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "cycle_reminders_update" ON "cycle_reminders" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("cycle_reminders"."area_code" >= current_setting('wuguan.area', true) and "cycle_reminders"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("cycle_reminders"."area_code" >= current_setting('wuguan.area', true) and "cycle_reminders"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "cycle_reminders_delete" ON "cycle_reminders" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("cycle_reminders"."area_code" >= current_setting('wuguan.area', true) and "cycle_reminders"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "cycle_sheets_read" ON "cycle_sheets" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("cycle_sheets"."area_code" >= current_setting('wuguan.area', true) and "cycle_sheets"."area_code" < current_setting('wuguan.area', true) || 'x') and not current_setting('wuguan.role', true) in ('department', 'village')) or "cycle_sheets"."organisation_id" = current_setting('wuguan.org', true)));--> statement-breakpoint
CREATE POLICY "cycle_sheets_insert" ON "cycle_sheets" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("cycle_sheets"."area_code" >= current_setting('wuguan.area', true) and "cycle_sheets"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "cycle_sheets_update" ON "cycle_sheets" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or ((("cycle_sheets"."area_code" >= current_setting('wuguan.area', true) and "cycle_sheets"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township'))
      or (current_setting('wuguan.role', true) in ('department') and "cycle_sheets"."organisation_id" = current_setting('wuguan.org', true))))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or ((("cycle_sheets"."area_code" >= current_setting('wuguan.area', true) and "cycle_sheets"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township'))
      or (current_setting('wuguan.role', true) in ('department') and "cycle_sheets"."organisation_id" = current_setting('wuguan.org', true)))));--> statement-breakpoint
CREATE POLICY "cycle_sheets_delete" ON "cycle_sheets" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or ((("cycle_sheets"."area_code" >= current_setting('wuguan.area', true) and "cycle_sheets"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township'))
      or (current_setting('wuguan.role', true) in ('department') and "cycle_sheets"."organisation_id" = current_setting('wuguan.org', true)))));--> statement-breakpoint
CREATE POLICY "interview_batches_read" ON "interview_batches" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((current_setting('wuguan.role', true) = 'system' or "interview_batches"."talker_id" = current_setting('wuguan.person', true) or "interview_batches"."recorder_id" = current_setting('wuguan.person', true) or (not current_setting('wuguan.role', true) in ('department') and ("interview_batches"."area_code" >= current_setting('wuguan.area', true) and "interview_batches"."area_code" < current_setting('wuguan.area', true) || 'x')))
        or exists (select from interviews i where i.batch_id = "interview_batches"."id")));--> statement-breakpoint
CREATE POLICY "interview_batches_insert" ON "interview_batches" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (current_setting('wuguan.role', true) in ('coordinator', 'township') and ("interview_batches"."area_code" >= current_setting('wuguan.area', true) and "interview_batches"."area_code" < current_setting('wuguan.area', true) || 'x'))));--> statement-breakpoint
CREATE POLICY "interview_batches_update" ON "interview_batches" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (current_setting('wuguan.role', true) in ('coordinator', 'township') and ("interview_batches"."area_code" >= current_setting('wuguan.area', true) and "interview_batches"."area_code" < current_setting('wuguan.area', true) || 'x')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (current_setting('wuguan.role', true) in ('coordinator', 'township') and ("interview_batches"."area_code" >= current_setting('wuguan.area', true) and "interview_batches"."area_code" < current_setting('wuguan.area', true) || 'x'))));--> statement-breakpoint
CREATE POLICY "interview_batches_delete" ON "interview_batches" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (current_setting('wuguan.role', true) in ('coordinator', 'township') and ("interview_batches"."area_code" >= current_setting('wuguan.area', true) and "interview_batches"."area_code" < current_setting('wuguan.area', true) || 'x'))));--> statement-breakpoint
CREATE POLICY "interview_commitments_read" ON "interview_commitments" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("interview_commitments"."talker_id" = current_setting('wuguan.person', true) or "interview_commitments"."recorder_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "interview_commitments"."arranger_id" = current_setting('wuguan.org', true))) or "interview_commitments"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "interview_commitments_insert" ON "interview_commitments" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("interview_commitments"."talker_id" = current_setting('wuguan.person', true) or "interview_commitments"."recorder_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "interview_commitments"."arranger_id" = current_setting('wuguan.org', true))));--> statement-breakpoint
CREATE POLICY "interview_commitments_update" ON "interview_commitments" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("interview_commitments"."talker_id" = current_setting('wuguan.person', true) or "interview_commitments"."recorder_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "interview_commitments"."arranger_id" = current_setting('wuguan.org', true)))) WITH CHECK (("interview_commitments"."talker_id" = current_setting('wuguan.person', true) or "interview_commitments"."recorder_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "interview_commitments"."arranger_id" = current_setting('wuguan.org', true))));--> statement-breakpoint
CREATE POLICY "interview_commitments_delete" ON "interview_commitments" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("interview_commitments"."talker_id" = current_setting('wuguan.person', true) or "interview_commitments"."recorder_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "interview_commitments"."arranger_id" = current_setting('wuguan.org', true))));--> statement-breakpoint
CREATE POLICY "interview_follow_ups_read" ON "interview_follow_ups" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("interview_follow_ups"."talker_id" = current_setting('wuguan.person', true) or "interview_follow_ups"."recorder_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "interview_follow_ups"."arranger_id" = current_setting('wuguan.org', true))) or "interview_follow_ups"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "interview_follow_ups_insert" ON "interview_follow_ups" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("interview_follow_ups"."talker_id" = current_setting('wuguan.person', true) or "interview_follow_ups"."recorder_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "interview_follow_ups"."arranger_id" = current_setting('wuguan.org', true))));--> statement-breakpoint
CREATE POLICY "interview_follow_ups_update" ON "interview_follow_ups" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("interview_follow_ups"."talker_id" = current_setting('wuguan.person', true) or "interview_follow_ups"."recorder_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "interview_follow_ups"."arranger_id" = current_setting('wuguan.org', true)))) WITH CHECK (("interview_follow_ups"."talker_id" = current_setting('wuguan.person', true) or "interview_follow_ups"."recorder_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "interview_follow_ups"."arranger_id" = current_setting('wuguan.org', true))));--> statement-breakpoint
CREATE POLICY "interview_follow_ups_delete" ON "interview_follow_ups" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("interview_follow_ups"."talker_id" = current_setting('wuguan.person', true) or "interview_follow_ups"."recorder_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "interview_follow_ups"."arranger_id" = current_setting('wuguan.org', true))));--> statement-breakpoint
CREATE POLICY "interview_records_read" ON "interview_records" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("interview_records"."talker_id" = current_setting('wuguan.person', true) or "interview_records"."recorder_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "interview_records"."arranger_id" = current_setting('wuguan.org', true))) or "interview_records"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "interview_records_insert" ON "interview_records" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("interview_records"."talker_id" = current_setting('wuguan.person', true) or "interview_records"."recorder_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "interview_records"."arranger_id" = current_setting('wuguan.org', true))));--> statement-breakpoint
CREATE POLICY "interview_records_update" ON "interview_records" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("interview_records"."talker_id" = current_setting('wuguan.person', true) or "interview_records"."recorder_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "interview_records"."arranger_id" = current_setting('wuguan.org', true)))) WITH CHECK (("interview_records"."talker_id" = current_setting('wuguan.person', true) or "interview_records"."recorder_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "interview_records"."arranger_id" = current_setting('wuguan.org', true))));--> statement-breakpoint
CREATE POLICY "interview_records_delete" ON "interview_records" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("interview_records"."talker_id" = current_setting('wuguan.person', true) or "interview_records"."recorder_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "interview_records"."arranger_id" = current_setting('wuguan.org', true))));--> statement-breakpoint
CREATE POLICY "interviews_read" ON "interviews" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or "interviews"."talker_id" = current_setting('wuguan.person', true) or "interviews"."recorder_id" = current_setting('wuguan.person', true) or "interviews"."person_id" = current_setting('wuguan.person', true) or (not current_setting('wuguan.role', true) in ('department') and ("interviews"."area_code" >= current_setting('wuguan.area', true) and "interviews"."area_code" < current_setting('wuguan.area', true) || 'x'))));--> statement-breakpoint
CREATE POLICY "interviews_insert" ON "interviews" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or "interviews"."talker_id" = current_setting('wuguan.person', true) or "interviews"."recorder_id" = current_setting('wuguan.person', true)
        or (current_setting('wuguan.role', true) in ('coordinator', 'township') and ("interviews"."area_code" >= current_setting('wuguan.area', true) and "interviews"."area_code" < current_setting('wuguan.area', true) || 'x'))));--> statement-breakpoint
CREATE POLICY "interviews_update" ON "interviews" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or "interviews"."talker_id" = current_setting('wuguan.person', true) or "interviews"."recorder_id" = current_setting('wuguan.person', true)
        or (current_setting('wuguan.role', true) in ('coordinator', 'township') and ("interviews"."area_code" >= current_setting('wuguan.area', true) and "interviews"."area_code" < current_setting('wuguan.area', true) || 'x')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or "interviews"."talker_id" = current_setting('wuguan.person', true) or "interviews"."recorder_id" = current_setting('wuguan.person', true)
        or (current_setting('wuguan.role', true) in ('coordinator', 'township') and ("interviews"."area_code" >= current_setting('wuguan.area', true) and "interviews"."area_code" < current_setting('wuguan.area', true) || 'x'))));--> statement-breakpoint
CREATE POLICY "interviews_delete" ON "interviews" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or "interviews"."talker_id" = current_setting('wuguan.person', true) or "interviews"."recorder_id" = current_setting('wuguan.person', true)
        or (current_setting('wuguan.role', true) in ('coordinator', 'township') and ("interviews"."area_code" >= current_setting('wuguan.area', true) and "interviews"."area_code" < current_setting('wuguan.area', true) || 'x'))));--> statement-breakpoint
CREATE POLICY "duty_assignments_read" ON "duty_assignments" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("duty_assignments"."area_code" >= current_setting('wuguan.area', true) and "duty_assignments"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "duty_assignments_insert" ON "duty_assignments" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("duty_assignments"."area_code" >= current_setting('wuguan.area', true) and "duty_assignments"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "duty_assignments_update" ON "duty_assignments" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("duty_assignments"."area_code" >= current_setting('wuguan.area', true) and "duty_assignments"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("duty_assignments"."area_code" >= current_setting('wuguan.area', true) and "duty_assignments"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "duty_assignments_delete" ON "duty_assignments" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("duty_assignments"."area_code" >= current_setting('wuguan.area', true) and "duty_assignments"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "duty_findings_read" ON "duty_findings" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("duty_findings"."area_code" >= current_setting('wuguan.area', true) and "duty_findings"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "duty_findings_insert" ON "duty_findings" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("duty_findings"."area_code" >= current_setting('wuguan.area', true) and "duty_findings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'leader', 'department'))));--> statement-breakpoint
CREATE POLICY "duty_findings_update" ON "duty_findings" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("duty_findings"."area_code" >= current_setting('wuguan.area', true) and "duty_findings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'leader', 'department')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("duty_findings"."area_code" >= current_setting('wuguan.area', true) and "duty_findings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'leader', 'department'))));--> statement-breakpoint
CREATE POLICY "duty_findings_delete" ON "duty_findings" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("duty_findings"."area_code" >= current_setting('wuguan.area', true) and "duty_findings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'leader', 'department'))));--> statement-breakpoint
CREATE POLICY "duty_photos_read" ON "duty_photos" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("duty_photos"."area_code" >= current_setting('wuguan.area', true) and "duty_photos"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "duty_photos_insert" ON "duty_photos" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("duty_photos"."area_code" >= current_setting('wuguan.area', true) and "duty_photos"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'leader', 'department'))));--> statement-breakpoint
CREATE POLICY "duty_photos_update" ON "duty_photos" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("duty_photos"."area_code" >= current_setting('wuguan.area', true) and "duty_photos"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'leader', 'department')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("duty_photos"."area_code" >= current_setting('wuguan.area', true) and "duty_photos"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'leader', 'department'))));--> statement-breakpoint
CREATE POLICY "duty_photos_delete" ON "duty_photos" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("duty_photos"."area_code" >= current_setting('wuguan.area', true) and "duty_photos"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'leader', 'department'))));--> statement-breakpoint
CREATE POLICY "duty_schemes_read" ON "duty_schemes" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("duty_schemes"."area_code" >= current_setting('wuguan.area', true) and "duty_schemes"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "duty_schemes"."area_code"))));--> statement-breakpoint
CREATE POLICY "duty_schemes_insert" ON "duty_schemes" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("duty_schemes"."area_code" >= current_setting('wuguan.area', true) and "duty_schemes"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "duty_schemes_update" ON "duty_schemes" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("duty_schemes"."area_code" >= current_setting('wuguan.area', true) and "duty_schemes"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("duty_schemes"."area_code" >= current_setting('wuguan.area', true) and "duty_schemes"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "duty_schemes_delete" ON "duty_schemes" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("duty_schemes"."area_code" >= current_setting('wuguan.area', true) and "duty_schemes"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "duty_visits_read" ON "duty_visits" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("duty_visits"."area_code" >= current_setting('wuguan.area', true) and "duty_visits"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "duty_visits_insert" ON "duty_visits" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("duty_visits"."area_code" >= current_setting('wuguan.area', true) and "duty_visits"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'leader', 'department'))));--> statement-breakpoint
CREATE POLICY "duty_visits_update" ON "duty_visits" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("duty_visits"."area_code" >= current_setting('wuguan.area', true) and "duty_visits"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'leader', 'department')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("duty_visits"."area_code" >= current_setting('wuguan.area', true) and "duty_visits"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'leader', 'department'))));--> statement-breakpoint
CREATE POLICY "duty_visits_delete" ON "duty_visits" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("duty_visits"."area_code" >= current_setting('wuguan.area', true) and "duty_visits"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'leader', 'department'))));--> statement-breakpoint
CREATE POLICY "report_calls_read" ON "report_calls" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("report_calls"."area_code" >= current_setting('wuguan.area', true) and "report_calls"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "report_calls"."area_code"))));--> statement-breakpoint
CREATE POLICY "report_calls_insert" ON "report_calls" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("report_calls"."area_code" >= current_setting('wuguan.area', true) and "report_calls"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "report_calls_update" ON "report_calls" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("report_calls"."area_code" >= current_setting('wuguan.area', true) and "report_calls"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("report_calls"."area_code" >= current_setting('wuguan.area', true) and "report_calls"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "report_calls_delete" ON "report_calls" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("report_calls"."area_code" >= current_setting('wuguan.area', true) and "report_calls"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "report_comments_read" ON "report_comments" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("report_comments"."area_code" >= current_setting('wuguan.area', true) and "report_comments"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "report_comments_insert" ON "report_comments" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("report_comments"."area_code" >= current_setting('wuguan.area', true) and "report_comments"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'leader'))));--> statement-breakpoint
CREATE POLICY "report_comments_update" ON "report_comments" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("report_comments"."area_code" >= current_setting('wuguan.area', true) and "report_comments"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'leader')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("report_comments"."area_code" >= current_setting('wuguan.area', true) and "report_comments"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'leader'))));--> statement-breakpoint
CREATE POLICY "report_comments_delete" ON "report_comments" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("report_comments"."area_code" >= current_setting('wuguan.area', true) and "report_comments"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'leader'))));--> statement-breakpoint
CREATE POLICY "report_files_read" ON "report_files" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("report_files"."area_code" >= current_setting('wuguan.area', true) and "report_files"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "report_files_insert" ON "report_files" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("report_files"."area_code" >= current_setting('wuguan.area', true) and "report_files"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "report_files_update" ON "report_files" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("report_files"."area_code" >= current_setting('wuguan.area', true) and "report_files"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("report_files"."area_code" >= current_setting('wuguan.area', true) and "report_files"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "report_files_delete" ON "report_files" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("report_files"."area_code" >= current_setting('wuguan.area', true) and "report_files"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "township_reports_read" ON "township_reports" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("township_reports"."area_code" >= current_setting('wuguan.area', true) and "township_reports"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "township_reports_insert" ON "township_reports" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("township_reports"."area_code" >= current_setting('wuguan.area', true) and "township_reports"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "township_reports_update" ON "township_reports" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("township_reports"."area_code" >= current_setting('wuguan.area', true) and "township_reports"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("township_reports"."area_code" >= current_setting('wuguan.area', true) and "township_reports"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "township_reports_delete" ON "township_reports" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("township_reports"."area_code" >= current_setting('wuguan.area', true) and "township_reports"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));