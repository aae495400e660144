import { describe, expect, it } from "vitest";
import { languageName, languageOf, languagesOf } from "./language";
import { lexisOf } from "./lexis";
import { findThemes } from "./themes";
import { inARow, wordsOf } from "./words";

/** Three subjects a language, six ways of saying each; `tells` are words that may name them. */
const LANGUAGES = [
  {
    code: "deu",
    texts: [
      "Das Projektbüro soll die Berichte abschaffen, die niemand liest",
      "Wir schreiben zu viele Berichte, und keiner liest sie",
      "Weniger Berichte, denn die Berichte liest am Ende niemand",
      "Die wöchentlichen Berichte sind für uns alle reine Zeitverschwendung",
      "Jede Woche neue Berichte, die mit der Arbeit nichts zu tun haben",
      "Berichte sollten kürzer sein, damit man sie auch liest",
      "Die Schulungen für neue Projektleiter sind sehr hilfreich",
      "Mehr Schulungen für Projektleiter, bitte nicht nur am Anfang",
      "Ohne Schulungen wissen neue Projektleiter nicht, was zu tun ist",
      "Gute Schulungen haben mir als Projektleiter sehr geholfen",
      "Schulungen und ein Mentor für jeden neuen Projektleiter",
      "Ich wünsche mir Schulungen, in denen Projektleiter von anderen lernen",
      "Das Budget wird immer zu spät freigegeben",
      "Wer das Budget freigibt, weiß hier leider niemand",
      "Ein Budget, das schneller freigegeben wird, wäre gut",
      "Wir warten auf das Budget, bis es endlich freigegeben wird",
      "Das Budget ist knapp, und freigegeben wird es auch nicht",
      "Mit dem Budget hilft uns das Büro, es wird schnell freigegeben",
    ],
    tells: /berichte|schulungen|projektleiter|budget|liest|freigegeben/i,
    capital: /Berichte|Schulungen|Budget/,
  },
  {
    code: "fra",
    texts: [
      "Il faut supprimer les rapports que personne ne lit",
      "Nous écrivons trop de rapports et personne ne les lit",
      "Moins de rapports, parce que les rapports ne servent à rien",
      "Les rapports de la semaine sont une perte de temps pour nous",
      "Les rapports devraient être plus courts pour qu'on les lise",
      "Chaque semaine il y a des rapports qui ne changent rien",
      "La formation des nouveaux chefs de projet est très utile",
      "Plus de formation pour les chefs de projet, et pas seulement au début",
      "Sans formation les chefs de projet ne savent pas quoi faire",
      "Une bonne formation m'a beaucoup aidé comme chef de projet",
      "De la formation et un mentor pour tous les chefs de projet",
      "Je voudrais une formation où les chefs de projet apprennent des autres",
      "Le budget est toujours approuvé trop tard",
      "On ne sait pas qui a approuvé le budget ici",
      "Un budget approuvé plus vite serait une bonne chose",
      "Nous attendons que le budget soit enfin approuvé",
      "Le budget est petit et il n'est pas approuvé non plus",
      "Pour le budget le bureau nous aide, il est vite approuvé",
    ],
    tells: /rapports|formation|chefs?|budget|approuvé|lit|semaine/i,
    capital: null,
  },
  {
    code: "spa",
    texts: [
      "Hay que eliminar los informes que nadie lee",
      "Escribimos demasiados informes y nadie los lee",
      "Menos informes, porque los informes no sirven para nada",
      "Los informes de la semana son una pérdida de tiempo para todos",
      "Los informes deberían ser más cortos para que se lean",
      "Cada semana hay informes que no cambian nada",
      "La formación de los nuevos jefes de proyecto es muy útil",
      "Más formación para los jefes de proyecto, y no solo al principio",
      "Sin formación los jefes de proyecto no saben qué hacer",
      "Una buena formación me ha ayudado mucho como jefe de proyecto",
      "Formación y un mentor para todos los jefes de proyecto",
      "Me gustaría una formación donde los jefes aprendan de los otros",
      "El presupuesto siempre se aprueba demasiado tarde",
      "Aquí nadie sabe quién aprueba el presupuesto",
      "Un presupuesto que se aprueba más rápido sería bueno",
      "Estamos esperando a que se apruebe el presupuesto",
      "El presupuesto es pequeño y tampoco se aprueba",
      "Con el presupuesto la oficina nos ayuda, se aprueba pronto",
    ],
    tells: /informes|formación|jefes?|presupuesto|aprueb[ae]|lee|semana/i,
    capital: null,
  },
  {
    code: "nld",
    texts: [
      "De rapporten die niemand leest kunnen we beter afschaffen",
      "We schrijven te veel rapporten en niemand leest ze",
      "Minder rapporten, want de rapporten leest toch niemand",
      "De wekelijkse rapporten zijn voor ons allemaal tijdverspilling",
      "Elke week weer rapporten die niets met het werk te maken hebben",
      "De rapporten zouden korter moeten zijn zodat men ze leest",
      "De opleiding voor nieuwe projectleiders is heel nuttig",
      "Meer opleiding voor projectleiders, niet alleen in het begin",
      "Zonder opleiding weten projectleiders niet wat ze moeten doen",
      "Een goede opleiding heeft mij als projectleider erg geholpen",
      "Opleiding en een mentor voor alle projectleiders",
      "Ik wil een opleiding waarin projectleiders van elkaar leren",
      "Het budget wordt altijd te laat goedgekeurd",
      "Niemand weet hier wie het budget heeft goedgekeurd",
      "Een budget dat sneller wordt goedgekeurd zou goed zijn",
      "We wachten tot het budget eindelijk wordt goedgekeurd",
      "Het budget is klein en het wordt ook niet goedgekeurd",
      "Met het budget helpt het bureau ons, het wordt snel goedgekeurd",
    ],
    tells: /rapporten|opleiding|projectleiders?|budget|goedgekeurd|leest|week/i,
    capital: null,
  },
] as const;

const rowsOf = (texts: readonly string[]) => texts.map((text, personIndex) => ({ personIndex, audience: null, text }));
const themesOf = (texts: readonly string[]) =>
  findThemes({ rows: rowsOf(texts), question: "", embedding: null, seed: 1 });

describe.each(LANGUAGES)("answers in $code", ({ code, texts, tells, capital }) => {
  it("are known for what they are, and give themes whose labels are words that tell", async () => {
    const { language, themes, clustered } = await themesOf(texts);
    expect(language).toMatchObject({ code, supported: true, shares: [{ code, share: 1 }] });
    expect(clustered).toBe(true);
    const named = themes.filter(({ id }) => id !== "other");
    expect(named.length).toBeGreaterThanOrEqual(2);
    expect(named.length).toBeLessThanOrEqual(5);
    const { isStop } = lexisOf([code]);
    for (const { label, keywords } of named) {
      expect(label).toMatch(tells);
      const words = wordsOf(label).map(({ text }) => text);
      expect([words[0], words.at(-1)].filter((word) => isStop(word ?? ""))).toEqual([]);
      for (const keyword of keywords) expect(wordsOf(keyword).every(({ text }) => isStop(text))).toBe(false);
    }
    if (capital) expect(named.map(({ label, keywords }) => [label, ...keywords].join(" ")).join(" ")).toMatch(capital);
  });

  it("that say the same thing meet: most of each subject's answers have one theme", async () => {
    const { rows } = await themesOf(texts);
    const pure = [0, 6, 12].map((from) => {
      const counts = new Map<string, number>();
      for (const [id = "none"] of rows.slice(from, from + 6)) counts.set(id, (counts.get(id) ?? 0) + 1);
      return Math.max(...counts.values());
    });
    for (const most of pure) expect(most).toBeGreaterThanOrEqual(4);
  });
});

describe("scripts without spaces", () => {
  const chinese = [
    "每周的报告没有人看，应该取消报告",
    "报告太多了，没有人看这些报告",
    "我们写的报告太长，报告应该更短",
    "少写一些报告，报告浪费时间",
    "报告的内容和工作没有关系",
    "希望减少每周的报告",
    "新的项目经理需要更多培训",
    "培训对项目经理很有帮助",
    "没有培训，项目经理不知道怎么做",
    "希望有更多的培训和导师",
    "培训应该持续，不只是开始的时候",
    "好的培训帮助了我",
    "预算批准得太慢",
    "没有人知道谁批准预算",
    "预算应该更快批准",
    "我们一直在等预算批准",
    "预算很少，而且没有批准",
    "预算的问题要早点解决",
  ];

  it("are cut into words, which stand together in a label as they are written", async () => {
    const { language, themes } = await themesOf(chinese);
    expect(language.code).toBe("cmn");
    const named = themes.filter(({ id }) => id !== "other");
    expect(named.length).toBeGreaterThanOrEqual(2);
    for (const { label } of named) {
      expect(label).toMatch(/报告|培训|预算|批准|项目|经理/);
      expect(label).not.toMatch(/\s/);
    }
  });

  it("Japanese and Thai too; other scripts keep their spaces", () => {
    expect(wordsOf("会議が多すぎる").map(({ text }) => text)).toContain("会議");
    expect(wordsOf("ลดรายงาน").length).toBeGreaterThan(1);
    for (const { text, start, end } of wordsOf("予算 and 会議")) expect("予算 and 会議".slice(start, end)).toBe(text);
    expect(inARow(["项目", "经理"])).toBe("项目经理");
    expect(inARow(["status", "reports"])).toBe("status reports");
  });
});

describe("answers in several languages", () => {
  const [german, french] = LANGUAGES;

  it("are named with their shares, wherever they stand; a few words decide nothing", () => {
    const texts = [...german.texts, ...french.texts.slice(0, 6), "OK", "Budget"];
    const shares = languagesOf(texts);
    expect(shares.map(({ code }) => code)).toEqual(["deu", "fra"]);
    expect(shares[1]?.share).toBeCloseTo(6 / 26, 6);
  });

  it("the majority is the main language; of two with as many the first by code, in whatever order they stand", () => {
    const english = ["The reports are too long and nobody reads them", "We need more training for the new people"];
    const one = [german.texts[0] ?? "", ...english];
    for (const texts of [one, one.toReversed()]) {
      expect(languagesOf(texts).map(({ code }) => code)).toEqual(["eng", "deu"]);
      expect(languageOf(texts).code).toBe("eng");
    }
    const half = [...english, "It would help us to have the budget on time", ...german.texts.slice(0, 3)];
    for (const texts of [half, half.toReversed()]) {
      expect(languagesOf(texts)).toEqual([
        { code: "deu", share: 0.5 },
        { code: "eng", share: 0.5 },
      ]);
      expect(languageOf(texts).code).toBe("deu");
    }
  });

  it("too few letters are undetermined, in a language that is not listed as well", () => {
    expect(languagesOf(["Kurang rapat", "gates"])).toEqual([{ code: "und", share: 1 }]);
    const some = [
      "Status reports",
      "Gate papers",
      "Lessons learned library",
      "Templates",
      "Dashboards, heat map",
      "Steering group",
    ];
    expect(["eng", "und"]).toContain(languageOf(some).code);
  });

  it("lose the small words of each of them", () => {
    const { isStop } = lexisOf(["deu", "fra"]);
    expect(["und", "les", "Berichte", "rapports"].map(isStop)).toEqual([true, true, false, false]);
    expect(lexisOf(["eng"]).isStop("die")).toBe(false);
  });

  it("have names that a reader knows", () => {
    expect([languageName("deu"), languageName("cmn"), languageName("und")]).toEqual([
      "German",
      "Chinese",
      "another language",
    ]);
  });
});

it("English answers stay English, short ones too", () => {
  const texts = ["gate papers", "the status reports", "It helps us to see where we are", "No es lo que we wanted"];
  expect(languagesOf(texts).length).toBe(1);
});
