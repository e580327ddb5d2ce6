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
CREATE INDEX "motion_nominees_motion" ON "motion_nominees" USING btree ("motion_id");--> statement-breakpoint
CREATE INDEX "motion_nominees_person" ON "motion_nominees" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "motion_signatures_motion" ON "motion_signatures" USING btree ("motion_id");--> statement-breakpoint
CREATE INDEX "motion_studies_area" ON "motion_studies" USING btree ("round_id","area_code");--> statement-breakpoint
CREATE INDEX "motion_study_items_motion" ON "motion_study_items" USING btree ("motion_id");--> statement-breakpoint
CREATE UNIQUE INDEX "motions_key" ON "motions" USING btree ("round_id","area_code");--> statement-breakpoint
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
CREATE POLICY "motions_delete" ON "motions" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("motions"."area_code" >= current_setting('wuguan.area', true) and "motions"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township', 'leader'))));