CREATE TABLE "rule_settings" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"issuer" text NOT NULL,
	"value" jsonb NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"source" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"set_by" text NOT NULL,
	"set_on" date NOT NULL,
	"withdrawn_by" text,
	"withdrawn_on" date,
	"withdrawn_reason" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rule_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "rule_settings_key" ON "rule_settings" USING btree ("key","area_code","issuer","from_on") WHERE withdrawn_on is null;--> statement-breakpoint
CREATE INDEX "rule_settings_area" ON "rule_settings" USING btree ("area_code");--> statement-breakpoint
CREATE POLICY "rule_settings_read" ON "rule_settings" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("rule_settings"."area_code" >= current_setting('wuguan.area', true) and "rule_settings"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "rule_settings"."area_code"))));--> statement-breakpoint
CREATE POLICY "rule_settings_insert" ON "rule_settings" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("rule_settings"."area_code" >= current_setting('wuguan.area', true) and "rule_settings"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "rule_settings_update" ON "rule_settings" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("rule_settings"."area_code" >= current_setting('wuguan.area', true) and "rule_settings"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("rule_settings"."area_code" >= current_setting('wuguan.area', true) and "rule_settings"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "rule_settings_delete" ON "rule_settings" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("rule_settings"."area_code" >= current_setting('wuguan.area', true) and "rule_settings"."area_code" < current_setting('wuguan.area', true) || 'x'));