"use strict";
for (const box of document.querySelectorAll("input[data-filters]")) {
  const table = document.getElementById(box.dataset.filters);
  const told = box.parentElement.querySelector("output");
  box.parentElement.hidden = false;
  box.addEventListener("input", () => {
    const wanted = box.value.normalize("NFKC").toLowerCase();
    let count = 0;
    for (const row of table.tBodies[0].rows) {
      row.hidden = !row.textContent.normalize("NFKC").toLowerCase().includes(wanted);
      count += row.hidden ? 0 : 1;
    }
    told.textContent = wanted ? `${count} found` : "";
  });
}
function open_named() {
  const name = decodeURIComponent(location.hash.slice(1));
  const place = name && document.getElementById(name);
  if (!place) return;
  const closed = place.closest("details");
  if (closed) closed.open = true;
  place.scrollIntoView();
}
addEventListener("hashchange", open_named);
addEventListener("beforeprint", () => {
  for (const closed of document.querySelectorAll("details.chart")) closed.open = true;
});
open_named();
