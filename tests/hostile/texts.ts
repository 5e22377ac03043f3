/** Telegram's longest message. */
const LONGEST = 4096;

/** Something repeated until a message is full. */
const full = (part: string): string => part.repeat(Math.ceil(LONGEST / part.length)).slice(0, LONGEST);

/** What people send to see what happens, by name. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  'one letter': full('я'),
  'one Latin letter': full('a'),
  'one digit': full('7'),
  'one long word without vowels': full('щзх'),
  'signs that stand for several letters': full('ﬃ'),
  'a sign that stands for a sentence': full('ﷺ'),
  'marks stacked on letters': full(`а${'\u0301\u0302\u0303\u0304'.repeat(8)}`),
  'marks alone': full('\u0301'),
  emoji: full('👨‍👩‍👧‍👦🇰🇿'),
  'letters from right to left': full('\u202e\u2067отчёт '),
  'invisible characters': full('\u200b\u2060\ufeff\u00ad'),
  'half of a character': full('\ud800'),
  'the other half of a character': full('\udc00а'),
  'control characters': full('\0\x07\x1b[31m\x7f'),
  blanks: full(' \t\n\r\u00a0\u2028'),
  'quotes in quotes': full('«"“„\''),
  brackets: full('([{<'),
  'full stops': full('а.'),
  hyphens: full('а-'),
  apostrophes: full("a'"),
  years: full('2010-2023 '),
  'huge years': full('99999999999999999999 '),
  'negative numbers': full('-1 '),
  'fractions of fractions': full('1.5,5.'),
  'numbers in words': full('двадцать пять тысяч миллион '),
  negations: full('не без емес not without '),
  operations: full('прирост доля среднее сумма '),
  areas: full('область облысы region '),
  questions: full('сколько организаций в селе? '),
  commands: full('/start /ask '),
  'a command with anything behind': `/start ${full('f--sdg--')}`.slice(0, LONGEST),
  names: full('@sandar_playground_bot '),
  addresses: full('http://a.b/?c=d&'),
  'the wrong layout': full('crjkmrj jhufybpfwbq '),
  'everything run together': full('сколькоорганизацийвселе'),
  markup: '<b>сколько</b> *организаций* _в_ `селе` [?](tg://user?id=1) <script>alert(1)</script> &lt;&amp;',
  templates: '{$count} {{7*7}} %s %n { -term } __proto__ constructor toString',
  statements: "'; drop table chats; -- \\'; \" or 1=1",
};
