CREATE TYPE "public"."run_state" AS ENUM('queued', 'running', 'done', 'failed');--> statement-breakpoint
CREATE TYPE "public"."member_role" AS ENUM('owner', 'editor', 'facilitator', 'viewer');--> statement-breakpoint
CREATE TYPE "public"."anonymity_mode" AS ENUM('sealed', 'confidential', 'attributed');--> statement-breakpoint
CREATE TYPE "public"."executive_mode" AS ENUM('sealed', 'merged', 'open-by-consent');--> statement-breakpoint
CREATE TYPE "public"."survey_source" AS ENUM('links', 'import');--> statement-breakpoint
CREATE TYPE "public"."survey_status" AS ENUM('draft', 'collecting', 'closed');--> statement-breakpoint
CREATE TABLE "analysis_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"wave_id" uuid NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"state" "run_state" DEFAULT 'queued' NOT NULL,
	"stage" text DEFAULT 'waiting' NOT NULL,
	"progress" double precision DEFAULT 0 NOT NULL,
	"failure" text,
	"result" jsonb,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "snapshots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"wave_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "text_vectors" (
	"embedder" text NOT NULL,
	"text_hash" text NOT NULL,
	"vector" "bytea" NOT NULL,
	CONSTRAINT "text_vectors_embedder_text_hash_pk" PRIMARY KEY("embedder","text_hash")
);
--> statement-breakpoint
CREATE TABLE "answered_notes" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"wave_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"wave_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"email" text,
	"token_hash" text NOT NULL,
	"sent_on" date,
	"reminded_on" date,
	"answered" boolean DEFAULT false NOT NULL,
	"revoked" boolean DEFAULT false NOT NULL,
	"unsubscribed" boolean DEFAULT false NOT NULL,
	"link_exported" boolean DEFAULT false NOT NULL,
	CONSTRAINT "invitations_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitations_waveId_email_unique" UNIQUE("wave_id","email")
);
--> statement-breakpoint
CREATE TABLE "installation_settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"role" "member_role" NOT NULL,
	CONSTRAINT "members_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"office" text DEFAULT 'PMO' NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_on" date DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"wave_id" uuid NOT NULL,
	"ciphertext" text NOT NULL,
	"saved_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"wave_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"answers" jsonb NOT NULL,
	"answered_on" date NOT NULL,
	"seal_id" text,
	CONSTRAINT "responses_sealId_unique" UNIQUE("seal_id")
);
--> statement-breakpoint
CREATE TABLE "spent_seals" (
	"seal_id" text PRIMARY KEY NOT NULL,
	"wave_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "open_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"wave_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"slug" text NOT NULL,
	"passcode_hash" text,
	"revoked" boolean DEFAULT false NOT NULL,
	CONSTRAINT "open_links_slug_unique" UNIQUE("slug"),
	CONSTRAINT "open_links_waveId_audience_unique" UNIQUE("wave_id","audience")
);
--> statement-breakpoint
CREATE TABLE "surveys" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"title" text NOT NULL,
	"status" "survey_status" DEFAULT 'draft' NOT NULL,
	"source" "survey_source" DEFAULT 'links' NOT NULL,
	"instrument" jsonb NOT NULL,
	"anonymity" "anonymity_mode" DEFAULT 'sealed' NOT NULL,
	"executives" "executive_mode" DEFAULT 'sealed' NOT NULL,
	"minimum_numbers" integer DEFAULT 5 NOT NULL,
	"minimum_words" integer DEFAULT 8 NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "wave_audiences" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"wave_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"expected" integer,
	CONSTRAINT "wave_audiences_waveId_audience_unique" UNIQUE("wave_id","audience")
);
--> statement-breakpoint
CREATE TABLE "waves" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"survey_id" uuid NOT NULL,
	"number" integer DEFAULT 1 NOT NULL,
	"opens_on" date,
	"closes_on" date,
	"closed_on" date,
	CONSTRAINT "waves_surveyId_number_unique" UNIQUE("survey_id","number")
);
--> statement-breakpoint
ALTER TABLE "analysis_runs" ADD CONSTRAINT "analysis_runs_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analysis_runs" ADD CONSTRAINT "analysis_runs_snapshot_id_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answered_notes" ADD CONSTRAINT "answered_notes_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spent_seals" ADD CONSTRAINT "spent_seals_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_links" ADD CONSTRAINT "open_links_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave_audiences" ADD CONSTRAINT "wave_audiences_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waves" ADD CONSTRAINT "waves_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE cascade ON UPDATE no action;