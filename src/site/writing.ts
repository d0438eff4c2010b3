/** Astro reads its configuration and renders in modules of its own: what all of them ask stands in the environment. */
const variable = 'PLUMBLINE_WRITING';

/** Whether somebody writes (`npm run dev`): drafts are shown, and nothing is published. */
export const isWriting = (): boolean => process.env[variable] === '1';

/** Say it for this process, before Astro is asked for anything. */
export function setWriting(writing: boolean): void {
  process.env[variable] = writing ? '1' : '0';
}
