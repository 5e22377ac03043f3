/** The people of the playground, as an example of who may write; ids as the server has them. */
export const PEOPLE = [
  { id: 101, name: 'Айгүл', language: 'kk' },
  { id: 102, name: 'Олег', language: 'ru' },
  { id: 103, name: 'Ann', language: 'en' },
];
