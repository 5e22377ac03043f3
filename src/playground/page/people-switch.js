import { avatar, badge } from './avatar.js';
import { make } from './make.js';
import { PEOPLE } from './people.js';

/** The people to write as, with how much awaits each of them. `onChoose(person)`. */
export function createPeopleSwitch(fieldset, onChoose) {
  const radios = new Map();
  const badges = new Map();
  for (const person of PEOPLE) {
    const label = make('label', 'person');
    const radio = document.createElement('input');
    radio.type = 'radio';
    radio.name = 'person';
    radio.addEventListener('change', () => onChoose(person));
    const name = make('span', 'person-name', person.name);
    name.lang = person.language;
    const place = make('span', 'person-badge');
    label.append(radio, avatar(person.id, person.name), name, place);
    radios.set(person.id, radio);
    badges.set(person.id, place);
    fieldset.append(label);
  }

  return {
    /** `unreadOf(personId)`: over all chats of that person. */
    show(chosen, unreadOf, words) {
      for (const { id } of PEOPLE) {
        radios.get(id).checked = id === chosen.id;
        badges.get(id).replaceChildren(badge(unreadOf(id), words));
      }
    },
  };
}
