// Offers names and stories while a search is typed. Without it the field is a plain search field.
(() => {
  const field = document.querySelector('.mast input[name="q"]');
  const base = document.documentElement.lang === 'en' ? '/en/suggest' : '/suggest';
  if (!field || !window.fetch) return;
  const list = document.createElement('ul');
  list.id = 'suggestions';
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.hidden = true;
  field.after(list);
  Object.entries({role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false',
    autocomplete: 'off'}).forEach(([name, value]) => field.setAttribute(name, value));
  let chosen = -1, timer = 0, asked = '';

  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const choose = at => {
    const options = [...list.children];
    chosen = (at + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
    field.setAttribute('aria-activedescendant', options[chosen].id);
  };
  const show = found => {
    list.replaceChildren(...found.map((each, i) => {
      const option = document.createElement('li');
      option.id = 'suggestion-' + i;
      option.setAttribute('role', 'option');
      const link = document.createElement('a');
      link.href = each.href;
      link.tabIndex = -1;
      const label = document.createElement('bdi');
      label.textContent = each.label;
      const kind = document.createElement('span');
      kind.className = 'quiet small';
      kind.textContent = ' ' + each.note;
      link.append(label, kind);
      option.append(link);
      return option;
    }));
    list.hidden = found.length === 0;
    chosen = -1;
    field.setAttribute('aria-expanded', String(found.length > 0));
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    const typed = field.value.trim();
    asked = typed;
    if (typed.length < 2) return close();
    timer = setTimeout(() => fetch(base + '?q=' + encodeURIComponent(typed))
      .then(answer => answer.ok ? answer.json() : [])
      .then(found => { if (asked === typed && document.activeElement === field) show(found); })
      .catch(close), 120);
  });
  field.addEventListener('keydown', event => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(event.key === 'ArrowDown' ? chosen + 1 : Math.max(chosen, 0) - 1);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      location.href = list.children[chosen].firstChild.href;
    } else if (event.key === 'Escape') {
      close();
    }
  });
  field.addEventListener('blur', () => setTimeout(close, 200));
})();
