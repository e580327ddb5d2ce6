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
ALTER TABLE "meeting_decisions" ADD COLUMN "approval_id" char(26);--> statement-breakpoint
ALTER TABLE "meeting_decisions" ADD COLUMN "circular_id" char(26);--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "asked_ids" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "asked_areas" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
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
CREATE INDEX "interview_batches_round" ON "interview_batches" USING btree ("round_id","planned_on");--> statement-breakpoint
CREATE INDEX "interview_batches_area" ON "interview_batches" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "interview_commitments_interview" ON "interview_commitments" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "interview_commitments_due" ON "interview_commitments" USING btree ("state","due_on");--> statement-breakpoint
CREATE INDEX "interview_follow_ups_interview" ON "interview_follow_ups" USING btree ("interview_id");--> statement-breakpoint
CREATE UNIQUE INDEX "interviews_person" ON "interviews" USING btree ("batch_id","person_id");--> statement-breakpoint
CREATE INDEX "interviews_round" ON "interviews" USING btree ("round_id","state");--> statement-breakpoint
CREATE INDEX "interviews_area" ON "interviews" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "meeting_decisions_approval" ON "meeting_decisions" USING btree ("approval_id");--> statement-breakpoint
CREATE INDEX "meeting_decisions_circular" ON "meeting_decisions" USING btree ("circular_id");--> statement-breakpoint
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
ALTER POLICY "agenda_items_read" ON "agenda_items" TO wuguan_app USING ((current_setting('wuguan.role', true) = 'system' or exists (select from meetings m where m.id = "agenda_items"."meeting_id")));--> statement-breakpoint
ALTER POLICY "meeting_attendees_read" ON "meeting_attendees" TO wuguan_app USING ((current_setting('wuguan.role', true) = 'system' or exists (select from meetings m where m.id = "meeting_attendees"."meeting_id")));--> statement-breakpoint
ALTER POLICY "meeting_decisions_read" ON "meeting_decisions" TO wuguan_app USING ((current_setting('wuguan.role', true) = 'system' or exists (select from meetings m where m.id = "meeting_decisions"."meeting_id")));--> statement-breakpoint
ALTER POLICY "meetings_read" ON "meetings" TO wuguan_app USING ((("meetings"."area_code" >= current_setting('wuguan.area', true) and "meetings"."area_code" < current_setting('wuguan.area', true) || 'x') or "meetings"."asked_ids" ? current_setting('wuguan.org', true)
        or (not current_setting('wuguan.role', true) in ('department') and "meetings"."asked_areas" ? current_setting('wuguan.area', true))));