const account = $("#account");
if (account) {
  const files = $("#files");
  const state = $("#upload");
  const recorder = $("#record");
  let field = $("#what");
  let waiting;
  const keep = () => post("/draft", [...new FormData(account)].filter(([name]) => name !== "files" && name !== "token"));
  account.oninput = ({ target }) => {
    clearTimeout(waiting);
    if (target !== files) waiting = setTimeout(async () => {
      keep();
      if (target.id === "when") $("#understood").textContent = await (await post("/when", [["when", target.value]])).text();
    }, 900);
  };
  account.addEventListener("focusin", ({ target }) => { if (target.dir === "auto") field = target; });
  for (const button of account.querySelectorAll("[data-put]")) {
    button.hidden = false;
    button.onclick = () => {
      const to = button.dataset.to ? $(button.dataset.to) : field;
      to.setRangeText(button.dataset.put, to.selectionStart, to.selectionEnd, "end");
      to.focus();
      to.dispatchEvent(new Event("input", { bubbles: true }));
    };
  }
  const send = async (list) => {
    await keep();
    for (const file of list) await new Promise((done) => {
      const request = new XMLHttpRequest();
      request.open("POST", "/draft/file");
      request.setRequestHeader("X-Form-Token", token);
      request.setRequestHeader("X-Draft", account.draft.value);
      request.setRequestHeader("X-Name", encodeURIComponent(file.name));
      request.upload.onprogress = (event) => { state.textContent = `${Math.round(event.loaded / 1e6)} MB`; };
      request.addEventListener("loadend", () => {
        const line = document.createElement("li");
        line.textContent = request.response || body.dataset.gone;
        $("#kept").append(line);
        state.textContent = "";
        done();
      });
      request.send(file);
    });
    files.value = "";
  };
  files.onchange = () => send([...files.files]);
  account.ondragover = (event) => event.preventDefault();
  account.ondrop = account.onpaste = (event) => {
    const found = (event.dataTransfer ?? event.clipboardData).files;
    if (found.length) {
      event.preventDefault();
      send([...found]);
    }
  };
  if (window.MediaRecorder) {
    recorder.hidden = false;
    let running;
    recorder.onclick = async () => {
      if (running) return running.stop();
      running = new MediaRecorder(await navigator.mediaDevices.getUserMedia({ audio: true }));
      running.ondataavailable = ({ data }) => send([new File([data], recorder.dataset.name)]);
      running.onstop = () => {
        running.stream.getTracks()[0].stop();
        running = 0;
        recorder.textContent = recorder.dataset.start;
      };
      running.start();
      recorder.textContent = recorder.dataset.stop;
    };
  }
}
