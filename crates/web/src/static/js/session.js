(() => {
  const body = document.body;
  const field = document.querySelector("#leave input[name=token]");
  const token = field ? field.value : "";

  // Wipes the page, and says a few words instead.
  const blank = (words) => {
    const said = document.createElement("p");
    said.textContent = words;
    said.setAttribute("role", "status");
    body.replaceChildren(said);
  };

  // Hides first, then has the server lock; what it answers no longer matters.
  let hasLeft = false;
  const leave = async () => {
    if (hasLeft) return;
    hasLeft = true;
    blank("");
    const form = new URLSearchParams({ token });
    try {
      await fetch("/leave", { method: "POST", body: form, keepalive: true, redirect: "error" });
    } catch {
      // The server is gone, and the keys with it.
    }
    location.replace("about:blank");
  };

  if (token) {
    document.getElementById("leave").addEventListener("submit", (event) => {
      event.preventDefault();
      leave();
    });
    let pressed = [];
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape") {
        pressed = [];
        return;
      }
      if (event.repeat) return;
      pressed = pressed.filter((at) => event.timeStamp - at < 2000).concat(event.timeStamp);
      if (pressed.length >= 3) leave();
    }, true);

    // The server decides when to lock; the page only has to notice.
    let failures = 0;
    const look = async () => {
      if (hasLeft) return;
      let answer;
      try {
        answer = await fetch("/state", { cache: "no-store", redirect: "error" });
      } catch {
        failures += 1;
        if (failures === 2 && !hasLeft) {
          hasLeft = true;
          blank(body.dataset.gone);
        }
        return;
      }
      failures = 0;
      const state = answer.ok ? await answer.text() : "";
      if (!hasLeft && state !== "unlocked" && body.dataset.state === "unlocked") {
        blank("");
        location.replace("/");
      }
    };
    setInterval(look, 2000);
    // A window that was hidden or slept looks at once.
    document.addEventListener("visibilitychange", look);
    // A page that comes back from the browser's memory may be older than the lock.
    addEventListener("pageshow", (event) => { if (event.persisted) look(); });
  }
})();
