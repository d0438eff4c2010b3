/** Each line of a dictionary of OpenCC: a character, and those it stands for; lines are parted by `|`. */
declare module 'opencc-js/dict/*' {
  const lines: string;
  export default lines;
}
