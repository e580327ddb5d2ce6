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
ALTER TABLE "circular_recipients" ADD COLUMN "deadline_on" date;--> statement-breakpoint
CREATE INDEX "circular_deadlines_circular" ON "circular_deadlines" USING btree ("circular_id");--> statement-breakpoint
CREATE POLICY "circular_deadlines_read" ON "circular_deadlines" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or exists (select from circular_recipients r
      where r.circular_id = "circular_deadlines"."circular_id" and r.organisation_id = "circular_deadlines"."organisation_id") or ("circular_deadlines"."organisation_id" is null and (current_setting('wuguan.role', true) = 'system' or exists (select from circulars c where c.id = "circular_deadlines"."circular_id")))));--> statement-breakpoint
CREATE POLICY "circular_deadlines_insert" ON "circular_deadlines" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or exists (select from circulars c where c.id = "circular_deadlines"."circular_id"
    and (c.organisation_id = current_setting('wuguan.org', true)
      or (current_setting('wuguan.role', true) in ('coordinator', 'township') and c.area_code = current_setting('wuguan.area', true))))));--> statement-breakpoint
CREATE POLICY "circular_deadlines_update" ON "circular_deadlines" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (current_setting('wuguan.role', true) = 'system') WITH CHECK (current_setting('wuguan.role', true) = 'system');--> statement-breakpoint
CREATE POLICY "circular_deadlines_delete" ON "circular_deadlines" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (current_setting('wuguan.role', true) = 'system');