CREATE TABLE "plan_settings" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"kind" text NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"settings" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plan_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_steps" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"plan_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"step_id" text NOT NULL,
	"position" integer NOT NULL,
	"name" jsonb NOT NULL,
	"start_on" date NOT NULL,
	"due_on" date NOT NULL,
	"limit_on" date,
	"limit_kind" text,
	"basis" text NOT NULL,
	"citation" jsonb,
	"explain" jsonb NOT NULL,
	"status" text NOT NULL,
	"days_short" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plan_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plans" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"body_id" char(26) NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"plan_version" integer NOT NULL,
	"election_day" date NOT NULL,
	"computed_on" date NOT NULL,
	"reason" text NOT NULL,
	"problems" jsonb NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "bodies" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"kind" text NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"election_day" date NOT NULL,
	"plan_version" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "bodies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"year" integer NOT NULL,
	"state" text NOT NULL,
	"opened_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rounds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "chains" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"main_leader_id" char(26) NOT NULL,
	"deputy_leader_id" char(26) NOT NULL,
	"department_id" char(26) NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "chains" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_members" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"group_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"person_id" char(26) NOT NULL,
	"organisation_id" char(26) NOT NULL,
	"title" text NOT NULL,
	"capacity" text NOT NULL,
	"in_office" boolean DEFAULT false NOT NULL,
	"office_director" boolean DEFAULT false NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"reason" text
);
--> statement-breakpoint
ALTER TABLE "group_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "leading_groups" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"duty" text NOT NULL,
	"office_name" text NOT NULL,
	"office_organisation_id" char(26) NOT NULL,
	"founded_on" date NOT NULL,
	"dissolved_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "leading_groups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "task_evidence" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"task_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"department_id" char(26) NOT NULL,
	"file_id" char(26),
	"note" text DEFAULT '' NOT NULL,
	"submission" integer NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "task_evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"round_id" char(26) NOT NULL,
	"body_id" char(26),
	"step_id" text,
	"position" integer DEFAULT 0 NOT NULL,
	"title" jsonb NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"main_leader_id" char(26) NOT NULL,
	"deputy_leader_id" char(26) NOT NULL,
	"department_id" char(26) NOT NULL,
	"start_on" date NOT NULL,
	"due_on" date NOT NULL,
	"limit_on" date,
	"state" text NOT NULL,
	"evidence_wanted" jsonb NOT NULL,
	"discipline" jsonb NOT NULL,
	"submitted_by" text,
	"submitted_at" timestamp with time zone,
	"done_on" date,
	"reviewed_by" text,
	"return_reason" text,
	"escalated_on" date,
	"escalation" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_blocks" (
	"number" integer PRIMARY KEY NOT NULL,
	"from_txid" bigint NOT NULL,
	"to_txid" bigint NOT NULL,
	"events" integer NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	"sealed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_blocks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_events" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"txid" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"event" text NOT NULL,
	"account_id" text NOT NULL,
	"person_id" text NOT NULL,
	"person_name" text NOT NULL,
	"post_title" text NOT NULL,
	"role" text NOT NULL,
	"organisation_name" text NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"subject_name" text NOT NULL,
	"params" jsonb NOT NULL,
	"ip" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "files" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"name" text NOT NULL,
	"size" bigint NOT NULL,
	"type" text NOT NULL,
	"purpose" text NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"account_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"payload" jsonb NOT NULL,
	"actor" jsonb NOT NULL,
	"account_id" text NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"cancel_asked" boolean DEFAULT false NOT NULL,
	"problem" text,
	"file_id" char(26),
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "jobs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notices" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"person_id" char(26) NOT NULL,
	"kind" text NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	"link" text NOT NULL,
	"read_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "auth_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_passkeys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"public_key" text NOT NULL,
	"user_id" text NOT NULL,
	"credential_id" text NOT NULL,
	"counter" integer NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"created_at" timestamp with time zone DEFAULT now(),
	"aaguid" text
);
--> statement-breakpoint
CREATE TABLE "auth_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"acting_post_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth_two_factors" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" text NOT NULL,
	"verified" boolean DEFAULT true,
	"failed_verification_count" integer DEFAULT 0,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "auth_users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"username" text,
	"display_username" text,
	"two_factor_enabled" boolean DEFAULT false,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_users_email_unique" UNIQUE("email"),
	CONSTRAINT "auth_users_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "auth_verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"day" date PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"updated_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "holidays" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"person_id" char(26) NOT NULL,
	"username" text NOT NULL,
	"auth_user_id" text,
	"state" text NOT NULL,
	"invite_hash" text,
	"invite_until" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"password_set_at" timestamp with time zone,
	"password_history" text[] DEFAULT '{}' NOT NULL,
	"last_seen_at" timestamp with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"post_id" char(26) NOT NULL,
	"account_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "api_tokens" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "areas" (
	"code" text collate "C" PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"level" text NOT NULL,
	"kind" text NOT NULL,
	"parent_code" text collate "C",
	"population" integer,
	"households" integer,
	"initials" text NOT NULL,
	"retired_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "areas" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" char(26) NOT NULL,
	"line" integer NOT NULL,
	"values" jsonb NOT NULL,
	"errors" jsonb NOT NULL,
	"outcome" text NOT NULL,
	"account_id" text NOT NULL,
	CONSTRAINT "import_rows_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
ALTER TABLE "import_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "imports" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"file_id" char(26) NOT NULL,
	"file_name" text NOT NULL,
	"job_id" char(26),
	"counts" jsonb,
	"problem" jsonb,
	"ignored_columns" text[] DEFAULT '{}' NOT NULL,
	"account_id" text NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"kind" text NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"parent_id" char(26),
	"initials" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organisations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"initials" text NOT NULL,
	"sex" text,
	"birth_date" date,
	"ethnicity" text,
	"education" text,
	"party_joined" text,
	"area_code" text collate "C" NOT NULL,
	"identity_sealed" text,
	"identity_hash" text,
	"identity_tail" text,
	"phone_sealed" text,
	"phone_hash" text,
	"phone_tail" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "posts" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"person_id" char(26) NOT NULL,
	"organisation_id" char(26) NOT NULL,
	"area_code" text collate "C" NOT NULL,
	"title" text NOT NULL,
	"role" text,
	"chain_part" text,
	"grant_state" text NOT NULL,
	"proposed_by" text,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"reason" text,
	"from_on" date,
	"until_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "posts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "auth_accounts" ADD CONSTRAINT "auth_accounts_user_id_auth_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_passkeys" ADD CONSTRAINT "auth_passkeys_user_id_auth_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_sessions" ADD CONSTRAINT "auth_sessions_user_id_auth_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_two_factors" ADD CONSTRAINT "auth_two_factors_user_id_auth_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "plan_settings_key" ON "plan_settings" USING btree ("round_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_steps_key" ON "plan_steps" USING btree ("plan_id","step_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plans_version" ON "plans" USING btree ("body_id","plan_version");--> statement-breakpoint
CREATE INDEX "plans_round" ON "plans" USING btree ("round_id");--> statement-breakpoint
CREATE UNIQUE INDEX "bodies_key" ON "bodies" USING btree ("round_id","kind","area_code");--> statement-breakpoint
CREATE INDEX "bodies_area" ON "bodies" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "rounds_name" ON "rounds" USING btree ("area_code","name");--> statement-breakpoint
CREATE UNIQUE INDEX "chains_key" ON "chains" USING btree ("round_id","area_code");--> statement-breakpoint
CREATE INDEX "group_members_group" ON "group_members" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "group_members_person" ON "group_members" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "leading_groups_name" ON "leading_groups" USING btree ("round_id","area_code","name");--> statement-breakpoint
CREATE INDEX "task_evidence_task" ON "task_evidence" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "tasks_state" ON "tasks" USING btree ("state","id");--> statement-breakpoint
CREATE INDEX "tasks_round_area" ON "tasks" USING btree ("round_id","area_code","position");--> statement-breakpoint
CREATE INDEX "tasks_body" ON "tasks" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "tasks_due" ON "tasks" USING btree ("due_on");--> statement-breakpoint
CREATE INDEX "tasks_department" ON "tasks" USING btree ("department_id","state");--> statement-breakpoint
CREATE INDEX "tasks_main_leader" ON "tasks" USING btree ("main_leader_id");--> statement-breakpoint
CREATE INDEX "tasks_deputy_leader" ON "tasks" USING btree ("deputy_leader_id");--> statement-breakpoint
CREATE INDEX "audit_events_subject" ON "audit_events" USING btree ("subject_type","subject_id","seq");--> statement-breakpoint
CREATE INDEX "audit_events_person" ON "audit_events" USING btree ("person_id","seq");--> statement-breakpoint
CREATE INDEX "audit_events_order" ON "audit_events" USING btree ("txid","seq");--> statement-breakpoint
CREATE INDEX "files_area" ON "files" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "jobs_account" ON "jobs" USING btree ("account_id","made_at");--> statement-breakpoint
CREATE INDEX "notices_person" ON "notices" USING btree ("person_id","read_at","id");--> statement-breakpoint
CREATE INDEX "auth_accounts_user" ON "auth_accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_passkeys_user" ON "auth_passkeys" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_sessions_user" ON "auth_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_two_factors_user" ON "auth_two_factors" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_verifications_identifier" ON "auth_verifications" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_person" ON "accounts" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_username" ON "accounts" USING btree ("username");--> statement-breakpoint
CREATE INDEX "accounts_auth_user" ON "accounts" USING btree ("auth_user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "api_tokens_hash" ON "api_tokens" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "areas_parent" ON "areas" USING btree ("parent_code");--> statement-breakpoint
CREATE INDEX "import_rows_outcome" ON "import_rows" USING btree ("import_id","outcome","line");--> statement-breakpoint
CREATE INDEX "imports_account" ON "imports" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_code" ON "organisations" USING btree ("code");--> statement-breakpoint
CREATE INDEX "organisations_area" ON "organisations" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "people_number" ON "people" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "people_identity" ON "people" USING btree ("identity_hash");--> statement-breakpoint
CREATE INDEX "people_area" ON "people" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "people_name" ON "people" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "posts_key" ON "posts" USING btree ("person_id","organisation_id","title","area_code");--> statement-breakpoint
CREATE INDEX "posts_area" ON "posts" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "posts_organisation" ON "posts" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "posts_grant" ON "posts" USING btree ("grant_state");--> statement-breakpoint
CREATE POLICY "plan_settings_read" ON "plan_settings" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("plan_settings"."area_code" >= current_setting('wuguan.area', true) and "plan_settings"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "plan_settings"."area_code"))));--> statement-breakpoint
CREATE POLICY "plan_settings_insert" ON "plan_settings" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("plan_settings"."area_code" >= current_setting('wuguan.area', true) and "plan_settings"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "plan_settings_update" ON "plan_settings" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("plan_settings"."area_code" >= current_setting('wuguan.area', true) and "plan_settings"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("plan_settings"."area_code" >= current_setting('wuguan.area', true) and "plan_settings"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "plan_settings_delete" ON "plan_settings" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("plan_settings"."area_code" >= current_setting('wuguan.area', true) and "plan_settings"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "plan_steps_read" ON "plan_steps" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("plan_steps"."area_code" >= current_setting('wuguan.area', true) and "plan_steps"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "plan_steps"."area_code"))));--> statement-breakpoint
CREATE POLICY "plan_steps_insert" ON "plan_steps" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("plan_steps"."area_code" >= current_setting('wuguan.area', true) and "plan_steps"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "plan_steps_update" ON "plan_steps" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("plan_steps"."area_code" >= current_setting('wuguan.area', true) and "plan_steps"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("plan_steps"."area_code" >= current_setting('wuguan.area', true) and "plan_steps"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "plan_steps_delete" ON "plan_steps" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("plan_steps"."area_code" >= current_setting('wuguan.area', true) and "plan_steps"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "plans_read" ON "plans" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("plans"."area_code" >= current_setting('wuguan.area', true) and "plans"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "plans"."area_code"))));--> statement-breakpoint
CREATE POLICY "plans_insert" ON "plans" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("plans"."area_code" >= current_setting('wuguan.area', true) and "plans"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "plans_update" ON "plans" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("plans"."area_code" >= current_setting('wuguan.area', true) and "plans"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("plans"."area_code" >= current_setting('wuguan.area', true) and "plans"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "plans_delete" ON "plans" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("plans"."area_code" >= current_setting('wuguan.area', true) and "plans"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "bodies_read" ON "bodies" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("bodies"."area_code" >= current_setting('wuguan.area', true) and "bodies"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "bodies"."area_code"))));--> statement-breakpoint
CREATE POLICY "bodies_insert" ON "bodies" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("bodies"."area_code" >= current_setting('wuguan.area', true) and "bodies"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "bodies_update" ON "bodies" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("bodies"."area_code" >= current_setting('wuguan.area', true) and "bodies"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("bodies"."area_code" >= current_setting('wuguan.area', true) and "bodies"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "bodies_delete" ON "bodies" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("bodies"."area_code" >= current_setting('wuguan.area', true) and "bodies"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "rounds_read" ON "rounds" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("rounds"."area_code" >= current_setting('wuguan.area', true) and "rounds"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "rounds"."area_code"))));--> statement-breakpoint
CREATE POLICY "rounds_insert" ON "rounds" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("rounds"."area_code" >= current_setting('wuguan.area', true) and "rounds"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "rounds_update" ON "rounds" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("rounds"."area_code" >= current_setting('wuguan.area', true) and "rounds"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("rounds"."area_code" >= current_setting('wuguan.area', true) and "rounds"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "rounds_delete" ON "rounds" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("rounds"."area_code" >= current_setting('wuguan.area', true) and "rounds"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "chains_read" ON "chains" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("chains"."area_code" >= current_setting('wuguan.area', true) and "chains"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "chains"."area_code"))));--> statement-breakpoint
CREATE POLICY "chains_insert" ON "chains" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("chains"."area_code" >= current_setting('wuguan.area', true) and "chains"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "chains_update" ON "chains" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("chains"."area_code" >= current_setting('wuguan.area', true) and "chains"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("chains"."area_code" >= current_setting('wuguan.area', true) and "chains"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "chains_delete" ON "chains" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("chains"."area_code" >= current_setting('wuguan.area', true) and "chains"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "group_members_read" ON "group_members" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("group_members"."area_code" >= current_setting('wuguan.area', true) and "group_members"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "group_members"."area_code"))));--> statement-breakpoint
CREATE POLICY "group_members_insert" ON "group_members" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("group_members"."area_code" >= current_setting('wuguan.area', true) and "group_members"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "group_members_update" ON "group_members" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("group_members"."area_code" >= current_setting('wuguan.area', true) and "group_members"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("group_members"."area_code" >= current_setting('wuguan.area', true) and "group_members"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "group_members_delete" ON "group_members" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("group_members"."area_code" >= current_setting('wuguan.area', true) and "group_members"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "leading_groups_read" ON "leading_groups" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("leading_groups"."area_code" >= current_setting('wuguan.area', true) and "leading_groups"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "leading_groups"."area_code"))));--> statement-breakpoint
CREATE POLICY "leading_groups_insert" ON "leading_groups" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("leading_groups"."area_code" >= current_setting('wuguan.area', true) and "leading_groups"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "leading_groups_update" ON "leading_groups" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("leading_groups"."area_code" >= current_setting('wuguan.area', true) and "leading_groups"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("leading_groups"."area_code" >= current_setting('wuguan.area', true) and "leading_groups"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "leading_groups_delete" ON "leading_groups" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("leading_groups"."area_code" >= current_setting('wuguan.area', true) and "leading_groups"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "task_evidence_read" ON "task_evidence" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("task_evidence"."area_code" >= current_setting('wuguan.area', true) and "task_evidence"."area_code" < current_setting('wuguan.area', true) || 'x') or "task_evidence"."department_id" = current_setting('wuguan.org', true)));--> statement-breakpoint
CREATE POLICY "task_evidence_insert" ON "task_evidence" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or ("task_evidence"."area_code" >= current_setting('wuguan.area', true) and "task_evidence"."area_code" < current_setting('wuguan.area', true) || 'x') or "task_evidence"."department_id" = current_setting('wuguan.org', true)));--> statement-breakpoint
CREATE POLICY "task_evidence_update" ON "task_evidence" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or ("task_evidence"."area_code" >= current_setting('wuguan.area', true) and "task_evidence"."area_code" < current_setting('wuguan.area', true) || 'x') or "task_evidence"."department_id" = current_setting('wuguan.org', true))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or ("task_evidence"."area_code" >= current_setting('wuguan.area', true) and "task_evidence"."area_code" < current_setting('wuguan.area', true) || 'x') or "task_evidence"."department_id" = current_setting('wuguan.org', true)));--> statement-breakpoint
CREATE POLICY "task_evidence_delete" ON "task_evidence" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or ("task_evidence"."area_code" >= current_setting('wuguan.area', true) and "task_evidence"."area_code" < current_setting('wuguan.area', true) || 'x') or "task_evidence"."department_id" = current_setting('wuguan.org', true)));--> statement-breakpoint
CREATE POLICY "tasks_read" ON "tasks" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("tasks"."area_code" >= current_setting('wuguan.area', true) and "tasks"."area_code" < current_setting('wuguan.area', true) || 'x') and not current_setting('wuguan.role', true) in ('department')) or "tasks"."department_id" = current_setting('wuguan.org', true) or "tasks"."main_leader_id" = current_setting('wuguan.person', true) or "tasks"."deputy_leader_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "tasks_insert" ON "tasks" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or ("tasks"."area_code" >= current_setting('wuguan.area', true) and "tasks"."area_code" < current_setting('wuguan.area', true) || 'x') or "tasks"."department_id" = current_setting('wuguan.org', true)));--> statement-breakpoint
CREATE POLICY "tasks_update" ON "tasks" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or ("tasks"."area_code" >= current_setting('wuguan.area', true) and "tasks"."area_code" < current_setting('wuguan.area', true) || 'x') or "tasks"."department_id" = current_setting('wuguan.org', true))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or ("tasks"."area_code" >= current_setting('wuguan.area', true) and "tasks"."area_code" < current_setting('wuguan.area', true) || 'x') or "tasks"."department_id" = current_setting('wuguan.org', true)));--> statement-breakpoint
CREATE POLICY "tasks_delete" ON "tasks" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or ("tasks"."area_code" >= current_setting('wuguan.area', true) and "tasks"."area_code" < current_setting('wuguan.area', true) || 'x') or "tasks"."department_id" = current_setting('wuguan.org', true)));--> statement-breakpoint
CREATE POLICY "audit_blocks_read" ON "audit_blocks" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (current_setting('wuguan.role', true) in ('system', 'audit_admin'));--> statement-breakpoint
CREATE POLICY "audit_blocks_insert" ON "audit_blocks" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (current_setting('wuguan.role', true) = 'system');--> statement-breakpoint
CREATE POLICY "audit_blocks_update" ON "audit_blocks" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (current_setting('wuguan.role', true) = 'system') WITH CHECK (current_setting('wuguan.role', true) = 'system');--> statement-breakpoint
CREATE POLICY "audit_blocks_delete" ON "audit_blocks" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (current_setting('wuguan.role', true) = 'system');--> statement-breakpoint
CREATE POLICY "audit_events_read" ON "audit_events" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (current_setting('wuguan.role', true) in ('system', 'audit_admin') or (("audit_events"."area_code" >= current_setting('wuguan.area', true) and "audit_events"."area_code" < current_setting('wuguan.area', true) || 'x') and "audit_events"."area_code" <> ''));--> statement-breakpoint
CREATE POLICY "audit_events_insert" ON "audit_events" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_events_update" ON "audit_events" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_events_delete" ON "audit_events" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (true);--> statement-breakpoint
CREATE POLICY "files_read" ON "files" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("files"."area_code" >= current_setting('wuguan.area', true) and "files"."area_code" < current_setting('wuguan.area', true) || 'x') or "files"."account_id" = current_setting('wuguan.account', true)));--> statement-breakpoint
CREATE POLICY "files_insert" ON "files" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or "files"."account_id" = current_setting('wuguan.account', true)));--> statement-breakpoint
CREATE POLICY "files_update" ON "files" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or "files"."account_id" = current_setting('wuguan.account', true))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or "files"."account_id" = current_setting('wuguan.account', true)));--> statement-breakpoint
CREATE POLICY "files_delete" ON "files" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or "files"."account_id" = current_setting('wuguan.account', true)));--> statement-breakpoint
CREATE POLICY "jobs_read" ON "jobs" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or "jobs"."account_id" = current_setting('wuguan.account', true)));--> statement-breakpoint
CREATE POLICY "jobs_insert" ON "jobs" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or "jobs"."account_id" = current_setting('wuguan.account', true)));--> statement-breakpoint
CREATE POLICY "jobs_update" ON "jobs" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or "jobs"."account_id" = current_setting('wuguan.account', true))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or "jobs"."account_id" = current_setting('wuguan.account', true)));--> statement-breakpoint
CREATE POLICY "jobs_delete" ON "jobs" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or "jobs"."account_id" = current_setting('wuguan.account', true)));--> statement-breakpoint
CREATE POLICY "notices_read" ON "notices" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ("notices"."person_id" = current_setting('wuguan.person', true));--> statement-breakpoint
CREATE POLICY "notices_insert" ON "notices" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "notices_update" ON "notices" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "notices_delete" ON "notices" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (true);--> statement-breakpoint
CREATE POLICY "holidays_read" ON "holidays" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (true);--> statement-breakpoint
CREATE POLICY "holidays_insert" ON "holidays" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (current_setting('wuguan.role', true) in ('system', 'coordinator'));--> statement-breakpoint
CREATE POLICY "holidays_update" ON "holidays" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (current_setting('wuguan.role', true) in ('system', 'coordinator')) WITH CHECK (current_setting('wuguan.role', true) in ('system', 'coordinator'));--> statement-breakpoint
CREATE POLICY "holidays_delete" ON "holidays" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (current_setting('wuguan.role', true) in ('system', 'coordinator'));--> statement-breakpoint
CREATE POLICY "settings_read" ON "settings" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (true);--> statement-breakpoint
CREATE POLICY "settings_insert" ON "settings" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (current_setting('wuguan.role', true) in ('system', 'system_admin', 'coordinator'));--> statement-breakpoint
CREATE POLICY "settings_update" ON "settings" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (current_setting('wuguan.role', true) in ('system', 'system_admin', 'coordinator')) WITH CHECK (current_setting('wuguan.role', true) in ('system', 'system_admin', 'coordinator'));--> statement-breakpoint
CREATE POLICY "settings_delete" ON "settings" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (current_setting('wuguan.role', true) in ('system', 'system_admin', 'coordinator'));--> statement-breakpoint
CREATE POLICY "accounts_read" ON "accounts" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((current_setting('wuguan.role', true) in ('system', 'system_admin', 'security_admin', 'audit_admin') or "accounts"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "accounts_insert" ON "accounts" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) in ('system', 'system_admin') or "accounts"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "accounts_update" ON "accounts" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) in ('system', 'system_admin') or "accounts"."person_id" = current_setting('wuguan.person', true))) WITH CHECK ((current_setting('wuguan.role', true) in ('system', 'system_admin') or "accounts"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "accounts_delete" ON "accounts" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) in ('system', 'system_admin') or "accounts"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "api_tokens_read" ON "api_tokens" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((current_setting('wuguan.role', true) in ('system', 'system_admin', 'security_admin', 'audit_admin') or "api_tokens"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "api_tokens_insert" ON "api_tokens" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) in ('system', 'system_admin') or "api_tokens"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "api_tokens_update" ON "api_tokens" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) in ('system', 'system_admin') or "api_tokens"."person_id" = current_setting('wuguan.person', true))) WITH CHECK ((current_setting('wuguan.role', true) in ('system', 'system_admin') or "api_tokens"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "api_tokens_delete" ON "api_tokens" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) in ('system', 'system_admin') or "api_tokens"."person_id" = current_setting('wuguan.person', true)));--> statement-breakpoint
CREATE POLICY "areas_read" ON "areas" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("areas"."code" >= current_setting('wuguan.area', true) and "areas"."code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "areas"."code"))));--> statement-breakpoint
CREATE POLICY "areas_insert" ON "areas" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or ("areas"."code" >= current_setting('wuguan.area', true) and "areas"."code" < current_setting('wuguan.area', true) || 'x')));--> statement-breakpoint
CREATE POLICY "areas_update" ON "areas" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or ("areas"."code" >= current_setting('wuguan.area', true) and "areas"."code" < current_setting('wuguan.area', true) || 'x'))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or ("areas"."code" >= current_setting('wuguan.area', true) and "areas"."code" < current_setting('wuguan.area', true) || 'x')));--> statement-breakpoint
CREATE POLICY "areas_delete" ON "areas" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or ("areas"."code" >= current_setting('wuguan.area', true) and "areas"."code" < current_setting('wuguan.area', true) || 'x')));--> statement-breakpoint
CREATE POLICY "import_rows_read" ON "import_rows" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or account_id = current_setting('wuguan.account', true)));--> statement-breakpoint
CREATE POLICY "import_rows_insert" ON "import_rows" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or account_id = current_setting('wuguan.account', true)));--> statement-breakpoint
CREATE POLICY "import_rows_update" ON "import_rows" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or account_id = current_setting('wuguan.account', true))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or account_id = current_setting('wuguan.account', true)));--> statement-breakpoint
CREATE POLICY "import_rows_delete" ON "import_rows" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or account_id = current_setting('wuguan.account', true)));--> statement-breakpoint
CREATE POLICY "imports_read" ON "imports" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or account_id = current_setting('wuguan.account', true)));--> statement-breakpoint
CREATE POLICY "imports_insert" ON "imports" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((current_setting('wuguan.role', true) = 'system' or account_id = current_setting('wuguan.account', true)));--> statement-breakpoint
CREATE POLICY "imports_update" ON "imports" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or account_id = current_setting('wuguan.account', true))) WITH CHECK ((current_setting('wuguan.role', true) = 'system' or account_id = current_setting('wuguan.account', true)));--> statement-breakpoint
CREATE POLICY "imports_delete" ON "imports" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((current_setting('wuguan.role', true) = 'system' or account_id = current_setting('wuguan.account', true)));--> statement-breakpoint
CREATE POLICY "organisations_read" ON "organisations" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ((("organisations"."area_code" >= current_setting('wuguan.area', true) and "organisations"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "organisations"."area_code"))));--> statement-breakpoint
CREATE POLICY "organisations_insert" ON "organisations" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("organisations"."area_code" >= current_setting('wuguan.area', true) and "organisations"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "organisations_update" ON "organisations" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("organisations"."area_code" >= current_setting('wuguan.area', true) and "organisations"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("organisations"."area_code" >= current_setting('wuguan.area', true) and "organisations"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "organisations_delete" ON "organisations" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("organisations"."area_code" >= current_setting('wuguan.area', true) and "organisations"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "people_read" ON "people" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("people"."area_code" >= current_setting('wuguan.area', true) and "people"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "people"."area_code"))) or "people"."id" = current_setting('wuguan.person', true) or current_setting('wuguan.role', true) in ('system_admin', 'security_admin', 'audit_admin')));--> statement-breakpoint
CREATE POLICY "people_insert" ON "people" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (("people"."area_code" >= current_setting('wuguan.area', true) and "people"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "people_update" ON "people" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING (("people"."area_code" >= current_setting('wuguan.area', true) and "people"."area_code" < current_setting('wuguan.area', true) || 'x')) WITH CHECK (("people"."area_code" >= current_setting('wuguan.area', true) and "people"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "people_delete" ON "people" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING (("people"."area_code" >= current_setting('wuguan.area', true) and "people"."area_code" < current_setting('wuguan.area', true) || 'x'));--> statement-breakpoint
CREATE POLICY "posts_read" ON "posts" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING (((("posts"."area_code" >= current_setting('wuguan.area', true) and "posts"."area_code" < current_setting('wuguan.area', true) || 'x') or (current_setting('wuguan.area', true) <> '' and starts_with(current_setting('wuguan.area', true), "posts"."area_code"))) or "posts"."person_id" = current_setting('wuguan.person', true) or current_setting('wuguan.role', true) in ('system_admin', 'security_admin', 'audit_admin')));--> statement-breakpoint
CREATE POLICY "posts_insert" ON "posts" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK ((("posts"."area_code" >= current_setting('wuguan.area', true) and "posts"."area_code" < current_setting('wuguan.area', true) || 'x') or current_setting('wuguan.role', true) in ('system_admin', 'security_admin')));--> statement-breakpoint
CREATE POLICY "posts_update" ON "posts" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ((("posts"."area_code" >= current_setting('wuguan.area', true) and "posts"."area_code" < current_setting('wuguan.area', true) || 'x') or current_setting('wuguan.role', true) in ('system_admin', 'security_admin'))) WITH CHECK ((("posts"."area_code" >= current_setting('wuguan.area', true) and "posts"."area_code" < current_setting('wuguan.area', true) || 'x') or current_setting('wuguan.role', true) in ('system_admin', 'security_admin')));--> statement-breakpoint
CREATE POLICY "posts_delete" ON "posts" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ((("posts"."area_code" >= current_setting('wuguan.area', true) and "posts"."area_code" < current_setting('wuguan.area', true) || 'x') or current_setting('wuguan.role', true) in ('system_admin', 'security_admin')));