// What the page can do beyond showing: cards for marks, filters, the list's search, ways through the course.
(() => {
  'use strict';
  const all = (query, from = document) => Array.from(from.querySelectorAll(query));
  const card = document.getElementById('card');
  const who = document.getElementById('who');
  const told = document.getElementById('told');
  const marks = all('.m');
  const turns = all('.turn');
  document.documentElement.classList.add('js');

  // Cards. A mark's title is for pages without scripts; here its lines are told on hover and on focus, with those of the
  // marks around it.
  for (const mark of marks) {
    mark.dataset.tip = mark.title;
    mark.removeAttribute('title');
  }
  let shown = null;
  let leaving = 0;
  const hide = () => {
    clearTimeout(leaving);
    card.hidden = true;
    shown?.removeAttribute('aria-describedby');
    shown = null;
  };
  const show = (mark) => {
    hide();
    shown = mark;
    card.textContent = '';
    for (let at = mark; at; at = at.parentElement.closest('.m:not(.off)')) {
      const list = document.createElement('dl');
      list.className = at.dataset.k;
      at.dataset.tip.split('\n').forEach((line, i) => {
        const part = document.createElement(i ? 'dd' : 'dt');
        part.textContent = line;
        list.append(part);
      });
      card.append(list);
    }
    card.hidden = false;
    mark.setAttribute('aria-describedby', 'card');
    const at = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    const left = Math.min(at.left, document.documentElement.clientWidth - card.offsetWidth - 8);
    const below = at.bottom + 6;
    const fits = below + card.offsetHeight < innerHeight;
    card.style.left = `${Math.max(8, left)}px`;
    card.style.top = `${fits ? below : Math.max(8, at.top - card.offsetHeight - 6)}px`;
  };
  const over = (event) => event.target.closest?.('.m:not(.off)');
  document.addEventListener('mouseover', (event) => {
    const mark = over(event);
    if (mark || card.contains(event.target)) clearTimeout(leaving);
    if (mark && mark !== shown) show(mark);
  });
  document.addEventListener('mouseout', (event) => {
    if (shown && (over(event) || card.contains(event.target))) {
      clearTimeout(leaving);
      leaving = setTimeout(hide, 200);
    }
  });
  document.addEventListener('focusin', (event) => {
    const mark = over(event);
    if (mark) show(mark);
    else hide();
  });
  document.addEventListener('scroll', () => { if (shown && shown !== document.activeElement) hide(); }, { passive: true });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') hide(); });

  // Filters: kinds of marks and one speaker, together; and the words looked for in the list.
  const counted = (count, noun) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
  const apply = () => {
    const kinds = new Set(all('[name=kind]:checked').map((box) => box.value));
    const speaker = who.value;
    let seen = 0;
    for (const turn of turns) {
      turn.hidden = speaker !== '' && turn.dataset.s !== speaker;
      if (!turn.hidden) seen += 1;
    }
    let found = 0;
    for (const mark of marks) {
      const on = kinds.has(mark.dataset.k);
      mark.classList.toggle('off', !on);
      if (!mark.id) continue;
      if (on) mark.tabIndex = 0;
      else mark.removeAttribute('tabindex');
      if (on && !mark.closest('.turn').hidden) found += 1;
    }
    for (const finds of all('.finds')) {
      const sought = finds.querySelector('.find input')?.value.trim().toLowerCase() ?? '';
      for (const group of all('.group', finds)) {
        let left = 0;
        for (const thing of all('.thing', group)) {
          const mentions = all('li', thing);
          let here = 0;
          for (const mention of mentions) {
            mention.hidden = speaker !== '' && mention.dataset.s !== speaker;
            if (!mention.hidden) here += 1;
          }
          thing.hidden = here === 0 || !thing.querySelector('summary').textContent.toLowerCase().includes(sought);
          thing.querySelector('.n').textContent = here;
          if (!thing.hidden) left += 1;
        }
        group.hidden = left === 0 || !kinds.has(group.dataset.k);
        group.querySelector('h3 .n').textContent = left;
      }
    }
    for (const button of all('.only')) button.setAttribute('aria-pressed', String(button.value === speaker));
    const everything = speaker === '' && kinds.size === all('[name=kind]').length;
    told.textContent = everything ? '' : `${counted(seen, 'turn')} and ${counted(found, 'mark')} shown.`;
    hide();
  };
  document.addEventListener('change', (event) => { if (event.target.closest('.bar')) apply(); });
  document.addEventListener('input', (event) => { if (event.target.closest('.find')) apply(); });
  document.querySelector('.bar form').addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('click', (event) => {
    const only = event.target.closest('.only');
    if (!only) return;
    who.value = only.value === who.value ? '' : only.value;
    apply();
  });

  // Ways through the text. What a filter hides is shown again when it is gone to.
  const arrive = (target) => {
    const turn = target.closest('.turn');
    if (turn?.hidden) {
      who.value = '';
      apply();
    }
    all('.here').forEach((old) => old.classList.remove('here'));
    target.classList.add('here');
    target.scrollIntoView({ block: 'center' });
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest('.thing a');
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    history.replaceState(null, '', link.hash);
    arrive(target);
  });
  document.addEventListener('click', (event) => {
    const lane = event.target.closest('.lane svg');
    if (!lane) return;
    const box = lane.getBoundingClientRect();
    const place = ((event.clientX - box.left) / box.width) * 100;
    const own = all('.turn', lane.closest('article')).filter((turn) => !turn.hidden);
    const before = own.filter((turn) => Number(turn.dataset.x) <= place);
    const target = before.at(-1) ?? own[0];
    if (target) arrive(target);
  });

  // Of several lists, the one of the transcript that is read.
  document.querySelector('.bar').addEventListener('click', (event) => {
    if (!event.target.matches('[href^="#finds"]')) return;
    const read = all('article').findLast((article) => article.getBoundingClientRect().top < innerHeight / 2);
    if (read) event.target.hash = read.querySelector('.finds').id;
  });

  // What is opened in the list shows where in the course it is mentioned.
  document.addEventListener('toggle', (event) => {
    const thing = event.target;
    if (!thing.matches?.('.thing')) return;
    const lane = thing.closest('article').querySelector('.looked-up');
    if (!lane) return;
    const svg = lane.querySelector('svg');
    const name = thing.querySelector('summary span').textContent;
    const label = lane.querySelector('.label');
    if (!thing.open) {
      if (label.textContent === name) lane.hidden = true;
      return;
    }
    label.textContent = name;
    svg.textContent = '';
    for (const mention of all('li', thing)) {
      const tick = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      tick.setAttribute('x', `${mention.dataset.x}%`);
      tick.setAttribute('width', '2');
      tick.setAttribute('height', '100%');
      svg.append(tick);
    }
    lane.hidden = false;
  }, true);
})();
