CREATE TABLE "checklist_items" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"checklist_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"wanted" integer NOT NULL,
	"from_on" date,
	"to_on" date,
	"title_holds" text DEFAULT '' NOT NULL,
	"done_on" date,
	"note" text DEFAULT '' NOT NULL,
	"file_id" char(26)
);
--> statement-breakpoint
ALTER TABLE "checklist_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checklists" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"title" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "checklists" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "checklist_items_list" ON "checklist_items" USING btree ("checklist_id");--> statement-breakpoint
CREATE INDEX "checklists_round" ON "checklists" USING btree ("round_id");--> statement-breakpoint
CREATE POLICY "checklist_items_read" ON "checklist_items" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("checklist_items"."area_code" >= current_setting('wuguan.area', true) and "checklist_items"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "checklist_items"."area_code"))));--> statement-breakpoint
CREATE POLICY "checklist_items_insert" ON "checklist_items" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("checklist_items"."area_code" >= current_setting('wuguan.area', true) and "checklist_items"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "checklist_items_update" ON "checklist_items" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("checklist_items"."area_code" >= current_setting('wuguan.area', true) and "checklist_items"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("checklist_items"."area_code" >= current_setting('wuguan.area', true) and "checklist_items"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "checklist_items_delete" ON "checklist_items" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("checklist_items"."area_code" >= current_setting('wuguan.area', true) and "checklist_items"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "checklists_read" ON "checklists" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("checklists"."area_code" >= current_setting('wuguan.area', true) and "checklists"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "checklists"."area_code"))));--> statement-breakpoint
CREATE POLICY "checklists_insert" ON "checklists" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("checklists"."area_code" >= current_setting('wuguan.area', true) and "checklists"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "checklists_update" ON "checklists" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("checklists"."area_code" >= current_setting('wuguan.area', true) and "checklists"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("checklists"."area_code" >= current_setting('wuguan.area', true) and "checklists"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "checklists_delete" ON "checklists" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("checklists"."area_code" >= current_setting('wuguan.area', true) and "checklists"."area_code" < current_setting('wuguan.area', true) || 'x'));