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
  account.addEventListener("focusin", ({ target }) => { target.dir === "auto" && (field = target); });
  for (const button of account.querySelectorAll("[data-put]")) {
    button.hidden = 0;
    button.onclick = () => {
      field.setRangeText(button.dataset.put, field.selectionStart, field.selectionEnd, "end");
      field.focus();
      field.dispatchEvent(new Event("input", { bubbles: true }));
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
      request.upload.onprogress = (event) => { state.textContent = `${event.loaded / 1e6 | 0} MB`; };
      request.addEventListener("loadend", () => {
        $("#kept").append(Object.assign(document.createElement("li"), { textContent: request.response || body.dataset.gone }));
        state.textContent = "";
        done();
      });
      request.send(file);
    });
    files.value = "";
  };
  files.onchange = () => send(files.files);
  account.ondragover = (event) => event.preventDefault();
  account.ondrop = account.onpaste = (event) => {
    const found = (event.dataTransfer ?? event.clipboardData).files;
    if (found.length) {
      event.preventDefault();
      send([...found]);
    }
  };
  if (self.MediaRecorder) {
    recorder.hidden = 0;
    let running;
    recorder.onclick = async () => {
      if (running) return running.stop();
      const sound = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => 0);
      if (!sound) return state.textContent = recorder.dataset.refused;
      running = new MediaRecorder(sound);
      running.ondataavailable = ({ data }) => send([new File([data], recorder.dataset.name)]);
      running.onstop = () => {
        sound.getTracks()[0].stop();
        running = 0;
        recorder.textContent = recorder.dataset.start;
      };
      running.start();
      recorder.textContent = recorder.dataset.stop;
    };
  }
}
