// A window that nobody is at shows nothing, if that is wanted.
onblur = onfocus = onpageshow = () => body.classList.toggle("away", !!body.dataset.hides && !document.hasFocus());
