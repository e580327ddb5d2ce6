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
CREATE TABLE "identity_tries" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"locked_until" timestamp with time zone,
	"last_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "identity_tries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "portal_links" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"organisation_id" char(26),
	"person_id" char(26),
	"purpose" text NOT NULL,
	"unit_link_id" char(26),
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "portal_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "pledge_texts_edition" ON "pledge_texts" USING btree ("round_id","kind","edition");--> statement-breakpoint
CREATE UNIQUE INDEX "pledges_submission" ON "pledges" USING btree ("submission_key");--> statement-breakpoint
CREATE UNIQUE INDEX "pledges_one" ON "pledges" USING btree ("round_id","person_id","kind") WHERE state = 'in_force';--> statement-breakpoint
CREATE INDEX "pledges_unit" ON "pledges" USING btree ("round_id","organisation_id");--> statement-breakpoint
CREATE INDEX "pledges_area" ON "pledges" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "pledges_batch" ON "pledges" USING btree ("batch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "portal_links_hash" ON "portal_links" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "portal_links_person" ON "portal_links" USING btree ("round_id","person_id");--> statement-breakpoint
CREATE INDEX "portal_links_unit" ON "portal_links" USING btree ("organisation_id","kind");--> statement-breakpoint
CREATE POLICY "pledge_texts_read" ON "pledge_texts" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "pledge_texts"."area_code"))) or (current_setting('wuguan.role', true) in ('link') and "pledge_texts"."state" <> 'drafting')));--> statement-breakpoint
CREATE POLICY "pledge_texts_insert" ON "pledge_texts" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "pledge_texts_update" ON "pledge_texts" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "pledge_texts_delete" ON "pledge_texts" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "pledges_read" ON "pledges" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or "pledges"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "pledges_insert" ON "pledges" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "pledges"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "pledges_update" ON "pledges" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "pledges"."person_id" = current_setting('wuguan.person', true)))) WITH CHECK ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "pledges"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "pledges_delete" ON "pledges" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "pledges"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "identity_tries_read" ON "identity_tries" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (current_setting('wuguan.role', true) = 'system');--> statement-breakpoint
CREATE POLICY "identity_tries_insert" ON "identity_tries" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (current_setting('wuguan.role', true) = 'system');--> statement-breakpoint
CREATE POLICY "identity_tries_update" ON "identity_tries" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (current_setting('wuguan.role', true) = 'system') WITH CHECK (current_setting('wuguan.role', true) = 'system');--> statement-breakpoint
CREATE POLICY "identity_tries_delete" ON "identity_tries" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (current_setting('wuguan.role', true) = 'system');--> statement-breakpoint
CREATE POLICY "portal_links_read" ON "portal_links" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("portal_links"."area_code" >= current_setting('wuguan.area', true) and "portal_links"."area_code" < current_setting('wuguan.area', true) || 'x') or "portal_links"."person_id" = current_setting('wuguan.person', true) or current_setting('wuguan.role', true) = 'system'));--> statement-breakpoint
CREATE POLICY "portal_links_insert" ON "portal_links" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((("portal_links"."area_code" >= current_setting('wuguan.area', true) and "portal_links"."area_code" < current_setting('wuguan.area', true) || 'x') or current_setting('wuguan.role', true) = 'system'));--> statement-breakpoint
CREATE POLICY "portal_links_update" ON "portal_links" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((("portal_links"."area_code" >= current_setting('wuguan.area', true) and "portal_links"."area_code" < current_setting('wuguan.area', true) || 'x') or current_setting('wuguan.role', true) = 'system')) WITH CHECK ((("portal_links"."area_code" >= current_setting('wuguan.area', true) and "portal_links"."area_code" < current_setting('wuguan.area', true) || 'x') or current_setting('wuguan.role', true) = 'system'));--> statement-breakpoint
CREATE POLICY "portal_links_delete" ON "portal_links" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((("portal_links"."area_code" >= current_setting('wuguan.area', true) and "portal_links"."area_code" < current_setting('wuguan.area', true) || 'x') or current_setting('wuguan.role', true) = 'system'));--> statement-breakpoint
ALTER POLICY "campaign_classes_read" ON "campaign_classes" TO wuguan_app USING (((("campaign_classes"."area_code" >= current_setting('wuguan.area', true) and "campaign_classes"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "campaign_classes"."area_code"))) or current_setting('wuguan.role', true) in ('link')));--> statement-breakpoint
ALTER POLICY "campaign_duties_read" ON "campaign_duties" TO wuguan_app USING (((("campaign_duties"."area_code" >= current_setting('wuguan.area', true) and "campaign_duties"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "campaign_duties"."area_code"))) or current_setting('wuguan.role', true) in ('link')));--> statement-breakpoint
ALTER POLICY "campaigns_read" ON "campaigns" TO wuguan_app USING (((("campaigns"."area_code" >= current_setting('wuguan.area', true) and "campaigns"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "campaigns"."area_code"))) or current_setting('wuguan.role', true) in ('link')));--> statement-breakpoint
ALTER POLICY "fulfilments_insert" ON "fulfilments" TO wuguan_app WITH CHECK (((("fulfilments"."area_code" >= current_setting('wuguan.area', true) and "fulfilments"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "fulfilments"."area_code"))) or (current_setting('wuguan.role', true) in ('link') and "fulfilments"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
ALTER POLICY "fulfilments_update" ON "fulfilments" TO wuguan_app USING (((("fulfilments"."area_code" >= current_setting('wuguan.area', true) and "fulfilments"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "fulfilments"."area_code"))) or (current_setting('wuguan.role', true) in ('link') and "fulfilments"."person_id" = current_setting('wuguan.person', true)))) WITH CHECK (((("fulfilments"."area_code" >= current_setting('wuguan.area', true) and "fulfilments"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "fulfilments"."area_code"))) or (current_setting('wuguan.role', true) in ('link') and "fulfilments"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
ALTER POLICY "fulfilments_delete" ON "fulfilments" TO wuguan_app USING (((("fulfilments"."area_code" >= current_setting('wuguan.area', true) and "fulfilments"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "fulfilments"."area_code"))) or (current_setting('wuguan.role', true) in ('link') and "fulfilments"."person_id" = current_setting('wuguan.person', true))));