CREATE TABLE "passkey_confirmations" (
	"id" char(26) PRIMARY KEY NOT NULL,
	"account_id" char(26) NOT NULL,
	"person_id" char(26) NOT NULL,
	"purpose" text NOT NULL,
	"content" jsonb NOT NULL,
	"nonce" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"proof" jsonb,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "passkey_confirmations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "motion_signings" ALTER COLUMN "drawing" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "motion_signings" ADD COLUMN "way" text DEFAULT 'drawn' NOT NULL;--> statement-breakpoint
ALTER TABLE "motion_signings" ADD COLUMN "proof" jsonb;--> statement-breakpoint
CREATE INDEX "passkey_confirmations_account" ON "passkey_confirmations" USING btree ("account_id");--> statement-breakpoint
CREATE POLICY "passkey_confirmations_read" ON "passkey_confirmations" AS PERMISSIVE FOR SELECT TO "wuguan_app" USING ("passkey_confirmations"."person_id" = current_setting('wuguan.person', true));--> statement-breakpoint
CREATE POLICY "passkey_confirmations_insert" ON "passkey_confirmations" AS PERMISSIVE FOR INSERT TO "wuguan_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "passkey_confirmations_update" ON "passkey_confirmations" AS PERMISSIVE FOR UPDATE TO "wuguan_app" USING ("passkey_confirmations"."person_id" = current_setting('wuguan.person', true)) WITH CHECK ("passkey_confirmations"."person_id" = current_setting('wuguan.person', true));--> statement-breakpoint
CREATE POLICY "passkey_confirmations_delete" ON "passkey_confirmations" AS PERMISSIVE FOR DELETE TO "wuguan_app" USING ("passkey_confirmations"."person_id" = current_setting('wuguan.person', true));