// What a respondent's pages look like, without those pages.
import "@/app/answer/[waveId]/[step]/page.css";
import "@/app/answer/[waveId]/[step]/marks.css";
import "@/app/answer/[waveId]/[step]/lists.css";
import "@/app/answer/[waveId]/[step]/scales.css";
import "@/app/answer/[waveId]/[step]/chips.css";
import "./preview.css";
