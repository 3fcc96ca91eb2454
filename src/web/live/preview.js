"use strict";
// Keeps the page of a document up to date: fetches the page anew when the records change, and
// puts what differs in the place of what is there. Works without: then one loads it anew.
{
  const $ = (id, from = document) => from.getElementById(id);
  const links = () => [...$("list").querySelectorAll("a")].filter((it) => !it.closest("[hidden]"));

  // What the page shows.

  let asked = 0;

  /** Shows the page at `url`; whatever is asked for later goes before. */
  async function show(url) {
    const mine = ++asked;
    let text;
    try {
      text = await (await fetch(url, { cache: "no-store" })).text();
    } catch {
      return; // The program was ended; the page says so.
    }
    if (mine !== asked) return;
    const fresh = new DOMParser().parseFromString(text, "text/html");
    document.title = fresh.title;
    document.documentElement.dataset.revision = fresh.documentElement.dataset.revision;
    exchange($("head"), $("head", fresh));
    exchange($("findings"), $("findings", fresh));
    const list = $("list", fresh);
    if (list.dataset.digest !== $("list").dataset.digest) exchange($("list"), list);
    if ($("news").textContent !== $("news", fresh).textContent) {
      $("news").textContent = $("news", fresh).textContent;
    }
    await exchangeSheets($("sheets"), $("sheets", fresh), () => mine === asked);
  }

  /** Puts a part in the place of an older one, unless they are the same to the eye. */
  function exchange(old, fresh) {
    for (const group of old.querySelectorAll("details")) {
      const same = [...fresh.querySelectorAll("details")];
      const other = same.find((it) => it.dataset.group === group.dataset.group);
      if (other) other.open = group.open || Boolean(other.querySelector("[aria-current]"));
    }
    if (old.id === "list") filter(fresh);
    fresh = document.adoptNode(fresh);
    if (old.isEqualNode(fresh)) return;
    const focused = old.contains(document.activeElement) ? document.activeElement : undefined;
    const target = focused?.getAttribute("href");
    old.replaceWith(fresh);
    const again = [...fresh.querySelectorAll("a")].find((it) => it.getAttribute("href") === target);
    if (focused) again?.focus({ preventScroll: true });
  }

  /** Puts the pages that differ in the place of the old ones, each when it is ready to be seen. */
  async function exchangeSheets(old, fresh, wanted) {
    const pages = [...fresh.children].map((it) => document.adoptNode(it));
    if (old.dataset.path !== fresh.dataset.path) {
      old.dataset.path = fresh.dataset.path;
      old.className = fresh.className;
      old.replaceChildren(...pages);
      scrollTo(0, 0);
      return;
    }
    const ready = pages.map(async (page, at) => {
      const before = old.children[at];
      if (before?.dataset.page === page.dataset.page && before.complete && before.naturalWidth) {
        before.alt = page.alt;
        return;
      }
      await page.decode().catch(() => {});
      if (!wanted()) return;
      if (before) before.replaceWith(page);
      else old.append(page);
    });
    await Promise.all(ready);
    if (!wanted()) return;
    while (old.children.length > pages.length) old.lastElementChild.remove();
    old.className = fresh.className;
    document.dispatchEvent(new Event("shown"));
  }

  // What the program tells.

  let events;
  let busy = false;
  let again = false;

  /** One page at a time: what changes meanwhile is fetched afterwards. */
  async function update() {
    again = true;
    if (busy) return;
    busy = true;
    while (again) {
      again = false;
      await show(`${location.pathname}?list=${$("list").dataset.digest}`);
    }
    busy = false;
  }

  function lost(is) {
    const text = is ? $("connection").dataset.lost : "";
    if ($("connection").textContent !== text) $("connection").textContent = text;
  }

  /** A tab that nobody sees does not listen: browsers grant a server few connections. */
  function listen() {
    if (document.hidden) {
      events?.close();
      events = undefined;
    } else if (!events) {
      events = new EventSource("/preview/events");
      events.onerror = () => lost(true);
      events.onmessage = (event) => {
        lost(false);
        if (event.data !== document.documentElement.dataset.revision) update();
      };
    }
  }
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => {
    events?.close();
    events = undefined;
  });
  addEventListener("pageshow", listen);

  // Another document.

  function open(link) {
    if (!link) return;
    history.pushState(null, "", link.href);
    const wish = show(link.href);
    wish.then(() => $("list").querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" }));
  }
  addEventListener("popstate", () => show(location.pathname));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("#list a");
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (!link || !plain) return;
    event.preventDefault();
    open(link);
  });

  // Search and keys.

  const plain = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");

  /** Hides the documents that lack one of the words looked for. */
  function filter(list) {
    const words = plain($("search").value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const item of list.querySelectorAll("li")) {
      const link = item.querySelector("a");
      const text = plain(`${link.textContent} ${link.title} ${link.dataset.path}`);
      item.hidden = !words.every((word) => text.includes(word));
      if (!item.hidden) found += 1;
    }
    for (const part of list.querySelectorAll("details, section")) {
      part.hidden = !part.querySelector("li:not([hidden])");
      if (words.length && part.tagName === "DETAILS") part.open = true;
    }
    $("nothing").textContent = words.length && !found ? $("nothing").dataset.none : "";
  }
  $("search").addEventListener("input", () => filter($("list")));
  $("search").addEventListener("keydown", (event) => {
    const first = links()[0];
    if (event.key === "ArrowDown") first?.focus();
    else if (event.key === "Enter") open(first);
    else if (event.key === "Escape") {
      event.target.value = "";
      filter($("list"));
    } else return;
    event.preventDefault();
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input")) return;
    const step = { j: 1, k: -1 }[event.key];
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const all = links();
      const at = all.findIndex((it) => it.hasAttribute("aria-current"));
      open(all[at < 0 ? 0 : at + step]);
    } else if (move && event.target.matches("#list a")) {
      const all = links().filter((it) => it.checkVisibility());
      const next = all[all.indexOf(event.target) + move];
      (next ?? (move < 0 ? $("search") : undefined))?.focus();
    } else if (event.key === "/") {
      $("search").focus();
    } else return;
    event.preventDefault();
  });

  filter($("list"));
  $("list").querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  listen();
}
