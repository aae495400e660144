CREATE TYPE "public"."delivery_state" AS ENUM('waiting', 'sending', 'sent', 'failed', 'skipped', 'unsure');--> statement-breakpoint
CREATE TYPE "public"."mailing_kind" AS ENUM('invitation', 'reminder', 'last-call');--> statement-breakpoint
CREATE TYPE "public"."mailing_state" AS ENUM('planned', 'sending', 'sent', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."member_token_purpose" AS ENUM('join', 'sign-in', 'reset');--> statement-breakpoint
CREATE TABLE "people_imports" (
	"wave_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"source" text NOT NULL,
	"rows" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "people_imports_wave_id_member_id_pk" PRIMARY KEY("wave_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mailing_id" uuid NOT NULL,
	"invitation_id" uuid NOT NULL,
	"state" "delivery_state" DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp with time zone,
	"failure" text,
	CONSTRAINT "deliveries_mailingId_invitationId_unique" UNIQUE("mailing_id","invitation_id")
);
--> statement-breakpoint
CREATE TABLE "mailings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"wave_id" uuid NOT NULL,
	"kind" "mailing_kind" NOT NULL,
	"state" "mailing_state" DEFAULT 'planned' NOT NULL,
	"texts" jsonb NOT NULL,
	"scheduled_for" timestamp with time zone NOT NULL,
	"trouble" text
);
--> statement-breakpoint
CREATE TABLE "outbox_mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"mailing_id" uuid,
	"invitation_id" uuid,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"headers" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"member_id" uuid,
	"member_name" text NOT NULL,
	"action" text NOT NULL,
	"survey_id" uuid,
	"detail" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"purpose" "member_token_purpose" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"spent" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instrument_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"survey_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"instrument" jsonb NOT NULL,
	"member_name" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "instrument_versions_surveyId_version_unique" UNIQUE("survey_id","version")
);
--> statement-breakpoint
ALTER TABLE "open_links" DROP CONSTRAINT "open_links_waveId_audience_unique";--> statement-breakpoint
DROP INDEX "responses_wave_id_index";--> statement-breakpoint
ALTER TABLE "responses" ALTER COLUMN "answered_on" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "analysis_runs" ADD COLUMN "headline" text GENERATED ALWAYS AS ("result" #>> '{headline,title}') STORED;--> statement-breakpoint
ALTER TABLE "analysis_runs" ADD COLUMN "clear_gaps" integer GENERATED ALWAYS AS (jsonb_array_length(jsonb_path_query_array("result", '$.divergences[*] ? (@.certainty == "clear")'))) STORED;--> statement-breakpoint
ALTER TABLE "analysis_runs" ADD COLUMN "diverging_items" jsonb GENERATED ALWAYS AS (jsonb_path_query_array("result", '$.divergences[*] ? (@.certainty != "none").itemId')) STORED;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "changed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "joined_on" date;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "session_epoch" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "retention_days" integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "instrument_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "waves" ADD COLUMN "shown_before" jsonb;--> statement-breakpoint
ALTER TABLE "people_imports" ADD CONSTRAINT "people_imports_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people_imports" ADD CONSTRAINT "people_imports_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_mailing_id_mailings_id_fk" FOREIGN KEY ("mailing_id") REFERENCES "public"."mailings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailings" ADD CONSTRAINT "mailings_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox_mails" ADD CONSTRAINT "outbox_mails_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox_mails" ADD CONSTRAINT "outbox_mails_mailing_id_mailings_id_fk" FOREIGN KEY ("mailing_id") REFERENCES "public"."mailings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox_mails" ADD CONSTRAINT "outbox_mails_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_tokens" ADD CONSTRAINT "member_tokens_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument_versions" ADD CONSTRAINT "instrument_versions_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_invitation_id_index" ON "deliveries" USING btree ("invitation_id");--> statement-breakpoint
CREATE INDEX "mailings_wave_id_index" ON "mailings" USING btree ("wave_id");--> statement-breakpoint
CREATE INDEX "mailings_state_scheduled_for_index" ON "mailings" USING btree ("state","scheduled_for");--> statement-breakpoint
CREATE INDEX "outbox_mails_organization_id_at_index" ON "outbox_mails" USING btree ("organization_id","at");--> statement-breakpoint
CREATE INDEX "outbox_mails_invitation_id_index" ON "outbox_mails" USING btree ("invitation_id");--> statement-breakpoint
CREATE INDEX "audit_entries_organization_id_at_index" ON "audit_entries" USING btree ("organization_id","at");--> statement-breakpoint
CREATE INDEX "responses_wave_id_audience_index" ON "responses" USING btree ("wave_id","audience");--> statement-breakpoint
CREATE UNIQUE INDEX "open_links_wave_id_audience_index" ON "open_links" USING btree ("wave_id","audience") WHERE not "open_links"."revoked";
--> statement-breakpoint
DROP TABLE "answered_notes" CASCADE;--> statement-breakpoint
-- By hand: days that were kept beside answers which came by links.
UPDATE "responses" SET "answered_on" = NULL FROM "waves", "surveys" WHERE "waves"."id" = "responses"."wave_id" AND "surveys"."id" = "waves"."survey_id" AND "surveys"."source" = 'links' AND NOT "surveys"."is_sample";--> statement-breakpoint
-- By hand: whoever was a member before there were invitations has joined.
UPDATE "members" SET "joined_on" = "organizations"."created_on" FROM "organizations" WHERE "organizations"."id" = "members"."organization_id" AND "members"."joined_on" IS NULL;--> statement-breakpoint
-- By hand: until now the studio showed members every personal link, so what is begun with one asks for more than the link. A draft of
-- that time could be opened by the link alone, and goes.
UPDATE "invitations" SET "link_exported" = true FROM "waves", "surveys" WHERE "waves"."id" = "invitations"."wave_id" AND "surveys"."id" = "waves"."survey_id" AND "surveys"."source" = 'links' AND NOT "surveys"."is_sample";--> statement-breakpoint
DELETE FROM "drafts" USING "waves", "surveys" WHERE "waves"."id" = "drafts"."wave_id" AND "surveys"."id" = "waves"."survey_id" AND NOT "surveys"."is_sample";--> statement-breakpoint
-- By hand: contacts of surveys that closed long ago are not deleted before an owner has had time to choose a number of days.
UPDATE "organizations" SET "retention_days" = 365;
