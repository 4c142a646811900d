// A link to the page may carry a token behind '#', which a browser sends to no server and writes into no log:
// `./kinerja up` prints one. The token moves into the headers, and out of the address bar and the history, so that
// it is not passed on with the address.
const pattern = /^#token=([A-Za-z0-9._~+/-]+=*)$/;

// The headers to begin with, as the text that the headers editor shows; undefined where the address has no token.
export function takeTokenHeaders(location, history) {
  const found = pattern.exec(location.hash);
  if (found === null) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return JSON.stringify({ Authorization: `Bearer ${found[1]}` }, null, 2);
}

// Following such a link while the page is open changes the address and loads nothing.
export function reloadForTokens(window) {
  window.addEventListener('hashchange', () => pattern.test(window.location.hash) && window.location.reload());
}
