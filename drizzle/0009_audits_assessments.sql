CREATE TABLE "assessment_results" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"assessment_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"person_id" char(26),
	"post" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"excellent" integer DEFAULT 0 NOT NULL,
	"competent" integer DEFAULT 0 NOT NULL,
	"basic" integer DEFAULT 0 NOT NULL,
	"incompetent" integer DEFAULT 0 NOT NULL,
	"scores" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"grade" text,
	"grade_reason" text DEFAULT '' NOT NULL,
	"last_grade" text
);
--> statement-breakpoint
ALTER TABLE "assessment_results" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "assessment_schemes" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"team_indicators" jsonb NOT NULL,
	"person_indicators" jsonb NOT NULL,
	"thresholds" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assessment_schemes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "assessments" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"body_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"state" text NOT NULL,
	"held_on" date,
	"participants" integer,
	"issued" integer,
	"returned" integer,
	"return_reason" text,
	"announced_on" date,
	"announced_place" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assessments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "leaving_audit_findings" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"audit_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"subject" text NOT NULL,
	"kind" text NOT NULL,
	"description" text NOT NULL,
	"amount_fen" bigint,
	"responsible" text DEFAULT '' NOT NULL,
	"measure" text DEFAULT '' NOT NULL,
	"due_on" date,
	"done_on" date,
	"done_note" text DEFAULT '' NOT NULL,
	"evidence_file_id" char(26),
	"referred_to" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "leaving_audit_findings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "leaving_audit_officials" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"audit_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"person_id" char(26) NOT NULL,
	"post" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"reply" text DEFAULT '' NOT NULL,
	"replied_on" date,
	"reply_file_id" char(26)
);
--> statement-breakpoint
ALTER TABLE "leaving_audit_officials" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "leaving_audits" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"body_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"state" text NOT NULL,
	"lead_organisation_id" char(26) NOT NULL,
	"team_leader" text DEFAULT '' NOT NULL,
	"team_members" text[] DEFAULT '{}' NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"planned_start_on" date,
	"planned_end_on" date,
	"noticed_on" date,
	"started_on" date,
	"reported_on" date,
	"concluded_on" date,
	"report_number" text DEFAULT '' NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"published_on" date,
	"published_place" text DEFAULT '' NOT NULL,
	"subjects" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"waived_reason" text,
	"notice_file_id" char(26),
	"draft_file_id" char(26),
	"report_file_id" char(26),
	"publication_file_id" char(26),
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "leaving_audits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "assessment_results_key" ON "assessment_results" USING btree ("assessment_id","person_id");--> statement-breakpoint
CREATE INDEX "assessment_results_person" ON "assessment_results" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "assessment_results_area" ON "assessment_results" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "assessment_schemes_round" ON "assessment_schemes" USING btree ("round_id");--> statement-breakpoint
CREATE UNIQUE INDEX "assessments_body" ON "assessments" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "assessments_area" ON "assessments" USING btree ("round_id","area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "leaving_audit_findings_key" ON "leaving_audit_findings" USING btree ("audit_id","subject","description");--> statement-breakpoint
CREATE INDEX "leaving_audit_findings_area" ON "leaving_audit_findings" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "leaving_audit_officials_key" ON "leaving_audit_officials" USING btree ("audit_id","person_id","post");--> statement-breakpoint
CREATE INDEX "leaving_audit_officials_person" ON "leaving_audit_officials" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "leaving_audits_body" ON "leaving_audits" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "leaving_audits_area" ON "leaving_audits" USING btree ("round_id","area_code");--> statement-breakpoint
CREATE POLICY "assessment_results_read" ON "assessment_results" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("assessment_results"."area_code" >= current_setting('wuguan.area', true) and "assessment_results"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "assessment_results_insert" ON "assessment_results" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("assessment_results"."area_code" >= current_setting('wuguan.area', true) and "assessment_results"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township'))));--> statement-breakpoint
CREATE POLICY "assessment_results_update" ON "assessment_results" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("assessment_results"."area_code" >= current_setting('wuguan.area', true) and "assessment_results"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("assessment_results"."area_code" >= current_setting('wuguan.area', true) and "assessment_results"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township'))));--> statement-breakpoint
CREATE POLICY "assessment_results_delete" ON "assessment_results" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("assessment_results"."area_code" >= current_setting('wuguan.area', true) and "assessment_results"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township'))));--> statement-breakpoint
CREATE POLICY "assessment_schemes_read" ON "assessment_schemes" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("assessment_schemes"."area_code" >= current_setting('wuguan.area', true) and "assessment_schemes"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "assessment_schemes"."area_code"))));--> statement-breakpoint
CREATE POLICY "assessment_schemes_insert" ON "assessment_schemes" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("assessment_schemes"."area_code" >= current_setting('wuguan.area', true) and "assessment_schemes"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "assessment_schemes_update" ON "assessment_schemes" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("assessment_schemes"."area_code" >= current_setting('wuguan.area', true) and "assessment_schemes"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("assessment_schemes"."area_code" >= current_setting('wuguan.area', true) and "assessment_schemes"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "assessment_schemes_delete" ON "assessment_schemes" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("assessment_schemes"."area_code" >= current_setting('wuguan.area', true) and "assessment_schemes"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "assessments_read" ON "assessments" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("assessments"."area_code" >= current_setting('wuguan.area', true) and "assessments"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "assessments_insert" ON "assessments" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("assessments"."area_code" >= current_setting('wuguan.area', true) and "assessments"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township'))));--> statement-breakpoint
CREATE POLICY "assessments_update" ON "assessments" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("assessments"."area_code" >= current_setting('wuguan.area', true) and "assessments"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("assessments"."area_code" >= current_setting('wuguan.area', true) and "assessments"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township'))));--> statement-breakpoint
CREATE POLICY "assessments_delete" ON "assessments" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("assessments"."area_code" >= current_setting('wuguan.area', true) and "assessments"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township'))));--> statement-breakpoint
CREATE POLICY "leaving_audit_findings_read" ON "leaving_audit_findings" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("leaving_audit_findings"."area_code" >= current_setting('wuguan.area', true) and "leaving_audit_findings"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "leaving_audit_findings_insert" ON "leaving_audit_findings" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("leaving_audit_findings"."area_code" >= current_setting('wuguan.area', true) and "leaving_audit_findings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "leaving_audit_findings_update" ON "leaving_audit_findings" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("leaving_audit_findings"."area_code" >= current_setting('wuguan.area', true) and "leaving_audit_findings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("leaving_audit_findings"."area_code" >= current_setting('wuguan.area', true) and "leaving_audit_findings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "leaving_audit_findings_delete" ON "leaving_audit_findings" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("leaving_audit_findings"."area_code" >= current_setting('wuguan.area', true) and "leaving_audit_findings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "leaving_audit_officials_read" ON "leaving_audit_officials" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("leaving_audit_officials"."area_code" >= current_setting('wuguan.area', true) and "leaving_audit_officials"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "leaving_audit_officials_insert" ON "leaving_audit_officials" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("leaving_audit_officials"."area_code" >= current_setting('wuguan.area', true) and "leaving_audit_officials"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "leaving_audit_officials_update" ON "leaving_audit_officials" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("leaving_audit_officials"."area_code" >= current_setting('wuguan.area', true) and "leaving_audit_officials"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("leaving_audit_officials"."area_code" >= current_setting('wuguan.area', true) and "leaving_audit_officials"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "leaving_audit_officials_delete" ON "leaving_audit_officials" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("leaving_audit_officials"."area_code" >= current_setting('wuguan.area', true) and "leaving_audit_officials"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "leaving_audits_read" ON "leaving_audits" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("leaving_audits"."area_code" >= current_setting('wuguan.area', true) and "leaving_audits"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "leaving_audits_insert" ON "leaving_audits" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("leaving_audits"."area_code" >= current_setting('wuguan.area', true) and "leaving_audits"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "leaving_audits_update" ON "leaving_audits" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("leaving_audits"."area_code" >= current_setting('wuguan.area', true) and "leaving_audits"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("leaving_audits"."area_code" >= current_setting('wuguan.area', true) and "leaving_audits"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "leaving_audits_delete" ON "leaving_audits" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("leaving_audits"."area_code" >= current_setting('wuguan.area', true) and "leaving_audits"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));