// Keeps what a reader has opened, so that it opens again without a connection. The latest always goes first; what the server
// says is gone (404, 410) is forgotten here too: a closed address shows nothing on a lost telephone that finds a connection.
"use strict";
const KEPT = "visitplanner-1";
const ASSETS = [/*ASSETS*/];
const PATIENCE = 6000; // milliseconds that a page waits for a slow network before the kept one is shown

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(ASSETS)).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  const address = new URL(String(event.data), self.location.href);
  if (address.origin === self.location.origin) event.waitUntil(latest(new Request(address.href, { cache: "no-cache" })).catch(() => {}));
});
// Only what is ours: the rest of a host that has other pages too is left alone.
self.addEventListener("fetch", (event) => {
  const base = new URL("./", self.location.href).href, address = event.request.url.split("#")[0].split("?")[0];
  if (event.request.method !== "GET" || !address.startsWith(base)) return;
  const path = address.slice(base.length);
  if (path.startsWith("assets/")) event.respondWith(asset(event.request));
  else if (/^[pv]\//.test(path) && !path.endsWith(".ics")) event.respondWith(page(event.request));
});

// An asset's name changes with its content: what is kept is right, also for the page of an older revision.
async function asset(request) {
  const kept = await caches.open(KEPT);
  const found = await kept.match(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await kept.put(request, answer.clone());
  return answer;
}

async function latest(request) {
  const answer = await fetch(request);
  const kept = await caches.open(KEPT);
  const key = request.url.split("#")[0].split("?")[0];
  if (answer.status === 404 || answer.status === 410) await kept.delete(key);
  const isPage = (answer.headers.get("content-type") ?? "").startsWith("text/html");
  if (answer.ok && !answer.redirected && isPage) await kept.put(key, answer.clone());
  return answer;
}

async function page(request) {
  const kept = await (await caches.open(KEPT)).match(request.url.split("#")[0].split("?")[0]);
  const asked = latest(request);
  if (!kept) return asked;
  asked.catch(() => {});
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  try {
    const answer = await Promise.race([asked, late]);
    if (answer && answer.status < 500) return answer;
  } catch { /* no connection */ }
  const headers = new Headers(kept.headers);
  headers.set("x-kept", "1");
  return new Response(kept.body, { status: 200, headers });
}
