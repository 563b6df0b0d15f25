(() => {
  const shows = document.querySelector("button[data-shows]");
  if (shows) {
    const secret = document.getElementById(shows.dataset.shows);
    const show = (shown) => {
      secret.type = shown ? "text" : "password";
      shows.textContent = shown ? shows.dataset.hide : shows.dataset.show;
      shows.setAttribute("aria-pressed", String(shown));
    };
    shows.hidden = false;
    shows.addEventListener("click", () => show(secret.type === "password"));
    // A browser remembers what was typed as text, not what was typed as a password.
    secret.form.addEventListener("submit", () => show(false));
  }
})();
