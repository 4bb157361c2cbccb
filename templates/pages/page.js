// What a page can say only by the reader's own clock and memory: what is on now, what has changed since the last look, and
// whether this is the latest. All comes from the page itself; nothing leaves the telephone; without this script no claim stands.
"use strict";
(() => {
  const root = document.documentElement;
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (name, text = "", facts = {}) => Object.assign(document.createElement(name), { textContent: text }, facts);
  const link = (item, ...more) => {
    const a = make("a", "", { href: "#" + item.id });
    const title = find(".title", item).cloneNode(true);
    all(".marks", title).forEach((one) => one.remove());
    a.append(find(".hours", item).textContent.replace(/\s+/g, " ").trim(), " ", title.textContent.trim(), ...more);
    return a;
  };

  // ---- Now and next
  const items = all(".item[data-begins]:not([data-continues])").map((item) => ({
    item, begins: Date.parse(item.dataset.begins), ends: Date.parse(item.dataset.ends ?? item.dataset.begins),
  }));
  const today = () => {
    try { return new Intl.DateTimeFormat("en-CA", { timeZone: root.dataset.zone }).format(new Date()); } catch { return ""; }
  };
  const away = (milliseconds) => {
    const minutes = Math.round(milliseconds / 60000);
    const [count, unit] = minutes < 90 ? [minutes, "minute"] : minutes < 2880 ? [Math.round(minutes / 60), "hour"] : [Math.round(minutes / 1440), "day"];
    try { // a browser without the page's language would say it in its own
      const words = new Intl.RelativeTimeFormat(root.lang, { numeric: "always" });
      return words.resolvedOptions().locale.startsWith(root.lang) ? ` (${words.format(count, unit)})` : "";
    } catch { return ""; }
  };
  const fill = (name, links) => {
    const row = find(`#now [data-${name}]`);
    all("dd", row).forEach((one) => one.remove());
    for (const one of links) {
      const said = make("dd");
      said.append(...[one].flat());
      row.append(said);
    }
    row.hidden = !links.length;
    return links.length;
  };
  // What somebody on the way must know: which item, where, and when to be there.
  const whole = (item, ...more) => [link(item, ...more), ...all(".place, .be-there", item).map((one) => one.cloneNode(true))];
  const tell = () => {
    const now = Date.now(), day = today();
    const on = items.filter((one) => one.begins <= now && now < one.ends);
    const coming = items.filter((one) => one.begins > now);
    const first = Math.min(...coming.map((one) => one.begins));
    const next = coming.filter((one) => one.begins === first);
    for (const item of all(".item")) item.classList.toggle("is-now", on.some((one) => one.item === item));
    for (const a of all(".days a")) {
      if (a.dataset.day === day) a.setAttribute("aria-current", "date"); else a.removeAttribute("aria-current");
    }
    const section = all(".day").find((one) => one.dataset.day === day);
    const unknown = section ? all(".item[data-unknown]", section) : [];
    const shown = fill("now", on.map((one) => whole(one.item)))
      + fill("next", next.map((one) => whole(one.item, make("span", away(one.begins - now), { className: "vague" }))))
      + fill("unknown", unknown.map((one) => link(one)));
    find("#now").hidden = !shown;
  };

  const showToday = () => {
    const list = find(".days ol"), current = list && find("[aria-current]", list);
    if (current) list.scrollLeft += current.getBoundingClientRect().left - list.getBoundingClientRect().left - 16;
  };

  // ---- Changes since the last look, which the reader alone declares over
  const memory = "visitplanner:" + location.pathname;
  const remembered = () => { try { return JSON.parse(localStorage.getItem(memory)); } catch { return null; } };
  const forget = () => { try { localStorage.removeItem(memory); } catch { /* a private window */ } };
  const present = () => Object.fromEntries(all(".item[data-uid]:not([data-continues])").map((item) => [item.dataset.uid, [item.dataset.state, link(item).textContent]]));
  const remember = () => { try { localStorage.setItem(memory, JSON.stringify(present())); } catch { /* a private window */ } };
  const compare = () => {
    const before = remembered(), box = find("#changes"), list = find("[data-list]", box), gone = find("[data-gone]", box);
    if (!before || typeof before !== "object") return remember(); // what the page itself marks stands: the latest revision's
    find("#latest")?.remove();
    all(".marks").forEach((one) => one.replaceChildren());
    const now = present();
    for (const item of all(".item[data-uid]")) {
      const old = before[item.dataset.uid];
      if (old && old[0] === item.dataset.state) continue;
      find(".marks", item).replaceChildren(make("span", old ? root.dataset.changed : root.dataset.new, { className: "mark" }));
      if ("continues" in item.dataset) continue;
      const row = make("li");
      row.append(link(item));
      list.append(row);
    }
    for (const [uid, old] of Object.entries(before)) if (!(uid in now)) find("ul", gone).append(make("li", String(old[1])));
    gone.hidden = !find("ul", gone).children.length;
    box.hidden = gone.hidden && !list.children.length;
    find("[data-seen]", box).addEventListener("click", () => {
      remember();
      box.hidden = true;
      all(".marks").forEach((one) => one.replaceChildren());
      find("main").focus();
    });
  };

  // ---- The latest, or else a word that it may not be
  let asked = 0;
  const ask = async () => {
    if (Date.now() - asked < 60000 || !location.protocol.startsWith("http")) return;
    asked = Date.now();
    try {
      const answer = await fetch(location.pathname, { cache: "no-cache", credentials: "omit" });
      if (answer.status === 404 || answer.status === 410) {
        forget();
        return location.reload();
      }
      const found = answer.ok ? /data-edition="(\w+)"/.exec(await answer.text()) : null;
      find("#offline").hidden = Boolean(found) && !answer.headers.has("x-kept");
      if (found && found[1] !== root.dataset.edition && !answer.headers.has("x-kept")) location.reload();
    } catch {
      find("#offline").hidden = false;
    }
  };

  // ---- Copying the address
  for (const button of all("[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      button.textContent = button.dataset.done;
    });
  }

  if (!find("#programme")) return forget(); // a closed address: what was seen there is nobody's any more
  compare();
  tell();
  showToday();
  setInterval(tell, 30000);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) { tell(); ask(); } });
  addEventListener("online", () => { asked = 0; ask(); });
  addEventListener("offline", () => { find("#offline").hidden = false; });
  if ("serviceWorker" in navigator && isSecureContext) {
    const policy = globalThis.trustedTypes?.createPolicy("worker", { createScriptURL: (address) => address });
    navigator.serviceWorker.register(policy?.createScriptURL(root.dataset.worker) ?? root.dataset.worker).catch(() => {});
    navigator.serviceWorker.ready.then((worker) => { worker.active.postMessage(location.pathname); ask(); });
  } else {
    ask();
  }
})();
