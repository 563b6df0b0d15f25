(() => {
  // Says while typing what would lock the person out tomorrow.
  const field = document.querySelector("[data-caps]");
  if (!field) return;
  const tell = (name, isSo) => { document.getElementById(field.dataset[name]).hidden = !isSo; };
  field.addEventListener("keyup", (event) => {
    tell("caps", event.getModifierState("CapsLock"));
    tell("mixed", /[a-z]/i.test(field.value) && /[а-я]/i.test(field.value));
  });
})();
