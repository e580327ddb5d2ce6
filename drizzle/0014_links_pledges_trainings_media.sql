CREATE TABLE "channel_publications" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"kind" text NOT NULL,
	"channel_id" char(26) NOT NULL,
	"organisation_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"place" text NOT NULL,
	"published_on" date NOT NULL,
	"file_id" char(26),
	"file_name" text DEFAULT '' NOT NULL,
	"published_by" char(26) NOT NULL,
	"publisher" text NOT NULL,
	"checked_on" date,
	"checker" text DEFAULT '' NOT NULL,
	"finding" text DEFAULT '' NOT NULL,
	"rectify_by" date,
	"rectified" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "channel_publications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reporting_channels" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"content" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"set_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reporting_channels" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "placement_photos" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"placement_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"file_id" char(26) NOT NULL,
	"name" text NOT NULL,
	"added_by" text NOT NULL,
	"added_on" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "placement_photos" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "placements" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"channel" text NOT NULL,
	"title" text NOT NULL,
	"place" text NOT NULL,
	"organisation_id" char(26),
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"quantity" integer NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"articles" integer DEFAULT 0 NOT NULL,
	"audience" integer,
	"verified_on" date,
	"verified_by" text DEFAULT '' NOT NULL,
	"withdrawn_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "placements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "print_issues" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"organisation_id" char(26) NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"quantity" integer NOT NULL,
	"issued_on" date NOT NULL,
	"receiver" text NOT NULL,
	"issuer" text NOT NULL,
	"voided_on" date,
	"void_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "print_issues" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ring_tones" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"organisation_id" char(26),
	"area_code" text collate "C" NOT NULL,
	"enabled_on" date NOT NULL,
	"disabled_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ring_tones" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "training_materials" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"training_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"file_id" char(26) NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "training_materials" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "training_people" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"training_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"person_id" char(26) NOT NULL,
	"organisation_id" char(26),
	"unit_area_code" text collate "C" NOT NULL,
	"post" text DEFAULT '' NOT NULL,
	"invited" boolean NOT NULL,
	"attendance" text NOT NULL,
	"signed_at" timestamp with time zone,
	"leave_reason" text DEFAULT '' NOT NULL,
	"result" text
);
--> statement-breakpoint
ALTER TABLE "training_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "trainings" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"moment" text,
	"held_on" date NOT NULL,
	"starts_at" text NOT NULL,
	"late_after" text NOT NULL,
	"place" text NOT NULL,
	"organiser_id" char(26) NOT NULL,
	"lecturer" text DEFAULT '' NOT NULL,
	"walk_ins" boolean DEFAULT false NOT NULL,
	"tested" boolean DEFAULT false NOT NULL,
	"state" text NOT NULL,
	"cancel_reason" text DEFAULT '' NOT NULL,
	"make_up_of" char(26),
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "trainings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE UNIQUE INDEX "channel_publications_key" ON "channel_publications" USING btree ("round_id","organisation_id","kind");--> statement-breakpoint
CREATE INDEX "channel_publications_area" ON "channel_publications" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "reporting_channels_current" ON "reporting_channels" USING btree ("round_id","kind") WHERE until_on is null;--> statement-breakpoint
CREATE INDEX "placement_photos_placement" ON "placement_photos" USING btree ("placement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "placements_key" ON "placements" USING btree ("round_id","area_code","channel","title","place") WHERE withdrawn_on is null;--> statement-breakpoint
CREATE INDEX "placements_area" ON "placements" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "print_issues_key" ON "print_issues" USING btree ("round_id","organisation_id","kind","title","issued_on","receiver") WHERE voided_on is null;--> statement-breakpoint
CREATE INDEX "print_issues_area" ON "print_issues" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "ring_tones_key" ON "ring_tones" USING btree ("round_id","person_id");--> statement-breakpoint
CREATE INDEX "ring_tones_area" ON "ring_tones" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "pledge_texts_edition" ON "pledge_texts" USING btree ("round_id","kind","edition");--> statement-breakpoint
CREATE UNIQUE INDEX "pledges_submission" ON "pledges" USING btree ("submission_key");--> statement-breakpoint
CREATE UNIQUE INDEX "pledges_one" ON "pledges" USING btree ("round_id","person_id","kind") WHERE state = 'in_force';--> statement-breakpoint
CREATE INDEX "pledges_unit" ON "pledges" USING btree ("round_id","organisation_id");--> statement-breakpoint
CREATE INDEX "pledges_area" ON "pledges" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "pledges_batch" ON "pledges" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "training_materials_training" ON "training_materials" USING btree ("training_id");--> statement-breakpoint
CREATE UNIQUE INDEX "training_people_key" ON "training_people" USING btree ("training_id","person_id");--> statement-breakpoint
CREATE INDEX "training_people_person" ON "training_people" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "training_people_area" ON "training_people" USING btree ("unit_area_code");--> statement-breakpoint
CREATE INDEX "trainings_round" ON "trainings" USING btree ("round_id","held_on");--> statement-breakpoint
CREATE INDEX "trainings_area" ON "trainings" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "trainings_make_up" ON "trainings" USING btree ("make_up_of");--> statement-breakpoint
CREATE UNIQUE INDEX "portal_links_hash" ON "portal_links" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "portal_links_person" ON "portal_links" USING btree ("round_id","person_id");--> statement-breakpoint
CREATE INDEX "portal_links_unit" ON "portal_links" USING btree ("organisation_id","kind");--> statement-breakpoint
CREATE POLICY "channel_publications_read" ON "channel_publications" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("channel_publications"."area_code" >= current_setting('wuguan.area', true) and "channel_publications"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "channel_publications_insert" ON "channel_publications" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("channel_publications"."area_code" >= current_setting('wuguan.area', true) and "channel_publications"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "channel_publications_update" ON "channel_publications" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("channel_publications"."area_code" >= current_setting('wuguan.area', true) and "channel_publications"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("channel_publications"."area_code" >= current_setting('wuguan.area', true) and "channel_publications"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "channel_publications_delete" ON "channel_publications" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("channel_publications"."area_code" >= current_setting('wuguan.area', true) and "channel_publications"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "reporting_channels_read" ON "reporting_channels" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("reporting_channels"."area_code" >= current_setting('wuguan.area', true) and "reporting_channels"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "reporting_channels"."area_code"))));--> statement-breakpoint
CREATE POLICY "reporting_channels_insert" ON "reporting_channels" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("reporting_channels"."area_code" >= current_setting('wuguan.area', true) and "reporting_channels"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "reporting_channels_update" ON "reporting_channels" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("reporting_channels"."area_code" >= current_setting('wuguan.area', true) and "reporting_channels"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("reporting_channels"."area_code" >= current_setting('wuguan.area', true) and "reporting_channels"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "reporting_channels_delete" ON "reporting_channels" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("reporting_channels"."area_code" >= current_setting('wuguan.area', true) and "reporting_channels"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "placement_photos_read" ON "placement_photos" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("placement_photos"."area_code" >= current_setting('wuguan.area', true) and "placement_photos"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "placement_photos_insert" ON "placement_photos" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("placement_photos"."area_code" >= current_setting('wuguan.area', true) and "placement_photos"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "placement_photos_update" ON "placement_photos" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("placement_photos"."area_code" >= current_setting('wuguan.area', true) and "placement_photos"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("placement_photos"."area_code" >= current_setting('wuguan.area', true) and "placement_photos"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "placement_photos_delete" ON "placement_photos" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("placement_photos"."area_code" >= current_setting('wuguan.area', true) and "placement_photos"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "placements_read" ON "placements" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("placements"."area_code" >= current_setting('wuguan.area', true) and "placements"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "placements_insert" ON "placements" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("placements"."area_code" >= current_setting('wuguan.area', true) and "placements"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "placements_update" ON "placements" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("placements"."area_code" >= current_setting('wuguan.area', true) and "placements"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("placements"."area_code" >= current_setting('wuguan.area', true) and "placements"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "placements_delete" ON "placements" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("placements"."area_code" >= current_setting('wuguan.area', true) and "placements"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township', 'village'))));--> statement-breakpoint
CREATE POLICY "print_issues_read" ON "print_issues" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("print_issues"."area_code" >= current_setting('wuguan.area', true) and "print_issues"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "print_issues_insert" ON "print_issues" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("print_issues"."area_code" >= current_setting('wuguan.area', true) and "print_issues"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "print_issues_update" ON "print_issues" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("print_issues"."area_code" >= current_setting('wuguan.area', true) and "print_issues"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("print_issues"."area_code" >= current_setting('wuguan.area', true) and "print_issues"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "print_issues_delete" ON "print_issues" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("print_issues"."area_code" >= current_setting('wuguan.area', true) and "print_issues"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "ring_tones_read" ON "ring_tones" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("ring_tones"."area_code" >= current_setting('wuguan.area', true) and "ring_tones"."area_code" < current_setting('wuguan.area', true) || 'x') or "ring_tones"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "ring_tones_insert" ON "ring_tones" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("ring_tones"."area_code" >= current_setting('wuguan.area', true) and "ring_tones"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "ring_tones_update" ON "ring_tones" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("ring_tones"."area_code" >= current_setting('wuguan.area', true) and "ring_tones"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("ring_tones"."area_code" >= current_setting('wuguan.area', true) and "ring_tones"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "ring_tones_delete" ON "ring_tones" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("ring_tones"."area_code" >= current_setting('wuguan.area', true) and "ring_tones"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "pledge_texts_read" ON "pledge_texts" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "pledge_texts"."area_code"))) or (current_setting('wuguan.role', true) in ('link') and "pledge_texts"."state" <> 'drafting')));--> statement-breakpoint
CREATE POLICY "pledge_texts_insert" ON "pledge_texts" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "pledge_texts_update" ON "pledge_texts" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "pledge_texts_delete" ON "pledge_texts" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("pledge_texts"."area_code" >= current_setting('wuguan.area', true) and "pledge_texts"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "pledges_read" ON "pledges" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or "pledges"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "pledges_insert" ON "pledges" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "pledges"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "pledges_update" ON "pledges" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "pledges"."person_id" = current_setting('wuguan.person', true)))) WITH CHECK ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "pledges"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "pledges_delete" ON "pledges" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((("pledges"."area_code" >= current_setting('wuguan.area', true) and "pledges"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "pledges"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "training_materials_read" ON "training_materials" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("training_materials"."area_code" >= current_setting('wuguan.area', true) and "training_materials"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "training_materials"."area_code"))));--> statement-breakpoint
CREATE POLICY "training_materials_insert" ON "training_materials" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("training_materials"."area_code" >= current_setting('wuguan.area', true) and "training_materials"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "training_materials_update" ON "training_materials" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("training_materials"."area_code" >= current_setting('wuguan.area', true) and "training_materials"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("training_materials"."area_code" >= current_setting('wuguan.area', true) and "training_materials"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "training_materials_delete" ON "training_materials" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("training_materials"."area_code" >= current_setting('wuguan.area', true) and "training_materials"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "training_people_read" ON "training_people" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("training_people"."area_code" >= current_setting('wuguan.area', true) and "training_people"."area_code" < current_setting('wuguan.area', true) || 'x') or ("training_people"."unit_area_code" >= current_setting('wuguan.area', true) and "training_people"."unit_area_code" < current_setting('wuguan.area', true) || 'x') or "training_people"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "training_people_insert" ON "training_people" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("training_people"."area_code" >= current_setting('wuguan.area', true) and "training_people"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')) or "training_people"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "training_people_update" ON "training_people" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("training_people"."area_code" >= current_setting('wuguan.area', true) and "training_people"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')) or "training_people"."person_id" = current_setting('wuguan.person', true))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("training_people"."area_code" >= current_setting('wuguan.area', true) and "training_people"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')) or "training_people"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "training_people_delete" ON "training_people" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("training_people"."area_code" >= current_setting('wuguan.area', true) and "training_people"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')) or "training_people"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "trainings_read" ON "trainings" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("trainings"."area_code" >= current_setting('wuguan.area', true) and "trainings"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "trainings"."area_code"))) or current_setting('wuguan.role', true) in ('link')));--> statement-breakpoint
CREATE POLICY "trainings_insert" ON "trainings" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("trainings"."area_code" >= current_setting('wuguan.area', true) and "trainings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "trainings_update" ON "trainings" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("trainings"."area_code" >= current_setting('wuguan.area', true) and "trainings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("trainings"."area_code" >= current_setting('wuguan.area', true) and "trainings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
CREATE POLICY "trainings_delete" ON "trainings" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("trainings"."area_code" >= current_setting('wuguan.area', true) and "trainings"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'department', 'township'))));--> statement-breakpoint
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