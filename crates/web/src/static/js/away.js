// A window that nobody is at shows nothing, if that is wanted.
onblur = onfocus = () => body.classList.toggle("away", !!body.dataset.hides && !document.hasFocus());
onblur();
