"use strict";
for (const box of document.querySelectorAll("input[data-filters]")) {
  const table = document.getElementById(box.dataset.filters);
  const place = box.closest(".find");
  const told = place.querySelector("output");
  place.hidden = false;
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
