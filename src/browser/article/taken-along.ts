/** What an analysis in one file gets: all that it has on the site but what asks for more of the site. */
import './article.ts';
import { listenForKeys } from '../site/keys.ts';
import { ThemeChoiceElement } from '../site/theme-choice.ts';

ThemeChoiceElement.define();
const help = document.querySelector('dialog');
if (help) listenForKeys(help);
