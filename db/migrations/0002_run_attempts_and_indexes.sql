ALTER TABLE "analysis_runs" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "analysis_runs_wave_id_requested_at_index" ON "analysis_runs" USING btree ("wave_id","requested_at");--> statement-breakpoint
CREATE INDEX "responses_wave_id_index" ON "responses" USING btree ("wave_id");--> statement-breakpoint
CREATE INDEX "surveys_organization_id_index" ON "surveys" USING btree ("organization_id");