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
  const tell = () => {
    const names = [...files.files].map((file) => file.name);
    said.textContent = names.length > 5 ? `${names.slice(0, 5).join("、")} … (${names.length})` : names.join("、");
  };
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

// A run that goes on is asked for again until it is over; the answer stands in its place.
const watch = (section) => {
  if (!section || !section.dataset.watch) return;
  setTimeout(async () => {
    const answer = await fetch(section.dataset.watch, { headers: { "X-Requested-With": "fetch" } }).catch(() => null);
    if (answer && answer.ok) {
      const place = document.createElement("template");
      place.innerHTML = await answer.text();
      const next = place.content.querySelector("#run");
      section.replaceWith(next);
      watch(next);
    } else if (!answer || answer.status >= 500) {
      watch(section);
    }
  }, 1000);
};
watch(document.querySelector("#run"));
