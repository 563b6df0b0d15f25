// A window that nobody is at shows nothing, if that is wanted.
onblur = onfocus = ({ type }) => body.classList.toggle("away", body.dataset.hides && type === "blur");
