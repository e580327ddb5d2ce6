ALTER TABLE "audit_blocks" ALTER COLUMN "sealed_at" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "plan_steps" ADD COLUMN "details" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_blocks" ADD COLUMN "base" bigint NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_blocks" ADD COLUMN "from_seq" bigint NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_blocks" ADD COLUMN "to_seq" bigint NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_blocks" ADD COLUMN "note" text NOT NULL;--> statement-breakpoint
ALTER TABLE "auth_sessions" ADD COLUMN "verified_by" text;--> statement-breakpoint
ALTER TABLE "plan_steps" DROP COLUMN "citation";--> statement-breakpoint
ALTER TABLE "plan_steps" DROP COLUMN "explain";--> statement-breakpoint
ALTER POLICY "notices_update" ON "notices" TO wuguan_app USING ("notices"."person_id" = current_setting('wuguan.person', true)) WITH CHECK ("notices"."person_id" = current_setting('wuguan.person', true));--> statement-breakpoint
ALTER POLICY "notices_delete" ON "notices" TO wuguan_app USING ("notices"."person_id" = current_setting('wuguan.person', true));