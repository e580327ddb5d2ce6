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
CREATE UNIQUE INDEX "electing_units_position" ON "electing_units" USING btree ("body_id","position");--> statement-breakpoint
CREATE POLICY "electing_units_read" ON "electing_units" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("electing_units"."area_code" >= current_setting('wuguan.area', true) and "electing_units"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "electing_units"."area_code"))));--> statement-breakpoint
CREATE POLICY "electing_units_insert" ON "electing_units" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("electing_units"."area_code" >= current_setting('wuguan.area', true) and "electing_units"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "electing_units_update" ON "electing_units" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("electing_units"."area_code" >= current_setting('wuguan.area', true) and "electing_units"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("electing_units"."area_code" >= current_setting('wuguan.area', true) and "electing_units"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "electing_units_delete" ON "electing_units" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("electing_units"."area_code" >= current_setting('wuguan.area', true) and "electing_units"."area_code" < current_setting('wuguan.area', true) || 'x'));