/**
 * Endings of verbs that say what somebody does or did ("покрывает", "достаётся", "рухнули"; "береді", "тұрады"), as they are written. In English no ending tells; in
 * Russian and Kazakh those that are also common endings of nouns are left out.
 */
const RUSSIAN =
  /(?:[аяеёу]ет|[ауё]ют|яют|тся|[аиыяе]лся|[аиыяе]лась|[аиыяе]лось|[аиыяе]лись|[аыя]ли|ула|ули|уло|вила|вили|вил)$/;
const KAZAKH = /..(?:[аеи]ды|[аеи]ді|йды|йді|ып жатыр|іп жатыр)$/;

/** True for a word that looks like a finite verb: names of what is measured have none, people's questions do. `text` is in small letters. */
export function looksLikeFiniteVerb(text: string): boolean {
  return text.length > SHORTEST && (RUSSIAN.test(text) || KAZAKH.test(text));
}

/** Shorter words end so by chance. */
const SHORTEST = 4;
