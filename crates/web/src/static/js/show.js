const shows = $("[data-shows]");
if (shows) {
  const secret = $("#" + shows.dataset.shows);
  const show = (shown) => {
    secret.type = shown ? "text" : "password";
    shows.textContent = shows.dataset[shown ? "hide" : "show"];
    shows.ariaPressed = shown;
  };
  shows.hidden = 0;
  shows.onclick = () => show(secret.type === "password");
  // A browser remembers what was typed as text, not what was typed as a password.
  secret.form.onsubmit = () => show(false);
}
