// Only in `daftar serve`: reloads the page when the site changed, and shows what is wrong with the content.
(() => {
  const { version, events } = document.currentScript.dataset;
  const persian = document.documentElement.lang === 'fa';
  let box;

  const show = ({ errors, warnings, diagnostics }) => {
    box?.remove();
    if (diagnostics.length === 0) return;
    // Styles through the object model and text through textContent: the page's policy stays in force, and nothing
    // that stands in a message can become markup.
    box = document.createElement('aside');
    box.id = 'daftar-preview';
    box.dir = persian ? 'rtl' : 'ltr';
    box.lang = persian ? 'fa' : 'en';
    const shadow = box.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      :host { position: fixed; inset: auto 0 0 0; z-index: 2147483647; font: 15px/1.7 system-ui, sans-serif; color: #fff; }
      details { background: #1c2430; border-block-start: 4px solid #e0a526; max-block-size: 60vh; overflow: auto; }
      details.errors { border-color: #e5484d; }
      summary { padding: .5rem 1rem; cursor: pointer; font-weight: 600; }
      ol { margin: 0; padding: 0 2.5rem 1rem; }
      li { margin-block: .5rem; overflow-wrap: anywhere; }
      code { display: block; direction: ltr; text-align: start; color: #b9c6d6; }
    `);
    shadow.adoptedStyleSheets = [sheet];
    const details = document.createElement('details');
    details.open = errors > 0;
    details.className = errors > 0 ? 'errors' : '';
    const summary = document.createElement('summary');
    summary.textContent = persian
      ? `${errors.toLocaleString('fa')} خطا، ${warnings.toLocaleString('fa')} هشدار` + (errors > 0 ? '؛ آخرین نسخهٔ درست نشان داده می‌شود' : '')
      : `${errors} errors, ${warnings} warnings` + (errors > 0 ? '; this is the last good version' : '');
    const list = document.createElement('ol');
    for (const diagnostic of diagnostics) {
      const item = document.createElement('li');
      const place = document.createElement('code');
      place.textContent = `${diagnostic.place} ${diagnostic.code}`;
      const message = document.createElement('span');
      message.dir = 'auto';
      message.textContent = persian ? diagnostic.persian : diagnostic.english;
      item.append(place, message);
      list.append(item);
    }
    details.append(summary, list);
    shadow.append(details);
    document.body.append(box);
  };

  new EventSource(events).onmessage = ({ data }) => {
    const state = JSON.parse(data);
    if (String(state.version) !== version) location.reload();
    else show(state);
  };
})();
