CREATE TABLE "campaign_classes" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"campaign_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"finder" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "campaign_classes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaign_duties" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"campaign_id" char(26) NOT NULL,
	"class_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"needed" integer NOT NULL,
	"due_on" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "campaign_duties" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaign_listed" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"campaign_id" char(26) NOT NULL,
	"class_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "campaign_listed" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaign_people" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"campaign_id" char(26) NOT NULL,
	"class_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"organisation_id" char(26),
	"area_code" text collate "C" NOT NULL,
	"post_title" text NOT NULL,
	"joined_on" date NOT NULL,
	"left_on" date,
	"leave_reason" text
);
--> statement-breakpoint
ALTER TABLE "campaign_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"title" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"state" text NOT NULL,
	"people_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "campaigns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "fulfilments" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"kind" text NOT NULL,
	"source_topic" text NOT NULL,
	"source_id" char(26) NOT NULL,
	"title" text NOT NULL,
	"done_on" date NOT NULL,
	"organisation_id" char(26),
	"area_code" text collate "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "fulfilments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "checklist_items" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"checklist_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"wanted" integer NOT NULL,
	"from_on" date,
	"to_on" date,
	"title_holds" text DEFAULT '' NOT NULL,
	"done_on" date,
	"note" text DEFAULT '' NOT NULL,
	"file_id" char(26)
);
--> statement-breakpoint
ALTER TABLE "checklist_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checklists" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"title" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "checklists" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "pledge_texts" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"edition" integer NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"hash" text NOT NULL,
	"citation" jsonb NOT NULL,
	"class_keys" jsonb NOT NULL,
	"state" text NOT NULL,
	"published_on" date,
	"ask_again" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pledge_texts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pledges" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"organisation_id" char(26),
	"person_id" char(26) NOT NULL,
	"person_name" text NOT NULL,
	"class_name" text NOT NULL,
	"kind" text NOT NULL,
	"text_id" char(26) NOT NULL,
	"edition" integer NOT NULL,
	"text_hash" text NOT NULL,
	"way" text NOT NULL,
	"signed_on" date NOT NULL,
	"signed_at" timestamp with time zone,
	"signature" text,
	"submission_key" text,
	"batch_id" char(26),
	"scan_file_id" char(26),
	"scan_name" text,
	"state" text NOT NULL,
	"ended_on" date,
	"end_reason" text,
	"entered_by" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pledges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "talk_batches" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"layer_id" char(26) NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "talk_batches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talk_layers" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"class_keys" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "talk_layers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talk_must_people" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"must_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "talk_must_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talk_musts" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"class_key" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "talk_musts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talk_people" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"talk_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"person_id" char(26) NOT NULL,
	"organisation_id" char(26),
	"post_title" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "talk_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talk_records" (
	"talk_id" char(26) PRIMARY KEY NOT NULL,
	"talker_id" char(26) NOT NULL,
	"organisation_id" char(26) NOT NULL,
	"person_ids" jsonb NOT NULL,
	"content" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "talk_records" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "talks" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"batch_id" char(26) NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"talker_id" char(26) NOT NULL,
	"talker_organisation_id" char(26) NOT NULL,
	"talker_title" text NOT NULL,
	"planned_on" date NOT NULL,
	"state" text NOT NULL,
	"done_on" date,
	"place" text DEFAULT '' NOT NULL,
	"cancel_reason" text,
	"recorded_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "talks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "motion_nominees" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"motion_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"position" integer NOT NULL,
	"person_id" char(26),
	"name" text NOT NULL,
	"post" text NOT NULL,
	"concurrent" boolean NOT NULL,
	"note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "motion_nominees" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "motion_signatures" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"signing_id" char(26) NOT NULL,
	"motion_id" char(26) NOT NULL,
	"study_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"digest" text NOT NULL,
	"voided_at" timestamp with time zone,
	"void_reason" text
);
--> statement-breakpoint
ALTER TABLE "motion_signatures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "motion_signings" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"signed_by" char(26) NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"opinion" text NOT NULL,
	"drawing" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "motion_signings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "motion_studies" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"held_on" date NOT NULL,
	"chair" text NOT NULL,
	"expected" integer NOT NULL,
	"present" integer NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "motion_studies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "motion_study_items" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"study_id" char(26) NOT NULL,
	"motion_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"votes" jsonb,
	"nominees" jsonb NOT NULL,
	"passed" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "motion_study_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "motions" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"state" text NOT NULL,
	"study_id" char(26),
	"return_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "motions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "identity_tries" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"locked_until" timestamp with time zone,
	"last_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "identity_tries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "portal_links" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"organisation_id" char(26),
	"person_id" char(26),
	"purpose" text NOT NULL,
	"unit_link_id" char(26),
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "portal_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "meeting_decisions" ADD COLUMN "approval_id" char(26);--> statement-breakpoint
ALTER TABLE "meeting_decisions" ADD COLUMN "circular_id" char(26);--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "asked_ids" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "asked_areas" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_classes_key" ON "campaign_classes" USING btree ("campaign_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_duties_kind" ON "campaign_duties" USING btree ("class_id","kind");--> statement-breakpoint
CREATE INDEX "campaign_duties_campaign" ON "campaign_duties" USING btree ("campaign_id");--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_listed_person" ON "campaign_listed" USING btree ("class_id","person_id");--> statement-breakpoint
CREATE INDEX "campaign_listed_campaign" ON "campaign_listed" USING btree ("campaign_id");--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_people_person" ON "campaign_people" USING btree ("campaign_id","person_id") WHERE left_on is null;--> statement-breakpoint
CREATE INDEX "campaign_people_area" ON "campaign_people" USING btree ("campaign_id","area_code");--> statement-breakpoint
CREATE INDEX "campaign_people_own" ON "campaign_people" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "campaigns_round" ON "campaigns" USING btree ("round_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "fulfilments_source" ON "fulfilments" USING btree ("source_topic","source_id","person_id");--> statement-breakpoint
CREATE INDEX "fulfilments_person" ON "fulfilments" USING btree ("round_id","person_id","kind","done_on","area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "channel_publications_key" ON "channel_publications" USING btree ("round_id","organisation_id","kind");--> statement-breakpoint
CREATE INDEX "channel_publications_area" ON "channel_publications" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "reporting_channels_current" ON "reporting_channels" USING btree ("round_id","kind") WHERE until_on is null;--> statement-breakpoint
CREATE INDEX "checklist_items_list" ON "checklist_items" USING btree ("checklist_id");--> statement-breakpoint
CREATE INDEX "checklists_round" ON "checklists" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "placement_photos_placement" ON "placement_photos" USING btree ("placement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "placements_key" ON "placements" USING btree ("round_id","area_code","channel","title","place") WHERE withdrawn_on is null;--> statement-breakpoint
CREATE INDEX "placements_area" ON "placements" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "print_issues_key" ON "print_issues" USING btree ("round_id","organisation_id","kind","title","issued_on","receiver") WHERE voided_on is null;--> statement-breakpoint
CREATE INDEX "print_issues_area" ON "print_issues" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "ring_tones_key" ON "ring_tones" USING btree ("round_id","person_id");--> statement-breakpoint
CREATE INDEX "ring_tones_area" ON "ring_tones" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "pledge_texts_edition" ON "pledge_texts" USING btree ("round_id","kind","edition");--> statement-breakpoint
CREATE UNIQUE INDEX "pledges_submission" ON "pledges" USING btree ("submission_key");--> statement-breakpoint
CREATE UNIQUE INDEX "pledges_one" ON "pledges" USING btree ("round_id","person_id","kind") WHERE state = 'in_force';--> statement-breakpoint
CREATE INDEX "pledges_unit" ON "pledges" USING btree ("round_id","organisation_id");--> statement-breakpoint
CREATE INDEX "pledges_area" ON "pledges" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "pledges_batch" ON "pledges" USING btree ("batch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "test_question_versions_number" ON "test_question_versions" USING btree ("question_id","number");--> statement-breakpoint
CREATE INDEX "test_question_versions_area" ON "test_question_versions" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "test_questions_code" ON "test_questions" USING btree ("area_code","code");--> statement-breakpoint
CREATE UNIQUE INDEX "talk_batches_number" ON "talk_batches" USING btree ("round_id","area_code","number");--> statement-breakpoint
CREATE INDEX "talk_batches_area" ON "talk_batches" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "talk_layers_round" ON "talk_layers" USING btree ("round_id");--> statement-breakpoint
CREATE UNIQUE INDEX "talk_must_people_person" ON "talk_must_people" USING btree ("must_id","person_id");--> statement-breakpoint
CREATE INDEX "talk_musts_round" ON "talk_musts" USING btree ("round_id");--> statement-breakpoint
CREATE UNIQUE INDEX "talk_people_person" ON "talk_people" USING btree ("talk_id","person_id");--> statement-breakpoint
CREATE INDEX "talk_people_own" ON "talk_people" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "talks_batch" ON "talks" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "talks_round" ON "talks" USING btree ("round_id","state");--> statement-breakpoint
CREATE INDEX "talks_area" ON "talks" USING btree ("area_code");--> statement-breakpoint
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
CREATE INDEX "motion_nominees_motion" ON "motion_nominees" USING btree ("motion_id");--> statement-breakpoint
CREATE INDEX "motion_nominees_person" ON "motion_nominees" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "motion_signatures_motion" ON "motion_signatures" USING btree ("motion_id");--> statement-breakpoint
CREATE INDEX "motion_studies_area" ON "motion_studies" USING btree ("round_id","area_code");--> statement-breakpoint
CREATE INDEX "motion_study_items_motion" ON "motion_study_items" USING btree ("motion_id");--> statement-breakpoint
CREATE UNIQUE INDEX "motions_key" ON "motions" USING btree ("round_id","area_code");--> statement-breakpoint
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
CREATE UNIQUE INDEX "portal_links_hash" ON "portal_links" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "portal_links_person" ON "portal_links" USING btree ("round_id","person_id");--> statement-breakpoint
CREATE INDEX "portal_links_unit" ON "portal_links" USING btree ("organisation_id","kind");--> statement-breakpoint
CREATE INDEX "meeting_decisions_approval" ON "meeting_decisions" USING btree ("approval_id");--> statement-breakpoint
CREATE INDEX "meeting_decisions_circular" ON "meeting_decisions" USING btree ("circular_id");--> statement-breakpoint
CREATE POLICY "campaign_classes_read" ON "campaign_classes" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("campaign_classes"."area_code" >= current_setting('wuguan.area', true) and "campaign_classes"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "campaign_classes"."area_code"))) or current_setting('wuguan.role', true) in ('link')));--> statement-breakpoint
CREATE POLICY "campaign_classes_insert" ON "campaign_classes" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("campaign_classes"."area_code" >= current_setting('wuguan.area', true) and "campaign_classes"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaign_classes_update" ON "campaign_classes" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("campaign_classes"."area_code" >= current_setting('wuguan.area', true) and "campaign_classes"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("campaign_classes"."area_code" >= current_setting('wuguan.area', true) and "campaign_classes"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaign_classes_delete" ON "campaign_classes" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("campaign_classes"."area_code" >= current_setting('wuguan.area', true) and "campaign_classes"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaign_duties_read" ON "campaign_duties" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("campaign_duties"."area_code" >= current_setting('wuguan.area', true) and "campaign_duties"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "campaign_duties"."area_code"))) or current_setting('wuguan.role', true) in ('link')));--> statement-breakpoint
CREATE POLICY "campaign_duties_insert" ON "campaign_duties" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("campaign_duties"."area_code" >= current_setting('wuguan.area', true) and "campaign_duties"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaign_duties_update" ON "campaign_duties" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("campaign_duties"."area_code" >= current_setting('wuguan.area', true) and "campaign_duties"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("campaign_duties"."area_code" >= current_setting('wuguan.area', true) and "campaign_duties"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaign_duties_delete" ON "campaign_duties" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("campaign_duties"."area_code" >= current_setting('wuguan.area', true) and "campaign_duties"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaign_listed_read" ON "campaign_listed" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("campaign_listed"."area_code" >= current_setting('wuguan.area', true) and "campaign_listed"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaign_listed_insert" ON "campaign_listed" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("campaign_listed"."area_code" >= current_setting('wuguan.area', true) and "campaign_listed"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaign_listed_update" ON "campaign_listed" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("campaign_listed"."area_code" >= current_setting('wuguan.area', true) and "campaign_listed"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("campaign_listed"."area_code" >= current_setting('wuguan.area', true) and "campaign_listed"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaign_listed_delete" ON "campaign_listed" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("campaign_listed"."area_code" >= current_setting('wuguan.area', true) and "campaign_listed"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaign_people_read" ON "campaign_people" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("campaign_people"."area_code" >= current_setting('wuguan.area', true) and "campaign_people"."area_code" < current_setting('wuguan.area', true) || 'x') or "campaign_people"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "campaign_people_insert" ON "campaign_people" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("campaign_people"."area_code" >= current_setting('wuguan.area', true) and "campaign_people"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaign_people_update" ON "campaign_people" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("campaign_people"."area_code" >= current_setting('wuguan.area', true) and "campaign_people"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("campaign_people"."area_code" >= current_setting('wuguan.area', true) and "campaign_people"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaign_people_delete" ON "campaign_people" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("campaign_people"."area_code" >= current_setting('wuguan.area', true) and "campaign_people"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaigns_read" ON "campaigns" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("campaigns"."area_code" >= current_setting('wuguan.area', true) and "campaigns"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "campaigns"."area_code"))) or current_setting('wuguan.role', true) in ('link')));--> statement-breakpoint
CREATE POLICY "campaigns_insert" ON "campaigns" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("campaigns"."area_code" >= current_setting('wuguan.area', true) and "campaigns"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaigns_update" ON "campaigns" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("campaigns"."area_code" >= current_setting('wuguan.area', true) and "campaigns"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("campaigns"."area_code" >= current_setting('wuguan.area', true) and "campaigns"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaigns_delete" ON "campaigns" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("campaigns"."area_code" >= current_setting('wuguan.area', true) and "campaigns"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "fulfilments_read" ON "fulfilments" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("fulfilments"."area_code" >= current_setting('wuguan.area', true) and "fulfilments"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "fulfilments"."area_code"))) or "fulfilments"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "fulfilments_insert" ON "fulfilments" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (((("fulfilments"."area_code" >= current_setting('wuguan.area', true) and "fulfilments"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "fulfilments"."area_code"))) or (current_setting('wuguan.role', true) in ('link') and "fulfilments"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "fulfilments_update" ON "fulfilments" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (((("fulfilments"."area_code" >= current_setting('wuguan.area', true) and "fulfilments"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "fulfilments"."area_code"))) or (current_setting('wuguan.role', true) in ('link') and "fulfilments"."person_id" = current_setting('wuguan.person', true)))) WITH CHECK (((("fulfilments"."area_code" >= current_setting('wuguan.area', true) and "fulfilments"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "fulfilments"."area_code"))) or (current_setting('wuguan.role', true) in ('link') and "fulfilments"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "fulfilments_delete" ON "fulfilments" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (((("fulfilments"."area_code" >= current_setting('wuguan.area', true) and "fulfilments"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "fulfilments"."area_code"))) or (current_setting('wuguan.role', true) in ('link') and "fulfilments"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "channel_publications_read" ON "channel_publications" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("channel_publications"."area_code" >= current_setting('wuguan.area', true) and "channel_publications"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "channel_publications_insert" ON "channel_publications" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("channel_publications"."area_code" >= current_setting('wuguan.area', true) and "channel_publications"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "channel_publications_update" ON "channel_publications" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("channel_publications"."area_code" >= current_setting('wuguan.area', true) and "channel_publications"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("channel_publications"."area_code" >= current_setting('wuguan.area', true) and "channel_publications"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "channel_publications_delete" ON "channel_publications" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("channel_publications"."area_code" >= current_setting('wuguan.area', true) and "channel_publications"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "reporting_channels_read" ON "reporting_channels" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("reporting_channels"."area_code" >= current_setting('wuguan.area', true) and "reporting_channels"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "reporting_channels"."area_code"))));--> statement-breakpoint
CREATE POLICY "reporting_channels_insert" ON "reporting_channels" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("reporting_channels"."area_code" >= current_setting('wuguan.area', true) and "reporting_channels"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "reporting_channels_update" ON "reporting_channels" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("reporting_channels"."area_code" >= current_setting('wuguan.area', true) and "reporting_channels"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("reporting_channels"."area_code" >= current_setting('wuguan.area', true) and "reporting_channels"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "reporting_channels_delete" ON "reporting_channels" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("reporting_channels"."area_code" >= current_setting('wuguan.area', true) and "reporting_channels"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "checklist_items_read" ON "checklist_items" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("checklist_items"."area_code" >= current_setting('wuguan.area', true) and "checklist_items"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "checklist_items"."area_code"))));--> statement-breakpoint
CREATE POLICY "checklist_items_insert" ON "checklist_items" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("checklist_items"."area_code" >= current_setting('wuguan.area', true) and "checklist_items"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "checklist_items_update" ON "checklist_items" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("checklist_items"."area_code" >= current_setting('wuguan.area', true) and "checklist_items"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("checklist_items"."area_code" >= current_setting('wuguan.area', true) and "checklist_items"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "checklist_items_delete" ON "checklist_items" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("checklist_items"."area_code" >= current_setting('wuguan.area', true) and "checklist_items"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "checklists_read" ON "checklists" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("checklists"."area_code" >= current_setting('wuguan.area', true) and "checklists"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "checklists"."area_code"))));--> statement-breakpoint
CREATE POLICY "checklists_insert" ON "checklists" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("checklists"."area_code" >= current_setting('wuguan.area', true) and "checklists"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "checklists_update" ON "checklists" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("checklists"."area_code" >= current_setting('wuguan.area', true) and "checklists"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("checklists"."area_code" >= current_setting('wuguan.area', true) and "checklists"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "checklists_delete" ON "checklists" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("checklists"."area_code" >= current_setting('wuguan.area', true) and "checklists"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
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
CREATE POLICY "pledge_texts_read" ON "pledge_texts" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "pledge_texts"."area_code"))) or (current_setting('wuguan.role', true) in ('link') and "pledge_texts"."state" <> 'drafting')));--> statement-breakpoint
CREATE POLICY "pledge_texts_insert" ON "pledge_texts" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "pledge_texts_update" ON "pledge_texts" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "pledge_texts_delete" ON "pledge_texts" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "pledges_read" ON "pledges" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or "pledges"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "pledges_insert" ON "pledges" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "pledges"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "pledges_update" ON "pledges" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "pledges"."person_id" = current_setting('wuguan.person', true)))) WITH CHECK ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "pledges"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "pledges_delete" ON "pledges" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "pledges"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "test_question_versions_read" ON "test_question_versions" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("test_question_versions"."area_code" >= current_setting('wuguan.area', true) and "test_question_versions"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "test_question_versions"."area_code"))) or current_setting('wuguan.role', true) in ('link')));--> statement-breakpoint
CREATE POLICY "test_question_versions_insert" ON "test_question_versions" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("test_question_versions"."area_code" >= current_setting('wuguan.area', true) and "test_question_versions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_question_versions_update" ON "test_question_versions" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("test_question_versions"."area_code" >= current_setting('wuguan.area', true) and "test_question_versions"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("test_question_versions"."area_code" >= current_setting('wuguan.area', true) and "test_question_versions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_question_versions_delete" ON "test_question_versions" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("test_question_versions"."area_code" >= current_setting('wuguan.area', true) and "test_question_versions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_questions_read" ON "test_questions" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("test_questions"."area_code" >= current_setting('wuguan.area', true) and "test_questions"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "test_questions"."area_code"))) or current_setting('wuguan.role', true) in ('link')));--> statement-breakpoint
CREATE POLICY "test_questions_insert" ON "test_questions" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("test_questions"."area_code" >= current_setting('wuguan.area', true) and "test_questions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_questions_update" ON "test_questions" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("test_questions"."area_code" >= current_setting('wuguan.area', true) and "test_questions"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("test_questions"."area_code" >= current_setting('wuguan.area', true) and "test_questions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_questions_delete" ON "test_questions" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("test_questions"."area_code" >= current_setting('wuguan.area', true) and "test_questions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "talk_batches_read" ON "talk_batches" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("talk_batches"."area_code" >= current_setting('wuguan.area', true) and "talk_batches"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "talk_batches"."area_code"))));--> statement-breakpoint
CREATE POLICY "talk_batches_insert" ON "talk_batches" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("talk_batches"."area_code" >= current_setting('wuguan.area', true) and "talk_batches"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "talk_batches_update" ON "talk_batches" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("talk_batches"."area_code" >= current_setting('wuguan.area', true) and "talk_batches"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("talk_batches"."area_code" >= current_setting('wuguan.area', true) and "talk_batches"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "talk_batches_delete" ON "talk_batches" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("talk_batches"."area_code" >= current_setting('wuguan.area', true) and "talk_batches"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "talk_layers_read" ON "talk_layers" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("talk_layers"."area_code" >= current_setting('wuguan.area', true) and "talk_layers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "talk_layers"."area_code"))));--> statement-breakpoint
CREATE POLICY "talk_layers_insert" ON "talk_layers" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("talk_layers"."area_code" >= current_setting('wuguan.area', true) and "talk_layers"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "talk_layers_update" ON "talk_layers" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("talk_layers"."area_code" >= current_setting('wuguan.area', true) and "talk_layers"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("talk_layers"."area_code" >= current_setting('wuguan.area', true) and "talk_layers"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "talk_layers_delete" ON "talk_layers" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("talk_layers"."area_code" >= current_setting('wuguan.area', true) and "talk_layers"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "talk_must_people_read" ON "talk_must_people" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("talk_must_people"."area_code" >= current_setting('wuguan.area', true) and "talk_must_people"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'system')));--> statement-breakpoint
CREATE POLICY "talk_must_people_insert" ON "talk_must_people" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((("talk_must_people"."area_code" >= current_setting('wuguan.area', true) and "talk_must_people"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'system')));--> statement-breakpoint
CREATE POLICY "talk_must_people_update" ON "talk_must_people" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((("talk_must_people"."area_code" >= current_setting('wuguan.area', true) and "talk_must_people"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'system'))) WITH CHECK ((("talk_must_people"."area_code" >= current_setting('wuguan.area', true) and "talk_must_people"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'system')));--> statement-breakpoint
CREATE POLICY "talk_must_people_delete" ON "talk_must_people" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((("talk_must_people"."area_code" >= current_setting('wuguan.area', true) and "talk_must_people"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'system')));--> statement-breakpoint
CREATE POLICY "talk_musts_read" ON "talk_musts" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("talk_musts"."area_code" >= current_setting('wuguan.area', true) and "talk_musts"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "talk_musts"."area_code"))));--> statement-breakpoint
CREATE POLICY "talk_musts_insert" ON "talk_musts" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("talk_musts"."area_code" >= current_setting('wuguan.area', true) and "talk_musts"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "talk_musts_update" ON "talk_musts" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("talk_musts"."area_code" >= current_setting('wuguan.area', true) and "talk_musts"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("talk_musts"."area_code" >= current_setting('wuguan.area', true) and "talk_musts"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "talk_musts_delete" ON "talk_musts" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("talk_musts"."area_code" >= current_setting('wuguan.area', true) and "talk_musts"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "talk_people_read" ON "talk_people" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("talk_people"."area_code" >= current_setting('wuguan.area', true) and "talk_people"."area_code" < current_setting('wuguan.area', true) || 'x') or "talk_people"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "talk_people_insert" ON "talk_people" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("talk_people"."area_code" >= current_setting('wuguan.area', true) and "talk_people"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "talk_people_update" ON "talk_people" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("talk_people"."area_code" >= current_setting('wuguan.area', true) and "talk_people"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("talk_people"."area_code" >= current_setting('wuguan.area', true) and "talk_people"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "talk_people_delete" ON "talk_people" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("talk_people"."area_code" >= current_setting('wuguan.area', true) and "talk_people"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "talk_records_read" ON "talk_records" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("talk_records"."talker_id" = current_setting('wuguan.person', true) or "talk_records"."organisation_id" = current_setting('wuguan.org', true) or "talk_records"."person_ids" @> to_jsonb(current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "talk_records_insert" ON "talk_records" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("talk_records"."talker_id" = current_setting('wuguan.person', true) or "talk_records"."organisation_id" = current_setting('wuguan.org', true)));--> statement-breakpoint
CREATE POLICY "talk_records_update" ON "talk_records" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("talk_records"."talker_id" = current_setting('wuguan.person', true) or "talk_records"."organisation_id" = current_setting('wuguan.org', true))) WITH CHECK (("talk_records"."talker_id" = current_setting('wuguan.person', true) or "talk_records"."organisation_id" = current_setting('wuguan.org', true)));--> statement-breakpoint
CREATE POLICY "talk_records_delete" ON "talk_records" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("talk_records"."talker_id" = current_setting('wuguan.person', true) or "talk_records"."organisation_id" = current_setting('wuguan.org', true)));--> statement-breakpoint
CREATE POLICY "talks_read" ON "talks" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("talks"."area_code" >= current_setting('wuguan.area', true) and "talks"."area_code" < current_setting('wuguan.area', true) || 'x') or "talks"."talker_id" = current_setting('wuguan.person', true) or exists (select from talk_people x
        where x.talk_id = "talks"."id" and x.person_id = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "talks_insert" ON "talks" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((("talks"."area_code" >= current_setting('wuguan.area', true) and "talks"."area_code" < current_setting('wuguan.area', true) || 'x') or "talks"."talker_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "talks_update" ON "talks" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((("talks"."area_code" >= current_setting('wuguan.area', true) and "talks"."area_code" < current_setting('wuguan.area', true) || 'x') or "talks"."talker_id" = current_setting('wuguan.person', true))) WITH CHECK ((("talks"."area_code" >= current_setting('wuguan.area', true) and "talks"."area_code" < current_setting('wuguan.area', true) || 'x') or "talks"."talker_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "talks_delete" ON "talks" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((("talks"."area_code" >= current_setting('wuguan.area', true) and "talks"."area_code" < current_setting('wuguan.area', true) || 'x') or "talks"."talker_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
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
CREATE POLICY "trainings_read" ON "trainings" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("trainings"."area_code" >= current_setting('wuguan.area', true) and "trainings"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "trainings"."area_code"))) or current_setting('wuguan.role', true) in ('link')));--> statement-breakpoint
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
CREATE POLICY "motion_nominees_read" ON "motion_nominees" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("motion_nominees"."area_code" >= current_setting('wuguan.area', true) and "motion_nominees"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader', 'system')));--> statement-breakpoint
CREATE POLICY "motion_nominees_insert" ON "motion_nominees" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("motion_nominees"."area_code" >= current_setting('wuguan.area', true) and "motion_nominees"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "motion_nominees_update" ON "motion_nominees" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("motion_nominees"."area_code" >= current_setting('wuguan.area', true) and "motion_nominees"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("motion_nominees"."area_code" >= current_setting('wuguan.area', true) and "motion_nominees"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "motion_nominees_delete" ON "motion_nominees" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("motion_nominees"."area_code" >= current_setting('wuguan.area', true) and "motion_nominees"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "motion_signatures_read" ON "motion_signatures" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("motion_signatures"."area_code" >= current_setting('wuguan.area', true) and "motion_signatures"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader', 'system')));--> statement-breakpoint
CREATE POLICY "motion_signatures_insert" ON "motion_signatures" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("motion_signatures"."area_code" >= current_setting('wuguan.area', true) and "motion_signatures"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "motion_signatures_update" ON "motion_signatures" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("motion_signatures"."area_code" >= current_setting('wuguan.area', true) and "motion_signatures"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("motion_signatures"."area_code" >= current_setting('wuguan.area', true) and "motion_signatures"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "motion_signatures_delete" ON "motion_signatures" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("motion_signatures"."area_code" >= current_setting('wuguan.area', true) and "motion_signatures"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "motion_signings_read" ON "motion_signings" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("motion_signings"."area_code" >= current_setting('wuguan.area', true) and "motion_signings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader', 'system')));--> statement-breakpoint
CREATE POLICY "motion_signings_insert" ON "motion_signings" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("motion_signings"."area_code" >= current_setting('wuguan.area', true) and "motion_signings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('leader'))));--> statement-breakpoint
CREATE POLICY "motion_signings_update" ON "motion_signings" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("motion_signings"."area_code" >= current_setting('wuguan.area', true) and "motion_signings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('leader')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("motion_signings"."area_code" >= current_setting('wuguan.area', true) and "motion_signings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('leader'))));--> statement-breakpoint
CREATE POLICY "motion_signings_delete" ON "motion_signings" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("motion_signings"."area_code" >= current_setting('wuguan.area', true) and "motion_signings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('leader'))));--> statement-breakpoint
CREATE POLICY "motion_studies_read" ON "motion_studies" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("motion_studies"."area_code" >= current_setting('wuguan.area', true) and "motion_studies"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader', 'system')));--> statement-breakpoint
CREATE POLICY "motion_studies_insert" ON "motion_studies" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("motion_studies"."area_code" >= current_setting('wuguan.area', true) and "motion_studies"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "motion_studies_update" ON "motion_studies" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("motion_studies"."area_code" >= current_setting('wuguan.area', true) and "motion_studies"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("motion_studies"."area_code" >= current_setting('wuguan.area', true) and "motion_studies"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "motion_studies_delete" ON "motion_studies" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("motion_studies"."area_code" >= current_setting('wuguan.area', true) and "motion_studies"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "motion_study_items_read" ON "motion_study_items" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("motion_study_items"."area_code" >= current_setting('wuguan.area', true) and "motion_study_items"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader', 'system')));--> statement-breakpoint
CREATE POLICY "motion_study_items_insert" ON "motion_study_items" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("motion_study_items"."area_code" >= current_setting('wuguan.area', true) and "motion_study_items"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "motion_study_items_update" ON "motion_study_items" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("motion_study_items"."area_code" >= current_setting('wuguan.area', true) and "motion_study_items"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("motion_study_items"."area_code" >= current_setting('wuguan.area', true) and "motion_study_items"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "motion_study_items_delete" ON "motion_study_items" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("motion_study_items"."area_code" >= current_setting('wuguan.area', true) and "motion_study_items"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "motions_read" ON "motions" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("motions"."area_code" >= current_setting('wuguan.area', true) and "motions"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader', 'system')));--> statement-breakpoint
CREATE POLICY "motions_insert" ON "motions" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("motions"."area_code" >= current_setting('wuguan.area', true) and "motions"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "motions_update" ON "motions" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("motions"."area_code" >= current_setting('wuguan.area', true) and "motions"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("motions"."area_code" >= current_setting('wuguan.area', true) and "motions"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "motions_delete" ON "motions" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("motions"."area_code" >= current_setting('wuguan.area', true) and "motions"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
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
CREATE POLICY "township_reports_delete" ON "township_reports" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("township_reports"."area_code" >= current_setting('wuguan.area', true) and "township_reports"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));--> statement-breakpoint
CREATE POLICY "identity_tries_read" ON "identity_tries" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (current_setting('wuguan.role', true) = 'system');--> statement-breakpoint
CREATE POLICY "identity_tries_insert" ON "identity_tries" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (current_setting('wuguan.role', true) = 'system');--> statement-breakpoint
CREATE POLICY "identity_tries_update" ON "identity_tries" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (current_setting('wuguan.role', true) = 'system') WITH CHECK (current_setting('wuguan.role', true) = 'system');--> statement-breakpoint
CREATE POLICY "identity_tries_delete" ON "identity_tries" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (current_setting('wuguan.role', true) = 'system');--> statement-breakpoint
CREATE POLICY "portal_links_read" ON "portal_links" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("portal_links"."area_code" >= current_setting('wuguan.area', true) and "portal_links"."area_code" < current_setting('wuguan.area', true) || 'x') or "portal_links"."person_id" = current_setting('wuguan.person', true) or current_setting('wuguan.role', true) = 'system'));--> statement-breakpoint
CREATE POLICY "portal_links_insert" ON "portal_links" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((("portal_links"."area_code" >= current_setting('wuguan.area', true) and "portal_links"."area_code" < current_setting('wuguan.area', true) || 'x') or current_setting('wuguan.role', true) = 'system'));--> statement-breakpoint
CREATE POLICY "portal_links_update" ON "portal_links" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((("portal_links"."area_code" >= current_setting('wuguan.area', true) and "portal_links"."area_code" < current_setting('wuguan.area', true) || 'x') or current_setting('wuguan.role', true) = 'system')) WITH CHECK ((("portal_links"."area_code" >= current_setting('wuguan.area', true) and "portal_links"."area_code" < current_setting('wuguan.area', true) || 'x') or current_setting('wuguan.role', true) = 'system'));--> statement-breakpoint
CREATE POLICY "portal_links_delete" ON "portal_links" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((("portal_links"."area_code" >= current_setting('wuguan.area', true) and "portal_links"."area_code" < current_setting('wuguan.area', true) || 'x') or current_setting('wuguan.role', true) = 'system'));--> statement-breakpoint
ALTER POLICY "agenda_items_read" ON "agenda_items" TO wuguan_app USING ((current_setting('wuguan.role', true) = 'system' or exists (select from meetings m where m.id = "agenda_items"."meeting_id")));--> statement-breakpoint
ALTER POLICY "meeting_attendees_read" ON "meeting_attendees" TO wuguan_app USING ((current_setting('wuguan.role', true) = 'system' or exists (select from meetings m where m.id = "meeting_attendees"."meeting_id")));--> statement-breakpoint
ALTER POLICY "meeting_decisions_read" ON "meeting_decisions" TO wuguan_app USING ((current_setting('wuguan.role', true) = 'system' or exists (select from meetings m where m.id = "meeting_decisions"."meeting_id")));--> statement-breakpoint
ALTER POLICY "meetings_read" ON "meetings" TO wuguan_app USING ((("meetings"."area_code" >= current_setting('wuguan.area', true) and "meetings"."area_code" < current_setting('wuguan.area', true) || 'x') or "meetings"."asked_ids" ? current_setting('wuguan.org', true)
        or (not current_setting('wuguan.role', true) in ('department') and "meetings"."asked_areas" ? current_setting('wuguan.area', true))));