/** The light theme, as app/styles/tokens.css has it: paper is white. */
const LIGHT: Readonly<Record<string, string>> = {
  paper: "#ffffff",
  sunken: "#eef1f3",
  line: "#e1e6ea",
  "line-strong": "#ccd4da",
  rest: "#d3dadf",
  "mark-muted": "#a9b4bd",
  hatch: "#a9b4bd",
  control: "#7c8994",
  "ink-3": "#5b6873",
  "ink-2": "#414e59",
  "ink-1": "#16202a",
  brass: "#b98e24",
  exec: "#0072b2",
  "exec-t": "#0069a6",
  "exec-w": "#e4f0f8",
  pm: "#d55e00",
  "pm-t": "#b34a00",
  "pm-w": "#fcebe0",
  pmo: "#009e73",
  "pmo-t": "#00735c",
  "pmo-w": "#e0f4ee",
  "aud-4": "#a8458f",
  "aud-4-t": "#96397f",
  "aud-4-w": "#f8e9f4",
  "aud-5": "#5c3a21",
  "aud-5-t": "#5c3a21",
  "aud-5-w": "#f3ebe4",
  "aud-6": "#414e59",
  "aud-6-t": "#414e59",
  "aud-6-w": "#e9edf0",
  sans: "IBM Plex Sans",
  serif: "Source Serif 4",
};

/** A drawing with the theme's own values in place of its custom properties. */
export function onPaper(svg: string): string {
  return svg.replace(/var\(--([\w-]+)\)/g, (whole, name: string) => {
    const value = LIGHT[name];
    if (value === undefined) throw new Error(`A picture uses ${whole}, for which the report has no value.`);
    return value;
  });
}
