CREATE TABLE "cycle_periods" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"number" integer NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"due_on" date NOT NULL,
	"state" text NOT NULL,
	"overview" text DEFAULT '' NOT NULL,
	"arrangements" text DEFAULT '' NOT NULL,
	"figures" jsonb,
	"counted_at" timestamp with time zone,
	"closed_by" text,
	"reopen_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cycle_periods" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cycle_reminders" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"sheet_id" char(26) NOT NULL,
	"period_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"organisation_id" char(26),
	"person_ids" jsonb NOT NULL,
	"on_day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_name" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cycle_reminders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cycle_sheets" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"period_id" char(26) NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"organisation_id" char(26),
	"unit_key" text NOT NULL,
	"position" integer NOT NULL,
	"state" text NOT NULL,
	"progress" text DEFAULT '' NOT NULL,
	"next_steps" text DEFAULT '' NOT NULL,
	"submitted_by" text,
	"submitted_at" timestamp with time zone,
	"return_reason" text,
	"accepted_by" text,
	"accepted_at" timestamp with time zone,
	"figures" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cycle_sheets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "cycle_periods_key" ON "cycle_periods" USING btree ("round_id","kind","starts_on");--> statement-breakpoint
CREATE INDEX "cycle_reminders_period" ON "cycle_reminders" USING btree ("period_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cycle_sheets_key" ON "cycle_sheets" USING btree ("period_id","unit_key");--> statement-breakpoint
CREATE INDEX "cycle_sheets_area" ON "cycle_sheets" USING btree ("area_code");--> statement-breakpoint
CREATE POLICY "cycle_periods_read" ON "cycle_periods" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("cycle_periods"."area_code" >= current_setting('wuguan.area', true) and "cycle_periods"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "cycle_periods"."area_code"))));--> statement-breakpoint
CREATE POLICY "cycle_periods_insert" ON "cycle_periods" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("cycle_periods"."area_code" >= current_setting('wuguan.area', true) and "cycle_periods"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "cycle_periods_update" ON "cycle_periods" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("cycle_periods"."area_code" >= current_setting('wuguan.area', true) and "cycle_periods"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("cycle_periods"."area_code" >= current_setting('wuguan.area', true) and "cycle_periods"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "cycle_periods_delete" ON "cycle_periods" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("cycle_periods"."area_code" >= current_setting('wuguan.area', true) and "cycle_periods"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "cycle_reminders_read" ON "cycle_reminders" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("cycle_reminders"."area_code" >= current_setting('wuguan.area', true) and "cycle_reminders"."area_code" < current_setting('wuguan.area', true) || 'x') and not current_setting('wuguan.role', true) in ('department', 'village')) or "cycle_reminders"."organisation_id" = current_setting('wuguan.org', true)));--> statement-breakpoint
CREATE POLICY "cycle_reminders_insert" ON "cycle_reminders" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("cycle_reminders"."area_code" >= current_setting('wuguan.area', true) and "cycle_reminders"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "cycle_reminders_update" ON "cycle_reminders" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("cycle_reminders"."area_code" >= current_setting('wuguan.area', true) and "cycle_reminders"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator')))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("cycle_reminders"."area_code" >= current_setting('wuguan.area', true) and "cycle_reminders"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "cycle_reminders_delete" ON "cycle_reminders" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("cycle_reminders"."area_code" >= current_setting('wuguan.area', true) and "cycle_reminders"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "cycle_sheets_read" ON "cycle_sheets" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("cycle_sheets"."area_code" >= current_setting('wuguan.area', true) and "cycle_sheets"."area_code" < current_setting('wuguan.area', true) || 'x') and not current_setting('wuguan.role', true) in ('department', 'village')) or "cycle_sheets"."organisation_id" = current_setting('wuguan.org', true)));--> statement-breakpoint
CREATE POLICY "cycle_sheets_insert" ON "cycle_sheets" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or (("cycle_sheets"."area_code" >= current_setting('wuguan.area', true) and "cycle_sheets"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator'))));--> statement-breakpoint
CREATE POLICY "cycle_sheets_update" ON "cycle_sheets" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or ((("cycle_sheets"."area_code" >= current_setting('wuguan.area', true) and "cycle_sheets"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township'))
      or (current_setting('wuguan.role', true) in ('department') and "cycle_sheets"."organisation_id" = current_setting('wuguan.org', true))))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or ((("cycle_sheets"."area_code" >= current_setting('wuguan.area', true) and "cycle_sheets"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township'))
      or (current_setting('wuguan.role', true) in ('department') and "cycle_sheets"."organisation_id" = current_setting('wuguan.org', true)))));--> statement-breakpoint
CREATE POLICY "cycle_sheets_delete" ON "cycle_sheets" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or ((("cycle_sheets"."area_code" >= current_setting('wuguan.area', true) and "cycle_sheets"."area_code" < current_setting('wuguan.area', true) || 'x') and current_setting('wuguan.role', true) in ('coordinator', 'township'))
      or (current_setting('wuguan.role', true) in ('department') and "cycle_sheets"."organisation_id" = current_setting('wuguan.org', true)))));