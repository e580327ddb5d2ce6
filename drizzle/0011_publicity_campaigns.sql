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
CREATE POLICY "campaign_classes_read" ON "campaign_classes" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("campaign_classes"."area_code" >= current_setting('wuguan.area', true) and "campaign_classes"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "campaign_classes"."area_code"))));--> statement-breakpoint
CREATE POLICY "campaign_classes_insert" ON "campaign_classes" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("campaign_classes"."area_code" >= current_setting('wuguan.area', true) and "campaign_classes"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaign_classes_update" ON "campaign_classes" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("campaign_classes"."area_code" >= current_setting('wuguan.area', true) and "campaign_classes"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("campaign_classes"."area_code" >= current_setting('wuguan.area', true) and "campaign_classes"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaign_classes_delete" ON "campaign_classes" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("campaign_classes"."area_code" >= current_setting('wuguan.area', true) and "campaign_classes"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaign_duties_read" ON "campaign_duties" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("campaign_duties"."area_code" >= current_setting('wuguan.area', true) and "campaign_duties"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "campaign_duties"."area_code"))));--> statement-breakpoint
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
CREATE POLICY "campaigns_read" ON "campaigns" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("campaigns"."area_code" >= current_setting('wuguan.area', true) and "campaigns"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "campaigns"."area_code"))));--> statement-breakpoint
CREATE POLICY "campaigns_insert" ON "campaigns" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("campaigns"."area_code" >= current_setting('wuguan.area', true) and "campaigns"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaigns_update" ON "campaigns" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("campaigns"."area_code" >= current_setting('wuguan.area', true) and "campaigns"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("campaigns"."area_code" >= current_setting('wuguan.area', true) and "campaigns"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "campaigns_delete" ON "campaigns" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("campaigns"."area_code" >= current_setting('wuguan.area', true) and "campaigns"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "fulfilments_read" ON "fulfilments" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("fulfilments"."area_code" >= current_setting('wuguan.area', true) and "fulfilments"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "fulfilments"."area_code"))) or "fulfilments"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "fulfilments_insert" ON "fulfilments" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((("fulfilments"."area_code" >= current_setting('wuguan.area', true) and "fulfilments"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "fulfilments"."area_code"))));--> statement-breakpoint
CREATE POLICY "fulfilments_update" ON "fulfilments" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((("fulfilments"."area_code" >= current_setting('wuguan.area', true) and "fulfilments"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "fulfilments"."area_code")))) WITH CHECK ((("fulfilments"."area_code" >= current_setting('wuguan.area', true) and "fulfilments"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "fulfilments"."area_code"))));--> statement-breakpoint
CREATE POLICY "fulfilments_delete" ON "fulfilments" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((("fulfilments"."area_code" >= current_setting('wuguan.area', true) and "fulfilments"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "fulfilments"."area_code"))));