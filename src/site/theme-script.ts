/**
 * The one script that runs before the first paint: it takes the theme the reader chose, so that a page never flashes
 * in the other. It stands in the page itself, and the policy names it by its hash.
 */
export const themeKey = 'plumbline-theme';

export const themeScript = `try{const t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
