CREATE TYPE "public"."export_format" AS ENUM('pdf', 'pptx', 'xlsx', 'csv', 'json');--> statement-breakpoint
CREATE TYPE "public"."share_kind" AS ENUM('share', 'respondents');--> statement-breakpoint
CREATE TABLE "export_files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"run_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"format" "export_format" NOT NULL,
	"options" jsonb NOT NULL,
	"state" "run_state" DEFAULT 'queued' NOT NULL,
	"stage" text DEFAULT 'waiting' NOT NULL,
	"progress" double precision DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"file_name" text,
	"file" "bytea",
	"requested_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "share_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"wave_id" uuid NOT NULL,
	"kind" "share_kind" DEFAULT 'share' NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"sections" jsonb NOT NULL,
	"password_hash" text,
	"ends_on" date,
	"revoked" boolean DEFAULT false NOT NULL,
	"member_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "share_links_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "run_slices" (
	"run_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"option" text NOT NULL,
	"label" text NOT NULL,
	"result" jsonb NOT NULL,
	CONSTRAINT "run_slices_run_id_question_id_option_pk" PRIMARY KEY("run_id","question_id","option")
);
--> statement-breakpoint
CREATE TABLE "run_statements" (
	"run_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "run_statements_run_id_question_id_pk" PRIMARY KEY("run_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "second_codings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"wave_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"member_id" uuid NOT NULL,
	"member_name" text NOT NULL,
	"content" jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "second_codings_waveId_questionId_memberId_unique" UNIQUE("wave_id","question_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "theme_edits" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"wave_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"seq" integer NOT NULL,
	"member_id" uuid,
	"member_name" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"edit" jsonb NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" text,
	CONSTRAINT "theme_edits_waveId_questionId_seq_unique" UNIQUE("wave_id","question_id","seq")
);
--> statement-breakpoint
CREATE TABLE "theme_previews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"run_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"resolution" double precision NOT NULL,
	"state" "run_state" DEFAULT 'queued' NOT NULL,
	"failure" text,
	"content" jsonb,
	"requested_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "export_files" ADD CONSTRAINT "export_files_run_id_analysis_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."analysis_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_files" ADD CONSTRAINT "export_files_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_slices" ADD CONSTRAINT "run_slices_run_id_analysis_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."analysis_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_statements" ADD CONSTRAINT "run_statements_run_id_analysis_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."analysis_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_codings" ADD CONSTRAINT "second_codings_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_codings" ADD CONSTRAINT "second_codings_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_edits" ADD CONSTRAINT "theme_edits_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_edits" ADD CONSTRAINT "theme_edits_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_previews" ADD CONSTRAINT "theme_previews_run_id_analysis_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."analysis_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "export_files_run_id_requested_at_index" ON "export_files" USING btree ("run_id","requested_at");--> statement-breakpoint
CREATE INDEX "share_links_wave_id_index" ON "share_links" USING btree ("wave_id");