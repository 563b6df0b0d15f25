// What is written in a form is sent once nothing more comes for a while, and what the server says of it comes into the page.
const live = $("[data-live]");
const request = new XMLHttpRequest;
let waiting;
const tell = () => {
  clearTimeout(waiting);
  // To open it once more ends what it asked before.
  request.open("POST", live.dataset.live);
  request.send(new URLSearchParams(new FormData(live)));
};
if (live) {
  request.responseType = "document";
  request.onload = () => {
    for (const part of document.querySelectorAll("[data-now]")) {
      const now = $("#" + part.id, request.response);
      if (now) part.replaceWith(now);
    }
  };
  live.oninput = () => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, 400);
  };
  // Who leaves a field may leave the page at once.
  live.onchange = tell;
  // Nothing is written once the journal is locked.
  const lock = $("[action='/lock']");
  lock.onsubmit = () => {
    request.onloadend = () => lock.submit();
    tell();
    // Whatever the program is doing, the lock does not wait for it.
    request.timeout = 1e3;
    return false;
  };
  // What the button says comes last.
  live.addEventListener("submit", () => clearTimeout(waiting));
}
