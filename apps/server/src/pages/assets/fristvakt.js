/* Makes pages quicker to use. Every page works without it. */
(() => {
  'use strict';
  const root = document.documentElement;
  const isTyping = (target) =>
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

  /** The links of the rows of the list on the page, in their order. */
  const rowLinks = () =>
    [...document.querySelectorAll('[data-row] [data-row-link]')].filter((link) => link.offsetParent !== null);

  const step = (by) => {
    const links = rowLinks();
    if (links.length === 0) return false;
    const row = document.activeElement?.closest('[data-row]');
    const at = links.findIndex((link) => row?.contains(link));
    const next =
      at === -1 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1);
    links[next].focus();
    return true;
  };

  const ACTIONS = {
    '/': () => {
      const box = document.querySelector('[data-search]');
      box?.focus();
      return box !== null;
    },
    j: () => step(1),
    k: () => step(-1),
    '?': () => {
      location.assign('/keys');
      return true;
    },
  };

  document.addEventListener('keydown', (event) => {
    if (root.dataset.keys !== 'on' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && isTyping(event.target)) event.target.blur();
    if (isTyping(event.target) || !Object.hasOwn(ACTIONS, event.key)) return;
    if (ACTIONS[event.key]()) event.preventDefault();
  });

  // A menu closes when one goes elsewhere.
  const closeMenus = (event) => {
    for (const menu of document.querySelectorAll('details.own-menu[open]')) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  };
  document.addEventListener('click', closeMenus);
  document.addEventListener('focusin', closeMenus);
  document.addEventListener('keydown', (event) => {
    const menu = event.key === 'Escape' ? document.querySelector('details.own-menu[open]') : null;
    if (menu === null) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });

  // What is sent twice by a second click is sent once.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (form.dataset.sent === 'yes') {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
  });
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
  });

  // A select that chooses a list is enough of a choice.
  document.addEventListener('change', (event) => {
    if (event.target.matches('form[data-at-once] select, form[data-at-once] input[type=radio]')) {
      event.target.form.requestSubmit();
    }
  });

  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }

  // What was wrong with a form is told first.
  document.querySelector('.faults')?.focus();
})();
