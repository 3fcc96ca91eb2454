"use strict";
// Loads the page to begin with anew when the records change. A tab that nobody sees waits.
{
  const shown = document.currentScript.dataset.revision;
  let events;
  const listen = () => {
    if (document.hidden) {
      events?.close();
      events = undefined;
    } else if (!events) {
      events = new EventSource("/preview/events");
      events.onmessage = (event) => {
        if (event.data !== shown) location.reload();
      };
    }
  };
  document.addEventListener("visibilitychange", listen);
  listen();
}
