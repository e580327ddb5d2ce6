CREATE TABLE "test_question_versions" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"question_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"corrects" boolean DEFAULT false NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "test_question_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "test_questions" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"code" text NOT NULL,
	"subject" text NOT NULL,
	"kind" text NOT NULL,
	"stem" text NOT NULL,
	"number" integer NOT NULL,
	"force_from" date,
	"force_until" date,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "test_questions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "test_answers" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"paper_id" char(26) NOT NULL,
	"test_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"place" integer NOT NULL,
	"question_id" char(26) NOT NULL,
	"number" integer NOT NULL,
	"chosen" jsonb NOT NULL,
	"points" double precision NOT NULL,
	"right" boolean NOT NULL,
	"waived" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "test_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "test_papers" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"test_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"organisation_id" char(26),
	"area_code" text collate "C" NOT NULL,
	"attempt" integer NOT NULL,
	"source" text NOT NULL,
	"taken_on" date NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"items" jsonb NOT NULL,
	"answers" jsonb NOT NULL,
	"handed_in_at" timestamp with time zone,
	"score" double precision,
	"passed" boolean DEFAULT false NOT NULL,
	"late" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "test_papers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "test_takers" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"test_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"organisation_id" char(26),
	"area_code" text collate "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "test_takers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tests" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"title" text NOT NULL,
	"organiser" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"minutes" integer NOT NULL,
	"parts" jsonb NOT NULL,
	"full_mark" integer NOT NULL,
	"pass_mark" integer NOT NULL,
	"partial_percent" integer NOT NULL,
	"max_attempts" integer NOT NULL,
	"wait_hours" integer NOT NULL,
	"counts" text NOT NULL,
	"show_answers" text NOT NULL,
	"class_keys" jsonb NOT NULL,
	"organisation_ids" jsonb NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "test_question_versions_number" ON "test_question_versions" USING btree ("question_id","number");--> statement-breakpoint
CREATE INDEX "test_question_versions_area" ON "test_question_versions" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "test_questions_code" ON "test_questions" USING btree ("area_code","code");--> statement-breakpoint
CREATE UNIQUE INDEX "test_answers_place" ON "test_answers" USING btree ("paper_id","place");--> statement-breakpoint
CREATE INDEX "test_answers_test" ON "test_answers" USING btree ("test_id");--> statement-breakpoint
CREATE UNIQUE INDEX "test_papers_attempt" ON "test_papers" USING btree ("test_id","person_id","attempt");--> statement-breakpoint
CREATE INDEX "test_papers_own" ON "test_papers" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "test_takers_person" ON "test_takers" USING btree ("test_id","person_id");--> statement-breakpoint
CREATE INDEX "test_takers_own" ON "test_takers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "tests_round" ON "tests" USING btree ("round_id","state");--> statement-breakpoint
CREATE POLICY "test_question_versions_read" ON "test_question_versions" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("test_question_versions"."area_code" >= current_setting('wuguan.area', true) and "test_question_versions"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "test_question_versions"."area_code"))) or current_setting('wuguan.role', true) in ('link')));--> statement-breakpoint
CREATE POLICY "test_question_versions_insert" ON "test_question_versions" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("test_question_versions"."area_code" >= current_setting('wuguan.area', true) and "test_question_versions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_question_versions_update" ON "test_question_versions" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("test_question_versions"."area_code" >= current_setting('wuguan.area', true) and "test_question_versions"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("test_question_versions"."area_code" >= current_setting('wuguan.area', true) and "test_question_versions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_question_versions_delete" ON "test_question_versions" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("test_question_versions"."area_code" >= current_setting('wuguan.area', true) and "test_question_versions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_questions_read" ON "test_questions" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("test_questions"."area_code" >= current_setting('wuguan.area', true) and "test_questions"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "test_questions"."area_code"))) or current_setting('wuguan.role', true) in ('link')));--> statement-breakpoint
CREATE POLICY "test_questions_insert" ON "test_questions" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("test_questions"."area_code" >= current_setting('wuguan.area', true) and "test_questions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_questions_update" ON "test_questions" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("test_questions"."area_code" >= current_setting('wuguan.area', true) and "test_questions"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("test_questions"."area_code" >= current_setting('wuguan.area', true) and "test_questions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_questions_delete" ON "test_questions" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("test_questions"."area_code" >= current_setting('wuguan.area', true) and "test_questions"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_answers_read" ON "test_answers" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("test_answers"."area_code" >= current_setting('wuguan.area', true) and "test_answers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_answers"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "test_answers_insert" ON "test_answers" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((("test_answers"."area_code" >= current_setting('wuguan.area', true) and "test_answers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_answers"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "test_answers_update" ON "test_answers" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((("test_answers"."area_code" >= current_setting('wuguan.area', true) and "test_answers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_answers"."person_id" = current_setting('wuguan.person', true)))) WITH CHECK ((("test_answers"."area_code" >= current_setting('wuguan.area', true) and "test_answers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_answers"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "test_answers_delete" ON "test_answers" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((("test_answers"."area_code" >= current_setting('wuguan.area', true) and "test_answers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_answers"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "test_papers_read" ON "test_papers" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("test_papers"."area_code" >= current_setting('wuguan.area', true) and "test_papers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_papers"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "test_papers_insert" ON "test_papers" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((("test_papers"."area_code" >= current_setting('wuguan.area', true) and "test_papers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_papers"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "test_papers_update" ON "test_papers" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((("test_papers"."area_code" >= current_setting('wuguan.area', true) and "test_papers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_papers"."person_id" = current_setting('wuguan.person', true)))) WITH CHECK ((("test_papers"."area_code" >= current_setting('wuguan.area', true) and "test_papers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_papers"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "test_papers_delete" ON "test_papers" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((("test_papers"."area_code" >= current_setting('wuguan.area', true) and "test_papers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_papers"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "test_takers_read" ON "test_takers" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("test_takers"."area_code" >= current_setting('wuguan.area', true) and "test_takers"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.role', true) in ('link') and "test_takers"."person_id" = current_setting('wuguan.person', true))));--> statement-breakpoint
CREATE POLICY "test_takers_insert" ON "test_takers" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("test_takers"."area_code" >= current_setting('wuguan.area', true) and "test_takers"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_takers_update" ON "test_takers" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("test_takers"."area_code" >= current_setting('wuguan.area', true) and "test_takers"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("test_takers"."area_code" >= current_setting('wuguan.area', true) and "test_takers"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "test_takers_delete" ON "test_takers" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("test_takers"."area_code" >= current_setting('wuguan.area', true) and "test_takers"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "tests_read" ON "tests" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("tests"."area_code" >= current_setting('wuguan.area', true) and "tests"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "tests"."area_code"))) or current_setting('wuguan.role', true) in ('link')));--> statement-breakpoint
CREATE POLICY "tests_insert" ON "tests" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("tests"."area_code" >= current_setting('wuguan.area', true) and "tests"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "tests_update" ON "tests" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("tests"."area_code" >= current_setting('wuguan.area', true) and "tests"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("tests"."area_code" >= current_setting('wuguan.area', true) and "tests"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "tests_delete" ON "tests" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("tests"."area_code" >= current_setting('wuguan.area', true) and "tests"."area_code" < current_setting('wuguan.area', true) || 'x'));