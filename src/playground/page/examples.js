/** Each language by its own name. */
export const LANGUAGE_NAMES = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

/** What can be asked: what a question shows, and the question. Asked one after another, each makes sense. */
export const EXAMPLES = {
  kk: [
    ['Сан және өзгеріс', '2023 жылы ауылда қанша ұйым болды?'],
    ['Сұрақтың жалғасы', 'ал қалада?'],
    ['Өңірлер бойынша', 'жұмыссыздық өңірлер бойынша'],
    ['Жылдар бойынша', '2018 жылдан бері кедейлік деңгейі'],
    ['Терминнің мағынасы', 'стационар деген не?'],
    ['Салыстыру', 'Алматы мен Астанадағы кедейлік'],
    ['Латын әрпімен', 'auylda kansha uiym bar?'],
    ['Дерек қайдан алынған', 'бұл деректер қайдан алынған?'],
    ['Дерек жоқ болса', 'доллар бағамы қандай?'],
  ],
  ru: [
    ['Число и изменение', 'сколько организаций было в селе в 2023 году?'],
    ['Продолжение вопроса', 'а в городе?'],
    ['По регионам', 'безработица по регионам'],
    ['По годам', 'уровень бедности с 2018 года'],
    ['Что значит термин', 'что такое стационар?'],
    ['Сравнение', 'сравни бедность в Алматы и Астане'],
    ['Не та раскладка', 'crjkmrj jhufybpfwbq d ctkt?'],
    ['Откуда данные', 'откуда эти данные?'],
    ['Если данных нет', 'какой курс доллара?'],
  ],
  en: [
    ['A figure and its change', 'how many organisations were there in rural areas in 2023?'],
    ['A follow-up question', 'and in towns?'],
    ['By region', 'unemployment by region'],
    ['Over the years', 'poverty rate since 2018'],
    ['What a term means', 'what does stationary mean?'],
    ['A comparison', 'compare poverty in Almaty and Astana'],
    ['With typing errors', 'how many organisatons in vilages?'],
    ['Where figures come from', 'where do these figures come from?'],
    ['When there is no figure', 'what is the dollar rate?'],
  ],
};

/** Those that make sense by themselves and show the bot at its best stand above the composer, too. */
const SHORT_LIST = [0, 2, 3, 4];

export function shortExamples(language) {
  return SHORT_LIST.map((at) => EXAMPLES[language][at][1]);
}
