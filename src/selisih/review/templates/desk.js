// Keys, live progress and dropped files. Without it every form and link still works.
"use strict";
(() => {
  const typing = (target) => target.matches("input:not([type=radio]):not([type=checkbox]), textarea, select");
  const named = (key) => document.querySelector(`[data-key="${key}"], [data-key2="${key}"]`);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && typing(event.target)) { event.target.blur(); return; }
    if (typing(event.target)) return;
    if (event.key === "?") {
      const keys = document.getElementById("keys");
      keys.open = !keys.open;
      keys.querySelector("summary").focus();
      event.preventDefault();
      return;
    }
    if (event.key === "f") {
      const sides = [...document.querySelectorAll("input[name=right]")];
      if (sides.length) { sides[sides.findIndex((side) => side.checked)].focus(); event.preventDefault(); }
      return;
    }
    const found = /^[a-z]$/.test(event.key) ? named(event.key) : null;
    if (!found || found.disabled) return;
    event.preventDefault();
    if (found.matches("input")) found.focus(); else found.click();
  });
  const name = document.querySelector("input[form=accept][name=by]");
  const dismiss = document.querySelector("#dismiss input[name=by]");
  if (name && dismiss) name.addEventListener("input", () => { dismiss.value = name.value; });
  const busy = document.querySelector("[data-progress]");
  if (busy) {
    const bar = busy.querySelector("progress"), count = busy.querySelector(".count");
    const look = async () => {
      try {
        const stage = await (await fetch(busy.dataset.progress)).json();
        if (!stage.busy) { location.reload(); return; }
        bar.max = stage.total || 1; bar.value = stage.read; count.textContent = `${stage.read} / ${stage.total}`;
      } catch { /* asked again below */ }
      setTimeout(look, 400);
    };
    setTimeout(look, 400);
  }
  const drop = document.querySelector(".drop");
  if (drop) {
    const file = drop.querySelector("input");
    const weigh = () => file.setCustomValidity([...file.files].some((one) => one.size > file.dataset.most) ? file.dataset.large : "");
    file.addEventListener("change", weigh);
    // the whole page takes a file: beside the field the browser would leave the page for it
    const carries = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
    const hold = (event) => { event.preventDefault(); drop.classList.toggle("over", event.type === "dragover"); };
    for (const kind of ["dragover", "dragleave"]) document.addEventListener(kind, (event) => { if (carries(event)) hold(event); });
    document.addEventListener("drop", (event) => {
      if (!carries(event)) return;
      hold(event);
      const first = new DataTransfer();
      first.items.add(event.dataTransfer.files[0]);
      file.files = first.files;
      weigh();
      drop.scrollIntoView({ block: "nearest" });
      file.reportValidity();
    });
  }
})();
