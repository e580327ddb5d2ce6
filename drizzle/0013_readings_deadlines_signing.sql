CREATE TABLE "electing_units" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"body_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"position" integer NOT NULL,
	"unit_code" text collate "C",
	"name" text NOT NULL,
	"population" integer,
	"seats" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "electing_units" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "circular_deadlines" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"circular_id" char(26) NOT NULL,
	"organisation_id" char(26),
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"reason" text NOT NULL,
	"on_day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_name" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "circular_deadlines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "passkey_confirmations" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"account_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"purpose" text NOT NULL,
	"content" jsonb NOT NULL,
	"nonce" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"proof" jsonb,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "passkey_confirmations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "motion_signings" ALTER COLUMN "drawing" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "approval_meetings" ADD COLUMN "source_id" char(26);--> statement-breakpoint
ALTER TABLE "document_recipients" ADD COLUMN "added_on" date;--> statement-breakpoint
ALTER TABLE "training_people" ADD COLUMN "read_on" date;--> statement-breakpoint
ALTER TABLE "trainings" ADD COLUMN "ends_on" date;--> statement-breakpoint
ALTER TABLE "trainings" ADD COLUMN "instructions" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "circular_recipients" ADD COLUMN "deadline_on" date;--> statement-breakpoint
ALTER TABLE "motion_signings" ADD COLUMN "way" text DEFAULT 'drawn' NOT NULL;--> statement-breakpoint
ALTER TABLE "motion_signings" ADD COLUMN "proof" jsonb;--> statement-breakpoint
CREATE UNIQUE INDEX "electing_units_position" ON "electing_units" USING btree ("body_id","position");--> statement-breakpoint
CREATE INDEX "training_leaves_training" ON "training_leaves" USING btree ("training_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "training_leaves_open" ON "training_leaves" USING btree ("training_id","person_id") WHERE state in ('waiting', 'approved');--> statement-breakpoint
CREATE UNIQUE INDEX "training_openings_key" ON "training_openings" USING btree ("training_id","person_id","material_id");--> statement-breakpoint
CREATE INDEX "circular_deadlines_circular" ON "circular_deadlines" USING btree ("circular_id");--> statement-breakpoint
CREATE INDEX "passkey_confirmations_account" ON "passkey_confirmations" USING btree ("account_id");--> statement-breakpoint
CREATE POLICY "electing_units_read" ON "electing_units" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("electing_units"."area_code" >= current_setting('wuguan.area', true) and "electing_units"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "electing_units"."area_code"))));--> statement-breakpoint
CREATE POLICY "electing_units_insert" ON "electing_units" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("electing_units"."area_code" >= current_setting('wuguan.area', true) and "electing_units"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "electing_units_update" ON "electing_units" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("electing_units"."area_code" >= current_setting('wuguan.area', true) and "electing_units"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("electing_units"."area_code" >= current_setting('wuguan.area', true) and "electing_units"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "electing_units_delete" ON "electing_units" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("electing_units"."area_code" >= current_setting('wuguan.area', true) and "electing_units"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "training_leaves_read" ON "training_leaves" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("training_leaves"."area_code" >= current_setting('wuguan.area', true) and "training_leaves"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')) or current_setting('wuguan.role', true) = 'system' or "training_leaves"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "training_leaves_insert" ON "training_leaves" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (((("training_leaves"."area_code" >= current_setting('wuguan.area', true) and "training_leaves"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')) or current_setting('wuguan.role', true) = 'system' or "training_leaves"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "training_leaves_update" ON "training_leaves" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (((("training_leaves"."area_code" >= current_setting('wuguan.area', true) and "training_leaves"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')) or current_setting('wuguan.role', true) = 'system' or "training_leaves"."person_id" = current_setting('wuguan.person', true))) WITH CHECK (((("training_leaves"."area_code" >= current_setting('wuguan.area', true) and "training_leaves"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')) or current_setting('wuguan.role', true) = 'system' or "training_leaves"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "training_leaves_delete" ON "training_leaves" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (((("training_leaves"."area_code" >= current_setting('wuguan.area', true) and "training_leaves"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')) or current_setting('wuguan.role', true) = 'system' or "training_leaves"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "training_openings_read" ON "training_openings" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("training_openings"."area_code" >= current_setting('wuguan.area', true) and "training_openings"."area_code" < current_setting('wuguan.area', true) || 'x') or ("training_openings"."unit_area_code" >= current_setting('wuguan.area', true) and "training_openings"."unit_area_code" < current_setting('wuguan.area', true) || 'x') or "training_openings"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "training_openings_insert" ON "training_openings" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (current_setting('wuguan.role', true) in ('link') and "training_openings"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "training_openings_update" ON "training_openings" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (current_setting('wuguan.role', true) in ('link') and "training_openings"."person_id" = current_setting('wuguan.person', true)))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (current_setting('wuguan.role', true) in ('link') and "training_openings"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "training_openings_delete" ON "training_openings" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (current_setting('wuguan.role', true) in ('link') and "training_openings"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "circular_deadlines_read" ON "circular_deadlines" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or exists (select from circular_recipients r
      where r.circular_id = "circular_deadlines"."circular_id" and r.organisation_id = "circular_deadlines"."organisation_id") or ("circular_deadlines"."organisation_id" is null and (current_setting('wuguan.role', true) = 'system' or exists (select from circulars c where c.id = "circular_deadlines"."circular_id")))));--> statement-breakpoint
CREATE POLICY "circular_deadlines_insert" ON "circular_deadlines" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or exists (select from circulars c where c.id = "circular_deadlines"."circular_id"
    and (c.organisation_id = current_setting('wuguan.org', true)
      or (current_setting('wuguan.role', true) in ('coordinator', 'township') and c.area_code = current_setting('wuguan.area', true))))));--> statement-breakpoint
CREATE POLICY "circular_deadlines_update" ON "circular_deadlines" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (current_setting('wuguan.role', true) = 'system') WITH CHECK (current_setting('wuguan.role', true) = 'system');--> statement-breakpoint
CREATE POLICY "circular_deadlines_delete" ON "circular_deadlines" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (current_setting('wuguan.role', true) = 'system');--> statement-breakpoint
CREATE POLICY "passkey_confirmations_read" ON "passkey_confirmations" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ("passkey_confirmations"."person_id" = current_setting('wuguan.person', true));--> statement-breakpoint
CREATE POLICY "passkey_confirmations_insert" ON "passkey_confirmations" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "passkey_confirmations_update" ON "passkey_confirmations" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ("passkey_confirmations"."person_id" = current_setting('wuguan.person', true)) WITH CHECK ("passkey_confirmations"."person_id" = current_setting('wuguan.person', true));--> statement-breakpoint
CREATE POLICY "passkey_confirmations_delete" ON "passkey_confirmations" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ("passkey_confirmations"."person_id" = current_setting('wuguan.person', true));--> statement-breakpoint
ALTER POLICY "training_materials_read" ON "training_materials" TO wuguan_app USING (((("training_materials"."area_code" >= current_setting('wuguan.area', true) and "training_materials"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "training_materials"."area_code"))) or (current_setting('wuguan.role', true) in ('link') and exists (select from training_people p
        where p.training_id = "training_materials"."training_id" and p.person_id = current_setting('wuguan.person', true)))));