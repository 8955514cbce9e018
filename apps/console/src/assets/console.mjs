// Everything works without this file; it only spares people reloading and searching.
const summary = document.getElementById('error-summary');
if (summary) summary.focus();

// A running import: the part with the figures is fetched anew until it is finished.
async function refresh(part, wait) {
  await new Promise((resolve) => setTimeout(resolve, wait));
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined);
  if (!answer?.ok || answer.redirected) return void refresh(part, wait * 2);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(part.id);
  if (!fresh) return;
  if (!fresh.dataset.refresh) return void location.reload();
  part.replaceWith(fresh);
  refresh(fresh, Number(fresh.dataset.refresh));
}
for (const part of document.querySelectorAll('[data-refresh]')) refresh(part, Number(part.dataset.refresh));

// A second click sends nothing twice.
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
  });
}
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});
