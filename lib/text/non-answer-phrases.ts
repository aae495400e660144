/**
 * What people write who have nothing to say, in the large languages: "none", "don't know", "no opinion", "not applicable".
 * Plain words, without punctuation; accents and capitals do not matter.
 */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  english:
    "none|nothing|nil|na|n/a|no|nope|unsure|unknown|dunno|idk|not applicable|no more|good question|great question|pass|see above|as above|same as above|same as before|no answer|no comment|no comments",
  german:
    "nichts|keine|keiner|keines|keine angabe|keine angaben|keine ahnung|keine meinung|keine antwort|keine idee|keinen kommentar|kein kommentar|weiß nicht|weiß ich nicht|weiß es nicht|ich weiß nicht|ich weiß es nicht|das weiß ich nicht|wüsste nichts|mir fällt nichts ein|entfällt|nicht zutreffend|trifft nicht zu|siehe oben|wie oben|unbekannt|ich habe keine ahnung|habe keine ahnung",
  french:
    "rien|aucun|aucune|aucune idée|aucun avis|aucune opinion|aucun commentaire|je ne sais pas|je sais pas|ne sait pas|ne sais pas|sans avis|sans opinion|sans objet|sans réponse|sans commentaire|pas d'avis|pas d'opinion|pas d'idée|pas de commentaire|pas de réponse|non applicable|rien à dire|rien à signaler|rien à ajouter|ras|nsp|je n'ai pas d'avis|je n'ai aucune idée|voir ci dessus|néant",
  spanish:
    "nada|ninguno|ninguna|no sé|no lo sé|no sabe|ns/nc|ni idea|no tengo idea|no tengo ni idea|sin opinión|sin comentarios|sin respuesta|no aplica|no opino|no contesta|no sabría decir|nada que decir|nada que añadir|no tengo opinión|ver arriba",
  portuguese:
    "não sei|nenhum|nenhuma|sem opinião|sem comentários|sem resposta|não se aplica|nada a declarar|nada a dizer|não tenho ideia|não faço ideia|não tenho opinião|não sei dizer|desconheço",
  italian:
    "niente|nulla|nessuno|nessuna|nessuna idea|nessun commento|nessuna opinione|nessuna risposta|non lo so|non so|non saprei|boh|non applicabile|non ho idea|non ho opinioni|senza opinione|vedi sopra",
  dutch:
    "geen|niets|niks|geen idee|geen mening|geen antwoord|geen commentaar|geen opmerkingen|weet niet|weet ik niet|ik weet het niet|weet het niet|ik weet niet|nvt|niet van toepassing|zie boven",
  afrikaans: "weet nie|ek weet nie|geen idee nie|niks nie",
  polish:
    "brak|nic|żaden|żadne|nie wiem|nie mam zdania|nie mam pojęcia|nie mam opinii|nie dotyczy|brak opinii|brak zdania|brak odpowiedzi|brak uwag|bez komentarza|trudno powiedzieć",
  czech: "nevím|netuším|nic|žádný|žádné|žádná|bez názoru|nemám názor|bez komentáře|bez odpovědi|netýká se",
  slovak: "neviem|netuším|nič|žiadny|žiadne|bez názoru|nemám názor|bez komentára",
  swedish:
    "vet ej|vet inte|jag vet inte|det vet jag inte|ingen åsikt|ingen aning|ingenting|inget|inga|inga kommentarer|ej tillämpligt",
  danish:
    "ved ikke|ved det ikke|jeg ved ikke|jeg ved det ikke|det ved jeg ikke|ingen mening|ingen holdning|ingen idé|ingen anelse|ingenting|intet|ingen|ingen kommentarer|ikke relevant",
  norwegian: "vet ikke|jeg vet ikke|det vet jeg ikke|ingen formening|ingen mening|ikke aktuelt|ikke noe",
  finnish:
    "en tiedä|ei mitään|en osaa sanoa|ei mielipidettä|ei kommentoitavaa|ei kommentteja|ei tietoa|ei ole|ei vastausta",
  hungarian: "nem tudom|nincs|semmi|nincs véleményem|fogalmam sincs|nem releváns|nincs válasz",
  romanian: "nu știu|nimic|niciunul|niciuna|nicio idee|nu am idee|nu am nicio idee|fără opinie|nu se aplică",
  croatian: "ne znam|ništa|nemam mišljenje|nemam pojma|bez komentara|nije primjenjivo",
  slovenian: "ne vem|nimam mnenja|nimam pojma",
  turkish: "bilmiyorum|yok|fikrim yok|bir fikrim yok|hiçbir şey|hiçbiri|hiç|cevap yok|yorum yok",
  russian:
    "не знаю|нет|ничего|никакой|нет мнения|нет ответа|затрудняюсь ответить|без комментариев|понятия не имею|неприменимо",
  ukrainian: "нічого|немає|важко відповісти|не маю думки|без коментарів|жодного",
  bulgarian: "не знам|нищо|нямам мнение|без коментар|няма",
  greek: "δεν ξέρω|δεν γνωρίζω|τίποτα|τίποτε|καμία|κανένα|καμία άποψη|καμία ιδέα",
  arabic: "لا أعرف|لا أعلم|لا أدري|لا شيء|لا يوجد|ليس لدي رأي|بدون تعليق",
  hebrew: "לא יודע|לא יודעת|אין|כלום|אין דעה|אין לי מושג",
  persian: "نمی دانم|نمیدانم|هیچ|هیچی|نظری ندارم",
  hindi: "पता नहीं|कुछ नहीं|मालूम नहीं|कोई राय नहीं",
  indonesian: "tidak tahu|tidak ada|tidak ada komentar|tidak berlaku|entahlah",
  vietnamese: "không|không biết|không có|không có ý kiến",
  thai: "ไม่รู้|ไม่ทราบ|ไม่มี|ไม่มีความเห็น",
  chinese: "不知道|不清楚|没有|沒有|没有意见|沒有意見|无意见|無意見|没想法|不适用|不適用|暂无|没什么",
  japanese: "わからない|わかりません|分からない|分かりません|特になし|なし|無し|特にない|特にありません|不明|該当なし",
  korean: "모름|모르겠습니다|모르겠어요|모르겠다|없음|없습니다|없어요|의견 없음|해당 없음",
};

/** Without capitals and accents. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]+/g, "")
    .normalize("NFC")
    .replaceAll("ß", "ss")
    .replaceAll("’", "'");

export const NON_ANSWERS: ReadonlySet<string> = new Set(
  Object.values(BY_LANGUAGE).flatMap((phrases) => phrases.split("|").map(folded)),
);
