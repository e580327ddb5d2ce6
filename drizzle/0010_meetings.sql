CREATE TABLE "difficulties" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"title" text NOT NULL,
	"detail" text NOT NULL,
	"raised_by_organisation_id" char(26) NOT NULL,
	"raised_on" date NOT NULL,
	"owner_organisation_id" char(26),
	"owner_person_id" char(26),
	"due_on" date,
	"state" text NOT NULL,
	"solution" text,
	"solved_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "difficulties" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agenda_items" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"meeting_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"reporter_id" char(26),
	"difficulty_id" char(26)
);
--> statement-breakpoint
ALTER TABLE "agenda_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_attendees" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"meeting_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"position" integer NOT NULL,
	"post_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"organisation_id" char(26) NOT NULL,
	"title" text NOT NULL,
	"seat" text NOT NULL,
	"attendance" text NOT NULL,
	"leave_reason" text,
	"substitute_name" text,
	"substitute_post" text
);
--> statement-breakpoint
ALTER TABLE "meeting_attendees" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_decisions" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"meeting_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"organisation_id" char(26) NOT NULL,
	"due_on" date,
	"state" text NOT NULL,
	"task_id" char(26),
	"result" text,
	"done_on" date
);
--> statement-breakpoint
ALTER TABLE "meeting_decisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"held_on" date NOT NULL,
	"starts_at" text NOT NULL,
	"place" text NOT NULL,
	"convener_ids" jsonb NOT NULL,
	"chair_id" char(26) NOT NULL,
	"recorder_id" char(26) NOT NULL,
	"state" text NOT NULL,
	"discussion" text DEFAULT '' NOT NULL,
	"minutes_number" text DEFAULT '' NOT NULL,
	"minutes_on" date,
	"copies" text DEFAULT '' NOT NULL,
	"cancel_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "meetings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "difficulties_round" ON "difficulties" USING btree ("round_id","state");--> statement-breakpoint
CREATE INDEX "difficulties_area" ON "difficulties" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "agenda_items_meeting" ON "agenda_items" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "agenda_items_difficulty" ON "agenda_items" USING btree ("difficulty_id");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_attendees_person" ON "meeting_attendees" USING btree ("meeting_id","person_id");--> statement-breakpoint
CREATE INDEX "meeting_decisions_meeting" ON "meeting_decisions" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_decisions_task" ON "meeting_decisions" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "meetings_round" ON "meetings" USING btree ("round_id","kind","held_on");--> statement-breakpoint
CREATE INDEX "meetings_area" ON "meetings" USING btree ("area_code");--> statement-breakpoint
CREATE POLICY "difficulties_read" ON "difficulties" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("difficulties"."area_code" >= current_setting('wuguan.area', true) and "difficulties"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "difficulties_insert" ON "difficulties" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("difficulties"."area_code" >= current_setting('wuguan.area', true) and "difficulties"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "difficulties_update" ON "difficulties" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("difficulties"."area_code" >= current_setting('wuguan.area', true) and "difficulties"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("difficulties"."area_code" >= current_setting('wuguan.area', true) and "difficulties"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "difficulties_delete" ON "difficulties" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("difficulties"."area_code" >= current_setting('wuguan.area', true) and "difficulties"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "agenda_items_read" ON "agenda_items" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("agenda_items"."area_code" >= current_setting('wuguan.area', true) and "agenda_items"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "agenda_items_insert" ON "agenda_items" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("agenda_items"."area_code" >= current_setting('wuguan.area', true) and "agenda_items"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "agenda_items_update" ON "agenda_items" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("agenda_items"."area_code" >= current_setting('wuguan.area', true) and "agenda_items"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("agenda_items"."area_code" >= current_setting('wuguan.area', true) and "agenda_items"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "agenda_items_delete" ON "agenda_items" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("agenda_items"."area_code" >= current_setting('wuguan.area', true) and "agenda_items"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "meeting_attendees_read" ON "meeting_attendees" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("meeting_attendees"."area_code" >= current_setting('wuguan.area', true) and "meeting_attendees"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "meeting_attendees_insert" ON "meeting_attendees" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("meeting_attendees"."area_code" >= current_setting('wuguan.area', true) and "meeting_attendees"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "meeting_attendees_update" ON "meeting_attendees" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("meeting_attendees"."area_code" >= current_setting('wuguan.area', true) and "meeting_attendees"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("meeting_attendees"."area_code" >= current_setting('wuguan.area', true) and "meeting_attendees"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "meeting_attendees_delete" ON "meeting_attendees" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("meeting_attendees"."area_code" >= current_setting('wuguan.area', true) and "meeting_attendees"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "meeting_decisions_read" ON "meeting_decisions" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("meeting_decisions"."area_code" >= current_setting('wuguan.area', true) and "meeting_decisions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "meeting_decisions_insert" ON "meeting_decisions" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("meeting_decisions"."area_code" >= current_setting('wuguan.area', true) and "meeting_decisions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "meeting_decisions_update" ON "meeting_decisions" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("meeting_decisions"."area_code" >= current_setting('wuguan.area', true) and "meeting_decisions"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("meeting_decisions"."area_code" >= current_setting('wuguan.area', true) and "meeting_decisions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "meeting_decisions_delete" ON "meeting_decisions" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("meeting_decisions"."area_code" >= current_setting('wuguan.area', true) and "meeting_decisions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "meetings_read" ON "meetings" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (("meetings"."area_code" >= current_setting('wuguan.area', true) and "meetings"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "meetings_insert" ON "meetings" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("meetings"."area_code" >= current_setting('wuguan.area', true) and "meetings"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "meetings_update" ON "meetings" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("meetings"."area_code" >= current_setting('wuguan.area', true) and "meetings"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("meetings"."area_code" >= current_setting('wuguan.area', true) and "meetings"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "meetings_delete" ON "meetings" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("meetings"."area_code" >= current_setting('wuguan.area', true) and "meetings"."area_code" < current_setting('wuguan.area', true) || 'x'));