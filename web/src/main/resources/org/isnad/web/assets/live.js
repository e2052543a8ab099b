// Tells of what is new while a page is open, and shows it when the reader wishes. Without it the page is as it was when it came.
(() => {
  const main = document.querySelector('main[data-live]');
  const note = document.getElementById('live');
  if (!main || !note || !window.EventSource) return;
  let source = null;

  const open = () => {
    if (source) return;
    source = new EventSource(main.dataset.live);
    source.addEventListener('news', event => tell(JSON.parse(event.data)));
  };
  const close = () => {
    if (source) source.close();
    source = null;
  };
  const tell = news => {
    const words = document.createElement('span');
    words.textContent = news.note + ' ';
    const told = document.createElement('bdi');
    told.textContent = news.told;
    const show = document.createElement('button');
    show.type = 'button';
    show.className = 'btn';
    show.textContent = news.show;
    show.addEventListener('click', refresh);
    note.replaceChildren(words, told, ' ', show);
    note.hidden = false;
  };
  const refresh = () => fetch(location.href, {cache: 'reload'})
    .then(answer => answer.ok ? answer.text() : Promise.reject(answer.status))
    .then(text => {
      const fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('main[data-live]');
      if (!fresh) return location.reload();
      const opened = [...main.querySelectorAll('details[open] > summary')].map(each => each.textContent);
      main.dataset.live = fresh.dataset.live;
      main.replaceChildren(...[...fresh.childNodes].map(each => document.importNode(each, true)));
      main.querySelectorAll('details > summary').forEach(each => {
        if (opened.includes(each.textContent)) each.parentNode.open = true;
      });
      note.hidden = true;
      const head = main.querySelector('h1');
      if (head) {
        head.tabIndex = -1;
        head.focus({preventScroll: true});
      }
      close();
      open();
    })
    .catch(() => {});

  // A page nobody looks at holds no line; it asks again when it is looked at.
  document.addEventListener('visibilitychange', () => document.hidden ? close() : open());
  open();
})();
