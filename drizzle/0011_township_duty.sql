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
CREATE UNIQUE INDEX "duty_assignments_current" ON "duty_assignments" USING btree ("round_id","area_code","person_id") WHERE until_on is null;--> statement-breakpoint
CREATE INDEX "duty_assignments_person" ON "duty_assignments" USING btree ("round_id","person_id");--> statement-breakpoint
CREATE INDEX "duty_findings_visit" ON "duty_findings" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "duty_findings_area" ON "duty_findings" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "duty_photos_file" ON "duty_photos" USING btree ("visit_id","file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "duty_schemes_round" ON "duty_schemes" USING btree ("round_id");--> statement-breakpoint
CREATE UNIQUE INDEX "duty_visits_key" ON "duty_visits" USING btree ("round_id","leader_id","area_code","visited_on");--> statement-breakpoint
CREATE INDEX "duty_visits_area" ON "duty_visits" USING btree ("round_id","area_code","visited_on");--> statement-breakpoint
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
CREATE POLICY "duty_visits_delete" ON "duty_visits" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("duty_visits"."area_code" >= current_setting('wuguan.area', true) and "duty_visits"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'leader', 'department'))));