// Says while typing what would lock the person out tomorrow.
const careful = $("[data-caps]");
careful?.addEventListener("keyup", (event) => {
  $("#caps").hidden = !event.getModifierState("CapsLock");
  $("#mixed").hidden = !(/[a-z]/i.test(careful.value) && /[а-я]/i.test(careful.value));
});
