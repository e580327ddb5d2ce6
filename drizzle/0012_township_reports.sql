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
CREATE INDEX "report_calls_round" ON "report_calls" USING btree ("round_id","period_from");--> statement-breakpoint
CREATE INDEX "report_comments_report" ON "report_comments" USING btree ("report_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_files_file" ON "report_files" USING btree ("report_id","file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "township_reports_key" ON "township_reports" USING btree ("call_id","area_code");--> statement-breakpoint
CREATE INDEX "township_reports_area" ON "township_reports" USING btree ("round_id","area_code");--> statement-breakpoint
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