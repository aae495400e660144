CREATE TABLE "codebooks" (
	"wave_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "codebooks_wave_id_question_id_pk" PRIMARY KEY("wave_id","question_id")
);
--> statement-breakpoint
ALTER TABLE "codebooks" ADD CONSTRAINT "codebooks_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE cascade ON UPDATE no action;