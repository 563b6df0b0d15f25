const { body } = document;
const $ = (selector) => document.querySelector(selector);
const token = $("#leave input[name=token]")?.value;
const post = (path, fields) => fetch(path, { method: "POST", body: new URLSearchParams([["token", token], ...fields]), keepalive: true, redirect: "error" });

// Wipes the page, and says a few words instead.
const blank = (words) => {
  const said = document.createElement("p");
  said.textContent = words;
  said.role = "status";
  body.replaceChildren(said);
};

// Hides first, then has the server lock; what it answers no longer matters.
let hasLeft;
const leave = async () => {
  if (hasLeft) return;
  hasLeft = 1;
  blank("");
  // The server may be gone, and the keys with it.
  await post("/leave", []).catch(() => 0);
  location.replace("about:blank");
};

if (token) {
  $("#leave").onsubmit = (event) => {
    event.preventDefault();
    leave();
  };
  let pressed = [];
  addEventListener("keydown", (event) => {
    if (event.repeat) return;
    pressed = event.key === "Escape" ? pressed.filter((at) => event.timeStamp - at < 2000).concat(event.timeStamp) : [];
    if (pressed.length > 2) leave();
  }, true);

  // The server decides when to lock; the page only has to notice.
  let failures = 0;
  const look = async () => {
    if (hasLeft) return;
    try {
      const answer = await fetch("/state", { redirect: "error" });
      failures = 0;
      if (await answer.text() !== "unlocked" && !hasLeft && body.dataset.state === "unlocked") {
        blank("");
        location.replace("/");
      }
    } catch {
      failures += 1;
      if (failures > 1 && !hasLeft) {
        hasLeft = 1;
        blank(body.dataset.gone);
      }
    }
  };
  setInterval(look, 2000);
  // A window that was hidden or slept looks at once.
  document.addEventListener("visibilitychange", look);
  // A page that comes back from the browser's memory may be older than the lock.
  addEventListener("pageshow", (event) => event.persisted && look());
}
