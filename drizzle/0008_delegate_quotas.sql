CREATE TABLE "constituencies" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"body_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"number" integer NOT NULL,
	"name" text NOT NULL,
	"seats" integer NOT NULL,
	"voters" integer
);
--> statement-breakpoint
ALTER TABLE "constituencies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "constituency_notices" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"body_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"published_on" date NOT NULL,
	"document_number" text NOT NULL,
	"file_id" char(26),
	"tolerance_reason" text NOT NULL,
	"tolerance_percent" integer NOT NULL,
	"content" jsonb NOT NULL,
	"withdrawn_on" date,
	"withdraw_reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "constituency_notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "constituency_parts" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"constituency_id" char(26) NOT NULL,
	"body_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"position" integer NOT NULL,
	"unit_code" text collate "C",
	"name" text NOT NULL,
	"population" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "constituency_parts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "constituency_schemes" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"body_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "constituency_schemes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delegate_allocations" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"body_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"state" text NOT NULL,
	"total" integer,
	"conditions" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "delegate_allocations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delegate_approvals" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"body_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"total" integer NOT NULL,
	"approved_on" date NOT NULL,
	"document_number" text NOT NULL,
	"file_id" char(26) NOT NULL,
	"range_reason" text NOT NULL,
	"reopened_on" date,
	"reopen_reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "delegate_approvals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "electoral_units" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"body_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"number" integer NOT NULL,
	"organisation_id" char(26),
	"name" text NOT NULL,
	"members" integer NOT NULL,
	"seats" integer NOT NULL,
	"counts" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "electoral_units" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "quota_decisions" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"body_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"population" integer NOT NULL,
	"ceiling" integer NOT NULL,
	"number" integer NOT NULL,
	"reason" text NOT NULL,
	"bonus_percent" integer NOT NULL,
	"bonus_document" text NOT NULL,
	"bonus_file_id" char(26),
	"cause" text,
	"cause_reason" text NOT NULL,
	"decided_on" date NOT NULL,
	"meeting" text NOT NULL,
	"document_number" text NOT NULL,
	"file_id" char(26) NOT NULL,
	"file_by" date,
	"filed_on" date,
	"filed_with" text DEFAULT '' NOT NULL,
	"filing_number" text DEFAULT '' NOT NULL,
	"receipt" text DEFAULT '' NOT NULL,
	"receipt_file_id" char(26)
);
--> statement-breakpoint
ALTER TABLE "quota_decisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "quota_populations" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"body_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"population" integer NOT NULL,
	"source" text NOT NULL,
	"cut_off_on" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"entered_by" text NOT NULL,
	"entered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "quota_populations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "quotas" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"body_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"state" text NOT NULL,
	"present_term" integer,
	"population" integer,
	"number" integer,
	"reason" text DEFAULT '' NOT NULL,
	"bonus_percent" integer DEFAULT 0 NOT NULL,
	"bonus_document" text DEFAULT '' NOT NULL,
	"bonus_file_id" char(26),
	"cause" text,
	"cause_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "quotas" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "constituencies_number" ON "constituencies" USING btree ("body_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "constituency_notices_key" ON "constituency_notices" USING btree ("body_id","ordinal");--> statement-breakpoint
CREATE INDEX "constituency_parts_constituency" ON "constituency_parts" USING btree ("constituency_id");--> statement-breakpoint
CREATE INDEX "constituency_parts_body" ON "constituency_parts" USING btree ("body_id");--> statement-breakpoint
CREATE UNIQUE INDEX "constituency_schemes_body" ON "constituency_schemes" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "constituency_schemes_round" ON "constituency_schemes" USING btree ("round_id");--> statement-breakpoint
CREATE UNIQUE INDEX "delegate_allocations_body" ON "delegate_allocations" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "delegate_allocations_round" ON "delegate_allocations" USING btree ("round_id");--> statement-breakpoint
CREATE UNIQUE INDEX "delegate_approvals_key" ON "delegate_approvals" USING btree ("body_id","ordinal");--> statement-breakpoint
CREATE UNIQUE INDEX "electoral_units_number" ON "electoral_units" USING btree ("body_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "quota_decisions_key" ON "quota_decisions" USING btree ("body_id","ordinal");--> statement-breakpoint
CREATE INDEX "quota_populations_body" ON "quota_populations" USING btree ("body_id");--> statement-breakpoint
CREATE UNIQUE INDEX "quotas_body" ON "quotas" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "quotas_round" ON "quotas" USING btree ("round_id");--> statement-breakpoint
CREATE POLICY "constituencies_read" ON "constituencies" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("constituencies"."area_code" >= current_setting('wuguan.area', true) and "constituencies"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "constituencies"."area_code"))));--> statement-breakpoint
CREATE POLICY "constituencies_insert" ON "constituencies" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("constituencies"."area_code" >= current_setting('wuguan.area', true) and "constituencies"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "constituencies_update" ON "constituencies" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("constituencies"."area_code" >= current_setting('wuguan.area', true) and "constituencies"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("constituencies"."area_code" >= current_setting('wuguan.area', true) and "constituencies"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "constituencies_delete" ON "constituencies" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("constituencies"."area_code" >= current_setting('wuguan.area', true) and "constituencies"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "constituency_notices_read" ON "constituency_notices" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("constituency_notices"."area_code" >= current_setting('wuguan.area', true) and "constituency_notices"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "constituency_notices"."area_code"))));--> statement-breakpoint
CREATE POLICY "constituency_notices_insert" ON "constituency_notices" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("constituency_notices"."area_code" >= current_setting('wuguan.area', true) and "constituency_notices"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "constituency_notices_update" ON "constituency_notices" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("constituency_notices"."area_code" >= current_setting('wuguan.area', true) and "constituency_notices"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("constituency_notices"."area_code" >= current_setting('wuguan.area', true) and "constituency_notices"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "constituency_notices_delete" ON "constituency_notices" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("constituency_notices"."area_code" >= current_setting('wuguan.area', true) and "constituency_notices"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "constituency_parts_read" ON "constituency_parts" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("constituency_parts"."area_code" >= current_setting('wuguan.area', true) and "constituency_parts"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "constituency_parts"."area_code"))));--> statement-breakpoint
CREATE POLICY "constituency_parts_insert" ON "constituency_parts" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("constituency_parts"."area_code" >= current_setting('wuguan.area', true) and "constituency_parts"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "constituency_parts_update" ON "constituency_parts" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("constituency_parts"."area_code" >= current_setting('wuguan.area', true) and "constituency_parts"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("constituency_parts"."area_code" >= current_setting('wuguan.area', true) and "constituency_parts"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "constituency_parts_delete" ON "constituency_parts" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("constituency_parts"."area_code" >= current_setting('wuguan.area', true) and "constituency_parts"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "constituency_schemes_read" ON "constituency_schemes" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("constituency_schemes"."area_code" >= current_setting('wuguan.area', true) and "constituency_schemes"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "constituency_schemes"."area_code"))));--> statement-breakpoint
CREATE POLICY "constituency_schemes_insert" ON "constituency_schemes" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("constituency_schemes"."area_code" >= current_setting('wuguan.area', true) and "constituency_schemes"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "constituency_schemes_update" ON "constituency_schemes" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("constituency_schemes"."area_code" >= current_setting('wuguan.area', true) and "constituency_schemes"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("constituency_schemes"."area_code" >= current_setting('wuguan.area', true) and "constituency_schemes"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "constituency_schemes_delete" ON "constituency_schemes" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("constituency_schemes"."area_code" >= current_setting('wuguan.area', true) and "constituency_schemes"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "delegate_allocations_read" ON "delegate_allocations" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("delegate_allocations"."area_code" >= current_setting('wuguan.area', true) and "delegate_allocations"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "delegate_allocations"."area_code"))));--> statement-breakpoint
CREATE POLICY "delegate_allocations_insert" ON "delegate_allocations" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("delegate_allocations"."area_code" >= current_setting('wuguan.area', true) and "delegate_allocations"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "delegate_allocations_update" ON "delegate_allocations" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("delegate_allocations"."area_code" >= current_setting('wuguan.area', true) and "delegate_allocations"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("delegate_allocations"."area_code" >= current_setting('wuguan.area', true) and "delegate_allocations"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "delegate_allocations_delete" ON "delegate_allocations" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("delegate_allocations"."area_code" >= current_setting('wuguan.area', true) and "delegate_allocations"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "delegate_approvals_read" ON "delegate_approvals" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("delegate_approvals"."area_code" >= current_setting('wuguan.area', true) and "delegate_approvals"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "delegate_approvals"."area_code"))));--> statement-breakpoint
CREATE POLICY "delegate_approvals_insert" ON "delegate_approvals" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("delegate_approvals"."area_code" >= current_setting('wuguan.area', true) and "delegate_approvals"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "delegate_approvals_update" ON "delegate_approvals" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("delegate_approvals"."area_code" >= current_setting('wuguan.area', true) and "delegate_approvals"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("delegate_approvals"."area_code" >= current_setting('wuguan.area', true) and "delegate_approvals"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "delegate_approvals_delete" ON "delegate_approvals" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("delegate_approvals"."area_code" >= current_setting('wuguan.area', true) and "delegate_approvals"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "electoral_units_read" ON "electoral_units" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("electoral_units"."area_code" >= current_setting('wuguan.area', true) and "electoral_units"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "electoral_units"."area_code"))));--> statement-breakpoint
CREATE POLICY "electoral_units_insert" ON "electoral_units" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("electoral_units"."area_code" >= current_setting('wuguan.area', true) and "electoral_units"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "electoral_units_update" ON "electoral_units" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("electoral_units"."area_code" >= current_setting('wuguan.area', true) and "electoral_units"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("electoral_units"."area_code" >= current_setting('wuguan.area', true) and "electoral_units"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "electoral_units_delete" ON "electoral_units" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("electoral_units"."area_code" >= current_setting('wuguan.area', true) and "electoral_units"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "quota_decisions_read" ON "quota_decisions" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("quota_decisions"."area_code" >= current_setting('wuguan.area', true) and "quota_decisions"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "quota_decisions"."area_code"))));--> statement-breakpoint
CREATE POLICY "quota_decisions_insert" ON "quota_decisions" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("quota_decisions"."area_code" >= current_setting('wuguan.area', true) and "quota_decisions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "quota_decisions_update" ON "quota_decisions" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("quota_decisions"."area_code" >= current_setting('wuguan.area', true) and "quota_decisions"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("quota_decisions"."area_code" >= current_setting('wuguan.area', true) and "quota_decisions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "quota_decisions_delete" ON "quota_decisions" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("quota_decisions"."area_code" >= current_setting('wuguan.area', true) and "quota_decisions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "quota_populations_read" ON "quota_populations" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("quota_populations"."area_code" >= current_setting('wuguan.area', true) and "quota_populations"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "quota_populations"."area_code"))));--> statement-breakpoint
CREATE POLICY "quota_populations_insert" ON "quota_populations" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("quota_populations"."area_code" >= current_setting('wuguan.area', true) and "quota_populations"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "quota_populations_update" ON "quota_populations" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("quota_populations"."area_code" >= current_setting('wuguan.area', true) and "quota_populations"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("quota_populations"."area_code" >= current_setting('wuguan.area', true) and "quota_populations"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "quota_populations_delete" ON "quota_populations" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("quota_populations"."area_code" >= current_setting('wuguan.area', true) and "quota_populations"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "quotas_read" ON "quotas" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("quotas"."area_code" >= current_setting('wuguan.area', true) and "quotas"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "quotas"."area_code"))));--> statement-breakpoint
CREATE POLICY "quotas_insert" ON "quotas" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("quotas"."area_code" >= current_setting('wuguan.area', true) and "quotas"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "quotas_update" ON "quotas" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("quotas"."area_code" >= current_setting('wuguan.area', true) and "quotas"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("quotas"."area_code" >= current_setting('wuguan.area', true) and "quotas"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "quotas_delete" ON "quotas" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("quotas"."area_code" >= current_setting('wuguan.area', true) and "quotas"."area_code" < current_setting('wuguan.area', true) || 'x'));