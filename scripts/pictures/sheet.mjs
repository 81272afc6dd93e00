/** The contact sheet: every scene in a row, its drawing first where there is one. */
import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns {string} path of the sheet */
export function writeSheet({ out, taken, drawings }) {
  const names = [...new Set(taken.map(({ name }) => name))];
  const rows = names.map((name) =>
    row(
      name,
      taken.filter((one) => one.name === name),
      { out, drawings },
    ),
  );
  const sheet = join(out, 'index.html');
  writeFileSync(sheet, page(rows.join('\n')));
  return sheet;
}

/** A sheet for each theme with nothing but pictures, to be looked through. @returns {string[]} their paths */
export function writeThemeSheets({ out, taken }) {
  const themes = [...new Set(taken.map(({ theme }) => theme))];
  return themes.map((theme) => {
    const figures = taken
      .filter((one) => one.theme === theme)
      .map(({ name, file, problem }) => figure(name, file, problem ?? 'not taken'));
    const sheet = join(out, `${theme}.html`);
    writeFileSync(sheet, page(`<div class="all">${figures.join('')}</div>`));
    return sheet;
  });
}

function row(name, pictures, folders) {
  const figures = pictures.map(({ theme, width, file, problem }) =>
    figure(`${theme}, ${width}`, file, problem ?? 'not taken'),
  );
  return `<h2 id="${name}">${name}</h2>\n<div>${drawn(pictures, folders)}${figures.join('')}</div>`;
}

function drawn([{ drawing } = {}], { out, drawings }) {
  if (drawing === undefined || drawings === null) return '';
  const file = `${drawing}-1280-light.png`;
  if (!existsSync(join(drawings, file))) return '';
  copyFileSync(join(drawings, file), join(out, `drawing-${file}`));
  return figure('drawing', `drawing-${file}`, '');
}

function figure(caption, file, problem) {
  const shown =
    file === null
      ? `<p>${escaped(problem)}</p>`
      : `<a href="${file}"><img src="${file}" alt="" loading="lazy"></a>`;
  return `<figure>${shown}<figcaption>${escaped(caption)}</figcaption></figure>`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function page(rows) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet of SCIM Workbench</title>
<style>body{margin:2rem;font:14px/1.5 system-ui;background:#777}h2{margin:2rem 0 .5rem}div{display:flex;gap:1rem;overflow:auto}
figure{margin:0;flex:none;width:30rem}div.all{flex-wrap:wrap}img{width:100%;height:auto;display:block}p{padding:1rem;background:#eee}</style>
${rows}</html>
`;
}
