// Everything works without this file; it saves a reload here and there.
"use strict";

// Selects that narrow a page take effect at once; the button beside them stays for those without script.
for (const select of document.querySelectorAll("select[data-go]")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}

// One tick for a whole list.
for (const all of document.querySelectorAll("input[data-all]")) {
  all.addEventListener("change", () => {
    for (const one of all.closest("form").querySelectorAll(`input[name="${all.dataset.all}"]`)) {
      one.checked = all.checked;
    }
  });
}

// Files may be dropped on the box as well as chosen.
for (const box of document.querySelectorAll("[data-drop]")) {
  const files = box.querySelector("input[type=file]");
  const said = box.querySelector("[data-chosen]");
  const tell = () => { said.textContent = [...files.files].map((file) => file.name).join("、"); };
  for (const name of ["dragenter", "dragover"]) {
    box.addEventListener(name, (event) => { event.preventDefault(); box.classList.add("over"); });
  }
  for (const name of ["dragleave", "drop"]) {
    box.addEventListener(name, (event) => { event.preventDefault(); box.classList.remove("over"); });
  }
  box.addEventListener("drop", (event) => { files.files = event.dataTransfer.files; tell(); });
  files.addEventListener("change", tell);
  box.closest("form").addEventListener("submit", () => {
    const button = box.querySelector("button");
    said.textContent = button.dataset.busy;
    button.setAttribute("aria-disabled", "true");
  });
}

// A click that does harm asks once.
for (const form of document.querySelectorAll("form[data-ask]")) {
  form.addEventListener("submit", (event) => { if (!window.confirm(form.dataset.ask)) event.preventDefault(); });
}
