// Says while typing what would lock the person out tomorrow.
$("[data-caps]")?.addEventListener("keyup", (event) => {
  $("#caps").hidden = !event.getModifierState("CapsLock");
});
