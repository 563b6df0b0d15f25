// Says while typing what would lock the person out tomorrow.
const caps = $("#caps");
if (caps) onkeyup = (event) => caps.hidden = !event.getModifierState("CapsLock");
