// A window that nobody is at shows nothing, if that is wanted.
onblur = onfocus = () => body.classList.toggle("away", !!body.dataset.hides && !document.hasFocus());
onblur();

// Looks while words are typed. To open a request once more ends what it asked before.
if ($("#found")) {
  const sought = $("#words");
  const request = new XMLHttpRequest;
  request.responseType = "document";
  request.onload = () => {
    for (const part of ["#count", "#found"]) $(part)?.replaceWith($(part, request.response) ?? "");
  };
  sought.oninput = () => soon(() => {
    request.open("POST", "/timeline");
    request.send(new URLSearchParams(new FormData(sought.form)));
  }, 250);
}
