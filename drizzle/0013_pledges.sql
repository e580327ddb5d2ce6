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
ALTER TABLE "portal_links" ALTER COLUMN "organisation_id" DROP NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "pledge_texts_edition" ON "pledge_texts" USING btree ("round_id","kind","edition");--> statement-breakpoint
CREATE UNIQUE INDEX "pledges_submission" ON "pledges" USING btree ("submission_key");--> statement-breakpoint
CREATE UNIQUE INDEX "pledges_one" ON "pledges" USING btree ("round_id","person_id","kind") WHERE state = 'in_force';--> statement-breakpoint
CREATE INDEX "pledges_unit" ON "pledges" USING btree ("round_id","organisation_id");--> statement-breakpoint
CREATE INDEX "pledges_area" ON "pledges" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "pledges_batch" ON "pledges" USING btree ("batch_id");--> statement-breakpoint
CREATE POLICY "pledge_texts_read" ON "pledge_texts" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "pledge_texts"."area_code"))) or (current_setting('wuguan.role', true) in ('link') and "pledge_texts"."state" <> 'drafting')));--> statement-breakpoint
CREATE POLICY "pledge_texts_insert" ON "pledge_texts" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "pledge_texts_update" ON "pledge_texts" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "pledge_texts_delete" ON "pledge_texts" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "pledges_read" ON "pledges" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or "pledges"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "pledges_insert" ON "pledges" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "pledges"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "pledges_update" ON "pledges" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "pledges"."person_id" = current_setting('wuguan.person', true)))) WITH CHECK ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "pledges"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "pledges_delete" ON "pledges" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "pledges"."person_id" = current_setting('wuguan.person', true))));