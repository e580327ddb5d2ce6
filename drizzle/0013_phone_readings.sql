CREATE TABLE "training_leaves" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"training_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"person_id" char(26) NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"decision" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "training_leaves" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training_openings" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"training_id" char(26) NOT NULL,
	"material_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"unit_area_code" text collate "C" NOT NULL,
	"opened_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "training_openings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "training_people" ADD COLUMN "read_on" date;--> statement-breakpoint
ALTER TABLE "trainings" ADD COLUMN "ends_on" date;--> statement-breakpoint
ALTER TABLE "trainings" ADD COLUMN "instructions" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "training_leaves_training" ON "training_leaves" USING btree ("training_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "training_leaves_open" ON "training_leaves" USING btree ("training_id","person_id") WHERE state in ('waiting', 'approved');--> statement-breakpoint
CREATE UNIQUE INDEX "training_openings_key" ON "training_openings" USING btree ("training_id","person_id","material_id");--> statement-breakpoint
CREATE POLICY "training_leaves_read" ON "training_leaves" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("training_leaves"."area_code" >= current_setting('wuguan.area', true) and "training_leaves"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')) or current_setting('wuguan.role', true) = 'system' or "training_leaves"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "training_leaves_insert" ON "training_leaves" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (((("training_leaves"."area_code" >= current_setting('wuguan.area', true) and "training_leaves"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')) or current_setting('wuguan.role', true) = 'system' or "training_leaves"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "training_leaves_update" ON "training_leaves" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (((("training_leaves"."area_code" >= current_setting('wuguan.area', true) and "training_leaves"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')) or current_setting('wuguan.role', true) = 'system' or "training_leaves"."person_id" = current_setting('wuguan.person', true))) WITH CHECK (((("training_leaves"."area_code" >= current_setting('wuguan.area', true) and "training_leaves"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')) or current_setting('wuguan.role', true) = 'system' or "training_leaves"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "training_leaves_delete" ON "training_leaves" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (((("training_leaves"."area_code" >= current_setting('wuguan.area', true) and "training_leaves"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')) or current_setting('wuguan.role', true) = 'system' or "training_leaves"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "training_openings_read" ON "training_openings" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("training_openings"."area_code" >= current_setting('wuguan.area', true) and "training_openings"."area_code" < current_setting('wuguan.area', true) || 'x') or ("training_openings"."unit_area_code" >= current_setting('wuguan.area', true) and "training_openings"."unit_area_code" < current_setting('wuguan.area', true) || 'x') or "training_openings"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "training_openings_insert" ON "training_openings" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (current_setting('wuguan.role', true) in ('link') and "training_openings"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "training_openings_update" ON "training_openings" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (current_setting('wuguan.role', true) in ('link') and "training_openings"."person_id" = current_setting('wuguan.person', true)))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (current_setting('wuguan.role', true) in ('link') and "training_openings"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "training_openings_delete" ON "training_openings" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (current_setting('wuguan.role', true) in ('link') and "training_openings"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
ALTER POLICY "training_materials_read" ON "training_materials" TO wuguan_app USING (((("training_materials"."area_code" >= current_setting('wuguan.area', true) and "training_materials"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "training_materials"."area_code"))) or (current_setting('wuguan.role', true) in ('link') and exists (select from training_people p
        where p.training_id = "training_materials"."training_id" and p.person_id = current_setting('wuguan.person', true)))));