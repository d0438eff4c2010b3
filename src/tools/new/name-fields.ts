/** The fields of a source that are names of people or bodies. */
export const nameFields: readonly string[] = ['author', 'editor', 'translator', 'interviewer'];
