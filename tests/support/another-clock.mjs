// Loaded before a command: its clock is four hundred days ahead of the machine's.
const ahead = 400 * 24 * 60 * 60 * 1000;
globalThis.Date = new Proxy(Date, {
  construct: (real, given, made) =>
    Reflect.construct(real, given.length > 0 ? given : [real.now() + ahead], made),
  get: (real, name) => (name === 'now' ? () => real.now() + ahead : Reflect.get(real, name)),
});
