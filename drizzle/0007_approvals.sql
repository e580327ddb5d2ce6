CREATE TABLE "approval_entries" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"approval_id" char(26) NOT NULL,
	"kind" text NOT NULL,
	"on_day" date NOT NULL,
	"person_name" text NOT NULL,
	"post_title" text NOT NULL,
	"organisation_name" text NOT NULL,
	"document_id" char(26),
	"meeting_id" char(26),
	"outcome" text,
	"words" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "approval_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "approval_meetings" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"held_on" date NOT NULL,
	"chair" text NOT NULL,
	"present" text NOT NULL,
	"recorded_by" char(26) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "approval_meetings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "approvals" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"body_id" char(26),
	"subject" text NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"requesting_organisation_id" char(26) NOT NULL,
	"approving_area_code" text collate "C" NOT NULL,
	"approving_organisation_id" char(26) NOT NULL,
	"approving_leader_id" char(26),
	"request_id" char(26) NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"reply_id" char(26),
	"outcome" text,
	"asked" jsonb NOT NULL,
	"approved" jsonb,
	"submitted_on" date,
	"due_on" date,
	"replied_on" date,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "approvals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "approval_entries_order" ON "approval_entries" USING btree ("approval_id","id");--> statement-breakpoint
CREATE INDEX "approval_entries_meeting" ON "approval_entries" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "approvals_round" ON "approvals" USING btree ("round_id","state");--> statement-breakpoint
CREATE INDEX "approvals_area" ON "approvals" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "approvals_approving" ON "approvals" USING btree ("approving_area_code");--> statement-breakpoint
CREATE INDEX "approvals_request" ON "approvals" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "approvals_reply" ON "approvals" USING btree ("reply_id");--> statement-breakpoint
CREATE POLICY "approval_entries_read" ON "approval_entries" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or exists (select from approvals a where a.id = "approval_entries"."approval_id")));--> statement-breakpoint
CREATE POLICY "approval_entries_insert" ON "approval_entries" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or exists (select from approvals a where a.id = "approval_entries"."approval_id")));--> statement-breakpoint
CREATE POLICY "approval_entries_update" ON "approval_entries" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (current_setting('wuguan.role', true) = 'system') WITH CHECK (current_setting('wuguan.role', true) = 'system');--> statement-breakpoint
CREATE POLICY "approval_entries_delete" ON "approval_entries" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (current_setting('wuguan.role', true) = 'system');--> statement-breakpoint
CREATE POLICY "approval_meetings_read" ON "approval_meetings" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or ("approval_meetings"."area_code" = current_setting('wuguan.area', true) and not current_setting('wuguan.role', true) in ('department')) or exists (select from approval_entries e where e.meeting_id = "approval_meetings"."id")));--> statement-breakpoint
CREATE POLICY "approval_meetings_insert" ON "approval_meetings" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or "approval_meetings"."area_code" = current_setting('wuguan.area', true)));--> statement-breakpoint
CREATE POLICY "approval_meetings_update" ON "approval_meetings" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or "approval_meetings"."area_code" = current_setting('wuguan.area', true))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or "approval_meetings"."area_code" = current_setting('wuguan.area', true)));--> statement-breakpoint
CREATE POLICY "approval_meetings_delete" ON "approval_meetings" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or "approval_meetings"."area_code" = current_setting('wuguan.area', true)));--> statement-breakpoint
CREATE POLICY "approvals_read" ON "approvals" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((current_setting('wuguan.role', true) = 'system' or "approvals"."requesting_organisation_id" = current_setting('wuguan.org', true)
      or "approvals"."approving_organisation_id" = current_setting('wuguan.org', true)) or (not current_setting('wuguan.role', true) in ('department')
          and (("approvals"."area_code" >= current_setting('wuguan.area', true) and "approvals"."area_code" < current_setting('wuguan.area', true) || 'x') or "approvals"."approving_area_code" = current_setting('wuguan.area', true))) or exists (select from documents d where d.id in ("approvals"."request_id", "approvals"."reply_id")
    and (d.print_organisation_id = current_setting('wuguan.org', true) or d.drafting_organisation_id = current_setting('wuguan.org', true)))));--> statement-breakpoint
CREATE POLICY "approvals_insert" ON "approvals" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (((current_setting('wuguan.role', true) = 'system' or "approvals"."requesting_organisation_id" = current_setting('wuguan.org', true)
      or "approvals"."approving_organisation_id" = current_setting('wuguan.org', true)) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "approvals"."area_code" = current_setting('wuguan.area', true)) or (current_setting('wuguan.role', true) in ('coordinator', 'leader') and "approvals"."approving_area_code" = current_setting('wuguan.area', true)) or exists (select from documents d where d.id in ("approvals"."request_id", "approvals"."reply_id")
    and (d.print_organisation_id = current_setting('wuguan.org', true) or d.drafting_organisation_id = current_setting('wuguan.org', true)))));--> statement-breakpoint
CREATE POLICY "approvals_update" ON "approvals" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (((current_setting('wuguan.role', true) = 'system' or "approvals"."requesting_organisation_id" = current_setting('wuguan.org', true)
      or "approvals"."approving_organisation_id" = current_setting('wuguan.org', true)) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "approvals"."area_code" = current_setting('wuguan.area', true)) or (current_setting('wuguan.role', true) in ('coordinator', 'leader') and "approvals"."approving_area_code" = current_setting('wuguan.area', true)) or exists (select from documents d where d.id in ("approvals"."request_id", "approvals"."reply_id")
    and (d.print_organisation_id = current_setting('wuguan.org', true) or d.drafting_organisation_id = current_setting('wuguan.org', true))))) WITH CHECK (((current_setting('wuguan.role', true) = 'system' or "approvals"."requesting_organisation_id" = current_setting('wuguan.org', true)
      or "approvals"."approving_organisation_id" = current_setting('wuguan.org', true)) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "approvals"."area_code" = current_setting('wuguan.area', true)) or (current_setting('wuguan.role', true) in ('coordinator', 'leader') and "approvals"."approving_area_code" = current_setting('wuguan.area', true)) or exists (select from documents d where d.id in ("approvals"."request_id", "approvals"."reply_id")
    and (d.print_organisation_id = current_setting('wuguan.org', true) or d.drafting_organisation_id = current_setting('wuguan.org', true)))));--> statement-breakpoint
CREATE POLICY "approvals_delete" ON "approvals" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (((current_setting('wuguan.role', true) = 'system' or "approvals"."requesting_organisation_id" = current_setting('wuguan.org', true)
      or "approvals"."approving_organisation_id" = current_setting('wuguan.org', true)) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "approvals"."area_code" = current_setting('wuguan.area', true)) or (current_setting('wuguan.role', true) in ('coordinator', 'leader') and "approvals"."approving_area_code" = current_setting('wuguan.area', true)) or exists (select from documents d where d.id in ("approvals"."request_id", "approvals"."reply_id")
    and (d.print_organisation_id = current_setting('wuguan.org', true) or d.drafting_organisation_id = current_setting('wuguan.org', true)))));