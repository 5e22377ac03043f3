import { recall, remember } from './memory.js';
import { PEOPLE } from './people.js';
import { WORDS } from './words.js';

/** Until the bot has told of itself. */
const NO_PROFILE = { username: '', name: '', description: '', commands: [] };

/** Who writes, in which chat, and in what words the page speaks to them. Kept over a reload of the page. */
export function createOpenChat(chats) {
  let person = firstPerson();
  let chatId = lastChat(person);
  let profiles = {};

  const keep = () => {
    history.replaceState(null, '', `#${person.language}`);
    remember('person', person.language);
    remember(`chat.${person.id}`, chatId);
  };

  const open = {
    get person() {
      return person;
    },
    get words() {
      return WORDS[person.language];
    },
    get language() {
      return person.language;
    },
    get chatId() {
      return chatId;
    },
    /** Undefined until the server has told of the chats. */
    get chat() {
      return chats.get(chatId);
    },
    get isGroup() {
      return open.chat?.type.endsWith('group') === true;
    },
    /** Is only read. */
    get isChannel() {
      return open.chat?.type === 'channel';
    },
    get profile() {
      return profiles[person.id] ?? NO_PROFILE;
    },
    get botName() {
      return open.profile.name || 'Sandar';
    },
    get draft() {
      return recall(`draft.${person.id}.${chatId}`, '');
    },

    senderName({ from, sender_chat }) {
      if (from === undefined) return sender_chat.title;
      return from.is_bot ? open.botName : from.first_name;
    },

    keepDraft(text) {
      remember(`draft.${person.id}.${chatId}`, text);
    },

    tellProfiles(told) {
      profiles = told;
    },

    /** Opens the chat that this person looked at last. */
    become(chosen) {
      person = chosen;
      open.go(lastChat(person));
    },

    /** Opens a chat; a person's own where they are not in that one. */
    go(id) {
      chatId = chats.get(id)?.members.includes(person.id) ? id : person.id;
      keep();
    },
  };
  return open;
}

/** Whom the address names (`#kk`), else who wrote last, else who speaks the browser's language. */
function firstPerson() {
  const wanted = [location.hash.slice(1), recall('person', ''), ...navigator.languages];
  const language = wanted
    .map((tag) => tag.slice(0, 2))
    .find((tag) => PEOPLE.some((each) => each.language === tag));
  return PEOPLE.find((each) => each.language === language) ?? PEOPLE[0];
}

/** A person's own chat with the bot bears their id. */
function lastChat(person) {
  return recall(`chat.${person.id}`, person.id);
}
