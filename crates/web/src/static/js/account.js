const account = $("#account");
if (account) {
  const files = $("#files");
  const state = $("#upload");
  const voice = $("#record");
  let field = $("#what");
  let busy = 0;
  account.addEventListener("focusin", ({ target }) => target.dir === "auto" && (field = target));
  for (const button of account.querySelectorAll("[data-put]")) {
    button.hidden = 0;
    button.onclick = () => {
      field.focus();
      // Old, and known to every browser: as if the letter had been typed, so that it can be taken back too.
      document.execCommand("insertText", false, button.dataset.put);
    };
  }
  // What is still on its way would be left behind.
  account.onsubmit = () => {
    if (busy) state.textContent = state.dataset.busy;
    return !busy;
  };
  const send = async (list) => {
    busy++;
    tell();
    for (const file of list) await new Promise((done) => {
      const upload = new XMLHttpRequest;
      upload.open("POST", "/draft/file");
      const told = [["Form-Token", token], ["Draft", account.draft.value], ["Name", encodeURIComponent(file.name)]];
      for (const [name, value] of told) upload.setRequestHeader("X-" + name, value);
      upload.upload.onprogress = ({ loaded }) => state.textContent = `${loaded / 1e6 | 0} MB`;
      upload.onloadend = () => {
        $("#kept").append(make("li", { textContent: upload.response || body.dataset.gone }));
        state.textContent = "";
        done();
      };
      upload.send(file);
    });
    files.value = "";
    busy--;
  };
  files.onchange = () => send(files.files);
  account.ondragover = () => false;
  account.ondrop = account.onpaste = (event) => {
    const found = (event.dataTransfer ?? event.clipboardData).files;
    if (found.length) {
      send([...found]);
      return false;
    }
  };
  if (self.MediaRecorder) {
    voice.hidden = 0;
    let tape;
    const say = (name) => voice.textContent = voice.dataset[name];
    voice.onclick = async () => {
      if (tape) return tape.stop();
      const mic = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => 0);
      if (!mic) return state.textContent = voice.dataset.refused;
      tape = new MediaRecorder(mic);
      const got = [];
      // Whoever speaks for long is not away.
      tape.ondataavailable = ({ data }) => {
        got.push(data);
        tell();
      };
      tape.onstop = () => {
        send([new File(got, voice.dataset.name)]);
        mic.getTracks()[0].stop();
        tape = 0;
        busy--;
        say("start");
      };
      tape.start(3e4);
      busy++;
      say("stop");
    };
  }
}
