const { body } = document;
const $ = (selector, within = document) => within.querySelector(selector);
const token = $("#leave input[name=token]")?.value;
const make = (name, more) => Object.assign(document.createElement(name), more);

// Wipes the page, and says a few words instead.
const blank = (words) => body.replaceChildren(make("p", { textContent: words, role: "status" }));

// Hides first, then has the server lock; what it answers no longer matters.
let left;
const leave = async () => {
  if (left) return;
  left = 1;
  blank("");
  // The server may be gone, and the keys with it.
  await fetch("/leave", { method: "POST", body: new URLSearchParams({ token }) }).catch(() => 0);
  location.replace("about:blank");
};

if (token) {
  $("#leave").onsubmit = () => {
    leave();
    return false;
  };
  let keys = [];
  addEventListener("keydown", ({ repeat, key, timeStamp }) => {
    if (repeat) return;
    keys = key === "Escape" ? [...keys.filter((at) => timeStamp - at < 2000), timeStamp] : [];
    if (keys[2]) leave();
  }, true);

  // The server decides when to lock; the page only has to notice.
  let lost = 0;
  const look = async () => {
    if (left) return;
    try {
      const answer = await fetch("/state", { redirect: "error" });
      const [state, far] = (await answer.text()).split(" ");
      // Both are gone with the page when the person has left.
      const work = $("#work");
      lost = 0;
      if (state !== "unlocked" && $("nav")) {
        blank("");
        location.replace("/");
      } else if (work) far ? work.value = far : location.reload();
    } catch {
      if (++lost > 1 && !left) {
        left = 1;
        blank(body.dataset.gone);
      }
    }
  };
  setInterval(look, 2000);
  // A window that was hidden or slept looks at once.
  document.onvisibilitychange = look;
  // A page that comes back from the browser's memory may be older than the lock.
  onpageshow = (event) => event.persisted && look();
}
