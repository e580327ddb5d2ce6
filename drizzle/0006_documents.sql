CREATE TABLE "document_codes" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"organisation_id" char(26) NOT NULL,
	"word" text NOT NULL,
	"mark" text NOT NULL,
	"print_organisation_id" char(26) NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "document_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_comments" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"document_id" char(26) NOT NULL,
	"number" integer NOT NULL,
	"anchor" text NOT NULL,
	"quote" text NOT NULL,
	"parent_id" char(26),
	"words" text NOT NULL,
	"organisation_id" char(26) NOT NULL,
	"written_by" char(26) NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"resolved_by" char(26),
	"resolved_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "document_comments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_counters" (
	"code_id" char(26) NOT NULL,
	"year" integer NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"before" integer DEFAULT 0 NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "document_counters_code_id_year_pk" PRIMARY KEY("code_id","year")
);
--> statement-breakpoint
ALTER TABLE "document_counters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_countersigns" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"document_id" char(26) NOT NULL,
	"organisation_id" char(26) NOT NULL,
	"asked_by" char(26) NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"due_on" date NOT NULL,
	"answer" text,
	"opinion" text DEFAULT '' NOT NULL,
	"number" integer,
	"answered_by" char(26),
	"answered_at" timestamp with time zone,
	"reply" text DEFAULT '' NOT NULL,
	"replied_by" char(26),
	"replied_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "document_countersigns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_recipients" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"document_id" char(26) NOT NULL,
	"organisation_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"copy" boolean DEFAULT false NOT NULL,
	"opened_by" char(26),
	"opened_at" timestamp with time zone,
	"received_by" char(26),
	"received_at" timestamp with time zone,
	"reminded_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "document_recipients" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_signatures" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"document_id" char(26) NOT NULL,
	"number" integer NOT NULL,
	"digest" text NOT NULL,
	"signed_by" char(26) NOT NULL,
	"title" text NOT NULL,
	"opinion" text DEFAULT '' NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"voided_at" timestamp with time zone,
	"void_reason" text
);
--> statement-breakpoint
ALTER TABLE "document_signatures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_versions" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"document_id" char(26) NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"digest" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"saved_by" char(26) NOT NULL,
	"saved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "document_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "documents" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"template_key" text NOT NULL,
	"facts" jsonb NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"drafting_organisation_id" char(26) NOT NULL,
	"issuing_organisation_id" char(26) NOT NULL,
	"code_id" char(26),
	"print_organisation_id" char(26),
	"reply_to_id" char(26),
	"drafter_id" char(26) NOT NULL,
	"latest" integer NOT NULL,
	"signer_id" char(26),
	"year" integer,
	"number" integer,
	"number_text" text,
	"issued_on" date,
	"issued_by" char(26),
	"issued_content" jsonb,
	"issued_digest" text,
	"reason" text,
	"asked_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"recipient_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"recipient_areas" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "document_codes_word" ON "document_codes" USING btree ("area_code","word");--> statement-breakpoint
CREATE INDEX "document_comments_document" ON "document_comments" USING btree ("document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_countersigns_key" ON "document_countersigns" USING btree ("document_id","organisation_id");--> statement-breakpoint
CREATE INDEX "document_countersigns_organisation" ON "document_countersigns" USING btree ("organisation_id","answer");--> statement-breakpoint
CREATE UNIQUE INDEX "document_recipients_key" ON "document_recipients" USING btree ("document_id","organisation_id");--> statement-breakpoint
CREATE INDEX "document_recipients_organisation" ON "document_recipients" USING btree ("organisation_id","received_at");--> statement-breakpoint
CREATE INDEX "document_signatures_document" ON "document_signatures" USING btree ("document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_versions_number" ON "document_versions" USING btree ("document_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "documents_number" ON "documents" USING btree ("code_id","year","number");--> statement-breakpoint
CREATE INDEX "documents_round" ON "documents" USING btree ("round_id","state");--> statement-breakpoint
CREATE INDEX "documents_area" ON "documents" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "documents_reply" ON "documents" USING btree ("reply_to_id");--> statement-breakpoint
CREATE POLICY "document_codes_read" ON "document_codes" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("document_codes"."area_code" >= current_setting('wuguan.area', true) and "document_codes"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "document_codes"."area_code")))));--> statement-breakpoint
CREATE POLICY "document_codes_insert" ON "document_codes" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or ("document_codes"."area_code" >= current_setting('wuguan.area', true) and "document_codes"."area_code" < current_setting('wuguan.area', true) || 'x')));--> statement-breakpoint
CREATE POLICY "document_codes_update" ON "document_codes" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or ("document_codes"."area_code" >= current_setting('wuguan.area', true) and "document_codes"."area_code" < current_setting('wuguan.area', true) || 'x'))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or ("document_codes"."area_code" >= current_setting('wuguan.area', true) and "document_codes"."area_code" < current_setting('wuguan.area', true) || 'x')));--> statement-breakpoint
CREATE POLICY "document_codes_delete" ON "document_codes" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or ("document_codes"."area_code" >= current_setting('wuguan.area', true) and "document_codes"."area_code" < current_setting('wuguan.area', true) || 'x')));--> statement-breakpoint
CREATE POLICY "document_comments_read" ON "document_comments" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_comments"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true))))) or exists (
    select from documents d where d.id = "document_comments"."document_id" and d.asked_ids ? current_setting('wuguan.org', true))));--> statement-breakpoint
CREATE POLICY "document_comments_insert" ON "document_comments" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (((current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_comments"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true))))) or exists (
    select from documents d where d.id = "document_comments"."document_id" and d.asked_ids ? current_setting('wuguan.org', true))));--> statement-breakpoint
CREATE POLICY "document_comments_update" ON "document_comments" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("document_comments"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_comments"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true))))))) WITH CHECK (("document_comments"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_comments"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true)))))));--> statement-breakpoint
CREATE POLICY "document_comments_delete" ON "document_comments" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("document_comments"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_comments"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true)))))));--> statement-breakpoint
CREATE POLICY "document_counters_read" ON "document_counters" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or (("document_counters"."area_code" >= current_setting('wuguan.area', true) and "document_counters"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "document_counters"."area_code")))));--> statement-breakpoint
CREATE POLICY "document_counters_insert" ON "document_counters" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or ("document_counters"."area_code" >= current_setting('wuguan.area', true) and "document_counters"."area_code" < current_setting('wuguan.area', true) || 'x')));--> statement-breakpoint
CREATE POLICY "document_counters_update" ON "document_counters" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or ("document_counters"."area_code" >= current_setting('wuguan.area', true) and "document_counters"."area_code" < current_setting('wuguan.area', true) || 'x'))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or ("document_counters"."area_code" >= current_setting('wuguan.area', true) and "document_counters"."area_code" < current_setting('wuguan.area', true) || 'x')));--> statement-breakpoint
CREATE POLICY "document_counters_delete" ON "document_counters" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or ("document_counters"."area_code" >= current_setting('wuguan.area', true) and "document_counters"."area_code" < current_setting('wuguan.area', true) || 'x')));--> statement-breakpoint
CREATE POLICY "document_countersigns_read" ON "document_countersigns" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_countersigns"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true))))) or exists (
    select from documents d where d.id = "document_countersigns"."document_id" and d.asked_ids ? current_setting('wuguan.org', true))));--> statement-breakpoint
CREATE POLICY "document_countersigns_insert" ON "document_countersigns" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("document_countersigns"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_countersigns"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true)))))));--> statement-breakpoint
CREATE POLICY "document_countersigns_update" ON "document_countersigns" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("document_countersigns"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_countersigns"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true))))))) WITH CHECK (("document_countersigns"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_countersigns"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true)))))));--> statement-breakpoint
CREATE POLICY "document_countersigns_delete" ON "document_countersigns" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("document_countersigns"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_countersigns"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true)))))));--> statement-breakpoint
CREATE POLICY "document_recipients_read" ON "document_recipients" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_recipients"."document_id")));--> statement-breakpoint
CREATE POLICY "document_recipients_insert" ON "document_recipients" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("document_recipients"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "document_recipients"."area_code" = current_setting('wuguan.area', true)) or (current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_recipients"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true)))))));--> statement-breakpoint
CREATE POLICY "document_recipients_update" ON "document_recipients" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("document_recipients"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "document_recipients"."area_code" = current_setting('wuguan.area', true)) or (current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_recipients"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true))))))) WITH CHECK (("document_recipients"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "document_recipients"."area_code" = current_setting('wuguan.area', true)) or (current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_recipients"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true)))))));--> statement-breakpoint
CREATE POLICY "document_recipients_delete" ON "document_recipients" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("document_recipients"."organisation_id" = current_setting('wuguan.org', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "document_recipients"."area_code" = current_setting('wuguan.area', true)) or (current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_recipients"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true)))))));--> statement-breakpoint
CREATE POLICY "document_signatures_read" ON "document_signatures" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_signatures"."document_id")));--> statement-breakpoint
CREATE POLICY "document_signatures_insert" ON "document_signatures" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_signatures"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true))))));--> statement-breakpoint
CREATE POLICY "document_signatures_update" ON "document_signatures" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_signatures"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true)))))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_signatures"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true))))));--> statement-breakpoint
CREATE POLICY "document_signatures_delete" ON "document_signatures" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_signatures"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true))))));--> statement-breakpoint
CREATE POLICY "document_versions_read" ON "document_versions" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_versions"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true))))) or exists (
    select from documents d where d.id = "document_versions"."document_id" and d.asked_ids ? current_setting('wuguan.org', true))));--> statement-breakpoint
CREATE POLICY "document_versions_insert" ON "document_versions" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_versions"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true))))));--> statement-breakpoint
CREATE POLICY "document_versions_update" ON "document_versions" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_versions"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true)))))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_versions"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true))))));--> statement-breakpoint
CREATE POLICY "document_versions_delete" ON "document_versions" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or exists (select from documents d where d.id = "document_versions"."document_id" and (
    d.drafting_organisation_id = current_setting('wuguan.org', true) or d.issuing_organisation_id = current_setting('wuguan.org', true)
    or d.print_organisation_id = current_setting('wuguan.org', true) or d.signer_id = current_setting('wuguan.person', true)
    or (current_setting('wuguan.role', true) in ('coordinator', 'township') and d.area_code = current_setting('wuguan.area', true))))));--> statement-breakpoint
CREATE POLICY "documents_read" ON "documents" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((current_setting('wuguan.role', true) = 'system' or "documents"."drafting_organisation_id" = current_setting('wuguan.org', true) or "documents"."issuing_organisation_id" = current_setting('wuguan.org', true)
      or "documents"."print_organisation_id" = current_setting('wuguan.org', true) or "documents"."signer_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "documents"."area_code" = current_setting('wuguan.area', true))) or "documents"."asked_ids" ? current_setting('wuguan.org', true) or ("documents"."state" in ('issued', 'void') and ("documents"."recipient_ids" ? current_setting('wuguan.org', true)
      or (not current_setting('wuguan.role', true) in ('department') and (("documents"."area_code" >= current_setting('wuguan.area', true) and "documents"."area_code" < current_setting('wuguan.area', true) || 'x') or "documents"."recipient_areas" ? current_setting('wuguan.area', true)))))));--> statement-breakpoint
CREATE POLICY "documents_insert" ON "documents" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or "documents"."drafting_organisation_id" = current_setting('wuguan.org', true) or "documents"."issuing_organisation_id" = current_setting('wuguan.org', true)
      or "documents"."print_organisation_id" = current_setting('wuguan.org', true) or "documents"."signer_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "documents"."area_code" = current_setting('wuguan.area', true))));--> statement-breakpoint
CREATE POLICY "documents_update" ON "documents" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or "documents"."drafting_organisation_id" = current_setting('wuguan.org', true) or "documents"."issuing_organisation_id" = current_setting('wuguan.org', true)
      or "documents"."print_organisation_id" = current_setting('wuguan.org', true) or "documents"."signer_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "documents"."area_code" = current_setting('wuguan.area', true)))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or "documents"."drafting_organisation_id" = current_setting('wuguan.org', true) or "documents"."issuing_organisation_id" = current_setting('wuguan.org', true)
      or "documents"."print_organisation_id" = current_setting('wuguan.org', true) or "documents"."signer_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "documents"."area_code" = current_setting('wuguan.area', true))));--> statement-breakpoint
CREATE POLICY "documents_delete" ON "documents" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or "documents"."drafting_organisation_id" = current_setting('wuguan.org', true) or "documents"."issuing_organisation_id" = current_setting('wuguan.org', true)
      or "documents"."print_organisation_id" = current_setting('wuguan.org', true) or "documents"."signer_id" = current_setting('wuguan.person', true) or (current_setting('wuguan.role', true) in ('coordinator', 'township') and "documents"."area_code" = current_setting('wuguan.area', true))));