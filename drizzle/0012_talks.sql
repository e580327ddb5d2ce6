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
CREATE POLICY "talks_delete" ON "talks" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((("talks"."area_code" >= current_setting('wuguan.area', true) and "talks"."area_code" < current_setting('wuguan.area', true) || 'x') or "talks"."talker_id" = current_setting('wuguan.person', true)));