// What a person typed is text, also where a form is written in Markdown: a title holds no link and a reason no picture. The
// form calls this for every value that it puts in a text. A character that could mean something becomes its number, as does
// white space at an edge, where it could begin a block of code; a line end stays a line end.

const BETEKENIS = /^\s+|\s+$|[!-/:-@[-`{-~]/g;
const REGELEINDE = /\r\n?|\n/g;

const nummer = (teken) => `&#${teken.codePointAt(0)};`;

window.vthLetterlijk = (tekst) => String(tekst)
  .replace(BETEKENIS, (stuk) => Array.from(stuk, nummer).join(''))
  .replace(REGELEINDE, '<br>');

export default undefined;
